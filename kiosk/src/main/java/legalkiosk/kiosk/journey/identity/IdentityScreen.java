package legalkiosk.kiosk.journey.identity;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import legalkiosk.kiosk.citizen.Identity;
import legalkiosk.kiosk.citizen.PhoneNumber;
import legalkiosk.kiosk.journey.identity.IdentityState.ChooseSurname;
import legalkiosk.kiosk.journey.identity.IdentityState.Consent;
import legalkiosk.kiosk.journey.identity.IdentityState.Known;
import legalkiosk.kiosk.journey.identity.IdentityState.PlaceCard;
import legalkiosk.kiosk.journey.identity.IdentityState.Purpose;
import legalkiosk.kiosk.journey.identity.IdentityState.ReaderAway;
import legalkiosk.kiosk.journey.identity.IdentityState.Recognised;
import legalkiosk.kiosk.journey.identity.IdentityState.TypePhone;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.controls.ActionButton;
import legalkiosk.kiosk.ui.controls.Cards;
import legalkiosk.kiosk.ui.controls.Field;
import legalkiosk.kiosk.ui.controls.Grid;
import legalkiosk.kiosk.ui.controls.Keys;
import legalkiosk.kiosk.ui.controls.Picture;
import legalkiosk.kiosk.ui.controls.Press;
import legalkiosk.kiosk.ui.controls.Waiting;
import legalkiosk.kiosk.ui.controls.Words;
import legalkiosk.kiosk.ui.frame.Page;

/** Shows who-are-you: consent, card, telephone number, surname. */
public final class IdentityScreen {
    private static final int NAMES_A_ROW = 4;
    private final Kit kit;

    public IdentityScreen(Kit kit) {
        this.kit = kit;
    }

    /** The page of a state, under the progress of the journey that asked. */
    public Page page(IdentityState state, IdentityJourney journey, Optional<Node> progress) {
        Page.Builder page = builder(state, journey);
        progress.ifPresent(page::progress);
        return page.done();
    }

    private Page.Builder builder(IdentityState state, IdentityJourney journey) {
        return switch (state) {
            case Consent consent -> consent(consent, journey);
            case PlaceCard place -> place(place, journey);
            case ReaderAway away -> away(away, journey);
            case Recognised recognised -> recognised(recognised, journey);
            case TypePhone typing -> phone(typing.phone(), journey);
            case ChooseSurname choosing -> surname(choosing, journey);
            case Known known ->
                Page.titled(kit.t("identity.known")).body(new Waiting(kit.t("wait.moment"), Optional.empty()));
        };
    }

    private Page.Builder consent(Consent consent, IdentityJourney journey) {
        boolean ready = consent.readerReady();
        Page.Builder page = Page.titled(kit.t("identity.consent.title"))
                .subtitle(kit.t(
                        consent.purpose() == Purpose.NOTARY ? "identity.consent.notary" : "identity.consent.subtitle"));
        if (!ready) {
            page.lead(Cards.notice(
                    "gold",
                    "alert-circle",
                    kit.t(consent.purpose() == Purpose.NOTARY ? "identity.reader-off.notary" : "identity.reader-off")));
        }
        page.body(Cards.info(
                        kit.t("identity.what.title"),
                        kit.t(consent.purpose() == Purpose.NOTARY ? "identity.what.notary" : "identity.what.text")))
                .body(Cards.info(kit.t("identity.why.title"), why(consent.purpose())))
                .body(Cards.info(kit.t("identity.keep.title"), keep(consent.purpose())))
                .back(kit.back(journey::back));
        if (ready) {
            page.action(withoutCard(consent.purpose(), journey))
                    .action(ActionButton.primary("check", kit.t("identity.agree"), journey::agree));
        } else {
            page.action(ActionButton.primary("phone", goOnButton(consent.purpose()), journey::withoutCard));
        }
        return page;
    }

    private Page.Builder place(PlaceCard place, IdentityJourney journey) {
        Page.Builder page = Page.titled(kit.t("identity.place.title")).subtitle(kit.t("identity.place.subtitle"));
        place.hint()
                .ifPresent(key -> page.lead(
                        Cards.notice("gold", "alert-circle", kit.devices().words(key))));
        return page.body(Picture.card(kit.t("identity.place.where", kit.place().cardReader())))
                .body(Cards.info(
                        kit.t("identity.what.title"),
                        kit.t(place.purpose() == Purpose.NOTARY ? "identity.what.notary" : "identity.what.short")))
                .back(kit.back(journey::back))
                .action(withoutCard(place.purpose(), journey));
    }

    private Page.Builder away(ReaderAway away, IdentityJourney journey) {
        return Page.titled(kit.t("identity.away.title"))
                .subtitle(kit.devices().words(away.words()))
                .body(Cards.notice(
                        "gold", "refresh-cw", kit.t("identity.away.trying"), kit.t("identity.away.trying.text")))
                .body(Cards.notice("tint", "phone", kit.t("identity.away.go-on"), goOn(away.purpose())))
                .back(kit.back(journey::back))
                .action(ActionButton.primary("phone", goOnButton(away.purpose()), journey::withoutCard));
    }

    private Page.Builder recognised(Recognised recognised, IdentityJourney journey) {
        Identity.ByCard identity = recognised.identity();
        Page.Builder page = Page.titled(kit.t("identity.recognised.title"))
                .subtitle(kit.t("identity.recognised.subtitle"))
                .body(Cards.card(
                        Words.words(kit.t("identity.name"), "text-note"),
                        Words.words(identity.masked(), "text-hero"),
                        Words.words(kit.t("identity.number"), "text-note"),
                        Words.words(identity.maskedNumber(), "text-head")));
        if (recognised.expired()) {
            page.body(Cards.notice("gold", "alert-circle", kit.t("identity.expired")));
        }
        if (recognised.rareCharacters()) {
            page.body(Cards.notice("tint", "info", kit.t("identity.rare")));
        }
        return page.body(Cards.notice("green", "check", kit.t("identity.take-card")))
                .back(kit.back(journey::back))
                .action(ActionButton.danger("x", kit.t("identity.not-me"), journey::notMe))
                .action(ActionButton.primary("check", kit.t("identity.me"), journey::confirm));
    }

    private Page.Builder phone(PhoneNumber phone, IdentityJourney journey) {
        return Page.titled(kit.t("identity.phone.title"))
                .subtitle(kit.t("identity.phone.subtitle"))
                .pinned(Field.of(Field.phone(phone.digits()), kit.t("identity.phone.empty")))
                .body(kit.keys().digits(journey::digit, journey::erase))
                .back(kit.back(journey::back))
                .action(ActionButton.primary("check", kit.t("identity.phone.done"), journey::phoneDone)
                        .off(!phone.complete()));
    }

    private Page.Builder surname(ChooseSurname choosing, IdentityJourney journey) {
        Page.Builder page = Page.titled(kit.t("identity.surname.title"));
        if (choosing.initial().isEmpty()) {
            return page.subtitle(kit.t("identity.surname.letter"))
                    .body(kit.keys().letters(choosing.initials(), journey::initial))
                    .back(kit.back(journey::back));
        }
        List<Press> names = choosing.surnames().stream()
                .map(name -> Keys.key(name, () -> journey.surname(name)))
                .toList();
        return page.subtitle(kit.t("identity.surname.name", choosing.initial().get()))
                .body(Grid.rows(NAMES_A_ROW, 0, names))
                .body(hint())
                .back(ActionButton.secondary("chevron-left", kit.t("identity.surname.other"), journey::back));
    }

    private Region hint() {
        HBox line = new HBox(Words.words(kit.t("identity.surname.missing"), "text-note"));
        HBox.setHgrow(line.getChildren().getFirst(), javafx.scene.layout.Priority.ALWAYS);
        return line;
    }

    private Press withoutCard(Purpose purpose, IdentityJourney journey) {
        return ActionButton.secondary(withoutCardWords(purpose), journey::withoutCard);
    }

    private String withoutCardWords(Purpose purpose) {
        return switch (purpose) {
            case BOOK -> kit.t("identity.without.book");
            case FIND_BOOKINGS -> kit.t("identity.without.find");
            case TALK -> kit.t("identity.without.talk");
            case NOTARY -> kit.t("identity.without.notary");
        };
    }

    private String why(Purpose purpose) {
        return switch (purpose) {
            case BOOK -> kit.t("identity.why.book");
            case FIND_BOOKINGS -> kit.t("identity.why.find");
            case TALK -> kit.t("identity.why.talk");
            case NOTARY -> kit.t("identity.why.notary");
        };
    }

    private String keep(Purpose purpose) {
        return switch (purpose) {
            case BOOK, FIND_BOOKINGS -> kit.t("identity.keep.text");
            case TALK -> kit.t("identity.keep.talk");
            case NOTARY -> kit.t("identity.keep.notary");
        };
    }

    private String goOnButton(Purpose purpose) {
        return switch (purpose) {
            case BOOK -> kit.t("identity.away.book.button");
            case FIND_BOOKINGS -> kit.t("identity.without.find");
            case TALK -> kit.t("identity.without.talk");
            case NOTARY -> kit.t("identity.without.notary");
        };
    }

    private String goOn(Purpose purpose) {
        return switch (purpose) {
            case BOOK -> kit.t("identity.away.book");
            case FIND_BOOKINGS -> kit.t("identity.away.find");
            case TALK -> kit.t("identity.away.talk");
            case NOTARY -> kit.t("identity.away.notary");
        };
    }
}
