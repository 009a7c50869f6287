package legalkiosk.kiosk.journey.hall;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.kiosk.backend.Answer;
import legalkiosk.kiosk.content.Topic;
import legalkiosk.kiosk.journey.JourneyRuntime;
import legalkiosk.kiosk.journey.booking.Matter;
import legalkiosk.kiosk.journey.notarisation.ApplicationState.Lack;
import legalkiosk.kiosk.journey.notarisation.Items;
import legalkiosk.kiosk.journey.notarisation.NotarisationJourney;
import legalkiosk.kiosk.journey.notarisation.NotaryRoom;
import legalkiosk.kiosk.journey.printing.PrintOrder;
import legalkiosk.kiosk.journey.printing.PrintingState;
import legalkiosk.kiosk.print.BackCode;
import legalkiosk.kiosk.print.CaseReceipt;
import legalkiosk.kiosk.print.ForeignPaper;

/** Everything of 公证 in the hall: how it is opened, and what of it goes on paper. */
public final class NotaryHall {
    private static final String TOPIC = "notary";

    private final JourneyRuntime runtime;
    private final Equipment equipment;
    private final HallJourney hall;

    NotaryHall(JourneyRuntime runtime, Equipment equipment, HallJourney hall) {
        this.runtime = runtime;
        this.equipment = equipment;
        this.hall = hall;
    }

    /** 办公证, 我的公证: which of them comes first. */
    public void open() {
        hall.enter(new Place.InNotarisation(journey()));
    }

    /** 办公证 at once, from where somebody was told that it is what they want. */
    public void apply() {
        NotarisationJourney journey = journey();
        hall.enter(new Place.InNotarisation(journey));
        journey.apply();
    }

    /** 我的公证 at once. */
    public void mine() {
        NotarisationJourney journey = journey();
        hall.enter(new Place.InNotarisation(journey));
        journey.mine();
    }

    /** A receipt's code was held up to the scanner. */
    void scanned(String number) {
        NotarisationJourney journey = journey();
        hall.enter(new Place.InNotarisation(journey));
        journey.mine(number);
    }

    /** What the items are called. */
    public Items items() {
        return equipment.notarising().items();
    }

    /** What the office has, on paper: number, what comes next, how to come back. @param stands how it stands, in words */
    public void receipt(CaseView view, String stands) {
        CaseReceipt receipt = new CaseReceipt(
                Optional.ofNullable(view.number()).orElse(""),
                view.applicant(),
                items().item(view.item()).map(ServiceItem::name).orElse(""),
                items().place(view.country()),
                stands,
                Optional.ofNullable(view.due()),
                equipment.where().hall(),
                items().law().office().name(),
                items().law().office().contact());
        Optional<BackCode> back = receipt.digits().map(BackCode.ToCase::new);
        hall.print(
                new PrintOrder(
                        PrintOrder.Kind.CASE_PAPER,
                        size -> equipment.papers().get().caseReceipt(receipt, size),
                        Optional.empty(),
                        back,
                        Optional.of(receipt.number()).filter(number -> !number.isEmpty()),
                        false),
                ended -> {});
    }

    /** A document of the case as the backend keeps it. */
    public void print(CaseView view, CaseDocument document) {
        PrintOrder order = new PrintOrder(
                PrintOrder.Kind.CASE_PAPER,
                size -> paper(document),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
        hall.print(order, ended -> {
            if (ended instanceof PrintingState.Done
                    && hall.state().place() instanceof Place.InNotarisation(NotarisationJourney journey)) {
                journey.printed(view);
            }
        });
    }

    private legalkiosk.kiosk.print.Paper paper(CaseDocument document) {
        return equipment.notarising().desk().document(document.id()) instanceof Answer.Ok<byte[]>(byte[] content)
                ? ForeignPaper.of(document.title(), content).orElseThrow()
                : gone(document);
    }

    private static legalkiosk.kiosk.print.Paper gone(CaseDocument document) {
        throw new IllegalStateException("the backend did not give document " + document.id());
    }

    private NotarisationJourney journey() {
        Equipment.Notarising with = equipment.notarising();
        return new NotarisationJourney(
                runtime,
                new NotaryRoom(
                        with.desk(),
                        equipment.consulting().desk(),
                        equipment.consulting().media(),
                        with.recorder(),
                        equipment.reader(),
                        with.portraits(),
                        equipment.documentCamera(),
                        with.pads(),
                        hall.printDesk(),
                        with.items(),
                        (application, item, papers, agreed) ->
                                equipment.papers().get().application(application, item, papers, agreed),
                        with.characters(),
                        this::lacks,
                        hall::touched,
                        equipment.presence().now(),
                        equipment.where().town(),
                        this::book,
                        hall::home));
    }

    /** What a session can't do without. */
    private List<Lack> lacks() {
        List<Lack> lacks = new ArrayList<>();
        if (!equipment.backend().reachable()) {
            lacks.add(Lack.NETWORK);
        }
        if (!equipment.notarising().recorder().ready()) {
            lacks.add(Lack.RECORDER);
        }
        if (!equipment.notarising().faceCamera().get()) {
            lacks.add(Lack.FACE_CAMERA);
        }
        if (!equipment.reader().health().works()) {
            lacks.add(Lack.READER);
        }
        return lacks;
    }

    private void book(ServiceItem item, List<String> bring) {
        Topic topic = hall.content()
                .topic(TOPIC)
                .orElseGet(() -> hall.content().topics().getFirst());
        hall.openBooking(new Matter(topic, Optional.empty(), Orders.AT_WINDOW + item.name(), bring));
    }
}
