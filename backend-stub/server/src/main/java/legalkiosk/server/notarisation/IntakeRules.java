package legalkiosk.server.notarisation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import legalkiosk.contract.notarisation.CaseAct.Accept;
import legalkiosk.contract.notarisation.CaseAct.AskSupplement;
import legalkiosk.contract.notarisation.CaseAct.Submit;
import legalkiosk.contract.notarisation.CaseState;
import legalkiosk.contract.notarisation.Checks;
import legalkiosk.contract.notarisation.law.AcceptanceCheck;
import legalkiosk.foundation.Sensitive;
import org.jspecify.annotations.Nullable;

/** From the application to its acceptance (申请、受理). What the law says of the item itself is asked when the draft is opened. */
final class IntakeRules {
    /** Ids of everything that must have been looked at (A7). */
    static final List<String> AT_ACCEPTANCE =
            Arrays.stream(AcceptanceCheck.values()).map(AcceptanceCheck::id).toList();

    private IntakeRules() {}

    static @Nullable No submit(Case c, Submit act) {
        if (c.state != CaseState.DRAFT) {
            return No.state("这份申请已经交过了，不用再交。");
        }
        if (c.application.needsHelper()) {
            return No.law("您和公证员说话要靠别人帮忙，远程办不稳妥，请改到公证处当面办。", "公证须当事人本人与公证员直接沟通");
        }
        if (act.ink().reveal().isBlank()) {
            return No.bad("申请要由您本人签名。");
        }
        List<String> unanswered = c.item.form().stream()
                .filter(field -> field.needed()
                        && c.application
                                .answers()
                                .getOrDefault(field.id(), Sensitive.of(""))
                                .reveal()
                                .isBlank())
                .map(field -> field.name())
                .toList();
        return unanswered.isEmpty() ? null : No.bad("还有没填的：" + String.join("、", unanswered) + "。");
    }

    static void submitted(Case c, Entry entry) {
        c.number = entry.made().fact(Made.NUMBER);
        c.become(CaseState.SUBMITTED);
    }

    static @Nullable No take(Case c, Actor.Notary who) {
        if (who.is(c.handler)) {
            return No.state("这件公证已经在您手上。");
        }
        if (c.approver != null && who.is(c.approver)) {
            return No.law("您已经审批过这件公证，不能再承办。", "审批人与承办人分开");
        }
        return switch (c.state) {
            case DRAFT -> No.state("这份申请还没有交上来。");
            case APPROVAL -> No.state("这件公证正在审批，退回以后才能接手。");
            case REFUSED, WITHDRAWN, TERMINATED, ARCHIVED -> No.state("这件公证已经办结。");
            case SUBMITTED,
                    SUPPLEMENT,
                    ACCEPTED,
                    WAITING,
                    IDENTITY,
                    NOTICE,
                    QUESTIONING,
                    SIGNING,
                    IDENTITY_EXPIRED,
                    INTERRUPTED,
                    REVIEW,
                    VERIFYING,
                    ISSUED,
                    DELIVERED,
                    CONVERTED_IN_PERSON -> null;
        };
    }

    static @Nullable No askSupplement(Case c, AskSupplement act) {
        if (act.missing().isEmpty() || act.missing().stream().anyMatch(String::isBlank)) {
            return No.bad("请写明要补哪些材料。");
        }
        return switch (c.state) {
            // A6: what is missing is said once and completely.
            case SUBMITTED ->
                c.askedForPapers ? No.law("要补的材料只能一次讲全，已经告知过了：" + String.join("、", c.missing) + "。", "一次性告知") : null;
            case ACCEPTED, IDENTITY_EXPIRED, REVIEW -> null;
            case DRAFT,
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
                    TERMINATED -> No.state("现在不能要求补材料。");
        };
    }

    static void supplementAsked(Case c, AskSupplement act, Entry entry) {
        c.supplementFrom = c.state;
        c.missing = List.copyOf(act.missing());
        c.askedForPapers = true;
        if (c.term.acceptedAt() != null && c.term.stands() == null) {
            c.term = c.term.stopped(entry.at(), "等补充材料");
        }
        c.become(CaseState.SUPPLEMENT);
    }

    static @Nullable No supplemented(Case c) {
        return c.state == CaseState.SUPPLEMENT ? null : No.state("现在没有要补的材料。");
    }

    static void supplemented(Case c, Entry entry) {
        if (c.term.stands() != null) {
            c.term = c.term.started(entry.at());
        }
        c.become(c.supplementFrom);
    }

    static @Nullable No accept(Case c, Accept act) {
        if (c.state != CaseState.SUBMITTED) {
            return No.state("只有交上来还没受理的申请才能受理。");
        }
        List<AcceptanceCheck> open = AcceptanceCheck.missing(act.checks());
        if (!open.isEmpty()) {
            return No.law(
                    "受理前要逐项看过：" + open.stream().map(check -> word(check.id())).collect(Collectors.joining("、")) + "。",
                    "公证法第三十一条");
        }
        return c.item.notices().isEmpty() ? No.law("这个事项没有告知内容，不能受理。", "公证法第二十七条") : null;
    }

    static void accepted(Case c, Accept act, Entry entry) {
        c.term = c.term.accepted(entry.at());
        act.checks().forEach(check -> SittingRules.note(c, check, new Case.Check(true, "受理时看过", entry.at())));
        c.become(CaseState.ACCEPTED);
    }

    /** What a check is called. */
    static String word(String check) {
        return switch (check) {
            case "interest" -> "与本人有利害关系";
            case "no-dispute" -> "没有争议";
            case "language" -> "能直接与公证员说话";
            case "venue" -> "归本公证处办";
            case Checks.CAPACITY -> "有办这件事的行为能力";
            case Checks.WILL -> "出于本人意愿";
            case Checks.ALONE -> "没有人在旁边指使";
            default -> check;
        };
    }
}
