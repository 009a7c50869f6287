package legalkiosk.kiosk.journey.notarisation;

import java.util.List;
import java.util.Optional;
import legalkiosk.contract.notarisation.CaseState;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.contract.notarisation.ServiceItem.WantedPaper;
import legalkiosk.kiosk.journey.Journey;
import legalkiosk.kiosk.journey.JourneyRuntime;
import legalkiosk.kiosk.journey.notarisation.NotarisationState.Applying;
import legalkiosk.kiosk.journey.notarisation.NotarisationState.Choosing;
import legalkiosk.kiosk.journey.notarisation.NotarisationState.InSession;
import legalkiosk.kiosk.journey.notarisation.NotarisationState.Mine;
import legalkiosk.kiosk.journey.notarisation.NotarisationState.Papers;

/**
 * Leads a person from one part of 公证 to the next: applying, papers, one's own cases, the session. One at a time: each part ends when the
 * next begins.
 */
public final class NotarisationJourney extends Journey<NotarisationState> {
    private final NotaryRoom room;

    public NotarisationJourney(JourneyRuntime runtime, NotaryRoom room) {
        super(runtime, new Choosing());
        this.room = room;
    }

    /** 要办新的. */
    public void apply() {
        next(new Applying(new ApplicationJourney(
                runtime(),
                new ApplicationJourney.Services(
                        room.desk(),
                        room.items(),
                        room.reader(),
                        room.lacks(),
                        room.form(),
                        room.town(),
                        room.characters(),
                        plan -> room.booking().about(plan.item(), bring(plan.item())),
                        this::papers,
                        this::choose))));
    }

    /** 我办过的: how it stands, what is missing, the certificate. */
    public void mine() {
        next(new Mine(own()));
    }

    /** The same with a code from a receipt. */
    public void mine(String code) {
        MyCasesJourney mine = own();
        next(new Mine(mine));
        mine.startWith(code);
    }

    /** 返回 from the first screen. */
    public void back() {
        if (state() instanceof Choosing) {
            room.left().run();
        } else {
            stray("back");
        }
    }

    /** True where a scanned code of a receipt is of use. */
    public boolean takesCode() {
        return state() instanceof Choosing || state() instanceof Mine(MyCasesJourney mine) && mine.takesCode();
    }

    /** True while somebody sits before the notary; nobody touches the screen then. */
    public boolean inTalk() {
        return state() instanceof InSession(SessionJourney session) && session.inTalk();
    }

    /** True while paper is on its way out. */
    public boolean printing() {
        return state() instanceof InSession(SessionJourney session) && session.printing();
    }

    /** A document was put on paper, for what a certificate's owner has then. */
    public void printed(CaseView view) {
        if (state() instanceof Mine(MyCasesJourney mine)) {
            mine.printed(view);
        }
    }

    /** 首页 in a session asks whether to end it. */
    public void askToEnd() {
        if (state() instanceof InSession(SessionJourney session)) {
            session.askToEnd();
        } else {
            stray("askToEnd");
        }
    }

    @Override
    public void close() {
        closePart();
        super.close();
    }

    private void choose() {
        next(new Choosing());
    }

    private void papers(CaseView view) {
        item(view)
                .ifPresentOrElse(
                        item -> next(new Papers(new PapersJourney(
                                runtime(),
                                view,
                                item,
                                new PapersJourney.Services(
                                        room.desk(),
                                        room.camera(),
                                        room.pads(),
                                        room.touched(),
                                        this::toWindow,
                                        this::show)))),
                        () -> show(view));
    }

    private void session(CaseView view) {
        next(new InSession(new SessionJourney(
                runtime(),
                view,
                new SessionJourney.Services(
                        room.desk(),
                        room.calls(),
                        room.media(),
                        room.recorder(),
                        room.reader(),
                        room.portraits(),
                        room.camera(),
                        room.pads(),
                        room.printing(),
                        room.lacks(),
                        room.touched(),
                        room.present(),
                        room.town(),
                        this::toWindow,
                        this::show))));
    }

    /** A time at the window; a case that does not go on there yet is asked about first. */
    private void toWindow(CaseView view) {
        if (view.state() == CaseState.CONVERTED_IN_PERSON) {
            item(view).ifPresent(item -> room.booking().about(item, bring(item)));
        } else {
            show(view);
            if (state() instanceof Mine(MyCasesJourney mine)) {
                mine.office();
            }
        }
    }

    private void show(CaseView view) {
        MyCasesJourney mine = own();
        next(new Mine(mine));
        mine.show(view);
    }

    private MyCasesJourney own() {
        return new MyCasesJourney(
                runtime(),
                new MyCasesJourney.Services(
                        room.desk(),
                        room.reader(),
                        room.items().law().office().code(),
                        this::papers,
                        this::session,
                        this::toWindow,
                        this::choose));
    }

    private Optional<ServiceItem> item(CaseView view) {
        return room.items().item(view.item());
    }

    private static List<String> bring(ServiceItem item) {
        return item.papers().stream().map(WantedPaper::name).toList();
    }

    private void next(NotarisationState part) {
        closePart();
        become(part);
    }

    private void closePart() {
        switch (state()) {
            case Choosing choosing -> {}
            case Applying(ApplicationJourney journey) -> journey.close();
            case Papers(PapersJourney journey) -> journey.close();
            case Mine(MyCasesJourney journey) -> journey.close();
            case InSession(SessionJourney journey) -> journey.close();
        }
    }
}
