package legalkiosk.kiosk.app.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import legalkiosk.contract.notarisation.Applicant;
import legalkiosk.contract.notarisation.CaseAct;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.contract.notarisation.CaseFile;
import legalkiosk.contract.notarisation.CaseState;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.contract.notarisation.Checks;
import legalkiosk.contract.notarisation.Paper;
import legalkiosk.contract.notarisation.RecordLine;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.contract.notarisation.SigningMode;
import legalkiosk.contract.notarisation.Step;
import legalkiosk.contract.notarisation.law.AcceptanceCheck;
import legalkiosk.contract.notarisation.law.LawRules;
import legalkiosk.foundation.Sensitive;

/**
 * What a notary's robot does next in a case: a pure function of the file, in the order of a notary's page. It decides nothing of its own;
 * what it says it has looked at, it says as a robot.
 */
final class NotaryMind {
    private static final String ROBOT = "演示机器人按步骤按下，没有真人看过，没有法律效力";
    private static final String ANSWER = "（示例回答）是的，是我自己愿意的。";
    private static final String AGREED = "（按您说的改过）";

    /** What moves the signing on, whoever does it. */
    private static final List<String> SIGNING = List.of(
            "recordConfirmed",
            "codeSpoken",
            "codeHeard",
            "askSignature",
            "signedOnScreen",
            "pagesPrinted",
            "pageScanned",
            "acceptPages",
            "showText");

    private NotaryMind() {}

    /**
     * The next act; empty: it is the person's turn, or somebody else's, or nothing is left to do.
     *
     * @param name of the robot, as the file names who has it
     * @param text what the item's text is filled with
     */
    static Optional<CaseAct.Notary> next(CaseFile file, ServiceItem item, String name, CaseAct.ShowText text) {
        Optional<CaseAct.Notary> act = switch (file.view().state()) {
            case SUBMITTED ->
                Optional.of(file.handler() == null ? new CaseAct.Take() : new CaseAct.Accept(everything()));
            case IDENTITY -> compare(file);
            case NOTICE -> notice(file, item);
            case QUESTIONING -> question(file, item);
            case SIGNING -> sign(file, item, text);
            case INTERRUPTED -> Optional.of(new CaseAct.DecideGap(true, ROBOT));
            case REVIEW -> Optional.of(new CaseAct.SendForApproval(statement(file)));
            case APPROVAL ->
                Optional.of(name.equals(file.handler()) ? new CaseAct.Issue() : new CaseAct.Approve(ROBOT));
            case DRAFT,
                    SUPPLEMENT,
                    ACCEPTED,
                    WAITING,
                    IDENTITY_EXPIRED,
                    VERIFYING,
                    ISSUED,
                    DELIVERED,
                    ARCHIVED,
                    CONVERTED_IN_PERSON,
                    REFUSED,
                    WITHDRAWN,
                    TERMINATED -> Optional.empty();
        };
        return act.filter(wanted -> file.may().contains(wire(wanted)));
    }

    /** True where a look at the file may find something to do. */
    static boolean mayAct(CaseState state) {
        return switch (state) {
            case SUBMITTED, IDENTITY, NOTICE, QUESTIONING, SIGNING, INTERRUPTED, REVIEW, APPROVAL -> true;
            case DRAFT,
                    SUPPLEMENT,
                    ACCEPTED,
                    WAITING,
                    IDENTITY_EXPIRED,
                    VERIFYING,
                    ISSUED,
                    DELIVERED,
                    ARCHIVED,
                    CONVERTED_IN_PERSON,
                    REFUSED,
                    WITHDRAWN,
                    TERMINATED -> false;
        };
    }

    /** Documents that a notary looks at before this act. */
    static List<CaseDocument> toSee(CaseView view, CaseAct.Notary act) {
        List<Paper> kinds = switch (act) {
            case CaseAct.Accept accept -> List.of(Paper.BROUGHT, Paper.APPLICATION);
            case CaseAct.Compared compared -> List.of(Paper.CHIP_PORTRAIT, Paper.LIVE_PICTURE);
            case CaseAct.Approve approve -> List.of(Paper.RECORD, Paper.SIGNED_TEXT);
            default -> List.of();
        };
        return view.documents().stream()
                .filter(document -> kinds.contains(document.kind()))
                .toList();
    }

    /** As {@link CaseFile#may} names it. */
    private static String wire(CaseAct.Notary act) {
        String name = act.getClass().getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static List<String> everything() {
        return Arrays.stream(AcceptanceCheck.values()).map(AcceptanceCheck::id).toList();
    }

    private static Optional<CaseAct.Notary> compare(CaseFile file) {
        return file.view().step() instanceof Step.Wait
                ? Optional.of(new CaseAct.Compared(true, ROBOT))
                : Optional.empty();
    }

    private static Optional<CaseAct.Notary> notice(CaseFile file, ServiceItem item) {
        if (!(file.view().step() instanceof Step.Wait)) {
            return Optional.empty();
        }
        return item.notices().stream()
                .map(ServiceItem.Notice::id)
                .filter(notice -> last(file, "noticeHeard", Map.of("notice", notice))
                        .filter(heard -> "true".equals(heard.facts().get("understood")))
                        .isEmpty())
                .findFirst()
                .map(CaseAct.GiveNotice::new);
    }

    private static Optional<CaseAct.Notary> question(CaseFile file, ServiceItem item) {
        if (!(file.view().step() instanceof Step.Answer(String asked))) {
            return Optional.empty();
        }
        Optional<CaseAct.Notary> check = unchecked(file).map(id -> new CaseAct.Checked(id, true, ROBOT));
        return check.or(() -> corrected(file))
                .or(() -> item.questions().stream()
                        .filter(question -> file.record().stream()
                                .noneMatch(line -> question.id().equals(line.question())))
                        .findFirst()
                        .map(question -> question.text().equals(asked)
                                ? written(file, question)
                                : new CaseAct.Ask(question.text())))
                .or(() -> Optional.of(new CaseAct.ShowRecord(file.recordVersion())));
    }

    private static Optional<String> unchecked(CaseFile file) {
        return Checks.IN_SESSION.stream()
                .filter(check -> last(file, "checked", Map.of("check", check, "good", "true"))
                        .isEmpty())
                .findFirst();
    }

    private static CaseAct.Notary written(CaseFile file, ServiceItem.Question question) {
        List<RecordLine> lines = new ArrayList<>(file.record());
        String said = Optional.ofNullable(file.application().answers().get(question.id()))
                .map(Sensitive::reveal)
                .filter(answer -> !answer.contains("当面"))
                .map(answer -> "（示例回答）" + answer + "。")
                .orElse(ANSWER);
        lines.add(new RecordLine(question.id(), question.text(), Sensitive.of(said), false));
        return new CaseAct.WriteRecord(file.recordVersion(), lines);
    }

    /** What the person said is wrong in the record that stands. */
    private static Optional<CaseAct.Notary> corrected(CaseFile file) {
        List<CaseFile.Dispute> disputes = file.disputes();
        if (disputes.isEmpty() || disputes.getLast().version() != file.recordVersion()) {
            return Optional.empty();
        }
        List<RecordLine> lines = new ArrayList<>(file.record());
        int number = disputes.getLast().line();
        RecordLine line = lines.get(number);
        String better = line.answer().reveal() + AGREED;
        lines.set(number, new RecordLine(line.question(), line.asked(), Sensitive.of(better), true));
        return Optional.of(new CaseAct.WriteRecord(file.recordVersion(), lines));
    }

    /** By what happened last to what has to be signed; the record comes first, then the text. */
    private static Optional<CaseAct.Notary> sign(CaseFile file, ServiceItem item, CaseAct.ShowText text) {
        if (!(file.view().step() instanceof Step.Wait)) {
            return Optional.empty();
        }
        if (file.may().contains("endSession")) {
            return Optional.of(new CaseAct.EndSession());
        }
        CaseFile.Act last = session(file).stream()
                .filter(act -> SIGNING.contains(act.name()))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new IllegalStateException("nothing led to the signing"));
        String document = last.facts().getOrDefault("document", "");
        return switch (last.name()) {
            case "codeSpoken" -> Optional.of(new CaseAct.CodeHeard(document, true));
            case "codeHeard" -> Optional.of(new CaseAct.AskSignature(document, !electronic(file, item)));
            case "pageScanned" -> Optional.of(new CaseAct.AcceptPages(document, true, ROBOT));
            case "signedOnScreen", "acceptPages" -> item.text().isBlank() ? Optional.empty() : Optional.of(text);
            default -> Optional.empty();
        };
    }

    private static boolean electronic(CaseFile file, ServiceItem item) {
        String relation = Optional.ofNullable(file.application().answers().get(LawRules.PERSONAL_RELATION))
                .map(Sensitive::reveal)
                .orElse("");
        return item.signing() == SigningMode.ELECTRONIC_OR_INK
                && !item.disposal()
                && !file.application().disposal()
                && !LawRules.personalRelation(item.kind())
                && !relation.equals("是");
    }

    private static Sensitive<String> statement(CaseFile file) {
        Applicant person = file.application().applicant();
        String title = file.view().documents().stream()
                .filter(document -> document.kind() == Paper.TEXT)
                .reduce((first, second) -> second)
                .map(document -> "《" + document.title() + "》")
                .orElse("笔录");
        return Sensitive.of("示例证词（演示，没有法律效力）：兹证明" + person.card().name().reveal() + "（"
                + person.sex().reveal() + "，" + person.birth().reveal() + "出生，公民身份号码："
                + person.card().idNumber().reveal() + "）通过远程视频，在前面的" + title + "上签名，并表示知悉其法律意义和法律后果。");
    }

    /** What happened since the person sat down. */
    private static List<CaseFile.Act> session(CaseFile file) {
        List<CaseFile.Act> acts = file.acts();
        for (int number = acts.size() - 1; number >= 0; number--) {
            if (acts.get(number).name().equals("beginSession")) {
                return acts.subList(number, acts.size());
            }
        }
        return acts;
    }

    private static Optional<CaseFile.Act> last(CaseFile file, String name, Map<String, String> facts) {
        return session(file).stream()
                .filter(act -> act.name().equals(name) && act.facts().entrySet().containsAll(facts.entrySet()))
                .reduce((first, second) -> second);
    }
}
