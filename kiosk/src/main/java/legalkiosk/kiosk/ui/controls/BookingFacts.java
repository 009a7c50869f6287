package legalkiosk.kiosk.ui.controls;

import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import legalkiosk.contract.Booking;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.When;

/** A booking in words: when, with whom, how, what about. */
public final class BookingFacts {
    private final Kit kit;

    public BookingFacts(Kit kit) {
        this.kit = kit;
    }

    /** As a card. */
    public Region of(Booking booking) {
        VBox card = Cards.card(
                Words.words(kit.t("summary.when"), "text-note"),
                Words.words(When.whole(booking.slot().start()), "text-head"),
                Cards.fact(kit.t("fact.who"), booking.lawyer().name()),
                Cards.fact(
                        kit.t("fact.how"),
                        kit.t("fact.how.minutes", booking.slot().minutes())),
                Cards.fact(kit.t("fact.matter"), booking.said()));
        if (booking.status() == Booking.Status.CANCELLED) {
            card.getChildren().addFirst(Words.words(kit.t("fact.cancelled"), "text-strong", "tone-red"));
        }
        return card;
    }
}
