package legalkiosk.kiosk.app.tour;

import static legalkiosk.kiosk.app.tour.Walk.act;
import static legalkiosk.kiosk.app.tour.Walk.await;
import static legalkiosk.kiosk.app.tour.Walk.look;
import static legalkiosk.kiosk.app.tour.Walk.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import legalkiosk.hardware.camera.Camera;
import legalkiosk.hardware.simulator.card.SampleCard;
import legalkiosk.hardware.ups.Power;
import legalkiosk.kiosk.app.Presenter;
import legalkiosk.kiosk.app.demo.DemoHouse;
import legalkiosk.kiosk.content.Situation;
import legalkiosk.kiosk.content.TriageNode;
import legalkiosk.kiosk.journey.Journey;
import legalkiosk.kiosk.journey.booking.BookingJourney;
import legalkiosk.kiosk.journey.booking.BookingState;
import legalkiosk.kiosk.journey.bookings.MyBookingsJourney;
import legalkiosk.kiosk.journey.bookings.MyBookingsState;
import legalkiosk.kiosk.journey.guides.GuidesJourney;
import legalkiosk.kiosk.journey.guides.GuidesState;
import legalkiosk.kiosk.journey.hall.HallJourney;
import legalkiosk.kiosk.journey.hall.Place;
import legalkiosk.kiosk.journey.help.HelpState;
import legalkiosk.kiosk.journey.identity.IdentityJourney;
import legalkiosk.kiosk.journey.identity.IdentityState;
import legalkiosk.kiosk.journey.printing.PrintingJourney;
import legalkiosk.kiosk.journey.printing.PrintingState;
import legalkiosk.kiosk.journey.scanning.ScanJourney;
import legalkiosk.kiosk.journey.scanning.ScanKind;
import legalkiosk.kiosk.journey.scanning.ScanState;
import legalkiosk.kiosk.journey.slots.SlotJourney;
import legalkiosk.kiosk.journey.slots.SlotState;
import legalkiosk.kiosk.journey.triage.TriageJourney;
import legalkiosk.kiosk.journey.triage.TriageState;
import legalkiosk.kiosk.print.PrintSize;
import legalkiosk.kiosk.ui.Kit;

/** One long visit through every journey, on real parts, with a picture at each step. */
public final class Tour {
    private static final String WAGES = "unpaid-wages";
    private final DemoHouse house;
    private final HallJourney hall;
    private final List<Camera> cameras;
    private final Kit kit;
    private final int countdownSeconds;
    private final Path folder;
    private Optional<Photographer> photographer = Optional.empty();

    public Tour(DemoHouse house, HallJourney hall, List<Camera> cameras, Kit kit, int countdownSeconds, Path folder) {
        this.house = house;
        this.hall = hall;
        this.cameras = cameras;
        this.kit = kit;
        this.countdownSeconds = countdownSeconds;
        this.folder = folder;
    }

    /** Walks, and gives what is to be said in the end; {@link IllegalStateException} names the step that did not come. */
    public List<String> walk() throws IOException {
        act(() -> {
            Presenter presenter = new Presenter(kit, hall, countdownSeconds, false);
            presenter.tellOf(cameras);
            photographer = Optional.of(new Photographer(kit, hall, cameras, countdownSeconds, presenter, folder));
        });
        arrive();
        triage();
        act(hall::home);
        new TalkTour(house, hall, photographer.orElseThrow(), this::shoot).walk();
        List<String> evidence = new NotaryTour(house, hall, photographer.orElseThrow(), this::shoot, folder).walk();
        booking();
        myBookings();
        scanner();
        guides();
        copying();
        withoutCard();
        trouble();
        leave();
        new MaintenanceTour(house, hall, photographer.orElseThrow(), this::shoot).walk();
        house.ups().batteryLow();
        power(Power.BATTERY_LOW);
        shoot("power-off");
        papers();
        return evidence;
    }

    private void arrive() {
        shoot("attract");
        act(hall::start);
        everythingWorks();
        shoot("home");
    }

    private void everythingWorks() {
        await(
                "all services",
                () -> Optional.of(hall.state())
                        .filter(state -> state.services().stream()
                                .allMatch(service ->
                                        service.limit() == legalkiosk.kiosk.journey.hall.Service.Limit.NONE)));
    }

    private void triage() {
        act(hall::openTriage);
        TriageJourney journey = place(Place.InTriage.class).journey();
        shoot("triage-question");
        for (TriageNode.Option option : pathTo(hall.content().tree(), WAGES).orElseThrow()) {
            act(() -> journey.choose(option));
            if (journey.state() instanceof TriageState.Asking) {
                shoot("triage-question");
            }
        }
        LocalDate left = kit.today().minusMonths(8).minusDays(22);
        act(() -> {
            journey.year(left.getYear());
            journey.month(left.getMonthValue());
        });
        shoot("triage-date");
        act(() -> {
            journey.day(left.getDayOfMonth());
            journey.dateDone();
        });
        var answer = state(journey, TriageState.Answered.class).answer();
        shoot("triage-answer");
        act(() -> hall.print(answer));
        print(PrintSize.NORMAL, "checklist");
    }

    private void booking() {
        Situation situation = hall.content().situation(WAGES).orElseThrow();
        act(hall::openBooking);
        shoot("booking-topic");
        act(() -> hall.openBooking(situation));
        BookingJourney journey = place(Place.InBooking.class).journey();
        var lawyers = state(journey, BookingState.ChooseLawyer.class).lawyers();
        shoot("booking-lawyer");
        act(() -> journey.lawyer(Optional.of(lawyers.getFirst())));
        SlotJourney slots = state(journey, BookingState.ChooseTime.class).slots();
        chooseTime(slots);
        act(slots::next);
        IdentityJourney identity = state(journey, BookingState.Identify.class).identity();
        shoot("identity-consent");
        act(identity::agree);
        state(identity, IdentityState.PlaceCard.class);
        shoot("identity-card");
        house.reader().place(SampleCard.resident());
        state(identity, IdentityState.Recognised.class);
        house.reader().remove();
        shoot("identity-recognised");
        act(identity::confirm);
        state(journey, BookingState.AskPhone.class);
        act(() -> "10000000000".chars().forEach(digit -> journey.digit((char) digit)));
        shoot("booking-phone");
        act(journey::phoneDone);
        state(journey, BookingState.Summary.class);
        shoot("booking-summary");
        act(journey::confirm);
        BookingState.Booked booked = state(journey, BookingState.Booked.class);
        shoot("booking-booked");
        printSlip(booked);
        PrintingJourney printing = place(Place.InPrinting.class).journey();
        state(printing, PrintingState.ChoosePaper.class);
        shoot("print-choose-paper");
        house.printer().paperOut();
        act(printing::onPaper);
        state(printing, PrintingState.Paused.class);
        shoot("print-paused");
        act(printing::receipt);
        state(printing, PrintingState.Done.class);
        shoot("receipt-done");
        act(printing::leave);
        house.printer().refill();
        act(hall::home);
        everythingWorks();
        printSlip(booked);
        PrintingJourney again = place(Place.InPrinting.class).journey();
        state(again, PrintingState.ChoosePaper.class);
        act(again::onPaper);
        state(again, PrintingState.Done.class);
        shoot("print-done");
        act(again::leave);
        act(hall::home);
    }

    private void printSlip(BookingState.Booked booked) {
        act(() -> hall.print(
                booked.booking(), booked.draft().matter().orElseThrow().bring(), true));
    }

    private void scanner() {
        house.scanner().scan("https://example.com/pay");
        place(Place.UnknownCode.class);
        shoot("scan-unknown");
        house.scanner().scan("HSLK:B:K7M-402");
        place(Place.InMyBookings.class);
        shoot("scan-slip");
        act(hall::home);
    }

    private void chooseTime(SlotJourney slots) {
        SlotState.Choose choose = state(slots, SlotState.Choose.class);
        shoot("booking-time");
        String free = choose.times().stream()
                .flatMap(time -> time.slotId().stream())
                .reduce((first, second) -> second)
                .orElseThrow();
        act(() -> slots.time(free));
        await(
                "a time kept",
                () -> Optional.of(slots.state())
                        .filter(state -> state instanceof SlotState.Choose chosen
                                && chosen.hold().isPresent()));
        shoot("booking-time-chosen");
    }

    private void myBookings() {
        act(hall::openMyBookings);
        MyBookingsJourney journey = place(Place.InMyBookings.class).journey();
        shoot("mine-way");
        act(journey::byCode);
        act(() -> "K7M40200".chars().forEach(key -> journey.key((char) key)));
        shoot("mine-code");
        act(journey::back);
        act(journey::byCard);
        IdentityJourney identity =
                state(journey, MyBookingsState.Identify.class).identity();
        act(identity::agree);
        house.reader().place(SampleCard.resident());
        state(identity, IdentityState.Recognised.class);
        house.reader().remove();
        act(identity::confirm);
        var bookings = state(journey, MyBookingsState.Found.class).bookings();
        shoot("mine-found");
        act(() -> journey.open(bookings.getFirst()));
        shoot("mine-detail");
        act(journey::move);
        chooseTime(state(journey, MyBookingsState.ChooseTime.class).slots());
        act(() -> state0(journey, MyBookingsState.ChooseTime.class).slots().next());
        state(journey, MyBookingsState.ConfirmMove.class);
        shoot("mine-move");
        act(journey::confirmMove);
        state(journey, MyBookingsState.Moved.class);
        shoot("mine-moved");
        act(journey::back);
        act(() -> journey.open(
                state0(journey, MyBookingsState.Found.class).bookings().getFirst()));
        act(journey::cancel);
        shoot("mine-cancel");
        act(journey::confirmCancel);
        state(journey, MyBookingsState.Cancelled.class);
        shoot("mine-cancelled");
        act(hall::home);
    }

    private void guides() {
        act(hall::openGuides);
        GuidesJourney journey = place(Place.InGuides.class).journey();
        shoot("guides-topics");
        var first = look(() -> ((GuidesState.Topics) journey.state()).topics().getFirst());
        act(() -> journey.topic(first));
        shoot("guides-of-topic");
        act(journey::openSearch);
        act(() -> "QX".chars().forEach(letter -> journey.letter((char) letter)));
        shoot("guides-search");
        var guide = hall.content().guides().values().iterator().next();
        act(() -> journey.open(guide));
        shoot("guides-reading");
        act(() -> hall.print(guide));
        print(PrintSize.LARGE, "guide");
        act(hall::home);
    }

    private void copying() {
        act(hall::openCopying);
        ScanJourney journey = place(Place.InScanning.class).journey();
        shoot("copy-choose");
        act(() -> journey.choose(ScanKind.PAPER));
        shoot("copy-looking");
        // The page may have been taken by itself while the pictures were made.
        act(() -> {
            if (journey.state() instanceof ScanState.Looking) {
                journey.takeNow();
            }
        });
        state(journey, ScanState.Taken.class);
        shoot("copy-taken");
        act(journey::keep);
        state(journey, ScanState.Pages.class);
        shoot("copy-pages");
        act(journey::finish);
        PrintingJourney printing = place(Place.InPrinting.class).journey();
        state(printing, PrintingState.Done.class);
        act(printing::leave);
        act(hall::home);
    }

    private void withoutCard() {
        act(hall::openMyBookings);
        act(hall::home);
        act(() -> hall.openBooking(hall.content().situation(WAGES).orElseThrow()));
        BookingJourney journey = place(Place.InBooking.class).journey();
        state(journey, BookingState.ChooseLawyer.class);
        act(() -> journey.lawyer(Optional.empty()));
        SlotJourney slots = state(journey, BookingState.ChooseTime.class).slots();
        chooseTime(slots);
        act(slots::next);
        IdentityJourney identity = state(journey, BookingState.Identify.class).identity();
        act(identity::withoutCard);
        act(() -> "10000000001".chars().forEach(digit -> identity.digit((char) digit)));
        shoot("identity-phone");
        act(identity::phoneDone);
        shoot("identity-surname-letter");
        act(() -> identity.initial('L'));
        shoot("identity-surname");
        act(identity::back);
        act(identity::back);
        act(identity::back);
        house.reader().unplug();
        act(identity::agree);
        state(identity, IdentityState.ReaderAway.class);
        shoot("identity-reader-away");
        house.reader().replug();
        state(identity, IdentityState.PlaceCard.class);
        act(hall::home);
    }

    private void trouble() {
        act(hall::openHelp);
        shoot("help");
        var help = look(() -> hall.state().help().orElseThrow());
        act(help::callStaff);
        await("staff called", () -> Optional.of(help.state()).filter(s -> s.staff() == HelpState.Staff.CALLED));
        shoot("help-called");
        act(hall::closeHelp);
        house.network().cut(true);
        await(
                "the network is missed",
                () -> Optional.of(hall.state())
                        .filter(state -> state.services().stream()
                                .anyMatch(service ->
                                        service.limit() == legalkiosk.kiosk.journey.hall.Service.Limit.NO_BACKEND)));
        shoot("home-no-network");
        act(() -> hall.openBooking(hall.content().situation(WAGES).orElseThrow()));
        state(place(Place.InBooking.class).journey(), BookingState.BackendAway.class);
        shoot("booking-no-network");
        house.network().cut(false);
        state(place(Place.InBooking.class).journey(), BookingState.ChooseLawyer.class);
        act(hall::home);
        house.ups().mainsOff();
        power(Power.BATTERY);
        shoot("home-on-battery");
        house.ups().mainsOn();
        power(Power.MAINS);
        house.printer().offline();
        act(() -> hall.print(hall.content().guides().values().iterator().next()));
        PrintingJourney printing = place(Place.InPrinting.class).journey();
        state(printing, PrintingState.ChooseSize.class);
        act(() -> printing.choose(PrintSize.NORMAL));
        state(printing, PrintingState.Failed.class);
        shoot("print-failed");
        act(printing::leave);
        house.printer().online();
    }

    private void leave() {
        act(hall::home);
        house.clock().pass(Duration.ofSeconds(95));
        await("the countdown", () -> hall.state().countdown());
        shoot("idle");
        act(hall::touched);
        act(hall::leave);
        shoot("goodbye");
    }

    private void power(Power wanted) {
        await("power from " + wanted, () -> Optional.of(hall.state()).filter(state -> state.power() == wanted));
    }

    private void papers() throws IOException {
        int number = 0;
        for (Path paper : house.printer().printed()) {
            number++;
            Files.copy(
                    paper,
                    folder.resolve(String.format("paper-%02d.pdf", number)),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        for (Path receipt : house.receipts().papers()) {
            Files.copy(receipt, folder.resolve(receipt.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void print(PrintSize size, String what) {
        PrintingJourney printing = place(Place.InPrinting.class).journey();
        state(printing, PrintingState.ChooseSize.class);
        shoot("print-choose-" + what);
        act(() -> printing.choose(size));
        state(printing, PrintingState.Done.class);
        act(printing::leave);
    }

    private void shoot(String name) {
        act(() -> photographer.orElseThrow().shoot(name));
    }

    private <P extends Place> P place(Class<P> wanted) {
        return await(
                wanted.getSimpleName(),
                () -> Optional.of(hall.state().place())
                        .filter(wanted::isInstance)
                        .map(wanted::cast));
    }

    private static <S> S state0(Journey<?> journey, Class<S> wanted) {
        return wanted.cast(journey.state());
    }

    private static Optional<List<TriageNode.Option>> pathTo(TriageNode.Question from, String situation) {
        for (TriageNode.Option option : from.options()) {
            Optional<List<TriageNode.Option>> rest = switch (option.leadsTo()) {
                case TriageNode.Question next -> pathTo(next, situation);
                case TriageNode.Leaf(String id) -> id.equals(situation) ? Optional.of(List.of()) : Optional.empty();
            };
            if (rest.isPresent()) {
                List<TriageNode.Option> path = new java.util.ArrayList<>(List.of(option));
                path.addAll(rest.get());
                return Optional.of(path);
            }
        }
        return Optional.empty();
    }
}
