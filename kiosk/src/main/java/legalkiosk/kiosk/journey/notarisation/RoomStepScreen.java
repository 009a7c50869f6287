package legalkiosk.kiosk.journey.notarisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.layout.Region;
import legalkiosk.contract.notarisation.Step;
import legalkiosk.kiosk.journey.notarisation.SessionState.Talking;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.controls.ActionButton;
import legalkiosk.kiosk.ui.controls.Grid;
import legalkiosk.kiosk.ui.controls.Press;
import legalkiosk.kiosk.ui.controls.WideCard;
import legalkiosk.kiosk.ui.theme.Icons;

/** What a session asks about itself: who is in the room, may it be recorded, does the person really want to leave it. */
final class RoomStepScreen {
    private static final List<String> OTHERS = List.of("family", "friend", "staff", "agent", "else");

    private final Kit kit;

    RoomStepScreen(Kit kit) {
        this.kit = kit;
    }

    Panel room(boolean busy, SessionJourney journey) {
        return Panel.of(
                kit.t("notary.room.title"),
                words("notary.room.text"),
                ActionButton.secondary("users", kit.t("notary.room.others"), journey.steps()::notAlone)
                        .off(busy),
                ActionButton.primary("user", kit.t("notary.room.alone"), journey.steps()::alone)
                        .off(busy));
    }

    Panel who(Set<String> who, boolean busy, SessionJourney journey) {
        List<Press> chips = new ArrayList<>();
        for (String other : OTHERS) {
            String name = kit.t("notary.room.other." + other);
            Press chip = WideCard.plain(
                    Icons.chip(who.contains(name) ? "check-square" : "square", "action"),
                    name,
                    () -> journey.steps().with(name));
            chips.add(who.contains(name) ? chip.styled("tinted") : chip);
        }
        return Panel.of(
                kit.t("notary.room.who"),
                Grid.rows(2, 0, chips),
                ActionButton.secondary("chevron-left", kit.t("button.back"), journey.steps()::goOn),
                ActionButton.primary("check", kit.t("notary.room.those"), journey.steps()::those)
                        .off(busy || who.isEmpty()));
    }

    Panel consent(Step.ConsentToRecording consent, boolean busy, SessionJourney journey) {
        return Panel.of(
                kit.t("notary.record.title"),
                Panel.pieces(consent.text()),
                ActionButton.secondary(
                                kit.t("notary.consent.no"),
                                () -> journey.steps().consent(false))
                        .off(busy),
                ActionButton.primary(
                                "check",
                                kit.t("notary.consent.yes"),
                                () -> journey.steps().consent(true))
                        .off(busy));
    }

    Panel noRecording(Talking state, SessionJourney journey) {
        boolean trying = state.view().recording();
        return Panel.of(
                kit.t(trying ? "notary.record.starting" : "notary.record.unable"),
                words(trying ? "notary.record.starting.text" : "notary.record.unable.text"),
                ActionButton.secondary("refresh-cw", kit.t("notary.try-again"), journey.steps()::recordAgain),
                ActionButton.primary("map-pin", kit.t("notary.office.go"), journey.steps()::askOffice));
    }

    Panel ending(SessionJourney journey) {
        return Panel.of(
                kit.t("notary.end.title"),
                words("notary.end.text"),
                ActionButton.secondary("message-circle", kit.t("notary.end.no"), journey.steps()::goOn),
                ActionButton.danger("phone-off", kit.t("consult.end.yes"), journey::confirm));
    }

    Panel office(SessionJourney journey) {
        return Panel.of(
                kit.t("notary.to-office.title"),
                words("notary.to-office.happens.text"),
                ActionButton.secondary("message-circle", kit.t("notary.end.no"), journey.steps()::goOn),
                ActionButton.danger("map-pin", kit.t("notary.to-office.yes"), journey::confirm));
    }

    private List<Region> words(String key) {
        return Panel.pieces(kit.t(key));
    }
}
