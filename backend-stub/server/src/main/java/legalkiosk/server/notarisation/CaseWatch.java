package legalkiosk.server.notarisation;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has to be done in cases without anybody asking for it. */
public final class CaseWatch {
    private static final Logger LOG = LoggerFactory.getLogger(CaseWatch.class);

    private final CaseLines lines;
    private final CaseShredder shredder;
    private final CaseDesk desk;
    private final EvidencePackages packages;
    private final CaseSettings settings;
    private final Clock clock;

    CaseWatch(
            CaseLines lines,
            CaseShredder shredder,
            CaseDesk desk,
            EvidencePackages packages,
            CaseSettings settings,
            Clock clock) {
        this.lines = lines;
        this.shredder = shredder;
        this.desk = desk;
        this.packages = packages;
        this.settings = settings;
        this.clock = clock;
    }

    /** Looks after sessions whose call was taken or is over; about once a second. */
    public void tick() {
        lines.openCalls().forEach(desk::follow);
    }

    /** Puts together what a failure left undone, and wipes old drafts; about once a minute. */
    public void tidy() {
        int wiped = shredder.wipeDrafts(clock.instant().minus(settings.keepDrafts()));
        if (wiped > 0) {
            LOG.atInfo()
                    .addKeyValue("event", "cases.drafts-wiped")
                    .addKeyValue("drafts", wiped)
                    .log("old drafts are wiped");
        }
        packages.assembleMissing();
    }
}
