package legalkiosk.contract.notarisation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as its person may see it, and as the notary's page begins with.
 *
 * @param number what is said and printed, such as 鹤公网2026-000123; from submission on
 * @param version counts acts, so that an older view never replaces a newer one
 * @param applicant masked name
 * @param due last day of the term of 公证法 第三十条; absent before acceptance, moved by the days the clock stood
 * @param daysLeft working days left until then
 * @param clockStands why the clock stands; absent: it runs
 * @param missing what is asked for, in words, while {@link CaseState#SUPPLEMENT}
 * @param ground of a refusal
 * @param words what the notary said at a side exit
 * @param certificateNumber from issue on
 * @param checkCode with which anybody can check the certificate
 * @param recording true while the terminal is to record
 */
public record CaseView(
        String id,
        @Nullable String number,
        String item,
        String country,
        CaseState state,
        long version,
        String applicant,
        OffsetDateTime changedAt,
        @Nullable LocalDate due,
        @Nullable Integer daysLeft,
        @Nullable String clockStands,
        List<CaseDocument> documents,
        List<String> missing,
        Step step,
        @Nullable RefusalGround ground,
        @Nullable String words,
        @Nullable String certificateNumber,
        @Nullable String checkCode,
        boolean recording) {}
