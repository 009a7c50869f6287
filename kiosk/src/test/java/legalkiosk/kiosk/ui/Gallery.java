package legalkiosk.kiosk.ui;

import static legalkiosk.kiosk.ui.GallerySamples.*;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import legalkiosk.contract.Booking;
import legalkiosk.contract.notarisation.CaseState;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.contract.notarisation.Step;
import legalkiosk.hardware.DeviceWords;
import legalkiosk.hardware.documentcamera.CleanMode;
import legalkiosk.hardware.documentcamera.Flaw;
import legalkiosk.hardware.documentcamera.ScannedPage;
import legalkiosk.hardware.documentcamera.Scans;
import legalkiosk.hardware.printer.PrinterReason;
import legalkiosk.hardware.ups.Power;
import legalkiosk.kiosk.citizen.Comfort;
import legalkiosk.kiosk.citizen.PhoneNumber;
import legalkiosk.kiosk.citizen.Surnames;
import legalkiosk.kiosk.content.Content;
import legalkiosk.kiosk.content.Deadlines;
import legalkiosk.kiosk.content.RestDays;
import legalkiosk.kiosk.content.Situation;
import legalkiosk.kiosk.content.TriageNode;
import legalkiosk.kiosk.journey.booking.*;
import legalkiosk.kiosk.journey.bookings.*;
import legalkiosk.kiosk.journey.consultation.ConsultationJourney;
import legalkiosk.kiosk.journey.consultation.ConsultationScreen;
import legalkiosk.kiosk.journey.consultation.ConsultationState;
import legalkiosk.kiosk.journey.consultation.ConsultationWays;
import legalkiosk.kiosk.journey.consultation.Conversation;
import legalkiosk.kiosk.journey.consultation.Faces;
import legalkiosk.kiosk.journey.consultation.Talk;
import legalkiosk.kiosk.journey.consultation.TalkSamples;
import legalkiosk.kiosk.journey.consultation.TalkScreen;
import legalkiosk.kiosk.journey.consultation.TalkWays;
import legalkiosk.kiosk.journey.guides.*;
import legalkiosk.kiosk.journey.hall.*;
import legalkiosk.kiosk.journey.help.*;
import legalkiosk.kiosk.journey.identity.*;
import legalkiosk.kiosk.journey.identity.IdentityState.Purpose;
import legalkiosk.kiosk.journey.notarisation.ApplicationJourney;
import legalkiosk.kiosk.journey.notarisation.ApplicationScreen;
import legalkiosk.kiosk.journey.notarisation.MyCasesJourney;
import legalkiosk.kiosk.journey.notarisation.MyCasesScreen;
import legalkiosk.kiosk.journey.notarisation.NotarisationJourney;
import legalkiosk.kiosk.journey.notarisation.NotarisationScreen;
import legalkiosk.kiosk.journey.notarisation.NotarySamples;
import legalkiosk.kiosk.journey.notarisation.NotaryWays;
import legalkiosk.kiosk.journey.notarisation.PapersJourney;
import legalkiosk.kiosk.journey.notarisation.PapersScreen;
import legalkiosk.kiosk.journey.notarisation.SessionJourney;
import legalkiosk.kiosk.journey.notarisation.SessionScreen;
import legalkiosk.kiosk.journey.notarisation.SessionState;
import legalkiosk.kiosk.journey.notarisation.SessionTalkScreen;
import legalkiosk.kiosk.journey.printing.*;
import legalkiosk.kiosk.journey.scanning.*;
import legalkiosk.kiosk.journey.sharing.*;
import legalkiosk.kiosk.journey.signing.*;
import legalkiosk.kiosk.journey.slots.*;
import legalkiosk.kiosk.journey.triage.*;
import legalkiosk.kiosk.maintenance.MaintenanceJourney;
import legalkiosk.kiosk.maintenance.MaintenanceScreen;
import legalkiosk.kiosk.print.Paper;
import legalkiosk.kiosk.print.PrintSize;
import legalkiosk.kiosk.print.SituationAnswer;
import legalkiosk.kiosk.ui.controls.StepBar;
import legalkiosk.kiosk.ui.frame.Page;

/** Every screen in every state it can show, made by hand: nothing behind it answers. */
public final class Gallery {
    private final GallerySamples samples = new GallerySamples();
    private final Kit kit;
    private final MaintenanceJourney technician = MaintenanceSamples.journey(samples.runtime());
    private final Content content;
    private final Map<String, Supplier<Page>> pages = new LinkedHashMap<>();

    public Gallery(Path contentFolder) throws Exception {
        this.content = samples.content(contentFolder);
        this.kit = new Kit(Texts.read(contentFolder), DeviceWords.load(), samples.location(), CLOCK);
        hall();
        triage();
        booking();
        identity();
        mine();
        guides();
        printing();
        scanning();
        signing();
        consultation();
        notarisation();
    }

    private void notarisation() {
        byte[] sheet = new SheetOnTable().page(CleanMode.COLOUR, true).jpeg();
        NotaryWays ways = new NotaryWays((v, w) -> {}, (v, d) -> {}, () -> {}, () -> {}, () -> {});
        MyCasesScreen.Names names = NotarisationScreen.names(NotarySamples.items());
        NotarisationScreen whole = new NotarisationScreen(kit, names);
        HallJourney hall = samples.hall(content);
        hall.notary().open();
        NotarisationJourney parts = ((Place.InNotarisation) hall.state().place()).journey();
        add("notary-choosing", () -> whole.page(parts.state(), parts, ways).orElseThrow());
        ApplicationScreen applying = new ApplicationScreen(kit);
        ApplicationJourney application = samples.applying();
        NotarySamples.applying()
                .forEach((name, state) -> add("notary-" + name, () -> applying.page(state, application, ways)));
        PapersScreen papers = new PapersScreen(kit);
        PapersJourney papering = samples.papers();
        NotarySamples.papers(sheet)
                .forEach((name, state) -> add("notary-papers-" + name, () -> papers.page(state, papering, ways)));
        MyCasesScreen mine = new MyCasesScreen(kit, names);
        MyCasesJourney cases = samples.mine();
        NotarySamples.mine(sheet)
                .forEach((name, state) -> add("notary-mine-" + name, () -> mine.page(state, cases, ways)));
        SessionScreen session = new SessionScreen(kit);
        SessionJourney sitting = samples.session();
        NotarySamples.sessions()
                .forEach((name, state) -> add(
                        "notary-session-" + name,
                        () -> session.page(state, sitting, ways).orElseThrow()));
        SessionState.Recording runs = new SessionState.Recording(true, true);
        Talk talk = new TalkSamples(samples.runtime()).talks().get("good");
        CaseView view = NotarySamples.view(CaseState.SIGNING, new Step.Nothing());
        add(
                "notary-session-front-signing",
                () -> session.page(
                                new SessionState.InFront(
                                        talk, view, new SessionState.Front.Signing(samples.signing(true)), runs),
                                sitting,
                                ways)
                        .orElseThrow());
        IdentityJourney card =
                new IdentityJourney(samples.runtime(), Purpose.NOTARY, samples.reader(), who -> {}, () -> {});
        IdentityScreen identity = new IdentityScreen(kit);
        add(
                "notary-card",
                () -> identity.page(new IdentityState.Consent(Purpose.NOTARY, true), card, Optional.empty()));
        add(
                "notary-card-off",
                () -> identity.page(new IdentityState.Consent(Purpose.NOTARY, false), card, Optional.empty()));
        add(
                "notary-card-away",
                () -> identity.page(
                        new IdentityState.ReaderAway(Purpose.NOTARY, "idcard.not-connected"), card, Optional.empty()));
    }

    private void consultation() {
        ConsultationScreen screen = new ConsultationScreen(kit);
        ConsultationJourney journey = samples.consultation(content);
        ConsultationWays ways = new ConsultationWays(m -> {}, (m, h) -> {}, s -> {}, () -> {}, () -> {}, () -> {});
        add(
                "consult-topics",
                () -> screen.page(new ConsultationState.ChooseTopic(content.topics()), journey, ways)
                        .orElseThrow());
        new TalkSamples(samples.runtime())
                .states(samples.matter(content), samples.hold())
                .forEach((name, state) -> add(
                        "consult-" + name,
                        () -> screen.page(state, journey, ways).orElseThrow()));
        IdentityJourney identity =
                new IdentityJourney(samples.runtime(), Purpose.TALK, samples.reader(), who -> {}, () -> {});
        add(
                "consult-card",
                () -> new IdentityScreen(kit)
                        .page(new IdentityState.Consent(Purpose.TALK, true), identity, Optional.empty()));
        add(
                "consult-card-away",
                () -> new IdentityScreen(kit)
                        .page(
                                new IdentityState.ReaderAway(Purpose.TALK, "idcard.not-connected"),
                                identity,
                                Optional.empty()));
        sharing();
        MyBookingsScreen mine = new MyBookingsScreen(kit);
        MyBookingsJourney bookings =
                new MyBookingsJourney(samples.runtime(), samples.backend(), samples.reader(), () -> {});
        FoundWays found = new FoundWays(b -> {}, b -> {}, () -> {}, () -> {}, () -> {}, () -> {});
        add("mine-detail-now", () -> mine.page(new MyBookingsState.Detail(samples.bookedForNow()), bookings, found));
    }

    /** Talks, which have no frame. */
    public Map<String, Supplier<javafx.scene.layout.Region>> talks(Comfort.TextScale scale, boolean landscape) {
        TalkScreen screen = new TalkScreen(kit);
        TalkSamples talks = new TalkSamples(samples.runtime());
        Conversation nobody = talks.conversation();
        Map<String, Supplier<javafx.scene.layout.Region>> screens = new LinkedHashMap<>();
        talks.talks()
                .forEach((name, talk) -> screens.put(
                        name,
                        () -> screen.whole(
                                talk,
                                nobody,
                                new Faces(
                                        face(Faces.FAR_WIDTH, Faces.FAR_HEIGHT),
                                        face(Faces.OWN_WIDTH, Faces.OWN_HEIGHT)),
                                new TalkWays(
                                        scale,
                                        () -> {},
                                        () -> {},
                                        name.equals("muted") ? Optional.of(kit.t("power.low")) : Optional.empty()),
                                landscape)));
        SessionTalkScreen session = new SessionTalkScreen(kit);
        SessionJourney sitting = samples.session();
        byte[] sheet = new SheetOnTable().page(CleanMode.COLOUR, true).jpeg();
        NotarySamples.talks(talks.talks().get("good"), sheet)
                .forEach((name, state) -> screens.put(
                        "notary-" + name,
                        () -> session.whole(
                                state,
                                sitting,
                                nobody,
                                new Faces(
                                        face(Faces.FAR_WIDTH, Faces.FAR_HEIGHT),
                                        face(Faces.OWN_WIDTH, Faces.OWN_HEIGHT)),
                                new TalkWays(scale, () -> {}, () -> {}, Optional.empty()),
                                landscape)));
        return screens;
    }

    /** Where a face moves in service. */
    private static javafx.scene.layout.Region face(double width, double height) {
        var person = new javafx.scene.shape.Circle(height / 4, javafx.scene.paint.Color.web("#c9d3dd"));
        var face = new javafx.scene.layout.StackPane(person);
        face.setStyle("-fx-background-color: #3a4f66;");
        face.setMinSize(width, height);
        face.setMaxSize(width, height);
        return face;
    }

    private void sharing() {
        SharingScreen screen = new SharingScreen(kit);
        SharingJourney journey = new SharingJourney(samples.runtime(), "paper", spot -> {}, () -> {});
        byte[] sheet = new SheetOnTable().page(CleanMode.COLOUR, true).jpeg();
        add("share-fetching", () -> screen.page(new SharingState.Fetching(), journey));
        add("share-gone", () -> screen.page(new SharingState.Gone(), journey));
        SharingState.Spot there = new SharingState.Spot(0.4, 0.3, false);
        add(
                "share-showing",
                () -> screen.page(new SharingState.Showing(List.of(sheet), 1, Optional.of(there)), journey));
        add(
                "share-second",
                () -> screen.page(
                        new SharingState.Showing(List.of(sheet, sheet, sheet), 2, Optional.empty()), journey));
    }

    private void scanning() {
        ScanScreen screen = new ScanScreen(kit, ScanScreen.For.COPIES);
        SheetOnTable table = new SheetOnTable();
        ScanJourney journey = new ScanJourney(samples.runtime(), table, (kind, scans) -> {}, () -> {});
        journey.choose(ScanKind.PAPER);
        ScannedPage paper = table.page(CleanMode.COLOUR, true);
        ScannedPage front = table.page(CleanMode.CARD, true);
        ScannedPage back = table.page(CleanMode.CARD, false);
        Scans three = Scans.none().with(paper).with(paper).with(paper).turned(1);
        Map<String, ScanState> states = new LinkedHashMap<>();
        states.put("choosing", new ScanState.Choosing());
        states.put("looking", new ScanState.Looking(ScanKind.PAPER, 2, "documentcamera.page", false));
        states.put("hint", new ScanState.Looking(ScanKind.PAPER, 1, "documentcamera.flaw.covered", false));
        states.put("back-side", new ScanState.Looking(ScanKind.CARD, 2, "documentcamera.no-page", false));
        states.put("taking", new ScanState.Taking(ScanKind.PAPER, 2));
        states.put("taken", new ScanState.Taken(ScanKind.PAPER, 2, paper, Set.of()));
        states.put("taken-blurred", new ScanState.Taken(ScanKind.CARD, 1, front, Set.of(Flaw.BLURRED)));
        states.put("pages", new ScanState.Pages(ScanKind.PAPER, three, true));
        states.put(
                "card",
                new ScanState.Pages(ScanKind.CARD, Scans.none().with(front).with(back), false));
        states.put("no-picture", new ScanState.NoPicture(ScanKind.PAPER, "camera.not-connected"));
        states.forEach((name, state) -> add("scan-" + name, () -> screen.page(state, journey)));
        ScanScreen sending = new ScanScreen(kit, ScanScreen.For.LAWYER);
        for (String name : List.of("choosing", "pages", "card")) {
            add("consult-scan-" + name, () -> sending.page(states.get(name), journey));
        }
        PrintingScreen printing = new PrintingScreen(kit);
        PrintOrder copies = new PrintOrder(
                PrintOrder.Kind.COPY, size -> null, Optional.empty(), Optional.empty(), Optional.empty(), false);
        PrintingJourney job = new PrintingJourney(
                samples.runtime(),
                copies,
                PrintSize.NORMAL,
                GallerySamples.desk(GallerySamples.printerReady()),
                () -> {});
        add(
                "print-failed-copy",
                () -> printing.page(
                        new PrintingState.Failed("printer.not-connected", List.of(), true, Optional.empty()), job));
    }

    public Kit kit() {
        return kit;
    }

    /** The attract screen, which has no frame. */
    public javafx.scene.layout.Region attract(Power power, boolean landscape) {
        return new AttractScreen(kit).whole(samples.hall(content)::start, power, true, landscape);
    }

    /** Maintenance mode, which has a frame of its own. */
    public Map<String, Supplier<javafx.scene.layout.Region>> maintenance(boolean landscape) {
        MaintenanceScreen screen = new MaintenanceScreen(kit);
        Map<String, Supplier<javafx.scene.layout.Region>> screens = new LinkedHashMap<>();
        new MaintenanceSamples(kit.clock())
                .states()
                .forEach((name, state) -> screens.put(name, () -> screen.whole(state, technician, landscape)));
        return screens;
    }

    /** A hall in which nobody is. */
    public HallJourney emptyHall() {
        return samples.hall(content);
    }

    public javafx.scene.layout.Region stillHere() {
        return new VisitScreen(kit, 20).stillHere(13, samples.hall(content));
    }

    /** Pages by name, in the order of a visit. */
    public Map<String, Supplier<Page>> pages() {
        return pages;
    }

    private void hall() {
        HomeScreen home = new HomeScreen(kit);
        var hall = samples.hall(content);
        pages.put("home", () -> home.page(samples.home(Service.Limit.NONE, Service.Limit.NONE), hall));
        pages.put(
                "home-all-away",
                () -> home.page(samples.home(Service.Limit.NO_BACKEND, Service.Limit.NO_PRINTER), hall));
        pages.put("goodbye", () -> new VisitScreen(kit, 20).goodbye(hall));
        HelpJourney help = new HelpJourney(samples.runtime(), samples.backend(), "Home");
        for (HelpState.Staff staff : HelpState.Staff.values()) {
            pages.put(
                    "help-" + staff,
                    () -> new HelpScreen(kit).page(new HelpState(staff), help, () -> {}, Optional.of(() -> {})));
        }
    }

    private void triage() {
        TriageScreen screen = new TriageScreen(kit);
        Deadlines deadlines = new Deadlines(RestDays.weekends());
        TriageJourney journey = new TriageJourney(samples.runtime(), content, deadlines, () -> {});
        AnswerWays ways = new AnswerWays(s -> {}, s -> {}, g -> {}, a -> {}, () -> {}, () -> {});
        TriageNode.Question root = content.tree();
        add("triage-1", () -> screen.page(new TriageState.Asking(root, List.of()), journey, content, ways));
        TriageNode.Option first = root.options().stream()
                .filter(o -> o.leadsTo() instanceof TriageNode.Question)
                .findFirst()
                .orElseThrow();
        add(
                "triage-2",
                () -> screen.page(
                        new TriageState.Asking((TriageNode.Question) first.leadsTo(), List.of(first.label())),
                        journey,
                        content,
                        ways));
        Situation wages = content.situation("unpaid-wages").orElseThrow();
        List<String> path = List.of("打工、工资", "工资拖着不给");
        var rule = wages.deadlines().getFirst();
        add(
                "triage-date-empty",
                () -> screen.page(
                        new TriageState.AskingDate(wages, rule, DateEntry.EMPTY, TODAY, path, false),
                        journey,
                        content,
                        ways));
        DateEntry whole = new DateEntry(Optional.of(2026), Optional.of(3), Optional.of(2));
        add(
                "triage-date",
                () -> screen.page(
                        new TriageState.AskingDate(wages, rule, whole, TODAY, path, false), journey, content, ways));
        LocalDate[] days = {LocalDate.of(2026, 3, 2), LocalDate.of(2025, 11, 24), LocalDate.of(2024, 1, 5)};
        for (LocalDate day : days) {
            var dated = new SituationAnswer.Answered(rule, Optional.of(deadlines.count(day, rule.period(), TODAY)));
            SituationAnswer answer = new SituationAnswer(wages, path, List.of(dated));
            add("triage-answer-" + day, () -> screen.page(new TriageState.Answered(answer), journey, content, ways));
        }
        SituationAnswer undated =
                new SituationAnswer(wages, path, List.of(new SituationAnswer.Answered(rule, Optional.empty())));
        add("triage-answer-unless", () -> screen.page(new TriageState.Answered(undated), journey, content, ways));
        Situation violence = content.situation("domestic-violence").orElseThrow();
        SituationAnswer quiet = new SituationAnswer(violence, List.of("家里有人打我"), List.of());
        add("triage-answer-sensitive", () -> screen.page(new TriageState.Answered(quiet), journey, content, ways));
        add("triage-hidden", () -> screen.page(new TriageState.Hidden(quiet), journey, content, ways));
    }

    private void booking() {
        BookingScreen screen = new BookingScreen(kit);
        BookingJourney journey = samples.booking(content);
        BookedWays ways = new BookedWays(b -> {}, () -> {}, () -> {}, () -> {});
        Matter matter = samples.matter(content);
        SlotJourney slots = samples.slots();
        add("booking-topic", () -> screen.page(new BookingState.ChooseTopic(content.topics()), journey, ways));
        add("booking-loading", () -> screen.page(new BookingState.LoadingLawyers(matter), journey, ways));
        add(
                "booking-lawyer",
                () -> screen.page(new BookingState.ChooseLawyer(matter, samples.lawyers()), journey, ways));
        add("booking-no-lawyer", () -> screen.page(new BookingState.NoLawyer(matter), journey, ways));
        add("booking-away", () -> screen.page(new BookingState.BackendAway(matter), journey, ways));
        SlotScreen times = new SlotScreen(kit);
        add("slot-choose", () -> times.page(samples.choose(false), slots, Optional.empty()));
        add("slot-chosen", () -> times.page(samples.choose(true), slots, Optional.empty()));
        for (SlotState.Notice notice : SlotState.Notice.values()) {
            add("slot-" + notice, () -> times.page(samples.noticed(notice), slots, Optional.empty()));
        }
        add("slot-away", () -> times.page(new SlotState.Away(), slots, Optional.empty()));
        add("slot-none", () -> times.page(new SlotState.NothingFree(Optional.empty()), slots, Optional.empty()));
        Draft draft = samples.draft(content);
        add(
                "booking-phone",
                () -> screen.page(new BookingState.AskPhone(draft, new PhoneNumber("1000000")), journey, ways));
        add("booking-summary", () -> screen.page(new BookingState.Summary(draft), journey, ways));
        add("booking-sending", () -> screen.page(new BookingState.Sending(draft), journey, ways));
        add("booking-not-yet", () -> screen.page(new BookingState.NotYetBooked(draft, 2), journey, ways));
        add("booking-booked", () -> screen.page(new BookingState.Booked(draft, samples.booked()), journey, ways));
        add("booking-refused", () -> screen.page(new BookingState.Refused(draft, "平台暂时不接受这次预约"), journey, ways));
    }

    private void identity() {
        IdentityScreen screen = new IdentityScreen(kit);
        IdentityJourney journey = samples.identity();
        for (Purpose purpose : Purpose.values()) {
            add(
                    "identity-consent-" + purpose,
                    () -> screen.page(new IdentityState.Consent(purpose, true), journey, Optional.empty()));
            add(
                    "identity-away-" + purpose,
                    () -> screen.page(
                            new IdentityState.ReaderAway(purpose, "idcard.not-connected"), journey, Optional.empty()));
        }
        add(
                "identity-consent-no-reader",
                () -> screen.page(new IdentityState.Consent(Purpose.BOOK, false), journey, Optional.empty()));
        add(
                "identity-place",
                () -> screen.page(
                        new IdentityState.PlaceCard(Purpose.BOOK, Optional.empty()), journey, Optional.empty()));
        add(
                "identity-place-hint",
                () -> screen.page(
                        new IdentityState.PlaceCard(Purpose.BOOK, Optional.of("idcard.card-moved")),
                        journey,
                        Optional.empty()));
        add(
                "identity-recognised",
                () -> screen.page(new IdentityState.Recognised(samples.card(), true, true), journey, Optional.empty()));
        add(
                "identity-phone",
                () -> screen.page(
                        new IdentityState.TypePhone(Purpose.BOOK, new PhoneNumber("10000000000")),
                        journey,
                        Optional.empty()));
        add(
                "identity-initial",
                () -> screen.page(
                        new IdentityState.ChooseSurname(
                                new PhoneNumber("10000000000"), Surnames.initials(), Optional.empty(), List.of()),
                        journey,
                        Optional.empty()));
        add(
                "identity-surname",
                () -> screen.page(
                        new IdentityState.ChooseSurname(
                                new PhoneNumber("10000000000"),
                                Surnames.initials(),
                                Optional.of('L'),
                                Surnames.of('L')),
                        journey,
                        Optional.empty()));
    }

    private void mine() {
        MyBookingsScreen screen = new MyBookingsScreen(kit);
        MyBookingsJourney journey =
                new MyBookingsJourney(samples.runtime(), samples.backend(), samples.reader(), () -> {});
        FoundWays ways = new FoundWays(b -> {}, b -> {}, () -> {}, () -> {}, () -> {}, () -> {});
        Booking booked = samples.booked();
        Booking cancelled = samples.cancelled();
        add("mine-way", () -> screen.page(new MyBookingsState.ChooseWay(), journey, ways));
        add("mine-code", () -> screen.page(new MyBookingsState.TypeCode(new SlipCode("K7M4"), false), journey, ways));
        add(
                "mine-code-four",
                () -> screen.page(new MyBookingsState.TypeCode(new SlipCode("K7M40280"), true), journey, ways));
        add("mine-searching", () -> screen.page(new MyBookingsState.Searching(), journey, ways));
        add("mine-found", () -> screen.page(new MyBookingsState.Found(List.of(booked, cancelled)), journey, ways));
        add("mine-none", () -> screen.page(new MyBookingsState.Found(List.of()), journey, ways));
        add("mine-detail", () -> screen.page(new MyBookingsState.Detail(booked), journey, ways));
        add("mine-detail-cancelled", () -> screen.page(new MyBookingsState.Detail(cancelled), journey, ways));
        add("mine-cancel", () -> screen.page(new MyBookingsState.ConfirmCancel(booked), journey, ways));
        add("mine-working", () -> screen.page(new MyBookingsState.Working(booked), journey, ways));
        add("mine-cancelled", () -> screen.page(new MyBookingsState.Cancelled(cancelled), journey, ways));
        add("mine-move", () -> screen.page(new MyBookingsState.ConfirmMove(booked, samples.hold()), journey, ways));
        add("mine-moved", () -> screen.page(new MyBookingsState.Moved(booked), journey, ways));
        add("mine-refused", () -> screen.page(new MyBookingsState.Refused("离开始不到一小时，不能改了"), journey, ways));
        add("mine-away", () -> screen.page(new MyBookingsState.Away(), journey, ways));
    }

    private void guides() {
        GuidesScreen screen = new GuidesScreen(kit);
        GuidesJourney journey = new GuidesJourney(samples.runtime(), content, q -> List.of(), () -> {});
        var topics = content.topics().stream()
                .filter(t -> !content.guidesOf(t.id()).isEmpty())
                .toList();
        var all = List.copyOf(content.guides().values());
        add("guides-topics", () -> screen.page(new GuidesState.Topics(topics), journey, g -> {}));
        add(
                "guides-of-topic",
                () -> screen.page(
                        new GuidesState.OfTopic(topics.getFirst(), all.subList(0, Math.min(5, all.size()))),
                        journey,
                        g -> {}));
        add("guides-search-empty", () -> screen.page(new GuidesState.Searching("", List.of()), journey, g -> {}));
        add("guides-search", () -> screen.page(new GuidesState.Searching("QX", all.subList(0, 3)), journey, g -> {}));
        add("guides-search-none", () -> screen.page(new GuidesState.Searching("ZZZ", List.of()), journey, g -> {}));
        add(
                "guides-reading",
                () -> screen.page(new GuidesState.Reading(all.getFirst(), all.subList(1, 3)), journey, g -> {}));
        var table = all.stream()
                .filter(g -> g.body().stream().anyMatch(b -> b instanceof legalkiosk.kiosk.content.Block.Table))
                .findFirst();
        table.ifPresent(g -> add(
                "guides-reading-table", () -> screen.page(new GuidesState.Reading(g, List.of()), journey, x -> {})));
    }

    private void printing() {
        PrintingScreen screen = new PrintingScreen(kit);
        PrintingJourney slip = samples.printing(true);
        PrintingJourney guide = samples.printing(false);
        Paper two = new Paper("", new byte[0], 2);
        Paper three = new Paper("", new byte[0], 3);
        PrintingJourney choosing = samples.receipt(GallerySamples.printerReady());
        PrintingJourney receipt = samples.receipt(GallerySamples.printerOut());
        add("print-choose-paper", () -> screen.page(new PrintingState.ChoosePaper(), choosing));
        add("receipt-printing", () -> screen.page(new PrintingState.Printing(0, 1), receipt));
        add(
                "receipt-paused",
                () -> screen.page(new PrintingState.Paused(1, List.of(PrinterReason.PAPER_EMPTY)), receipt));
        add("receipt-done", () -> screen.page(new PrintingState.Done(1), receipt));
        add("receipt-cancelled", () -> screen.page(new PrintingState.Cancelled(false), receipt));
        add(
                "receipt-failed",
                () -> screen.page(
                        new PrintingState.Failed("printer.unknown", List.of(), false, Optional.empty()), receipt));
        add(
                "receipt-offered",
                () -> screen.page(new PrintingState.Paused(2, List.of(PrinterReason.PAPER_EMPTY)), choosing));
        add(
                "receipt-offered-failed",
                () -> screen.page(
                        new PrintingState.Failed(
                                "printer.needs-attention",
                                List.of(PrinterReason.PAPER_JAM, PrinterReason.COVER_OPEN),
                                true,
                                Optional.empty()),
                        choosing));
        UnknownCodeScreen codes = new UnknownCodeScreen(kit);
        add("scan-unknown", () -> codes.page(new Place.UnknownCode(false), () -> {}));
        add("scan-gone", () -> codes.page(new Place.UnknownCode(true), () -> {}));
        add("print-preparing", () -> screen.page(new PrintingState.Preparing(), guide));
        add("print-choose", () -> screen.page(new PrintingState.ChooseSize(two, three), guide));
        add("print-sending", () -> screen.page(new PrintingState.Sending(2, false), guide));
        add("print-sending-second", () -> screen.page(new PrintingState.Sending(2, true), guide));
        add("print-printing", () -> screen.page(new PrintingState.Printing(1, 2), guide));
        add("print-printing-second", () -> screen.page(new PrintingState.Printing(1, 2, true), guide));
        add("print-paused", () -> screen.page(new PrintingState.Paused(2, List.of(PrinterReason.PAPER_EMPTY)), guide));
        add("print-cancelling", () -> screen.page(new PrintingState.Cancelling(), guide));
        add("print-done", () -> screen.page(new PrintingState.Done(2), guide));
        add("print-done-second", () -> screen.page(new PrintingState.Done(2, true), guide));
        add("print-cancelled", () -> screen.page(new PrintingState.Cancelled(false), guide));
        add(
                "print-failed-slip",
                () -> screen.page(
                        new PrintingState.Failed(
                                "printer.needs-attention",
                                List.of(PrinterReason.PAPER_JAM, PrinterReason.COVER_OPEN),
                                true,
                                Optional.of(PrintSize.NORMAL)),
                        slip));
        add(
                "print-failed-guide",
                () -> screen.page(
                        new PrintingState.Failed("printer.not-connected", List.of(), true, Optional.empty()), guide));
    }

    private void signing() {
        SigningScreen screen = new SigningScreen(kit);
        ToSign what = samples.toSign();
        SigningJourney clean = samples.signing(false);
        SigningJourney written = samples.signing(true);
        add(
                "sign-clean",
                () -> screen.page(new SigningState.Writing(what, false, Optional.empty(), 1), clean, Optional.empty()));
        add(
                "sign-written",
                () -> screen.page(
                        new SigningState.Writing(what, false, Optional.empty(), 1),
                        written,
                        Optional.of(new StepBar(4, 5, "第四步，共五步"))));
        add(
                "sign-dot",
                () -> screen.page(
                        new SigningState.Writing(what, false, Optional.of("signature.not-connected"), 2),
                        clean,
                        Optional.empty()));
        add(
                "sign-tablet",
                () -> screen.page(
                        new SigningState.Writing(what, true, Optional.of("signature.line"), 2),
                        written,
                        Optional.empty()));
        add("sign-tablet-away", () -> screen.page(new SigningState.TabletAway(what, 1), written, Optional.empty()));
        add("sign-signed", () -> screen.page(new SigningState.Signed(samples.signed()), clean, Optional.empty()));
    }

    private void add(String name, Supplier<Page> page) {
        pages.put(name, page);
    }
}
