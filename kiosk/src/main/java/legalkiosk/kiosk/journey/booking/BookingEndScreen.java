package legalkiosk.kiosk.journey.booking;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import legalkiosk.contract.Hold;
import legalkiosk.kiosk.citizen.Identity;
import legalkiosk.kiosk.journey.booking.BookingState.Booked;
import legalkiosk.kiosk.journey.booking.BookingState.NotYetBooked;
import legalkiosk.kiosk.journey.booking.BookingState.Refused;
import legalkiosk.kiosk.print.BackCode;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.When;
import legalkiosk.kiosk.ui.controls.ActionButton;
import legalkiosk.kiosk.ui.controls.BookingFacts;
import legalkiosk.kiosk.ui.controls.Cards;
import legalkiosk.kiosk.ui.controls.QrView;
import legalkiosk.kiosk.ui.controls.Waiting;
import legalkiosk.kiosk.ui.controls.Words;
import legalkiosk.kiosk.ui.frame.Page;

/** The end of a booking: everything once more in words, waiting, the slip, and what went otherwise. */
final class BookingEndScreen {
    private static final double CODE = 260;
    private final Kit kit;

    BookingEndScreen(Kit kit) {
        this.kit = kit;
    }

    Page summary(Draft draft, BookingJourney journey, Node progress) {
        Hold hold = draft.hold().orElseThrow();
        VBox when = Cards.toned(
                "tint",
                Words.words(kit.t("summary.when"), "text-note"),
                Words.words(When.whole(hold.slot().start()), "text-head"));
        VBox facts = Cards.card(
                Cards.fact(kit.t("fact.who"), hold.lawyer().name()),
                Cards.fact(
                        kit.t("fact.how"), kit.t("fact.how.minutes", hold.slot().minutes())),
                Cards.fact(kit.t("fact.where"), kit.place().hall()),
                Cards.fact(kit.t("fact.matter"), draft.matter().orElseThrow().said()),
                Cards.fact(kit.t("fact.you"), draft.identity().orElseThrow().masked()),
                Cards.fact(kit.t("fact.phone"), phone(draft)));
        String until = When.time(When.here(hold.expiresAt()).toLocalTime());
        return Page.titled(kit.t("summary.title"))
                .subtitle(kit.t("summary.subtitle"))
                .progress(progress)
                .body(when)
                .body(facts)
                .foot(Cards.notice("tint", "clock", kit.t("summary.kept", until)))
                .back(kit.stepBack(journey::back))
                .action(ActionButton.secondary("calendar", kit.t("summary.change-time"), journey::changeTime))
                .action(ActionButton.primary("check", kit.t("summary.confirm"), journey::confirm))
                .done();
    }

    Page sending(Node progress) {
        return Page.titled(kit.t("booking.sending"))
                .subtitle(kit.t("booking.sending.subtitle"))
                .progress(progress)
                .body(new Waiting(kit.t("booking.sending.what"), Optional.empty()))
                .done();
    }

    Page notYet(NotYetBooked waiting, BookingJourney journey, BookedWays ways) {
        return Page.titled(kit.t("not-yet.title"))
                .subtitle(kit.t("not-yet.subtitle"))
                .body(Cards.notice(
                        "gold", "refresh-cw", kit.t("not-yet.trying", waiting.tries()), kit.t("not-yet.text")))
                .body(Cards.notice("tint", "phone", kit.t("away.phone"), kit.t("away.phone.text")))
                .body(Cards.notice("tint", "user", kit.t("not-yet.leave"), kit.t("not-yet.leave.text")))
                .back(ActionButton.secondary("home", kit.t("button.home"), ways.home()))
                .action(ActionButton.secondary("calendar", kit.t("summary.change-time"), journey::changeTime))
                .action(ActionButton.primary("refresh-cw", kit.t("button.try-now"), journey::retry))
                .done();
    }

    Page booked(Booked booked, BookedWays ways) {
        var booking = booked.booking();
        VBox words = new VBox(
                Words.words(kit.t("booked.code"), "text-note"),
                Words.line(booking.code(), "text-code", "tone-action"),
                Words.words(kit.t("booked.code.text"), "text-note"));
        words.getStyleClass().add("lines");
        String payload = new BackCode.ToBooking(booking.code()).payload();
        HBox row = Words.row(words, words, new QrView(payload, kit.t("booked.qr"), CODE));
        row.getStyleClass().setAll("row-wide");
        Page.Builder page = Page.titled(kit.t("booked.title", booking.citizenLabel()))
                .subtitle(kit.t("booked.subtitle"))
                .body(Cards.card(row))
                .body(new BookingFacts(kit).of(booking));
        booked.draft()
                .matter()
                .map(Matter::bring)
                .filter(bring -> !bring.isEmpty())
                .ifPresent(bring -> page.body(Cards.info(kit.t("answer.bring"), String.join("、", bring))));
        return page.foot(Cards.notice("green", "check", change(booked)))
                .back(ActionButton.secondary("log-out", kit.t("button.leave"), ways.leave()))
                .action(ActionButton.primary(
                        "printer", kit.t("booked.print"), () -> ways.print().accept(booked)))
                .done();
    }

    Page refused(Refused refused, BookingJourney journey, BookedWays ways) {
        return Page.titled(kit.t("refused.title"))
                .subtitle(refused.title())
                .body(Cards.notice("tint", "info", kit.t("refused.text")))
                .body(Cards.notice("tint", "phone", kit.t("away.phone"), kit.t("away.phone.text")))
                .back(ActionButton.secondary("home", kit.t("button.home"), ways.home()))
                .action(ActionButton.primary("calendar", kit.t("summary.change-time"), journey::changeTime))
                .done();
    }

    private String change(Booked booked) {
        boolean byCard = booked.draft()
                .identity()
                .filter(Identity.ByCard.class::isInstance)
                .isPresent();
        return byCard ? kit.t("booked.change.card") : kit.t("booked.change.phone");
    }

    private String phone(Draft draft) {
        Optional<String> given = draft.phone().map(phone -> phone.reveal());
        Optional<String> number = given.or(() -> draft.identity()
                .filter(Identity.ByPhone.class::isInstance)
                .map(Identity.ByPhone.class::cast)
                .map(byPhone -> byPhone.phone().reveal()));
        return number.map(BookingEndScreen::masked).orElseGet(() -> kit.t("fact.phone.none"));
    }

    private static String masked(String number) {
        return number.substring(0, 3) + " **** " + number.substring(number.length() - 4);
    }
}
