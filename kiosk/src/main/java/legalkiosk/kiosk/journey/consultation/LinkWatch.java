package legalkiosk.kiosk.journey.consultation;

import java.util.Optional;
import legalkiosk.kiosk.journey.consultation.Talk.Link;
import legalkiosk.kiosk.video.quality.Rung;
import legalkiosk.kiosk.video.wire.Report.Figures;

/**
 * Judges the link by what was decoded, since ICE may believe in a connection that carries nothing. Asked once a second, with each
 * agent's figures; a new agent counts from zero. One thread.
 */
final class LinkWatch {
    private static final int STILL_SECONDS = 2;
    private static final int RESTART_AFTER = 5;
    private static final int START_OVER_AFTER = 12;
    private static final double SMOOTH = 10;

    private long decoded;
    private int still;
    private boolean flowing;

    /** What should be done about it. */
    enum Cure {
        RESTART,
        START_OVER
    }

    /** @param first pictures flow for the first time */
    record Verdict(Link link, boolean first, Optional<Cure> cure) {}

    /** The far side began anew, or this side's agent did. */
    void begin() {
        decoded = 0;
        still = 0;
        flowing = false;
    }

    Verdict look(Figures figures) {
        boolean moved = figures.framesDecoded() > decoded;
        boolean heard = figures.kbitsIn() > 0 && figures.soundLevel() > -100;
        boolean first = moved && !flowing;
        decoded = figures.framesDecoded();
        flowing |= moved;
        still = moved ? 0 : still + 1;
        return new Verdict(link(figures, heard), first, cure(heard));
    }

    private Link link(Figures figures, boolean heard) {
        if (!flowing) {
            return still > START_OVER_AFTER ? Link.MENDING : Link.CONNECTING;
        }
        if (still >= STILL_SECONDS) {
            return heard ? Link.SOUND_ONLY : Link.MENDING;
        }
        boolean small = Rung.valueOf(figures.rung()).ordinal() >= Rung.FAIR.ordinal();
        return small || figures.framesPerSecond() < SMOOTH ? Link.WEAK : Link.GOOD;
    }

    private Optional<Cure> cure(boolean heard) {
        if (heard && flowing) {
            return Optional.empty();
        }
        if (still > 0 && still % START_OVER_AFTER == 0) {
            return Optional.of(Cure.START_OVER);
        }
        return still == RESTART_AFTER && flowing ? Optional.of(Cure.RESTART) : Optional.empty();
    }
}
