package legalkiosk.kiosk.journey.bookings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import legalkiosk.contract.Booking;
import legalkiosk.contract.Hold;
import legalkiosk.kiosk.journey.bookings.MyBookingsState.Away;
import legalkiosk.kiosk.journey.bookings.MyBookingsState.Cancelled;
import legalkiosk.kiosk.journey.bookings.MyBookingsState.ChooseTime;
import legalkiosk.kiosk.journey.bookings.MyBookingsState.ChooseWay;
import legalkiosk.kiosk.journey.bookings.MyBookingsState.ConfirmCancel;
import legalkiosk.kiosk.journey.bookings.MyBookingsState.ConfirmMove;
import legalkiosk.kiosk.journey.bookings.MyBookingsState.Detail;
import legalkiosk.kiosk.journey.bookings.MyBookingsState.Found;
import legalkiosk.kiosk.journey.bookings.MyBookingsState.Identify;
import legalkiosk.kiosk.journey.bookings.MyBookingsState.Moved;
import legalkiosk.kiosk.journey.bookings.MyBookingsState.Refused;
import legalkiosk.kiosk.journey.bookings.MyBookingsState.Searching;
import legalkiosk.kiosk.journey.bookings.MyBookingsState.TypeCode;
import legalkiosk.kiosk.journey.bookings.MyBookingsState.Working;
import legalkiosk.kiosk.journey.identity.IdentityScreen;
import legalkiosk.kiosk.journey.slots.SlotScreen;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.When;
import legalkiosk.kiosk.ui.controls.ActionButton;
import legalkiosk.kiosk.ui.controls.BookingFacts;
import legalkiosk.kiosk.ui.controls.Cards;
import legalkiosk.kiosk.ui.controls.Field;
import legalkiosk.kiosk.ui.controls.Press;
import legalkiosk.kiosk.ui.controls.Waiting;
import legalkiosk.kiosk.ui.controls.WideCard;
import legalkiosk.kiosk.ui.controls.Words;
import legalkiosk.kiosk.ui.frame.Page;
import legalkiosk.kiosk.ui.theme.Icons;

/** Shows a person's bookings and the ways to change them. */
public final class MyBookingsScreen {
    private static final Duration ABOUT_NOW = Duration.ofMinutes(30);
    /** Digits, then the letters that a slip's code uses; 0/O and 1/I are told apart by the server, X ends some card numbers. */
    private static final String KEYS = "1234567890ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private final Kit kit;

    public MyBookingsScreen(Kit kit) {
        this.kit = kit;
    }

    /** The page of a state; {@code ways} lead to paper, home and help. */
    public Page page(MyBookingsState state, MyBookingsJourney journey, FoundWays ways) {
        return switch (state) {
            case ChooseWay way -> way(journey, ways);
            case Identify(var identity) ->
                new IdentityScreen(kit).page(identity.state(), identity, Optional.<Node>empty());
            case TypeCode typing -> code(typing, journey);
            case Searching searching ->
                wait(kit.t("mine.searching"), kit.t("mine.searching.what"))
                        .back(kit.back(journey::back))
                        .done();
            case Found(List<Booking> bookings) -> found(bookings, journey, ways);
            case Detail(Booking booking) -> detail(booking, journey, ways);
            case ConfirmCancel(Booking booking) -> confirmCancel(booking, journey);
            case Working(Booking booking) ->
                wait(kit.t("mine.working"), kit.t("mine.working.what")).done();
            case Cancelled(Booking booking) ->
                changed("mine.cancelled", "mine.cancelled.subtitle", booking, journey, ways);
            case ChooseTime(Booking booking, var slots) ->
                new SlotScreen(kit).page(slots.state(), slots, Optional.<Node>empty());
            case ConfirmMove(Booking booking, Hold hold) -> confirmMove(booking, hold, journey);
            case Moved(Booking booking) -> changed("mine.moved", "mine.moved.subtitle", booking, journey, ways);
            case Refused(String title) -> refused(title, journey, ways);
            case Away away -> away(journey);
        };
    }

    private Page way(MyBookingsJourney journey, FoundWays ways) {
        Press card = WideCard.card(
                Icons.chip("credit-card", "action"),
                kit.t("mine.by-card"),
                Optional.of(kit.t("mine.by-card.hint")),
                journey::byCard);
        Press code = WideCard.card(
                Icons.chip("hash", "action"),
                kit.t("mine.by-code"),
                Optional.of(kit.t("mine.by-code.hint")),
                journey::byCode);
        Press notary = WideCard.card(
                Icons.chip("award", "gold"),
                kit.t("mine.notary"),
                Optional.of(kit.t("mine.notary.hint")),
                ways.notary());
        return Page.titled(kit.t("mine.title"))
                .subtitle(kit.t("mine.subtitle"))
                .choices(List.of(card.styled("roomy"), code.styled("roomy"), notary.styled("roomy")))
                .foot(Cards.notice("tint", "lock", kit.t("mine.only-you")))
                .back(kit.back(journey::back))
                .done();
    }

    private Page code(TypeCode typing, MyBookingsJourney journey) {
        SlipCode code = typing.code();
        Page.Builder page = Page.titled(kit.t(code.atLastFour() ? "mine.four.title" : "mine.code.title"));
        if (typing.wrong()) {
            page.lead(Cards.notice("red", "alert-circle", kit.t("mine.wrong")));
        } else {
            page.subtitle(kit.t(code.atLastFour() ? "mine.four.subtitle" : "mine.code.subtitle"));
        }
        page.pinned(Field.of(code.code(), kit.t("mine.code.empty")));
        if (code.atLastFour()) {
            page.pinned(Field.of(code.lastFour(), kit.t("mine.four.empty")));
        }
        return page.body(kit.keys().code(KEYS, journey::key, journey::erase))
                .back(kit.back(journey::back))
                .action(ActionButton.primary("search", kit.t("mine.find"), journey::codeDone)
                        .off(!code.complete()))
                .done();
    }

    private Page found(List<Booking> bookings, MyBookingsJourney journey, FoundWays ways) {
        if (bookings.isEmpty()) {
            return Page.titled(kit.t("mine.none.title"))
                    .subtitle(kit.t("mine.none.subtitle"))
                    .body(Cards.notice("tint", "info", kit.t("mine.none.text")))
                    .back(kit.back(journey::back))
                    .action(ActionButton.primary("calendar", kit.t("mine.none.book"), ways.book()))
                    .done();
        }
        List<Press> lines = new ArrayList<>();
        for (Booking booking : bookings) {
            boolean cancelled = booking.status() == Booking.Status.CANCELLED;
            String hint = kit.t(
                    cancelled ? "mine.line.cancelled" : "mine.line",
                    booking.lawyer().name(),
                    booking.said());
            lines.add(WideCard.card(
                    Icons.chip(cancelled ? "x" : "calendar", cancelled ? "red" : "action"),
                    When.whole(booking.slot().start()),
                    Optional.of(hint),
                    () -> journey.open(booking)));
        }
        return Page.titled(kit.t("mine.found.title"))
                .subtitle(kit.t("mine.found.subtitle"))
                .choices(lines)
                .back(kit.back(journey::back))
                .action(ActionButton.secondary("log-out", kit.t("button.leave"), ways.leave()))
                .done();
    }

    private Page detail(Booking booking, MyBookingsJourney journey, FoundWays ways) {
        Page.Builder page = Page.titled(kit.t("mine.detail.title"))
                .subtitle(kit.t("mine.detail.code", booking.code()))
                .body(new BookingFacts(kit).of(booking))
                .back(kit.back(journey::back));
        if (booking.status() == Booking.Status.CANCELLED) {
            return page.action(ActionButton.primary("calendar", kit.t("mine.book-again"), ways.book()))
                    .done();
        }
        if (now(booking)) {
            return page.body(Cards.notice("green", "video", kit.t("mine.talk.now"), kit.t("mine.talk.now.text")))
                    .action(ActionButton.secondary(
                            "printer", kit.t("booked.print"), () -> ways.print().accept(booking)))
                    .action(ActionButton.primary(
                            "video", kit.t("mine.talk"), () -> ways.talk().accept(booking)))
                    .done();
        }
        return page.action(ActionButton.danger("x", kit.t("mine.cancel"), journey::cancel))
                .action(ActionButton.secondary("calendar", kit.t("mine.move"), journey::move))
                .action(ActionButton.primary(
                        "printer", kit.t("booked.print"), () -> ways.print().accept(booking)))
                .done();
    }

    private Page confirmCancel(Booking booking, MyBookingsJourney journey) {
        return Page.titled(kit.t("mine.cancel.title"))
                .subtitle(kit.t("mine.cancel.subtitle"))
                .body(new BookingFacts(kit).of(booking))
                .back(ActionButton.secondary("chevron-left", kit.t("mine.cancel.no"), journey::back))
                .action(ActionButton.danger("x", kit.t("mine.cancel.yes"), journey::confirmCancel))
                .done();
    }

    private Page confirmMove(Booking booking, Hold hold, MyBookingsJourney journey) {
        return Page.titled(kit.t("mine.move.title"))
                .subtitle(kit.t("mine.move.subtitle"))
                .body(Cards.card(
                        Words.words(kit.t("mine.move.from"), "text-note"),
                        Words.words(When.whole(booking.slot().start()), "text-soft"),
                        Words.words(kit.t("mine.move.to"), "text-note"),
                        Words.words(When.whole(hold.slot().start()), "text-head"),
                        Cards.fact(kit.t("fact.who"), hold.lawyer().name())))
                .back(ActionButton.secondary("chevron-left", kit.t("mine.move.no"), journey::back))
                .action(ActionButton.primary("check", kit.t("mine.move.yes"), journey::confirmMove))
                .done();
    }

    /** The backend lets a booked consultation begin within half an hour before and after its time. */
    private boolean now(Booking booking) {
        Duration until =
                Duration.between(kit.clock().instant(), booking.slot().start().toInstant());
        return until.abs().compareTo(ABOUT_NOW) <= 0;
    }

    private Page changed(
            String titleKey, String subtitleKey, Booking booking, MyBookingsJourney journey, FoundWays ways) {
        Page.Builder page = Page.titled(kit.t(titleKey))
                .subtitle(kit.t(subtitleKey))
                .body(new BookingFacts(kit).of(booking))
                .back(all(journey));
        if (booking.status() == Booking.Status.BOOKED) {
            return page.action(ActionButton.primary(
                            "printer",
                            kit.t("mine.print-new"),
                            () -> ways.print().accept(booking)))
                    .done();
        }
        return page.action(ActionButton.primary("log-out", kit.t("button.leave"), ways.leave()))
                .done();
    }

    private Press all(MyBookingsJourney journey) {
        return ActionButton.secondary("chevron-left", kit.t("mine.all"), journey::back);
    }

    private Page refused(String title, MyBookingsJourney journey, FoundWays ways) {
        return Page.titled(kit.t("mine.refused.title"))
                .subtitle(title)
                .body(Cards.notice("tint", "info", kit.t("mine.refused.text")))
                .body(Cards.notice("tint", "phone", kit.t("away.phone"), kit.t("away.phone.text")))
                .back(kit.back(journey::back))
                .action(ActionButton.primary("help-circle", kit.t("button.get-help"), ways.help()))
                .done();
    }

    private Page away(MyBookingsJourney journey) {
        return Page.titled(kit.t("away.title"))
                .subtitle(kit.t("mine.away.subtitle"))
                .body(Cards.notice("gold", "info", kit.t("mine.away.stands"), kit.t("mine.away.stands.text")))
                .body(Cards.notice("tint", "phone", kit.t("away.phone"), kit.t("away.phone.text")))
                .back(kit.back(journey::back))
                .action(ActionButton.primary("refresh-cw", kit.t("button.try-now"), journey::retry))
                .done();
    }

    private static Page.Builder wait(String title, String what) {
        return Page.titled(title).body(new Waiting(what, Optional.empty()));
    }
}
