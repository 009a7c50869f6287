package legalkiosk.server.notarisation;

import java.util.List;
import java.util.stream.IntStream;
import legalkiosk.contract.notarisation.CaseAct;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.contract.notarisation.Step;
import org.jspecify.annotations.Nullable;

/** What the person is to do now, computed from the case alone. */
final class CaseSteps {
    private CaseSteps() {}

    static Step step(Case c, CaseSettings settings) {
        return switch (c.state) {
            case DRAFT, SUBMITTED, SUPPLEMENT, ISSUED, DELIVERED, ARCHIVED -> new Step.Nothing();
            case ACCEPTED ->
                c.sitting == null
                        ? new Step.Nothing()
                        : Boolean.FALSE.equals(c.sitting.recordingAgreed)
                                ? new Step.Over("没有录音录像，就不能远程办。您可以改到公证处当面办，也可以撤回申请。")
                                : new Step.Nothing();
            case WAITING -> new Step.Wait("正在请公证员，请坐好稍等。");
            case IDENTITY -> identity(c, settings);
            case NOTICE -> extra(c, notice(c, new Step.Wait("公证员正在给您讲，请听一听。")));
            case QUESTIONING -> extra(c, notice(c, questioning(c)));
            case SIGNING -> extra(c, signing(c));
            case IDENTITY_EXPIRED ->
                c.sitting == null ? new Step.Nothing() : new Step.Over("这次办理停下来了，前面写的都还在。下次从核对身份重新开始。");
            case INTERRUPTED -> new Step.Wait("刚才中断了一下，请不要离开，公证员会告诉您怎么继续。");
            case REVIEW, VERIFYING, APPROVAL -> new Step.Over("今天要您做的都做完了。公证员审查以后出证，您可以随时来查。");
            case CONVERTED_IN_PERSON -> new Step.Over("这件公证改到公证处当面办，前面办好的都留着。");
            case REFUSED, WITHDRAWN, TERMINATED -> new Step.Over("这件公证已经结束。");
        };
    }

    private static Step identity(Case c, CaseSettings settings) {
        Sitting sitting = c.inSession();
        if (!sitting.roomShown) {
            return new Step.ShowRoom();
        }
        if (sitting.recordingAgreed == null) {
            return new Step.ConsentToRecording(settings.consent(), settings.consentVersion());
        }
        return extra(
                c,
                sitting.card == null
                        ? new Step.ReadCard(sitting.challenge, settings.tries() - c.failedTries)
                        : new Step.Wait("公证员正在核对是不是您本人，请看着镜头。"));
    }

    private static Step notice(Case c, Step otherwise) {
        String id = c.inSession().notice;
        List<ServiceItem.Notice> all = c.item.notices();
        return IntStream.range(0, all.size())
                .filter(at -> all.get(at).id().equals(id))
                .mapToObj(at -> notice(all.get(at), at, all.size()))
                .findFirst()
                .orElse(otherwise);
    }

    private static Step notice(ServiceItem.Notice notice, int at, int of) {
        return new Step.HearNotice(notice.id(), notice.title(), notice.text(), notice.article(), at + 1, of);
    }

    private static Step questioning(Case c) {
        Sitting sitting = c.inSession();
        Paperwork record = sitting.record;
        if (sitting.showing > 0 && record != null) {
            return new Step.CheckRecord(
                    sitting.showing, c.shown, record.document().id());
        }
        return new Step.Answer(sitting.asked);
    }

    private static Step signing(Case c) {
        Paperwork next = c.inSession().next();
        if (next == null) {
            boolean ready = SigningRules.everythingSigned(c) == null;
            return new Step.Wait(ready ? "都签好了，公证员再看一遍就结束。" : "公证员正在准备要签的文书，请稍等。");
        }
        String document = next.document().id();
        String title = next.document().title();
        String code = next.document().code();
        if (!next.spoken()) {
            return new Step.SpeakCode(document, title, code);
        }
        if (!next.heard()) {
            return new Step.Wait("公证员正在核对号码。");
        }
        return switch (next.asked()) {
            case NOT_YET -> new Step.Wait("请稍等，公证员马上请您签名。");
            case SCREEN -> new Step.SignOnScreen(document, title, code, true);
            case PAPER ->
                next.allPages()
                        ? new Step.Wait("公证员正在看您签好的纸，请先放在台面上。")
                        : new Step.SignOnPaper(document, title, code, next.printed(), pages(next));
        };
    }

    private static List<Step.Page> pages(Paperwork paper) {
        return IntStream.rangeClosed(1, paper.document().pages())
                .mapToObj(number -> page(paper, number, paper.pages().get(number)))
                .toList();
    }

    private static Step.Page page(Paperwork paper, int number, Paperwork.@Nullable Scanned scanned) {
        boolean good = scanned != null && scanned.why() == null;
        return new Step.Page(number, paper.markOf(number), good, scanned == null ? null : scanned.why());
    }

    /** A paper the notary wants comes before everything else. */
    private static Step extra(Case c, Step otherwise) {
        CaseAct.AskScan scan = c.inSession().scan;
        return scan == null ? otherwise : new Step.Scan(scan.ref(), scan.words());
    }
}
