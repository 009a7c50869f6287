package legalkiosk.kiosk.journey.notarisation;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.contract.notarisation.Paper;
import legalkiosk.contract.notarisation.RefusalGround;
import legalkiosk.kiosk.journey.identity.IdentityScreen;
import legalkiosk.kiosk.journey.notarisation.MyCasesState.Away;
import legalkiosk.kiosk.journey.notarisation.MyCasesState.ChooseWay;
import legalkiosk.kiosk.journey.notarisation.MyCasesState.ConfirmOffice;
import legalkiosk.kiosk.journey.notarisation.MyCasesState.ConfirmWithdraw;
import legalkiosk.kiosk.journey.notarisation.MyCasesState.Detail;
import legalkiosk.kiosk.journey.notarisation.MyCasesState.Found;
import legalkiosk.kiosk.journey.notarisation.MyCasesState.Identify;
import legalkiosk.kiosk.journey.notarisation.MyCasesState.Reading;
import legalkiosk.kiosk.journey.notarisation.MyCasesState.Refused;
import legalkiosk.kiosk.journey.notarisation.MyCasesState.Searching;
import legalkiosk.kiosk.journey.notarisation.MyCasesState.TypeCode;
import legalkiosk.kiosk.journey.notarisation.MyCasesState.Working;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.controls.ActionButton;
import legalkiosk.kiosk.ui.controls.Cards;
import legalkiosk.kiosk.ui.controls.Press;
import legalkiosk.kiosk.ui.controls.Waiting;
import legalkiosk.kiosk.ui.frame.Page;

/** Shows 我的公证: finding a person's cases, one of them, its documents, and what is asked once more before it is done. */
public final class MyCasesScreen {
    private static final double PIECE_WIDTH = 940;
    private static final double PIECE_HEIGHT = 660;

    private final Kit kit;
    private final StuckScreen stuck;
    private final Names names;
    private final FindCasesScreen find;
    private final CaseScreen one;

    /** What the content says of cases. */
    public interface Names {
        /** Name of an item. */
        String item(String id);

        /** Where it is used. */
        String place(String country);

        /** A ground of refusal in the statute's words. */
        String ground(RefusalGround ground);
    }

    public MyCasesScreen(Kit kit, Names names) {
        this.kit = kit;
        this.stuck = new StuckScreen(kit);
        this.names = names;
        this.find = new FindCasesScreen(kit, names);
        this.one = new CaseScreen(kit, names);
    }

    /** The page of a state; {@code ways} lead to paper, help and home. */
    public Page page(MyCasesState state, MyCasesJourney journey, NotaryWays ways) {
        return switch (state) {
            case ChooseWay way -> find.way(journey);
            case Identify(var identity) ->
                new IdentityScreen(kit).page(identity.state(), identity, Optional.<Node>empty());
            case TypeCode(CaseCode code, boolean wrong) -> find.code(code, wrong, journey);
            case Searching searching ->
                wait("notary.mine.searching", "notary.mine.searching.what", Optional.of(kit.back(journey::back)));
            case Found(List<CaseView> cases) -> find.found(cases, journey, ways);
            case Detail(CaseView view) -> one.page(view, journey, ways);
            case ConfirmWithdraw(CaseView view) -> confirm("notary.withdraw.", view, journey);
            case ConfirmOffice(CaseView view) -> confirm("notary.to-office.", view, journey);
            case Working working -> wait("notary.mine.working", "notary.mine.working.what", Optional.empty());
            case Reading reading -> reading(reading, journey, ways);
            case Away away -> stuck.away("notary.away.draft", kit.back(journey::back), journey::retry);
            case Refused refused -> refused(refused, journey, ways);
        };
    }

    private Page confirm(String key, CaseView view, MyCasesJourney journey) {
        return Page.titled(kit.t(key + "title"))
                .subtitle(names.item(view.item()))
                .body(Cards.notice("gold", "info", kit.t(key + "happens"), kit.t(key + "happens.text")))
                .back(kit.back(journey::back))
                .action(ActionButton.danger("check", kit.t(key + "yes"), journey::confirm))
                .done();
    }

    private Page reading(Reading reading, MyCasesJourney journey, NotaryWays ways) {
        CaseDocument document = reading.document();
        boolean certificate = document.kind() == Paper.CERTIFICATE;
        Page.Builder page = Page.titled(document.title())
                .subtitle(
                        certificate && reading.view().checkCode() != null
                                ? kit.t(
                                        "notary.certificate.check",
                                        reading.view().checkCode())
                                : kit.t("notary.document.pages", document.pages()))
                .body(PageViews.of(reading.pages(), PIECE_WIDTH, PIECE_HEIGHT))
                .back(kit.back(journey::back));
        if (certificate) {
            page.action(ActionButton.secondary("check", kit.t("notary.certificate.seen"), journey::collected));
        }
        return page.action(ActionButton.primary(
                        "printer", kit.t("notary.print"), () -> ways.print().accept(reading.view(), document)))
                .done();
    }

    private Page wait(String key, String what, Optional<Press> back) {
        Page.Builder page = Page.titled(kit.t(key)).body(new Waiting(kit.t(what), Optional.empty()));
        back.ifPresent(page::back);
        return page.done();
    }

    private Page refused(Refused refused, MyCasesJourney journey, NotaryWays ways) {
        return Page.titled(kit.t("notary.refused.title"))
                .subtitle(refused.problem().detail())
                .body(Cards.notice("tint", "phone", kit.t("away.phone"), kit.t("away.phone.text")))
                .back(kit.back(journey::back))
                .action(ActionButton.primary("help-circle", kit.t("button.get-help"), ways.help()))
                .done();
    }
}
