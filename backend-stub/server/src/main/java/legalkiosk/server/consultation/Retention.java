package legalkiosk.server.consultation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import legalkiosk.server.storage.Database;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wipes what was said, written and shown in consultations that are long over. What happened stays for the statistics: when, which
 * topic, who was rung, how it ended, how it was rated. In small steps, so that nobody waits for it; called by one thread.
 */
public final class Retention {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final Duration EVERY = Duration.ofMinutes(10);

    /** Papers are large. */
    private static final int PAPERS_AT_ONCE = 20;

    private static final int NOTES_AT_ONCE = 500;

    /** Calls that ended before a moment; one that goes on has no end. */
    private static final String ENDED = "(select id from consultation where ended_at < :before)";

    private final Database database;
    private final Clock clock;
    private final Rules rules;
    private Instant next = Instant.MIN;

    /**
     * @param papers how long after the end papers are kept
     * @param notes how long after the end the note, the citizen's own words and the masked name are kept
     */
    public record Rules(Duration papers, Duration notes) {}

    public Retention(Database database, Clock clock, Rules rules) {
        this.database = database;
        this.clock = clock;
        this.rules = rules;
    }

    /** Wipes a little of what is due; as often as one likes. */
    public void tick() {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        int papers = papers(now.minus(rules.papers()));
        int notes = notes(now.minus(rules.notes()));
        int words = words(now.minus(rules.notes()));
        boolean more = papers == PAPERS_AT_ONCE || notes == NOTES_AT_ONCE || words == NOTES_AT_ONCE;
        next = more ? now : now.plus(EVERY);
        if (papers + notes + words > 0) {
            LOG.atInfo()
                    .addKeyValue("event", "calls.wiped")
                    .addKeyValue("papers", papers)
                    .addKeyValue("notes", notes)
                    .addKeyValue("calls", words)
                    .log("what was kept long enough is wiped");
        }
    }

    private int papers(Instant before) {
        return wipe(
                "delete from consultation_document where id in (select id from consultation_document"
                        + " where consultation_id in " + ENDED + " limit :most)",
                before,
                PAPERS_AT_ONCE);
    }

    private int notes(Instant before) {
        return wipe(
                "delete from consultation_note where consultation_id in (select consultation_id from"
                        + " consultation_note where consultation_id in " + ENDED + " limit :most)",
                before,
                NOTES_AT_ONCE);
    }

    private int words(Instant before) {
        return wipe(
                "update consultation set said_sealed = '', booked_label = null where id in (select id from"
                        + " consultation where ended_at < :before and said_sealed <> '' limit :most)",
                before,
                NOTES_AT_ONCE);
    }

    private int wipe(String sql, Instant before, int most) {
        return database.write((Handle handle) -> handle.createUpdate(sql)
                .bind("before", before.toEpochMilli())
                .bind("most", most)
                .execute());
    }
}
