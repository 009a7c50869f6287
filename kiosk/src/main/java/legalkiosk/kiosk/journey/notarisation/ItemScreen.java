package legalkiosk.kiosk.journey.notarisation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.contract.notarisation.ServiceItem.WantedPaper;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.controls.ActionButton;
import legalkiosk.kiosk.ui.controls.Cards;
import legalkiosk.kiosk.ui.controls.Press;
import legalkiosk.kiosk.ui.controls.WideCard;
import legalkiosk.kiosk.ui.frame.Page;
import legalkiosk.kiosk.ui.theme.Icons;

/** Choosing an item, and what it is: how it is done, with which papers, what it costs. */
final class ItemScreen {
    private final Kit kit;

    ItemScreen(Kit kit) {
        this.kit = kit;
    }

    Page items(List<ServiceItem> items, boolean only, ApplicationJourney journey) {
        List<Press> choices = new ArrayList<>();
        for (ServiceItem item : items) {
            Node chip = Icons.chip(ItemIcons.of(item.kind()), item.remote() ? "action" : "gold");
            choices.add(
                    item.remote()
                            ? WideCard.plain(chip, item.name(), () -> journey.choose(item))
                            : WideCard.plain(
                                    chip, item.name(), kit.t("notary.item.office"), () -> journey.choose(item)));
        }
        Press filter = WideCard.plain(
                Icons.chip(only ? "check-square" : "square", "action"),
                kit.t("notary.items.only-card"),
                journey::onlyCard);
        return Page.titled(kit.t("notary.items.title"))
                .subtitle(kit.t("notary.items.subtitle"))
                .lead(only ? filter.styled("tinted") : filter)
                .pairs(choices)
                .back(kit.back(journey::back))
                .done();
    }

    Page about(ServiceItem item, ApplicationJourney journey) {
        Page.Builder page = Page.titled(item.name())
                .subtitle(item.what())
                .body(Cards.info(kit.t("notary.about.how"), kit.t(how(item))))
                .body(Cards.info(kit.t("notary.about.papers"), papers(item)))
                .body(Cards.info(kit.t("notary.about.fee"), item.fee()))
                .body(Cards.info(kit.t("notary.about.days"), kit.t("notary.about.days.text")))
                .back(kit.back(journey::back));
        return item.remote()
                ? page.action(ActionButton.secondary("map-pin", kit.t("notary.office.book"), journey::office))
                        .action(ActionButton.primary("check", kit.t("notary.about.begin"), journey::begin))
                        .done()
                : page.action(ActionButton.primary("calendar", kit.t("notary.office.book"), journey::office))
                        .done();
    }

    private static String how(ServiceItem item) {
        if (!item.remote()) {
            return "notary.about.office";
        }
        return switch (item.signing()) {
            case ELECTRONIC_OR_INK -> item.text().isBlank() ? "notary.about.video" : "notary.about.either";
            case INK -> "notary.about.ink";
            case IN_PERSON -> "notary.about.office";
        };
    }

    /** Names of an item's papers, one after the other. */
    static String papers(ServiceItem item) {
        return item.papers().stream().map(WantedPaper::name).collect(Collectors.joining("、"));
    }
}
