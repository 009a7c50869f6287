package legalkiosk.server.notarisation;

import java.time.Instant;
import java.util.Locale;
import legalkiosk.server.roster.Roster;

/** Numbers as they are said and printed: year, office code and running number, one for each matter (D5). */
final class CaseNumbers {
    /** Gives the running number of this kind and year to a case: once, and the same ever after. */
    @FunctionalInterface
    interface Running {
        int number(String kind, int year, String caseId);
    }

    private final Running running;
    private final CaseSettings settings;

    CaseNumbers(Running running, CaseSettings settings) {
        this.running = running;
        this.settings = settings;
    }

    /** Such as 鹤公网2026-000123. */
    String acceptance(String caseId, Instant now) {
        int year = year(now);
        return String.format(
                Locale.ROOT, "%s%d-%06d", settings.prefix(), year, running.number("ACCEPTANCE", year, caseId));
    }

    /** Such as （2026）鹤公网第000123号. */
    String certificate(String caseId, Instant now) {
        int year = year(now);
        return String.format(
                Locale.ROOT, "（%d）%s第%06d号", year, settings.officeCode(), running.number("CERTIFICATE", year, caseId));
    }

    private static int year(Instant now) {
        return now.atZone(Roster.ZONE).getYear();
    }
}
