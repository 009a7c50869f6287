package legalkiosk.server.notarisation;

import java.util.Objects;
import legalkiosk.contract.notarisation.CaseAct.SendBack;
import legalkiosk.contract.notarisation.CaseAct.SendForApproval;
import legalkiosk.contract.notarisation.CaseAct.StopClock;
import legalkiosk.contract.notarisation.CaseFile;
import legalkiosk.contract.notarisation.CaseState;
import org.jspecify.annotations.Nullable;

/** From the review to the archive: 审查、核实、审批、出证、送达、立卷归档. */
final class ClosingRules {
    private static final String FOUR_EYES = "审批人与承办人分开";

    private ClosingRules() {}

    static @Nullable No stop(Case c, StopClock act) {
        if (c.term.acceptedAt() == null || c.term.stands() != null) {
            return No.state("期限还没有开始，或者已经停了。");
        }
        if (act.why().isBlank()) {
            return No.law("请写明为什么停：不可抗力、补充材料，或者要核实。", "公证法第三十条");
        }
        boolean open = switch (c.state) {
            case ACCEPTED, IDENTITY_EXPIRED, REVIEW -> true;
            case DRAFT,
                    SUBMITTED,
                    SUPPLEMENT,
                    WAITING,
                    IDENTITY,
                    NOTICE,
                    QUESTIONING,
                    SIGNING,
                    INTERRUPTED,
                    VERIFYING,
                    APPROVAL,
                    ISSUED,
                    DELIVERED,
                    ARCHIVED,
                    CONVERTED_IN_PERSON,
                    REFUSED,
                    WITHDRAWN,
                    TERMINATED -> false;
        };
        return open ? null : No.state("现在不能停期限。");
    }

    static void stopped(Case c, StopClock act, Entry entry) {
        c.term = c.term.stopped(entry.at(), act.why());
        if (c.state == CaseState.REVIEW) {
            c.become(CaseState.VERIFYING);
        }
    }

    static @Nullable No start(Case c) {
        boolean stands = c.term.stands() != null && c.state != CaseState.SUPPLEMENT && !c.state.over();
        return stands ? null : No.state("期限没有停着。");
    }

    static void started(Case c, Entry entry) {
        c.term = c.term.started(entry.at());
        if (c.state == CaseState.VERIFYING) {
            c.become(CaseState.REVIEW);
        }
    }

    static @Nullable No paper(Case c) {
        return switch (c.state) {
            case REVIEW, VERIFYING, APPROVAL, ISSUED, DELIVERED -> null;
            case DRAFT,
                    SUBMITTED,
                    SUPPLEMENT,
                    ACCEPTED,
                    WAITING,
                    IDENTITY,
                    NOTICE,
                    QUESTIONING,
                    SIGNING,
                    IDENTITY_EXPIRED,
                    INTERRUPTED,
                    ARCHIVED,
                    CONVERTED_IN_PERSON,
                    REFUSED,
                    WITHDRAWN,
                    TERMINATED -> No.state("现在不用登记纸质原件。");
        };
    }

    static @Nullable No send(Case c, SendForApproval act) {
        if (c.state != CaseState.REVIEW) {
            return No.state("视频办理结束、审查以后才能报审批。");
        }
        if (c.term.stands() != null) {
            return No.law("期限还停着，先恢复期限。", "公证法第三十条");
        }
        if (act.statement().reveal().isBlank()) {
            return No.bad("请写好证词。");
        }
        return wholeSession(c);
    }

    /** Everything a certificate stands on, looked at once more: nobody gets here without it, and the approver may rely on that. */
    static @Nullable No wholeSession(Case c) {
        Sitting sitting = c.sitting;
        if (sitting == null || !sitting.identified()) {
            return No.law("身份没有核对。", "公证法第二十八条");
        }
        if (!TalkRules.allHeard(c)) {
            return No.law("告知没有做完。", "公证法第二十七条");
        }
        return SigningRules.everythingSigned(c);
    }

    static void sent(Case c, SendForApproval act) {
        c.statement = act.statement();
        c.approver = null;
        c.become(CaseState.APPROVAL);
    }

    static @Nullable No approve(Case c, Actor.Notary who) {
        if (c.state != CaseState.APPROVAL || c.approver != null) {
            return No.state(c.approver == null ? "这件公证没有报审批。" : "这件公证已经审批过了。");
        }
        return mayApprove(c, who) ? null : No.law("办过这件公证的人不能审批，请另一位公证员审批。", FOUR_EYES);
    }

    /** F3: neither who has the case, nor anybody who acted in it, nor a second notary of the session. */
    static boolean mayApprove(Case c, Actor.Notary who) {
        boolean joined = c.people.stream()
                .anyMatch(one -> one.role() == CaseFile.PartyRole.SECOND_NOTARY
                        && one.name().reveal().equals(who.name()));
        return !who.is(c.handler) && !c.acted.contains(who.account()) && !joined;
    }

    static @Nullable No back(Case c, Actor.Notary who, SendBack act) {
        if (c.state != CaseState.APPROVAL) {
            return No.state("这件公证没有报审批。");
        }
        if (act.words().isBlank()) {
            return No.bad("请写明为什么退回。");
        }
        return who.is(c.handler) || mayApprove(c, who) ? null : No.law("请审批的公证员退回。", FOUR_EYES);
    }

    static void sentBack(Case c) {
        c.approver = null;
        c.become(CaseState.REVIEW);
    }

    static @Nullable No issue(Case c, Actor.Notary who) {
        if (c.state != CaseState.APPROVAL) {
            return No.state("这件公证没有报审批。");
        }
        if (c.approver == null) {
            return No.law("另一位公证员审批以后才能出证。", FOUR_EYES);
        }
        return who.is(c.handler) || who.is(c.approver) ? wholeSession(c) : No.role("请承办或审批的公证员出证。");
    }

    static void issued(Case c, Entry entry) {
        Made made = entry.made();
        c.certificate =
                new Case.Certificate(made.fact(Made.NUMBER), made.fact(Made.CHECK_CODE), made.document(), entry.at());
        c.term = c.term.ended(entry.at());
        c.become(CaseState.ISSUED);
    }

    static @Nullable No collected(Case c) {
        return c.state == CaseState.ISSUED ? null : No.state(c.certificate == null ? "公证书还没有出。" : "公证书已经领过了。");
    }

    static @Nullable No archive(Case c) {
        if (c.state != CaseState.DELIVERED) {
            return No.state("送达以后才能归档。");
        }
        return c.disposes() && !c.paperReceived ? No.law("处分财产的文书，纸质原件收到以后才能归档。", "纸质原件入卷") : null;
    }

    static void archived(Case c, Entry entry) {
        c.become(CaseState.ARCHIVED);
        c.closedAt = Objects.requireNonNull(entry.at());
    }
}
