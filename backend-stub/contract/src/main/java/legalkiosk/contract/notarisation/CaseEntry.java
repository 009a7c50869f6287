package legalkiosk.contract.notarisation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A case in the console's list: nothing of the person but the masked name. @param mine true if the viewer has it */
public record CaseEntry(
        String id,
        @Nullable String number,
        String item,
        CaseState state,
        String applicant,
        String town,
        OffsetDateTime changedAt,
        @Nullable LocalDate due,
        @Nullable Integer daysLeft,
        boolean mine,
        boolean mayApprove) {}
