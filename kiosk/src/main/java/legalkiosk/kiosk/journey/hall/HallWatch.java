package legalkiosk.kiosk.journey.hall;

import java.time.Clock;
import legalkiosk.hardware.ups.Power;

/** Looks once a second whether somebody still stands here and whether the power holds, and clears what nobody comes back to. */
final class HallWatch {
    private final Equipment equipment;
    private final HallJourney hall;
    private final IdleWatch idle;
    private final PowerWatch power;
    private final PresenceWatch presence;

    HallWatch(Clock clock, Equipment equipment, HallJourney hall) {
        this.equipment = equipment;
        this.hall = hall;
        this.idle = new IdleWatch(clock, equipment.patience());
        this.power = new PowerWatch(clock);
        this.presence = new PresenceWatch(clock, equipment.presence());
    }

    /** Another person begins. */
    void begins() {
        idle.touched();
        presence.begins();
    }

    /** Any touch or key. */
    void touched() {
        idle.touched();
        presence.touched();
    }

    /** Somebody stands in front of the machine. */
    boolean near() {
        return presence.near();
    }

    void look() {
        lookAtThePower();
        if (!waitsForACitizen()) {
            touched();
        } else if (presence.left()) {
            idle.hurry();
        } else if (hall.inTalk() && hall.state().countdown().isEmpty()) {
            // Nobody touches the screen who talks with a lawyer.
            idle.touched();
        }
        switch (idle.look()) {
            case IdleWatch.Look.Fine fine -> hall.refreshServices();
            case IdleWatch.Look.Warn(int left) -> hall.countDown(left);
            case IdleWatch.Look.Over over -> hall.wipe(new Place.Attract());
        }
    }

    private void lookAtThePower() {
        Power now = equipment.power().now().get();
        if (now != hall.state().power()) {
            hall.refresh();
        }
        switch (power.look(now, waitsForACitizen(), hall.printing())) {
            case NOTHING -> {}
            case CLEAR -> hall.wipe(new Place.Attract());
            case END -> equipment.power().ends().run();
        }
    }

    private boolean waitsForACitizen() {
        return switch (hall.state().place()) {
            case Place.Attract attract -> false;
            case Place.Goodbye goodbye -> false;
            case Place.InMaintenance maintenance -> false;
            default -> !hall.printing();
        };
    }
}
