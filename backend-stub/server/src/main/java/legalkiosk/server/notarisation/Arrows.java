package legalkiosk.server.notarisation;

import static legalkiosk.contract.notarisation.CaseState.*;

import java.util.EnumSet;
import java.util.Set;
import legalkiosk.contract.notarisation.CaseState;

/** Which state may follow which (F6: 申请 → 受理 → 告知 → 审查 → 核实 → 审批 → 出证 → 送达 → 立卷归档, and the side exits). */
final class Arrows {
    private Arrows() {}

    static Set<CaseState> from(CaseState state) {
        return switch (state) {
            case DRAFT -> EnumSet.of(SUBMITTED, WITHDRAWN, CONVERTED_IN_PERSON);
            case SUBMITTED -> EnumSet.of(SUPPLEMENT, ACCEPTED, REFUSED, WITHDRAWN, CONVERTED_IN_PERSON);
            case SUPPLEMENT -> exits(SUBMITTED, ACCEPTED, IDENTITY_EXPIRED, REVIEW);
            case ACCEPTED -> exits(SUPPLEMENT, WAITING, IDENTITY);
            case WAITING -> exits(IDENTITY, ACCEPTED, IDENTITY_EXPIRED);
            case IDENTITY -> exits(NOTICE, ACCEPTED, IDENTITY_EXPIRED, INTERRUPTED);
            case NOTICE -> exits(QUESTIONING, IDENTITY_EXPIRED, INTERRUPTED);
            case QUESTIONING -> exits(SIGNING, IDENTITY_EXPIRED, INTERRUPTED);
            case SIGNING -> exits(QUESTIONING, REVIEW, IDENTITY_EXPIRED, INTERRUPTED);
            case IDENTITY_EXPIRED -> exits(WAITING, IDENTITY, SUPPLEMENT);
            case INTERRUPTED -> exits(WAITING, IDENTITY, NOTICE, QUESTIONING, SIGNING, IDENTITY_EXPIRED);
            case REVIEW -> exits(SUPPLEMENT, VERIFYING, APPROVAL, IDENTITY_EXPIRED);
            case VERIFYING -> exits(REVIEW);
            case APPROVAL -> exits(REVIEW, ISSUED);
            case ISSUED -> EnumSet.of(DELIVERED);
            case DELIVERED -> EnumSet.of(ARCHIVED);
            case ARCHIVED, CONVERTED_IN_PERSON, REFUSED, WITHDRAWN, TERMINATED -> EnumSet.noneOf(CaseState.class);
        };
    }

    private static Set<CaseState> exits(CaseState... also) {
        Set<CaseState> all = EnumSet.of(REFUSED, WITHDRAWN, TERMINATED, CONVERTED_IN_PERSON);
        all.addAll(Set.of(also));
        return all;
    }
}
