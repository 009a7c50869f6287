package legalkiosk.kiosk.journey.notarisation;

import java.util.List;
import java.util.Optional;
import legalkiosk.contract.notarisation.RefusalGround;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.kiosk.journey.notarisation.NotarisationState.Applying;
import legalkiosk.kiosk.journey.notarisation.NotarisationState.Choosing;
import legalkiosk.kiosk.journey.notarisation.NotarisationState.InSession;
import legalkiosk.kiosk.journey.notarisation.NotarisationState.Mine;
import legalkiosk.kiosk.journey.notarisation.NotarisationState.Papers;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.controls.Cards;
import legalkiosk.kiosk.ui.controls.Press;
import legalkiosk.kiosk.ui.controls.WideCard;
import legalkiosk.kiosk.ui.frame.Page;
import legalkiosk.kiosk.ui.theme.Icons;

/** Shows each part of 公证 with its own screen. */
public final class NotarisationScreen {
    private final Kit kit;
    private final ApplicationScreen applying;
    private final PapersScreen papers;
    private final MyCasesScreen mine;
    private final SessionScreen session;

    public NotarisationScreen(Kit kit, MyCasesScreen.Names names) {
        this.kit = kit;
        this.applying = new ApplicationScreen(kit);
        this.papers = new PapersScreen(kit);
        this.mine = new MyCasesScreen(kit, names);
        this.session = new SessionScreen(kit);
    }

    /** What the content says, by the items of this edition. */
    public static MyCasesScreen.Names names(Items items) {
        return new MyCasesScreen.Names() {
            @Override
            public String item(String id) {
                return items.item(id).map(ServiceItem::name).orElse("公证");
            }

            @Override
            public String place(String country) {
                return items.place(country);
            }

            @Override
            public String ground(RefusalGround ground) {
                return items.law().words(ground);
            }
        };
    }

    /** The page of a state; empty while the notary is there. */
    public Optional<Page> page(NotarisationState state, NotarisationJourney journey, NotaryWays ways) {
        return switch (state) {
            case Choosing choosing -> Optional.of(choosing(journey));
            case Applying(var part) -> Optional.of(applying.page(part.state(), part, ways));
            case Papers(var part) -> Optional.of(papers.page(part.state(), part, ways));
            case Mine(var part) -> Optional.of(mine.page(part.state(), part, ways));
            case InSession(var part) -> session.page(part.state(), part, ways);
        };
    }

    private Page choosing(NotarisationJourney journey) {
        Press fresh = WideCard.card(
                Icons.chip("edit-3", "action"),
                kit.t("notary.new"),
                Optional.of(kit.t("notary.new.hint")),
                journey::apply);
        Press old = WideCard.card(
                Icons.chip("folder", "gold"),
                kit.t("notary.old"),
                Optional.of(kit.t("notary.old.hint")),
                journey::mine);
        return Page.titled(kit.t("notary.title"))
                .subtitle(kit.t("notary.subtitle"))
                .choices(List.of(fresh.styled("roomy"), old.styled("roomy")))
                .foot(Cards.notice("tint", "shield", kit.t("notary.free-will")))
                .back(kit.back(journey::back))
                .done();
    }
}
