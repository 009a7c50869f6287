package legalkiosk.server.notarisation;

import java.util.stream.Collectors;
import legalkiosk.contract.notarisation.CaseAct.AcceptPages;
import legalkiosk.contract.notarisation.CaseAct.AskSignature;
import legalkiosk.contract.notarisation.CaseAct.CodeHeard;
import legalkiosk.contract.notarisation.CaseAct.CodeSpoken;
import legalkiosk.contract.notarisation.CaseAct.PageScanned;
import legalkiosk.contract.notarisation.CaseAct.PagesPrinted;
import legalkiosk.contract.notarisation.CaseAct.ShowText;
import legalkiosk.contract.notarisation.CaseAct.SignedOnScreen;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.contract.notarisation.CaseState;
import legalkiosk.contract.notarisation.Checks;
import legalkiosk.contract.notarisation.Paper;
import legalkiosk.contract.notarisation.SigningMode;
import legalkiosk.contract.notarisation.law.LawRules;
import org.jspecify.annotations.Nullable;

/** How the record, then the text, is signed: the same document on both sides (D4), the way the law allows (D1, A9), the very bytes (D2). */
final class SigningRules {
    private SigningRules() {}

    /** Whether the person may sign on the screen. */
    static boolean electronic(Case c) {
        return c.signing == SigningMode.ELECTRONIC_OR_INK && !LawRules.personalRelation(c.item.kind()) && !c.disposes();
    }

    static @Nullable No text(Case c, ShowText act) {
        if (!c.textWanted()) {
            return No.state("这个事项不用另签文书，签笔录就可以。");
        }
        if (act.title().isBlank() || act.text().reveal().isBlank()) {
            return No.bad("文书还没有写。");
        }
        Paperwork text = c.sitting == null ? null : c.sitting.text;
        if (text != null && text.signed() != null) {
            return No.state("文书已经签名，不能再改。");
        }
        return c.state == CaseState.QUESTIONING || c.state == CaseState.SIGNING ? null : No.state("现在不能给当事人看文书。");
    }

    static void textShown(Case c, Entry entry) {
        c.inSession().text = Paperwork.of(entry.made().document(), entry.made().fact(Made.MARK));
    }

    static @Nullable No spoken(Case c, CodeSpoken act) {
        Paperwork next = next(c, act.document());
        if (next == null) {
            return No.state("现在要看的是另一份文书。");
        }
        return digits(act.code()).equals(digits(next.document().code())) ? null : No.bad("念的号码和这份文书的不一样，请再念一次。");
    }

    private static String digits(String code) {
        return code.replaceAll("\\D", "");
    }

    static void codeSpoken(Case c, CodeSpoken act) {
        Paperwork next = required(c, act.document());
        c.inSession().put(next.code(true, next.heard()));
    }

    static @Nullable No heard(Case c, CodeHeard act) {
        return next(c, act.document()) == null ? No.state("现在没有要核对号码的文书。") : null;
    }

    static void codeHeard(Case c, CodeHeard act) {
        Paperwork next = required(c, act.document());
        c.inSession()
                .put(
                        act.same()
                                ? next.code(next.spoken(), true)
                                : next.code(false, false).ask(Paperwork.Asked.NOT_YET));
    }

    static @Nullable No ask(Case c, AskSignature act) {
        Paperwork next = next(c, act.document());
        if (next == null) {
            return No.state("现在没有要签名的文书。");
        }
        if (!next.sameOnBothSides()) {
            return No.state("两边先核对号码，确认是同一份文书，才能签名。");
        }
        String open = Checks.IN_SESSION.stream()
                .filter(check -> !good(c, check))
                .map(IntakeRules::word)
                .collect(Collectors.joining("、"));
        if (!open.isEmpty()) {
            return No.law("签名前先确认：" + open + "。", "公证法第二十八条");
        }
        return act.onPaper() || electronic(c) ? null : Grounds.withAPen(c);
    }

    static boolean good(Case c, String check) {
        Case.Check found = c.checks.get(check);
        return found != null && found.good();
    }

    static void signatureAsked(Case c, AskSignature act) {
        Paperwork.Asked how = act.onPaper() ? Paperwork.Asked.PAPER : Paperwork.Asked.SCREEN;
        c.inSession().put(required(c, act.document()).ask(how));
    }

    static @Nullable No signed(Case c, SignedOnScreen act) {
        Paperwork next = next(c, act.document());
        if (next == null || next.asked() != Paperwork.Asked.SCREEN || !next.sameOnBothSides()) {
            return No.state("公证员还没有请您在屏幕上签名。");
        }
        if (!electronic(c)) {
            return Grounds.withAPen(c);
        }
        if (act.ink().reveal().isBlank()) {
            return No.bad("没有收到签名，请再签一次。");
        }
        return next.document().sha256().equals(act.sha256()) ? null : No.bad("您看到的和要签的不是同一份文书，请重新看。");
    }

    static void signedOnScreen(Case c, SignedOnScreen act, Entry entry) {
        c.inSession().put(required(c, act.document()).sign(entry.made().document(), false));
    }

    /** The person may take pen and paper wherever the screen is offered (D3). */
    static @Nullable No printed(Case c, PagesPrinted act) {
        Paperwork next = next(c, act.document());
        return next == null || next.asked() == Paperwork.Asked.NOT_YET ? No.state("公证员还没有请您签名。") : null;
    }

    static void pagesPrinted(Case c, PagesPrinted act) {
        c.inSession().put(required(c, act.document()).print());
    }

    static @Nullable No scanned(Case c, PageScanned act) {
        Paperwork next = next(c, act.document());
        if (next == null || next.asked() != Paperwork.Asked.PAPER || !next.printed()) {
            return No.state("文书还没有打印出来。");
        }
        if (act.page() < 1 || act.page() > next.document().pages()) {
            return No.bad("没有这一页。");
        }
        CaseDocument scan = c.documents.get(act.scan());
        return scan != null && scan.kind() == Paper.SCANNED_PAGE ? null : No.bad("没有收到扫描的这一页，请再扫一次。");
    }

    static void pageScanned(Case c, PageScanned act, Entry entry) {
        String why = entry.made().fact(Made.WHY);
        Paperwork.Scanned page = new Paperwork.Scanned(act.scan(), why.isEmpty() ? null : why);
        c.inSession().put(required(c, act.document()).page(act.page(), page));
    }

    static @Nullable No pages(Case c, AcceptPages act) {
        Paperwork next = next(c, act.document());
        if (next == null || next.asked() != Paperwork.Asked.PAPER) {
            return No.state("现在没有要看的签字页。");
        }
        return !act.good() || next.allPages() ? null : No.state("还有页没有扫好，或者扫的不是打印的那一页。");
    }

    static void pagesAccepted(Case c, AcceptPages act, Entry entry) {
        Paperwork next = required(c, act.document());
        c.inSession().put(act.good() ? next.sign(entry.made().document(), true) : next.withoutPages());
    }

    /** Nothing that must be signed is left; absent: all is signed. */
    static @Nullable No everythingSigned(Case c) {
        Sitting sitting = c.inSession();
        boolean record = sitting.record != null
                && sitting.recordConfirmed
                && sitting.recordOf == c.recordVersion
                && sitting.record.signed() != null;
        if (!record) {
            return No.state("笔录还没有签名。");
        }
        boolean text = sitting.text != null && sitting.text.signed() != null;
        if (c.textWanted() && !text) {
            return No.state("文书还没有签名。");
        }
        return Checks.IN_SESSION.stream().allMatch(check -> good(c, check)) ? null : No.law("还有没确认的事项。", "公证法第二十八条");
    }

    private static @Nullable Paperwork next(Case c, String document) {
        if (c.state != CaseState.SIGNING) {
            return null;
        }
        Paperwork next = c.inSession().next();
        return next != null && next.document().id().equals(document) ? next : null;
    }

    private static Paperwork required(Case c, String document) {
        return java.util.Objects.requireNonNull(c.inSession().paperwork(document), document);
    }
}
