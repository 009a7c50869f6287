package legalkiosk.server.notarisation;

import legalkiosk.contract.notarisation.CaseAct.Convert;
import legalkiosk.contract.notarisation.CaseAct.Refuse;
import legalkiosk.contract.notarisation.CaseAct.Terminate;
import legalkiosk.contract.notarisation.CaseState;
import org.jspecify.annotations.Nullable;

/** Side exits: refused on one of the nine grounds, taken back, ended, or gone on with at the office with everything kept. */
final class ExitRules {
    private ExitRules() {}

    /** C2: until the certificate is issued. */
    static @Nullable No withdraw(Case c) {
        return beforeIssue(c) ? null : No.state(over(c));
    }

    static @Nullable No inPerson(Case c) {
        return beforeIssue(c) ? null : No.state(over(c));
    }

    static @Nullable No refuse(Case c, Refuse act) {
        if (act.words().isBlank()) {
            return No.law("不予办理要写明理由，书面告诉当事人。", "公证法第三十一条");
        }
        return handedIn(c) ? null : No.state(over(c));
    }

    static @Nullable No convert(Case c, Convert act) {
        if (act.words().isBlank()) {
            return No.bad("请写明为什么改到公证处办，当事人会看到。");
        }
        return handedIn(c) ? null : No.state(over(c));
    }

    static @Nullable No terminate(Case c, Terminate act) {
        if (act.words().isBlank()) {
            return No.bad("请写明为什么终止，当事人会看到。");
        }
        if (c.term.acceptedAt() == null) {
            return No.state("还没有受理的申请不用终止。");
        }
        return handedIn(c) ? null : No.state(over(c));
    }

    static void refused(Case c, Refuse act, Entry entry) {
        c.ground = act.ground();
        exit(c, CaseState.REFUSED, act.words(), entry);
    }

    static void exit(Case c, CaseState to, String words, Entry entry) {
        c.words = words;
        if (c.number == null && !entry.made().fact(Made.NUMBER).isEmpty()) {
            c.number = entry.made().fact(Made.NUMBER);
        }
        if (c.term.acceptedAt() != null) {
            c.term = c.term.ended(entry.at());
        }
        c.become(to);
        c.closedAt = entry.at();
    }

    private static boolean handedIn(Case c) {
        return c.state != CaseState.DRAFT && beforeIssue(c);
    }

    private static boolean beforeIssue(Case c) {
        return c.certificate == null && !c.state.over();
    }

    private static String over(Case c) {
        return c.state == CaseState.DRAFT ? "这份申请还没有交上来。" : c.certificate != null ? "公证书已经出了。" : "这件公证已经办结。";
    }
}
