package legalkiosk.kiosk.journey.hall;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import legalkiosk.contract.Booking;
import legalkiosk.contract.Hold;
import legalkiosk.contract.Proof;
import legalkiosk.contract.call.CallSummary;
import legalkiosk.contract.call.Signal;
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
import legalkiosk.kiosk.journey.consultation.ConsultationJourney;
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
import legalkiosk.kiosk.print.BackCode;
import legalkiosk.kiosk.print.PrintSize;
import legalkiosk.kiosk.print.SituationAnswer;

/** One visit after the other: opens journeys, counts idle time, and forgets everything when a person goes. */
public final class HallJourney extends Journey<HallState> {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration GOODBYE = Duration.ofSeconds(6);

    private final Equipment equipment;
    private final Orders orders;
    private final NotaryHall notary;
    private final IdleWatch idle;
    private final PowerWatch powerWatch;
    private final PresenceWatch presence;
    private Optional<Content> content = Optional.empty();

    public HallJourney(JourneyRuntime runtime, Equipment equipment) {
        super(runtime, resting(equipment));
        this.equipment = equipment;
        this.orders = new Orders(equipment);
        this.notary = new NotaryHall(runtime, equipment, this);
        this.powerWatch = new PowerWatch(runtime.clock());
        this.presence = new PresenceWatch(runtime.clock(), equipment.presence());
        this.idle = new IdleWatch(runtime.clock(), equipment.patience());
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
            idle.touched();
            presence.begins();
            equipment.visited().run();
            go(new Place.Home());
        } else {
            stray("start");
        }
    }

    /** Any touch or key: the person is still here. */
    public void touched() {
        idle.touched();
        presence.touched();
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
        put(new Place.InBooking(booking), state().comfort(), Optional.empty(), Optional.empty());
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
        go(new Place.InConsultation(consultation(content().topics(), this::home), Optional.empty()));
    }

    /** The same about what triage found, with the person's own answers. */
    public void openConsultation(SituationAnswer answer) {
        Place from = state().place();
        ConsultationJourney consultation = consultation(List.of(), () -> returnTo(from));
        Topic topic = content().topic(answer.situation().topic()).orElseThrow();
        consultation.about(Matter.of(topic, answer.situation()), CitizenWords.of(answer));
        put(
                new Place.InConsultation(consultation, Optional.empty()),
                state().comfort(),
                Optional.empty(),
                Optional.empty());
    }

    /** A consultation that was booked for about now; only among the person's own bookings. */
    public void openConsultation(Booking booking) {
        if (!(state().place() instanceof Place.InMyBookings(MyBookingsJourney mine))
                || mine.proof().isEmpty()) {
            stray("openConsultation");
            return;
        }
        Proof proof = mine.proof().get();
        Topic topic = booking.lawyer().topics().stream()
                .flatMap(id -> content().topic(id).stream())
                .findFirst()
                .orElseGet(() -> content().topics().getFirst());
        ConsultationJourney consultation = consultation(List.of(), this::home);
        consultation.booked(Matter.of(topic, booking), proof);
        go(new Place.InConsultation(consultation, Optional.empty()));
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
        put(new Place.InGuides(guides), state().comfort(), Optional.empty(), Optional.empty());
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

    /**
     * A code was held up to the scanner. At rest, among the services and where a booking's code is asked for it opens what it leads
     * to; a booking's code is only typed by it, and the person still proves that the booking is theirs. Elsewhere nothing happens:
     * nobody loses what they were doing to a paper that came into the scanner's sight.
     */
    public void scanned(Scan scan) {
        Optional<BackCode> code = scan instanceof Scan.Code(String text) ? BackCode.parse(text) : Optional.empty();
        if (state().place() instanceof Place.InMyBookings(MyBookingsJourney journey)
                && journey.takesCode()
                && code.isPresent()
                && code.get() instanceof BackCode.ToBooking(String slip)) {
            touched();
            journey.startWith(slip);
        } else if (state().place() instanceof Place.InNotarisation(var journey)
                && journey.takesCode()
                && code.isPresent()
                && code.get() instanceof BackCode.ToCase(String number)) {
            touched();
            journey.mine(number);
        } else if (atTheDoor()) {
            touched();
            code.ifPresentOrElse(this::open, () -> go(new Place.UnknownCode(false)));
        } else {
            stray("scanned");
        }
    }

    /** Somebody may begin something new here: with a scan the visit begins, if it has not. */
    private boolean atTheDoor() {
        if (state().help().isPresent() || state().power() == Power.BATTERY_LOW) {
            return false;
        }
        return switch (state().place()) {
            case Place.Attract attract -> begun();
            case Place.Goodbye goodbye -> begun();
            case Place.Home home -> true;
            case Place.UnknownCode unknown -> true;
            default -> false;
        };
    }

    private boolean begun() {
        start();
        return true;
    }

    private void open(BackCode code) {
        switch (code) {
            case BackCode.ToGuide(String id) ->
                content().guide(id).ifPresentOrElse(this::openGuideFromHome, () -> go(new Place.UnknownCode(true)));
            case BackCode.ToSituation(String id) ->
                content().situation(id).ifPresentOrElse(this::openSituation, () -> go(new Place.UnknownCode(true)));
            case BackCode.ToCase(String number) -> notary.scanned(number);
            case BackCode.ToBooking(String slip) -> {
                openMyBookings();
                if (state().place() instanceof Place.InMyBookings(MyBookingsJourney journey)) {
                    journey.startWith(slip);
                }
            }
        }
    }

    private void openGuideFromHome(Guide guide) {
        go(new Place.Home());
        openGuide(guide);
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
        put(new Place.InPrinting(printing, from), state().comfort(), Optional.empty(), Optional.empty());
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

    private ConsultationJourney consultation(List<Topic> topics, Runnable left) {
        return new ConsultationJourney(
                runtime(),
                topics,
                new ConsultationJourney.Services(
                        equipment.consulting().desk(),
                        equipment.consulting().media(),
                        new CallErrands(runtime(), equipment, new AroundTalk()),
                        equipment.where().town(),
                        state().comfort().scale() != Comfort.TextScale.NORMAL,
                        left));
    }

    /** What a talk may do in the hall. */
    private final class AroundTalk implements CallErrands.Hall {
        @Override
        public Optional<Guide> guide(String id) {
            return content().guide(id);
        }

        @Override
        public GuidesJourney guides(Runnable left) {
            return HallJourney.this.guides(left);
        }

        @Override
        public void begin(Errand errand) {
            if (state().place() instanceof Place.InConsultation(var journey, var before)) {
                put(
                        new Place.InConsultation(journey, Optional.of(errand)),
                        state().comfort(),
                        state().help(),
                        state().countdown());
            } else {
                errand.journey().close();
            }
        }

        @Override
        public void point(Signal.Pointer where) {
            if (talkOf(state().place()) instanceof Place.InConsultation(var journey, var errand)) {
                journey.conversation().ifPresent(talk -> talk.point(where));
            }
        }

        @Override
        public void backToTalk() {
            if (talkOf(state().place()) instanceof Place.InConsultation(var journey, Optional<Errand> errand)
                    && errand.isPresent()
                    && !printing()) {
                errand.get().journey().close();
                put(
                        new Place.InConsultation(journey, Optional.empty()),
                        state().comfort(),
                        state().help(),
                        state().countdown());
            }
        }
    }

    /** A talk, also when paper is printed in front of it. */
    private static Place talkOf(Place place) {
        return place instanceof Place.InPrinting printing ? printing.back() : place;
    }

    private void askToEnd() {
        if (state().place() instanceof Place.InConsultation(var journey, Optional<Errand> errand)) {
            if (errand.isPresent()) {
                new AroundTalk().backToTalk();
            } else {
                journey.conversation().ifPresent(Conversation::askToEnd);
            }
        } else if (state().place() instanceof Place.InNotarisation(var journey)) {
            journey.askToEnd();
        }
    }

    private GuidesJourney guides(Runnable left) {
        Function<String, List<Guide>> search = equipment.search().apply(content());
        return new GuidesJourney(runtime(), content(), search, left);
    }

    /** Another place; what was open is closed. */
    void enter(Place next) {
        go(next);
    }

    private void go(Place next) {
        Places.close(state().place());
        put(next, state().comfort(), Optional.empty(), Optional.empty());
    }

    private void returnTo(Place from) {
        Places.closeTop(state().place());
        put(from, state().comfort(), Optional.empty(), Optional.empty());
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

    private void wipe(Place next) {
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
            lookAtTheClock();
            tick();
        });
    }

    private void lookAtTheClock() {
        lookAtThePower();
        if (!waitsForACitizen()) {
            idle.touched();
            presence.touched();
        } else if (presence.left()) {
            idle.hurry();
        } else if (inTalk() && state().countdown().isEmpty()) {
            // Nobody touches the screen who talks with a lawyer.
            idle.touched();
        }
        switch (idle.look()) {
            case IdleWatch.Look.Fine fine -> refreshServices();
            case IdleWatch.Look.Warn(int left) ->
                put(state().place(), state().comfort(), state().help(), Optional.of(left));
            case IdleWatch.Look.Over over -> wipe(new Place.Attract());
        }
    }

    private void lookAtThePower() {
        Power power = equipment.power().now().get();
        if (power != state().power()) {
            put(state().place(), state().comfort(), state().help(), state().countdown());
        }
        switch (powerWatch.look(power, waitsForACitizen(), printing())) {
            case NOTHING -> {}
            case CLEAR -> wipe(new Place.Attract());
            case END -> equipment.power().ends().run();
        }
    }

    private boolean waitsForACitizen() {
        return switch (state().place()) {
            case Place.Attract attract -> false;
            case Place.Goodbye goodbye -> false;
            case Place.InMaintenance maintenance -> false;
            default -> !printing();
        };
    }

    private void refreshServices() {
        boolean home = state().place() instanceof Place.Home || state().place() instanceof Place.Attract;
        boolean changed =
                !Services.now(equipment).equals(state().services()) || near(state().place()) != state().near();
        if (home && changed) {
            put(state().place(), state().comfort(), state().help(), state().countdown());
        }
    }

    private boolean inTalk() {
        return switch (talkOf(state().place())) {
            case Place.InConsultation(var journey, var errand) ->
                journey.conversation().isPresent();
            case Place.InNotarisation(var journey) -> journey.inTalk();
            default -> false;
        };
    }

    private boolean near(Place place) {
        return place instanceof Place.Attract && presence.near();
    }

    private boolean printing() {
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
