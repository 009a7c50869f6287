package legalkiosk.kiosk.journey.notarisation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.Problem;
import legalkiosk.contract.Proof;
import legalkiosk.contract.notarisation.CaseAct;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.contract.notarisation.CaseState;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.contract.notarisation.Paper;
import legalkiosk.foundation.Sensitive;
import legalkiosk.hardware.idcard.CardReader;
import legalkiosk.kiosk.backend.Answer;
import legalkiosk.kiosk.backend.NotarisationDesk;
import legalkiosk.kiosk.citizen.Identity;
import legalkiosk.kiosk.journey.Journey;
import legalkiosk.kiosk.journey.JourneyRuntime;
import legalkiosk.kiosk.journey.identity.IdentityJourney;
import legalkiosk.kiosk.journey.identity.IdentityState;
import legalkiosk.kiosk.journey.notarisation.MyCasesState.Away;
import legalkiosk.kiosk.journey.notarisation.MyCasesState.ChooseWay;
import legalkiosk.kiosk.journey.notarisation.MyCasesState.ConfirmOffice;
import legalkiosk.kiosk.journey.notarisation.MyCasesState.ConfirmWithdraw;
import legalkiosk.kiosk.journey.notarisation.MyCasesState.Detail;
import legalkiosk.kiosk.journey.notarisation.MyCasesState.Found;
import legalkiosk.kiosk.journey.notarisation.MyCasesState.Identify;
import legalkiosk.kiosk.journey.notarisation.MyCasesState.Reading;
import legalkiosk.kiosk.journey.notarisation.MyCasesState.Refused;
import legalkiosk.kiosk.journey.notarisation.MyCasesState.Searching;
import legalkiosk.kiosk.journey.notarisation.MyCasesState.TypeCode;
import legalkiosk.kiosk.journey.notarisation.MyCasesState.Working;

/** 我的公证: a person's own cases, at whatever terminal, to whoever proves that they are theirs. */
public final class MyCasesJourney extends Journey<MyCasesState> {
    /** The office works on it meanwhile; somebody who stands here wants to see it. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private final Services services;
    private Optional<Proof> proof = Optional.empty();
    private List<CaseView> cases = List.of();
    private CaseCode code = CaseCode.EMPTY;
    private Runnable again = () -> {};

    /**
     * What it needs from outside.
     *
     * @param prefix letters before each number, such as 鹤公网
     * @param papers goes on with a draft, or with what was asked for
     * @param session asks for the notary
     * @param office a time at the window, for a case that goes on there
     * @param left told when the person goes back from the first screen
     */
    public record Services(
            NotarisationDesk desk,
            CardReader reader,
            String prefix,
            Consumer<CaseView> papers,
            Consumer<CaseView> session,
            Consumer<CaseView> office,
            Runnable left) {}

    public MyCasesJourney(JourneyRuntime runtime, Services services) {
        super(runtime, new ChooseWay());
        this.services = services;
    }

    /** 刷身份证. */
    public void byCard() {
        become(new Identify(new IdentityJourney(
                runtime(),
                IdentityState.Purpose.NOTARY,
                services.reader(),
                this::known,
                () -> become(new ChooseWay()))));
    }

    /** 用回执上的号. */
    public void byCode() {
        become(new TypeCode(code, false));
    }

    /** Starts with a code that was scanned; the check is still asked for. */
    public void startWith(String number) {
        code = CaseCode.of(number);
        become(new TypeCode(code, false));
    }

    /** True where a scanned code of a receipt is of use. */
    public boolean takesCode() {
        return state() instanceof ChooseWay || state() instanceof TypeCode;
    }

    public void key(char key) {
        type(code.add(key));
    }

    public void erase() {
        type(code.erased());
    }

    /** Looks for the code typed; does nothing while it is not complete. */
    public void codeDone() {
        if (!(state() instanceof TypeCode)) {
            stray("codeDone");
        } else if (code.complete()) {
            search(new Proof.ByCode(services.prefix() + code.number(), Sensitive.of(code.lastFour())));
        }
    }

    /** Shows a case that is known already, such as one just handed in. */
    public void show(CaseView known) {
        remember(known);
        detail(known);
    }

    public void open(CaseView one) {
        if (state() instanceof Found) {
            detail(one);
        } else {
            stray("open");
        }
    }

    /** 接着办: papers of a draft, or what was asked for. */
    public void papers() {
        withDetail("papers", view -> services.papers().accept(view));
    }

    /** 现在就跟公证员视频. */
    public void session() {
        withDetail("session", view -> services.session().accept(view));
    }

    /** A time at the window for a case that goes on there. */
    public void book() {
        withDetail("book", view -> services.office().accept(view));
    }

    /** 撤回申请: asked once more before it is done. */
    public void withdraw() {
        withDetail("withdraw", view -> become(new ConfirmWithdraw(view)));
    }

    /** 改去窗口办: asked once more. */
    public void office() {
        withDetail("office", view -> become(new ConfirmOffice(view)));
    }

    /** 是的. */
    public void confirm() {
        switch (state()) {
            case ConfirmWithdraw(CaseView view) -> act(view, new CaseAct.Withdraw("本人在终端撤回"), this::detail);
            case ConfirmOffice(CaseView view) -> act(view, new CaseAct.GoInPerson("本人在终端选择到窗口办理"), services.office());
            default -> stray("confirm");
        }
    }

    /** 看一看 a document. */
    public void read(CaseDocument document) {
        withDetail(
                "read",
                view -> fetch(
                        new Working(view),
                        () -> CasePages.of(services.desk(), document),
                        pages -> become(new Reading(view, document, pages)),
                        problem -> become(new Refused(problem))));
    }

    /** 看好了，领走了: the certificate is the person's now. */
    public void collected() {
        if (state() instanceof Reading reading) {
            collect(reading.view(), false);
        } else {
            stray("collected");
        }
    }

    /** The certificate came out of the printer. */
    public void printed(CaseView view) {
        if (state() instanceof Reading reading && reading.document().kind() == Paper.CERTIFICATE) {
            collect(view, true);
        }
    }

    private void collect(CaseView view, boolean printed) {
        if (view.state() == CaseState.ISSUED) {
            act(view, new CaseAct.Collected(printed), this::detail);
        } else {
            detail(view);
        }
    }

    public void retry() {
        if (state() instanceof Away) {
            again.run();
        } else {
            stray("retry");
        }
    }

    /** 返回. */
    public void back() {
        switch (state()) {
            case ChooseWay way -> services.left().run();
            case Identify(IdentityJourney identity) -> identity.back();
            case TypeCode typing -> become(new ChooseWay());
            case Searching searching -> become(new ChooseWay());
            case Found found -> become(new ChooseWay());
            case Detail detail -> become(proof.isEmpty() ? new ChooseWay() : new Found(cases));
            case ConfirmWithdraw(CaseView view) -> detail(view);
            case ConfirmOffice(CaseView view) -> detail(view);
            case Reading reading -> detail(reading.view());
            case Away away -> become(listed());
            case Refused refused -> become(listed());
            case Working working -> stray("back");
        }
    }

    private MyCasesState listed() {
        return cases.isEmpty() ? new ChooseWay() : new Found(cases);
    }

    @Override
    public void close() {
        if (state() instanceof Identify(IdentityJourney identity)) {
            identity.close();
        }
        proof = Optional.empty();
        cases = List.of();
        code = CaseCode.EMPTY;
        again = () -> {};
        super.close();
    }

    private void withDetail(String action, Consumer<CaseView> done) {
        if (state() instanceof Detail(CaseView view)) {
            done.accept(view);
        } else {
            stray(action);
        }
    }

    private void type(CaseCode typed) {
        if (state() instanceof TypeCode) {
            code = typed;
            show(new TypeCode(code, false));
        } else {
            stray("type");
        }
    }

    private void known(Identity identity) {
        switch (identity) {
            case Identity.ByCard card -> search(card.proof());
            case Identity.ByPhone phone -> become(new TypeCode(code, false));
        }
    }

    /** Looks for the cases that a proof opens. */
    public void search(Proof by) {
        if (state() instanceof Identify(IdentityJourney identity)) {
            identity.close();
        }
        fetch(
                new Searching(),
                () -> services.desk().search(by),
                found -> {
                    proof = Optional.of(by);
                    cases = found;
                    become(new Found(found));
                },
                problem -> {
                    boolean wrong = problem.kind() == ErrorKind.WRONG_CODE && by instanceof Proof.ByCode;
                    become(wrong ? new TypeCode(code, true) : new Refused(problem));
                });
    }

    private void detail(CaseView view) {
        become(new Detail(view));
        lookAgain(view);
    }

    private void lookAgain(CaseView view) {
        if (view.state().over()) {
            return;
        }
        after(
                LOOK_AGAIN,
                () -> ask(() -> services.desk().view(view.id()), answer -> {
                    if (answer instanceof Answer.Ok<CaseView>(CaseView now) && now.version() > view.version()) {
                        remember(now);
                        show(new Detail(now));
                        lookAgain(now);
                    } else {
                        lookAgain(view);
                    }
                }));
    }

    private void act(CaseView view, CaseAct.Party act, Consumer<CaseView> done) {
        String key = UUID.randomUUID().toString();
        fetch(
                new Working(view),
                () -> services.desk().act(view.id(), act, key),
                now -> {
                    remember(now);
                    become(new Detail(now));
                    done.accept(now);
                },
                problem -> become(new Refused(problem)));
    }

    private void remember(CaseView now) {
        List<CaseView> all = new ArrayList<>();
        all.add(now);
        cases.stream().filter(old -> !old.id().equals(now.id())).forEach(all::add);
        cases = List.copyOf(all);
    }

    /** Asks the backend; where no answer comes, the same is asked again when the person wants it. */
    private <T> void fetch(
            MyCasesState meanwhile, Callable<Answer<T>> call, Consumer<T> done, Consumer<Problem> refused) {
        again = () -> fetch(meanwhile, call, done, refused);
        become(meanwhile);
        ask(call, answer -> {
            switch (answer) {
                case Answer.Ok<T>(T value) -> done.accept(value);
                case Answer.Refused<T>(Problem problem) -> refused.accept(problem);
                case Answer.Unreachable<T> gone -> become(new Away());
            }
        });
    }
}
