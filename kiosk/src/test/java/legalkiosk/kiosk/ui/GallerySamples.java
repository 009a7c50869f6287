package legalkiosk.kiosk.ui;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import legalkiosk.contract.Booking;
import legalkiosk.contract.Hold;
import legalkiosk.contract.Lawyer;
import legalkiosk.contract.Slot;
import legalkiosk.contract.notarisation.CaseState;
import legalkiosk.contract.notarisation.Step;
import legalkiosk.foundation.Sensitive;
import legalkiosk.hardware.documentcamera.DocumentCamera;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.idcard.CardReader;
import legalkiosk.hardware.idcard.HeaderOnlyPortraitDecoder;
import legalkiosk.hardware.printer.Printer;
import legalkiosk.hardware.receipt.Receipt;
import legalkiosk.hardware.receipt.ReceiptPrinter;
import legalkiosk.hardware.signature.Ink;
import legalkiosk.hardware.signature.InkPoint;
import legalkiosk.hardware.signature.Stroke;
import legalkiosk.hardware.signature.TouchPad;
import legalkiosk.hardware.signature.binding.Sha256;
import legalkiosk.hardware.signature.binding.SignatureRecord;
import legalkiosk.hardware.simulator.pen.SampleSignature;
import legalkiosk.hardware.ups.Power;
import legalkiosk.kiosk.backend.Backend;
import legalkiosk.kiosk.backend.ConsultationDesk;
import legalkiosk.kiosk.backend.NotarisationDesk;
import legalkiosk.kiosk.citizen.Comfort;
import legalkiosk.kiosk.citizen.Identity;
import legalkiosk.kiosk.content.Content;
import legalkiosk.kiosk.content.ContentLoader;
import legalkiosk.kiosk.content.ContentLoading;
import legalkiosk.kiosk.journey.JourneyRuntime;
import legalkiosk.kiosk.journey.booking.BookingJourney;
import legalkiosk.kiosk.journey.booking.Draft;
import legalkiosk.kiosk.journey.booking.Matter;
import legalkiosk.kiosk.journey.consultation.ConsultationJourney;
import legalkiosk.kiosk.journey.consultation.ConversationHelp;
import legalkiosk.kiosk.journey.consultation.Media;
import legalkiosk.kiosk.journey.hall.Equipment;
import legalkiosk.kiosk.journey.hall.HallJourney;
import legalkiosk.kiosk.journey.hall.HallState;
import legalkiosk.kiosk.journey.hall.Place;
import legalkiosk.kiosk.journey.hall.Service;
import legalkiosk.kiosk.journey.identity.IdentityJourney;
import legalkiosk.kiosk.journey.identity.IdentityState.Purpose;
import legalkiosk.kiosk.journey.notarisation.ApplicationJourney;
import legalkiosk.kiosk.journey.notarisation.ApplicationState;
import legalkiosk.kiosk.journey.notarisation.MyCasesJourney;
import legalkiosk.kiosk.journey.notarisation.NotarySamples;
import legalkiosk.kiosk.journey.notarisation.PapersJourney;
import legalkiosk.kiosk.journey.notarisation.SessionJourney;
import legalkiosk.kiosk.journey.printing.PrintDesk;
import legalkiosk.kiosk.journey.printing.PrintOrder;
import legalkiosk.kiosk.journey.printing.PrintingJourney;
import legalkiosk.kiosk.journey.signing.Pads;
import legalkiosk.kiosk.journey.signing.SigningJourney;
import legalkiosk.kiosk.journey.signing.ToSign;
import legalkiosk.kiosk.journey.slots.SlotJourney;
import legalkiosk.kiosk.journey.slots.SlotState;
import legalkiosk.kiosk.print.BackCode;
import legalkiosk.kiosk.print.PrintSize;
import legalkiosk.kiosk.recording.NoRecorder;
import legalkiosk.kiosk.ui.frame.Location;

/** People, times and machines of the gallery. Nobody is real; nothing answers. */
final class GallerySamples {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T01:41:00Z"), ZoneId.of("Asia/Shanghai"));
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Lawyer LI = lawyer("l1", "示例律师甲", List.of("普通话", "粤语"), "办过很多工资、工伤的案子");

    Content content(Path folder) throws IOException {
        return switch (ContentLoader.load(folder)) {
            case ContentLoading.Loaded loaded -> loaded.content();
            case ContentLoading.Refused refused -> throw new IOException(refused.toString());
        };
    }

    Location location() {
        return new Location("HS-01", "沙坪街道公共法律服务工作站", "屏幕右下方", "屏幕左下方", Optional.of("服务台旁边的柜子上"));
    }

    JourneyRuntime runtime() {
        return new JourneyRuntime(Runnable::run, new Idle(), (delay, action) -> () -> {}, CLOCK, stray -> {});
    }

    Backend backend() {
        return silent(Backend.class);
    }

    CardReader reader() {
        return silent(CardReader.class);
    }

    HallJourney hall(Content content) {
        return new HallJourney(
                runtime(),
                new Equipment(
                        backend(),
                        null,
                        reader(),
                        silent(Printer.class),
                        null,
                        Optional.empty(),
                        null,
                        () -> content,
                        c -> q -> List.of(),
                        null,
                        new Equipment.Where("HS-01", "沙坪街道", "沙坪街道公共法律服务工作站"),
                        new Equipment.Patience(Duration.ofSeconds(90), 20),
                        Optional.empty(),
                        () -> {},
                        Equipment.PowerSupply.MAINS,
                        Optional.of(documentCamera()),
                        Equipment.Presence.NONE,
                        new Equipment.Consulting(silent(ConsultationDesk.class), events -> silent(Media.class)),
                        new Equipment.Notarising(
                                silent(NotarisationDesk.class),
                                new NoRecorder(),
                                new HeaderOnlyPortraitDecoder(),
                                new Pads(new TouchPad(CLOCK), Optional.empty()),
                                NotarySamples.items(),
                                pinyin -> List.of(),
                                () -> true)));
    }

    /** The parts of 公证, each with nothing behind it. */
    ApplicationJourney applying() {
        return new ApplicationJourney(
                runtime(),
                new ApplicationJourney.Services(
                        silent(NotarisationDesk.class),
                        NotarySamples.items(),
                        reader(),
                        List::of,
                        (application, item, papers, agreed) -> null,
                        "沙坪街道",
                        pinyin -> List.of(),
                        plan -> {},
                        view -> {},
                        () -> {}));
    }

    PapersJourney papers() {
        return new PapersJourney(
                runtime(),
                NotarySamples.view(CaseState.DRAFT, new Step.Nothing()),
                NotarySamples.items().item("mandate").orElseThrow(),
                new PapersJourney.Services(
                        silent(NotarisationDesk.class),
                        Optional.of(documentCamera()),
                        new Pads(new TouchPad(CLOCK), Optional.empty()),
                        () -> {},
                        view -> {},
                        view -> {}));
    }

    MyCasesJourney mine() {
        return new MyCasesJourney(
                runtime(),
                new MyCasesJourney.Services(
                        silent(NotarisationDesk.class), reader(), "鹤公网", view -> {}, view -> {}, view -> {}, () -> {}));
    }

    SessionJourney session() {
        return new SessionJourney(
                runtime(),
                NotarySamples.view(CaseState.ACCEPTED, new Step.Nothing()),
                new SessionJourney.Services(
                        silent(NotarisationDesk.class),
                        silent(ConsultationDesk.class),
                        events -> silent(Media.class),
                        new NoRecorder(),
                        reader(),
                        new HeaderOnlyPortraitDecoder(),
                        Optional.of(documentCamera()),
                        new Pads(new TouchPad(CLOCK), Optional.empty()),
                        desk(printerReady()),
                        () -> List.of(ApplicationState.Lack.RECORDER),
                        () -> {},
                        Optional::empty,
                        "沙坪街道",
                        view -> {},
                        view -> {}));
    }

    HallState home(Service.Limit backend, Service.Limit printer) {
        List<Service> services = List.of(
                new Service(Service.Kind.TRIAGE, Service.Limit.NONE),
                new Service(Service.Kind.CONSULTATION, backend),
                new Service(Service.Kind.BOOKING, backend),
                new Service(Service.Kind.MY_BOOKINGS, backend),
                new Service(Service.Kind.GUIDES, printer),
                new Service(Service.Kind.NOTARISATION, backend),
                new Service(
                        Service.Kind.COPY,
                        backend == Service.Limit.NONE ? Service.Limit.NONE : Service.Limit.NO_CAMERA),
                new Service(Service.Kind.HELP, Service.Limit.NONE));
        return new HallState(
                new Place.Home(), services, Comfort.STANDARD, Optional.empty(), Optional.empty(), Power.MAINS, false);
    }

    ToSign toSign() {
        return new ToSign(
                "询问笔录",
                "委托示例人代办沙坪街道房屋买卖手续。签名后公证员会当场确认。",
                3,
                Sha256.of("询问笔录".getBytes(StandardCharsets.UTF_8)),
                Optional.of("黄 * *"));
    }

    SignatureRecord signed() {
        return new SignatureRecord(
                "询问笔录", toSign().document(), CLOCK.instant(), SampleSignature.on(TouchPad.AREA, CLOCK.instant()));
    }

    /** Somebody signs on the screen; {@code written} with the sample signature on the sheet. */
    SigningJourney signing(boolean written) {
        TouchPad pad = new TouchPad(CLOCK);
        SigningJourney journey = new SigningJourney(
                runtime(),
                toSign(),
                new Pads(pad, Optional.empty()),
                new SigningJourney.Ways(() -> {}, record -> {}, () -> {}));
        if (written) {
            write(SampleSignature.on(TouchPad.AREA, CLOCK.instant()), pad);
        }
        return journey;
    }

    /** What a finger does to leave this ink. */
    static void write(Ink ink, TouchPad pad) {
        for (Stroke stroke : ink.strokes()) {
            InkPoint first = stroke.points().getFirst();
            pad.down(first.x(), first.y(), first.millis() * 1_000_000L);
            stroke.points().forEach(point -> pad.move(point.x(), point.y(), point.millis() * 1_000_000L));
            pad.up();
        }
    }

    BookingJourney booking(Content content) {
        return new BookingJourney(
                runtime(),
                content.topics(),
                new BookingJourney.Services(backend(), null, reader(), "沙坪街道", "HS-01", () -> {}));
    }

    IdentityJourney identity() {
        return new IdentityJourney(runtime(), Purpose.BOOK, reader(), identity -> {}, () -> {});
    }

    SlotJourney slots() {
        return new SlotJourney(
                runtime(), backend(), Optional.of(LI), Optional.empty(), Optional.empty(), hold -> {}, () -> {});
    }

    PrintingJourney printing(boolean slip) {
        PrintOrder order = slip
                ? new PrintOrder(
                        PrintOrder.Kind.SLIP,
                        size -> null,
                        Optional.empty(),
                        Optional.of(new BackCode.ToBooking("K7M-402")),
                        Optional.of("K7M-402"),
                        false)
                : new PrintOrder(
                        PrintOrder.Kind.GUIDE,
                        size -> null,
                        Optional.empty(),
                        Optional.of(new BackCode.ToGuide("wage-arrears")),
                        Optional.empty(),
                        true);
        return new PrintingJourney(runtime(), order, PrintSize.NORMAL, desk(printerReady()), () -> {});
    }

    /** A slip where there is a receipt printer; begins with a choice, or with a receipt when the A4 printer is out. */
    PrintingJourney receipt(DeviceHealth printer) {
        PrintOrder order = new PrintOrder(
                PrintOrder.Kind.SLIP,
                size -> null,
                Optional.of(() -> Receipt.of()),
                Optional.of(new BackCode.ToBooking("K7M-402")),
                Optional.of("K7M-402"),
                false);
        return new PrintingJourney(runtime(), order, PrintSize.NORMAL, desk(printer), () -> {});
    }

    /** An A4 printer that is out for as many reasons as can be. */
    static DeviceHealth printerOut() {
        return new DeviceHealth.NeedsAttention(
                CLOCK.instant(), "", List.of("printer.reason.paper-empty", "printer.reason.cover-open"));
    }

    static DeviceHealth printerReady() {
        return new DeviceHealth.Ready(CLOCK.instant(), "");
    }

    static PrintDesk desk(DeviceHealth printer) {
        return new PrintDesk(null, () -> printer, Optional.of(silent(ReceiptPrinter.class)));
    }

    Matter matter(Content content) {
        return Matter.of(
                content.topic("labour").orElseThrow(),
                content.situation("unpaid-wages").orElseThrow());
    }

    List<Lawyer> lawyers() {
        return List.of(
                LI,
                lawyer("l2", "示例律师乙", List.of("普通话", "粤语", "客家话"), "劳动、工伤、交通事故"),
                lawyer("l3", "示例律师丙", List.of("普通话"), "劳动合同、社会保险"),
                new Lawyer(
                        "l4",
                        "示例顾问丁",
                        Lawyer.Kind.VILLAGE_ADVISER,
                        List.of("labour"),
                        List.of("粤语"),
                        List.of("沙坪街道"),
                        "每周二在村里值班",
                        true));
    }

    Identity.ByCard card() {
        return new Identity.ByCard("resident", Sensitive.of("440799196203080012"), Sensitive.of("测试甲"));
    }

    Hold hold() {
        return new Hold("h1", slot(at(25, 14, 30), 1), LI, at(24, 9, 51));
    }

    Draft draft(Content content) {
        return new Draft(
                Optional.of(matter(content)),
                Optional.of(LI),
                Optional.of(hold()),
                Optional.of(card()),
                Optional.of(Sensitive.of("10000000000")));
    }

    Booking bookedForNow() {
        return booking(Booking.Status.BOOKED, at(24, 9, 45));
    }

    ConsultationJourney consultation(Content content) {
        return new ConsultationJourney(
                runtime(),
                content.topics(),
                new ConsultationJourney.Services(
                        silent(ConsultationDesk.class),
                        events -> silent(Media.class),
                        silent(ConversationHelp.class),
                        "沙坪街道",
                        false,
                        () -> {}));
    }

    Booking booked() {
        return booking(Booking.Status.BOOKED, at(25, 14, 30));
    }

    Booking cancelled() {
        return booking(Booking.Status.CANCELLED, at(27, 9, 0));
    }

    SlotState.Choose choose(boolean chosen) {
        return choose(chosen ? Optional.of(hold()) : Optional.empty(), Optional.empty());
    }

    SlotState.Choose noticed(SlotState.Notice notice) {
        return choose(Optional.empty(), Optional.of(notice));
    }

    private SlotState.Choose choose(Optional<Hold> hold, Optional<SlotState.Notice> notice) {
        List<SlotState.Day> days = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            LocalDate day = TODAY.plusDays(i);
            if (day.getDayOfWeek().getValue() < 6) {
                days.add(new SlotState.Day(day, i != 2));
            }
        }
        List<SlotState.Time> times = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            int hour = i < 6 ? 9 + i / 2 : 14 + (i - 6) / 2;
            boolean free = i % 3 != 0;
            times.add(new SlotState.Time(at(25, hour, i % 2 * 30), 30, free ? Optional.of("s" + i) : Optional.empty()));
        }
        return new SlotState.Choose(Optional.of(LI), days, LocalDate.of(2026, 11, 25), times, hold, false, notice);
    }

    private static Booking booking(Booking.Status status, OffsetDateTime start) {
        return new Booking("b" + start, "K7M-402", slot(start, 0), LI, status, "测**", "老板拖着工资不给", at(24, 9, 41));
    }

    private static Slot slot(OffsetDateTime start, int free) {
        return new Slot("s" + start, "l1", start, 30, free);
    }

    private static Lawyer lawyer(String id, String name, List<String> languages, String introduction) {
        return new Lawyer(id, name, Lawyer.Kind.LAWYER, List.of("labour"), languages, List.of(), introduction, true);
    }

    private static OffsetDateTime at(int day, int hour, int minute) {
        return OffsetDateTime.of(2026, 11, day, hour, minute, 0, 0, java.time.ZoneOffset.ofHours(8));
    }

    /** A table with a sheet on it, seen once. */
    DocumentCamera documentCamera() {
        return new SheetOnTable();
    }

    private static <T> T silent(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "reachable", "canPrint" -> true;
                    case "health" -> new DeviceHealth.Ready(CLOCK.instant(), "");
                    default -> null;
                }));
    }

    /** Never does anything, so that every picture stays as it is. */
    private static final class Idle extends AbstractExecutorService {
        @Override
        public void shutdown() {}

        @Override
        public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }

        @Override
        public void execute(Runnable command) {}
    }
}
