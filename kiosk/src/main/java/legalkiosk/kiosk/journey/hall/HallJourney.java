package legalkiosk.kiosk.journey.hall;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import legalkiosk.contract.Booking;
import legalkiosk.contract.Hold;
import legalkiosk.contract.call.CallSummary;
import legalkiosk.hardware.documentcamera.Scans;
import legalkiosk.hardware.scanner.Scan;
import legalkiosk.hardware.ups.Power;
import legalkiosk.kiosk.citizen.Comfort;
import legalkiosk.kiosk.content.Content;
import legalkiosk.kiosk.content.Guide;
import legalkiosk.kiosk.content.Situation;
import legalkiosk.kiosk.content.Topic;
import legalkiosk.kiosk.journey.Journey;
import legalkiosk.kiosk.journey.JourneyRuntime;
import legalkiosk.kiosk.journey.booking.BookingJourney;
import legalkiosk.kiosk.journey.booking.Matter;
import legalkiosk.kiosk.journey.bookings.MyBookingsJourney;
import legalkiosk.kiosk.journey.consultation.Conversation;
import legalkiosk.kiosk.journey.guides.GuidesJourney;
import legalkiosk.kiosk.journey.help.HelpJourney;
import legalkiosk.kiosk.journey.printing.PrintDesk;
import legalkiosk.kiosk.journey.printing.PrintOrder;
import legalkiosk.kiosk.journey.printing.PrintingJourney;
import legalkiosk.kiosk.journey.printing.PrintingState;
import legalkiosk.kiosk.journey.scanning.ScanJourney;
import legalkiosk.kiosk.journey.scanning.ScanKind;
import legalkiosk.kiosk.journey.triage.TriageJourney;
import legalkiosk.kiosk.maintenance.MaintenanceJourney;
import legalkiosk.kiosk.print.PrintSize;
import legalkiosk.kiosk.print.SituationAnswer;

/** One visit after the other: opens journeys, counts idle time, and forgets everything when a person goes. */
public final class HallJourney extends Journey<HallState> {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration GOODBYE = Duration.ofSeconds(6);

    private final Equipment equipment;
    private final Orders orders;
    private final NotaryHall notary;
    private final TalkHall talks;
    private final ScannedCodes codes;
    private final HallWatch watch;
    private Optional<Content> content = Optional.empty();

    public HallJourney(JourneyRuntime runtime, Equipment equipment) {
        super(runtime, resting(equipment));
        this.equipment = equipment;
        this.orders = new Orders(equipment);
        this.notary = new NotaryHall(runtime, equipment, this);
        this.talks = new TalkHall(runtime, equipment, this, this::stray);
        this.codes = new ScannedCodes(this, this::stray);
        this.watch = new HallWatch(runtime.clock(), equipment, this);
        tick();
    }

    /** The edition this visit reads; waits where it is still being loaded. */
    public Content content() {
        return content.orElseGet(equipment.content());
    }

    /** 点这里开始. */
    public void start() {
        if (state().power() == Power.BATTERY_LOW) {
            stray("start");
        } else if (state().place() instanceof Place.Attract || state().place() instanceof Place.Goodbye) {
            content = Optional.of(equipment.content().get());
            watch.begins();
            equipment.visited().run();
            go(new Place.Home());
        } else {
            stray("start");
        }
    }

    /** Any touch or key: the person is still here. */
    public void touched() {
        watch.touched();
        if (state().place() instanceof Place.InMaintenance(var journey)) {
            journey.touched();
        }
        if (state().countdown().isPresent()) {
            put(state().place(), state().comfort(), state().help(), Optional.empty());
        }
    }

    /** 首页: closes what is open. Not while paper is on its way; in a talk it leads back to the talk, and there it asks whether to end it. */
    public void home() {
        if (printing()) {
            stray("home");
        } else if (state().place() instanceof Place.InPrinting(var journey, Place.InConsultation talk)) {
            returnTo(talk);
        } else if (inTalk()) {
            askToEnd();
        } else {
            go(new Place.Home());
        }
    }

    /** 我办完了: clears everything at once. */
    public void leave() {
        if (printing()) {
            stray("leave");
        } else {
            wipe(new Place.Goodbye());
        }
    }

    /** The hidden way in for technicians; only while nobody else is here. */
    public void openMaintenance() {
        if (state().place() instanceof Place.Attract && equipment.workshop().isPresent()) {
            go(new Place.InMaintenance(
                    new MaintenanceJourney(runtime(), equipment.workshop().get(), () -> wipe(new Place.Attract()))));
        } else {
            stray("openMaintenance");
        }
    }

    public void openTriage() {
        go(new Place.InTriage(triage()));
    }

    /** The answer page of a situation, as a paper's code opens it. */
    public void openSituation(Situation situation) {
        TriageJourney triage = triage();
        go(new Place.InTriage(triage));
        triage.open(situation);
    }

    public void openBooking() {
        go(new Place.InBooking(booking(this::home)));
    }

    /** Books about what triage found. */
    public void openBooking(Situation situation) {
        Place from = state().place();
        BookingJourney booking = booking(() -> returnTo(from));
        Topic topic = content().topic(situation.topic()).orElseThrow();
        put(new Place.InBooking(booking));
        booking.about(Matter.of(topic, situation));
    }

    /** Books about something that is known. */
    public void openBooking(Matter matter) {
        BookingJourney booking = booking(this::home);
        go(new Place.InBooking(booking));
        booking.about(matter);
    }

    /** Books the time that was kept when no lawyer came. */
    public void take(Matter matter, Hold kept) {
        BookingJourney booking = booking(this::home);
        go(new Place.InBooking(booking));
        booking.take(matter, kept);
    }

    /** 现在就找律师. */
    public void openConsultation() {
        talks.open();
    }

    /** 现在就找律师 about something that is known. */
    public TalkHall talks() {
        return talks;
    }

    /** 公证: how it is opened, and what of it goes on paper. */
    public NotaryHall notary() {
        return notary;
    }

    public void openMyBookings() {
        go(new Place.InMyBookings(
                new MyBookingsJourney(runtime(), equipment.backend(), equipment.reader(), this::home)));
    }

    public void openGuides() {
        go(new Place.InGuides(guides(this::home)));
    }

    /** 复印材料. Only where there is a document camera. */
    public void openCopying() {
        equipment
                .documentCamera()
                .ifPresentOrElse(
                        camera -> go(new Place.InScanning(
                                new ScanJourney(runtime(), camera, this::printCopies, this::home))),
                        () -> stray("openCopying"));
    }

    /** Reads one guide and comes back to where the person was. */
    public void openGuide(Guide guide) {
        Place from = state().place();
        GuidesJourney guides = guides(() -> returnTo(from));
        guides.startWith(guide);
        put(new Place.InGuides(guides));
    }

    public void print(Guide guide) {
        print(orders.guide(guide, content()));
    }

    public void print(SituationAnswer answer) {
        print(orders.checklist(answer, content()));
    }

    /** @param bring what to bring, when the booking was just made from a situation */
    public void print(Booking booking, List<String> bring, boolean byCard) {
        print(orders.slip(booking, content(), bring, byCard));
    }

    /** What the lawyer wrote. */
    public void print(CallSummary summary) {
        print(orders.words(summary));
    }

    /** A code was held up to the scanner. */
    public void scanned(Scan scan) {
        codes.scanned(scan);
    }

    /** 大字: the next size of letters. */
    public void nextTextSize() {
        put(state().place(), state().comfort().nextScale(), state().help(), state().countdown());
    }

    /** 高对比. */
    public void switchContrast() {
        put(state().place(), state().comfort().switchContrast(), state().help(), state().countdown());
    }

    /** 帮助, over whatever is open. */
    public void openHelp() {
        String screen = state().place().getClass().getSimpleName();
        put(
                state().place(),
                state().comfort(),
                Optional.of(new HelpJourney(runtime(), equipment.backend(), screen)),
                Optional.empty());
    }

    public void closeHelp() {
        state().help().ifPresent(HelpJourney::close);
        put(state().place(), state().comfort(), Optional.empty(), state().countdown());
    }

    @Override
    public void close() {
        Places.close(state().place());
        super.close();
    }

    private void printCopies(ScanKind kind, Scans scans) {
        print(Orders.copies(kind, scans));
    }

    private void print(PrintOrder order) {
        print(order, ended -> {});
    }

    /** @param left told how it ended, when the person is back where it was asked for */
    void print(PrintOrder order, Consumer<PrintingState> left) {
        Place from = state().place();
        PrintSize size = state().comfort().scale() == Comfort.TextScale.NORMAL ? PrintSize.NORMAL : PrintSize.LARGE;
        PrintingJourney printing = new PrintingJourney(runtime(), order, size, printDesk(), () -> {
            Optional<PrintingState> ended = state().place() instanceof Place.InPrinting(var journey, Place back)
                    ? Optional.of(journey.state())
                    : Optional.empty();
            returnTo(from);
            ended.ifPresent(left);
        });
        put(new Place.InPrinting(printing, from));
    }

    PrintDesk printDesk() {
        return new PrintDesk(
                equipment.printRoom(),
                equipment.printer()::health,
                equipment.receipts().map(Equipment.Receipting::printer));
    }

    private TriageJourney triage() {
        return new TriageJourney(runtime(), content(), equipment.deadlines(), this::home);
    }

    private BookingJourney booking(Runnable left) {
        List<Topic> topics = content().topics();
        return new BookingJourney(
                runtime(),
                topics,
                new BookingJourney.Services(
                        equipment.backend(),
                        equipment.outbox(),
                        equipment.reader(),
                        equipment.where().town(),
                        equipment.where().terminal(),
                        left));
    }

    private void askToEnd() {
        if (state().place() instanceof Place.InConsultation(var journey, Optional<Errand> errand)) {
            if (errand.isPresent()) {
                talks.backToTalk();
            } else {
                journey.conversation().ifPresent(Conversation::askToEnd);
            }
        } else if (state().place() instanceof Place.InNotarisation(var journey)) {
            journey.askToEnd();
        }
    }

    GuidesJourney guides(Runnable left) {
        Function<String, List<Guide>> search = equipment.search().apply(content());
        return new GuidesJourney(runtime(), content(), search, left);
    }

    /** Another place; what was open is closed. */
    void enter(Place next) {
        go(next);
    }

    private void go(Place next) {
        Places.close(state().place());
        put(next);
    }

    void returnTo(Place from) {
        Places.closeTop(state().place());
        put(from);
    }

    /** Another place over what was there, which is not closed: it is come back to. */
    void put(Place place) {
        put(place, state().comfort(), Optional.empty(), Optional.empty());
    }

    /** The same place with something else in it; help and countdown stay. */
    void swap(Place place) {
        put(place, state().comfort(), state().help(), state().countdown());
    }

    /** The same once more, for what the equipment says now. */
    void refresh() {
        swap(state().place());
    }

    /** Tells how many seconds are left until everything is cleared. */
    void countDown(int left) {
        put(state().place(), state().comfort(), state().help(), Optional.of(left));
    }

    private void put(Place place, Comfort comfort, Optional<HelpJourney> help, Optional<Integer> countdown) {
        show(new HallState(
                place,
                Services.now(equipment),
                comfort,
                help,
                countdown,
                equipment.power().now().get(),
                near(place)));
    }

    void wipe(Place next) {
        Places.close(state().place());
        state().help().ifPresent(HelpJourney::close);
        put(next, Comfort.STANDARD, Optional.empty(), Optional.empty());
        if (next instanceof Place.Goodbye goodbye) {
            runtime().timer().after(GOODBYE, () -> runtime().thread().execute(() -> rest(goodbye)));
        }
    }

    private void rest(Place.Goodbye goodbye) {
        if (state().place() == goodbye) {
            wipe(new Place.Attract());
        }
    }

    private void tick() {
        after(SECOND, () -> {
            watch.look();
            tick();
        });
    }

    void refreshServices() {
        boolean home = state().place() instanceof Place.Home || state().place() instanceof Place.Attract;
        boolean changed =
                !Services.now(equipment).equals(state().services()) || near(state().place()) != state().near();
        if (home && changed) {
            refresh();
        }
    }

    boolean inTalk() {
        return switch (TalkHall.behindPaper(state().place())) {
            case Place.InConsultation(var journey, var errand) ->
                journey.conversation().isPresent();
            case Place.InNotarisation(var journey) -> journey.inTalk();
            default -> false;
        };
    }

    private boolean near(Place place) {
        return place instanceof Place.Attract && watch.near();
    }

    boolean printing() {
        return switch (state().place()) {
            case Place.InPrinting(PrintingJourney journey, Place back) -> journey.busy();
            case Place.InNotarisation(var journey) -> journey.printing();
            default -> false;
        };
    }

    private static HallState resting(Equipment equipment) {
        return new HallState(
                new Place.Attract(),
                Services.now(equipment),
                Comfort.STANDARD,
                Optional.empty(),
                Optional.empty(),
                equipment.power().now().get(),
                false);
    }
}
