package legalkiosk.kiosk.journey.hall;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;
import legalkiosk.kiosk.journey.hall.Service.Kind;
import legalkiosk.kiosk.journey.hall.Service.Limit;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.controls.Cards;
import legalkiosk.kiosk.ui.controls.Grid;
import legalkiosk.kiosk.ui.controls.Press;
import legalkiosk.kiosk.ui.controls.Tile;
import legalkiosk.kiosk.ui.controls.WideCard;
import legalkiosk.kiosk.ui.frame.Page;
import legalkiosk.kiosk.ui.theme.Icons;

/** 您好，今天想办什么事？ Only what works is a tile; what works in part says so before anybody begins. */
public final class HomeScreen {
    private static final double TALL = 420;
    private static final double LESS_TALL = 290;
    private static final double FLAT = 150;
    private final Kit kit;

    public HomeScreen(Kit kit) {
        this.kit = kit;
    }

    public Page page(HallState state, HallJourney hall) {
        Page.Builder page = Page.titled(kit.t("home.title")).subtitle(kit.t("home.subtitle"));
        page.lead(triage(hall));
        page.each(tall(state, hall), wide(state, hall), compact(state, hall));
        notes(state).forEach(note -> page.foot(Cards.notice("gold", "alert-circle", note)));
        return page.done();
    }

    private List<Region> tall(HallState state, HallJourney hall) {
        List<Press> lesser = new ArrayList<>(List.of(
                Tile.tile(
                        "calendar",
                        "action",
                        kit.t("home.booking"),
                        kit.t(hint(state, Kind.BOOKING)),
                        hall::openBooking),
                Tile.tile(
                        "book-open", "gold", kit.t("home.guides"), kit.t(hint(state, Kind.GUIDES)), hall::openGuides)));
        if (offers(state, Kind.COPY)) {
            lesser.add(Tile.tile("copy", "gold", kit.t("home.copy"), kit.t(hint(state, Kind.COPY)), hall::openCopying)
                    .off(limit(state, Kind.COPY) != Limit.NONE));
        }
        lesser.add(Tile.tile("phone", "green", kit.t("home.phone"), kit.t("home.phone.hint"), hall::openHelp));
        // The last one is wide where the row is not full.
        lesser.add(Tile.tile(
                "list", "action", kit.t("home.mine"), kit.t(hint(state, Kind.MY_BOOKINGS)), hall::openMyBookings));
        List<Region> rows = new ArrayList<>(Grid.rows(2, TALL, headlines(state, hall)));
        rows.addAll(Grid.rows(lesser.size() % 2 == 0 ? 2 : 3, LESS_TALL, lesser));
        return rows;
    }

    /** A lying screen has no room for tall tiles below each other. */
    private List<Region> wide(HallState state, HallJourney hall) {
        List<Press> lesser = new ArrayList<>(List.of(
                flat("calendar", "action", "home.booking", hint(state, Kind.BOOKING), hall::openBooking),
                flat("book-open", "gold", "home.guides", hint(state, Kind.GUIDES), hall::openGuides)));
        if (offers(state, Kind.COPY)) {
            lesser.add(flat("copy", "gold", "home.copy", hint(state, Kind.COPY), hall::openCopying)
                    .off(limit(state, Kind.COPY) != Limit.NONE));
        }
        lesser.add(flat("phone", "green", "home.phone", "home.phone.hint", hall::openHelp));
        lesser.add(flat("list", "action", "home.mine", hint(state, Kind.MY_BOOKINGS), hall::openMyBookings));
        List<Region> rows = new ArrayList<>(Grid.rows(2, TALL, headlines(state, hall)));
        rows.addAll(Grid.rows(lesser.size() % 2 == 0 ? 2 : 3, FLAT, lesser));
        return rows;
    }

    private List<Press> headlines(HallState state, HallJourney hall) {
        return List.of(
                Tile.headline(
                        "video", kit.t("home.lawyer"), kit.t(hint(state, Kind.CONSULTATION)), hall::openConsultation),
                Tile.headline("award", kit.t("home.notary"), kit.t(hint(state, Kind.NOTARISATION)), hall.notary()::open)
                        .styled("gold"));
    }

    private Press flat(String icon, String tone, String name, String hint, Runnable action) {
        return WideCard.plain(Icons.chip(icon, tone), kit.t(name), kit.t(hint), action);
    }

    /** The same services by icon and name. */
    private List<Region> compact(HallState state, HallJourney hall) {
        List<Press> lines = new ArrayList<>(List.of(
                line("video", "action", "home.lawyer", hall::openConsultation),
                line("award", "gold", "home.notary", hall.notary()::open),
                line("calendar", "action", "home.booking", hall::openBooking),
                line("book-open", "gold", "home.guides", hall::openGuides),
                line("list", "action", "home.mine", hall::openMyBookings)));
        if (offers(state, Kind.COPY)) {
            lines.add(line("copy", "gold", "home.copy", hall::openCopying).off(limit(state, Kind.COPY) != Limit.NONE));
        }
        lines.add(line("phone", "green", "home.phone", hall::openHelp));
        return Grid.rows(2, LESS_TALL, lines);
    }

    private static boolean offers(HallState state, Kind kind) {
        return state.services().stream().anyMatch(service -> service.kind() == kind);
    }

    private Press line(String icon, String tone, String name, Runnable action) {
        return WideCard.plain(Icons.chip(icon, tone), kit.t(name), action);
    }

    private Press triage(HallJourney hall) {
        return WideCard.card(
                        Icons.square(Icons.icon("help-circle", "icon-on"), "chip", "chip-solid"),
                        kit.t("home.triage"),
                        Optional.of(kit.t("home.triage.hint")),
                        hall::openTriage)
                .styled("golden");
    }

    private static Limit limit(HallState state, Kind kind) {
        return state.services().stream()
                .filter(service -> service.kind() == kind)
                .map(Service::limit)
                .findFirst()
                .orElse(Limit.NONE);
    }

    private static String hint(HallState state, Kind kind) {
        boolean away = limit(state, kind) == Limit.NO_BACKEND;
        return switch (kind) {
            case CONSULTATION -> away ? "home.lawyer.away" : "home.lawyer.hint";
            case BOOKING -> away ? "home.booking.away" : "home.booking.hint";
            case NOTARISATION -> away ? "home.notary.away" : "home.notary.hint";
            case MY_BOOKINGS -> away ? "home.mine.away" : "home.mine.hint";
            case GUIDES -> limit(state, kind) == Limit.NO_PRINTER ? "home.guides.no-printer" : "home.guides.hint";
            case COPY ->
                switch (limit(state, kind)) {
                    case NO_CAMERA -> "home.copy.no-camera";
                    case NO_PRINTER -> "home.copy.no-printer";
                    case NONE, NO_BACKEND, NO_READER -> "home.copy.hint";
                };
            case TRIAGE -> "home.triage.hint";
            case HELP -> "home.phone.hint";
        };
    }

    /** What does not work right now, one sentence for each cause. */
    private List<String> notes(HallState state) {
        List<String> notes = new ArrayList<>();
        switch (limit(state, Kind.BOOKING)) {
            case NO_BACKEND -> notes.add(kit.t("home.note.backend"));
            case NO_READER -> notes.add(kit.t("home.note.reader"));
            case NONE, NO_PRINTER, NO_CAMERA -> {}
        }
        if (limit(state, Kind.GUIDES) == Limit.NO_PRINTER) {
            notes.add(kit.t("home.note.printer"));
        }
        return notes;
    }
}
