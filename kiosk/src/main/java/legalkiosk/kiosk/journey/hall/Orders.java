package legalkiosk.kiosk.journey.hall;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import legalkiosk.contract.Booking;
import legalkiosk.contract.Lawyer;
import legalkiosk.contract.call.CallSummary;
import legalkiosk.foundation.Sensitive;
import legalkiosk.hardware.documentcamera.Scans;
import legalkiosk.hardware.documentcamera.pdf.ScanPdf;
import legalkiosk.kiosk.content.Content;
import legalkiosk.kiosk.content.Guide;
import legalkiosk.kiosk.content.Topic;
import legalkiosk.kiosk.journey.printing.PrintOrder;
import legalkiosk.kiosk.journey.scanning.ScanKind;
import legalkiosk.kiosk.print.BackCode;
import legalkiosk.kiosk.print.BookingSlip;
import legalkiosk.kiosk.print.LawyerWords;
import legalkiosk.kiosk.print.Paper;
import legalkiosk.kiosk.print.SituationAnswer;

/** Turns what a person sees into something to print. */
final class Orders {
    /** What a time at the notary's window is about begins with this, so that its slip says where to go. */
    static final String AT_WINDOW = "到公证处窗口办：";

    private static final int TOPICS_ON_SLIP = 3;
    private final Equipment equipment;

    Orders(Equipment equipment) {
        this.equipment = equipment;
    }

    PrintOrder guide(Guide guide, Content content) {
        return new PrintOrder(
                PrintOrder.Kind.GUIDE,
                size -> equipment.papers().get().guide(guide, content, size),
                Optional.empty(),
                Optional.of(new BackCode.ToGuide(guide.id())),
                Optional.empty(),
                true);
    }

    PrintOrder checklist(SituationAnswer answer, Content content) {
        return new PrintOrder(
                PrintOrder.Kind.CHECKLIST,
                size -> equipment.papers().get().checklist(answer, content, size),
                Optional.empty(),
                Optional.of(new BackCode.ToSituation(answer.situation().id())),
                Optional.empty(),
                true);
    }

    /** Copies at their true size; a card's sides together on one page. */
    static PrintOrder copies(ScanKind kind, Scans scans) {
        return new PrintOrder(
                PrintOrder.Kind.COPY,
                size -> copy(kind, scans),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    /** Pages as they were taken, a card's sides together. */
    static Paper copy(ScanKind kind, Scans scans) {
        return switch (kind) {
            case PAPER -> new Paper("复印件", ScanPdf.pages(scans.pages()), scans.count());
            case CARD ->
                new Paper(
                        "复印件",
                        ScanPdf.bothSides(
                                scans.pages().getFirst(), scans.pages().getLast()),
                        1);
        };
    }

    PrintOrder slip(Booking booking, Content content, List<String> bring, boolean byCard) {
        boolean window = booking.said().startsWith(AT_WINDOW);
        BookingSlip slip = new BookingSlip(
                booking.code(),
                booking.citizenLabel(),
                booking.slot().start(),
                booking.slot().minutes(),
                lawyer(booking.lawyer(), content),
                window ? "到公证处窗口，当面办" : "视频，在任何一台终端都可以",
                window
                        ? equipment.notarising().items().law().office().name() + "，地址以公证处告知为准"
                        : equipment.where().hall(),
                Optional.of(booking.said()),
                bring,
                byCard);
        return new PrintOrder(
                PrintOrder.Kind.SLIP,
                size -> equipment.papers().get().slip(slip, size),
                equipment.receipts().map(receipts -> () -> receipts.papers().slip(slip)),
                Optional.of(new BackCode.ToBooking(booking.code())),
                Optional.of(booking.code()),
                false);
    }

    PrintOrder words(CallSummary summary) {
        LawyerWords words = new LawyerWords(
                summary.lawyer().name(),
                summary.began(),
                summary.minutes(),
                summary.words().matter().reveal(),
                summary.words().advice().reveal(),
                summary.words().steps().stream().map(Sensitive::reveal).toList());
        return new PrintOrder(
                PrintOrder.Kind.WORDS,
                size -> equipment.papers().get().words(words, size),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true);
    }

    private static String lawyer(Lawyer lawyer, Content content) {
        String topics = lawyer.topics().stream()
                .flatMap(id -> content.topic(id).stream())
                .limit(TOPICS_ON_SLIP)
                .map(Topic::name)
                .collect(Collectors.joining("、"));
        return topics.isEmpty() ? lawyer.name() : lawyer.name() + "（" + topics + "）";
    }
}
