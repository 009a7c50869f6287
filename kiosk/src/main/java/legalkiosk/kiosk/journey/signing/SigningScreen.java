package legalkiosk.kiosk.journey.signing;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.kiosk.journey.signing.SigningState.Signed;
import legalkiosk.kiosk.journey.signing.SigningState.TabletAway;
import legalkiosk.kiosk.journey.signing.SigningState.Writing;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.When;
import legalkiosk.kiosk.ui.controls.ActionButton;
import legalkiosk.kiosk.ui.controls.Cards;
import legalkiosk.kiosk.ui.controls.SignatureCanvas;
import legalkiosk.kiosk.ui.controls.Waiting;
import legalkiosk.kiosk.ui.controls.Words;
import legalkiosk.kiosk.ui.frame.Page;

/** Shows the sheet, and beside it what is signed. */
public final class SigningScreen {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private final Kit kit;

    public SigningScreen(Kit kit) {
        this.kit = kit;
    }

    /** The page of a state, under the progress of the journey that asked. */
    public Page page(SigningState state, SigningJourney journey, Optional<Node> progress) {
        Page.Builder page = switch (state) {
            case Writing writing -> writing(writing, journey);
            case TabletAway away -> away(away, journey);
            case Signed signed ->
                Page.titled(kit.t("sign.signed")).body(new Waiting(kit.t("wait.moment"), Optional.empty()));
        };
        progress.ifPresent(page::progress);
        return page.done();
    }

    /** The sheet with what is written, live. */
    public SignatureCanvas sheet(ToSign what, SigningJourney journey) {
        SignatureCanvas canvas = new SignatureCanvas(journey.ink(), journey.finger(), foot(what));
        journey.watchPen(canvas::draw);
        return canvas;
    }

    private Page.Builder writing(Writing writing, SigningJourney journey) {
        String way = writing.onTablet() ? "sign.tablet." : "sign.finger.";
        Page.Builder page = Page.titled(kit.t(way + "title"));
        // Why it was not taken stands in the place of how to do it: the sheet and what is signed stay on one page.
        writing.hint()
                .ifPresentOrElse(
                        key -> page.lead(Cards.notice(
                                "gold", "alert-circle", kit.devices().words(key))),
                        () -> page.subtitle(kit.t(way + "subtitle")));
        return page.body(sheet(writing.what(), journey))
                .beside(
                        what(writing.what(), writing.hint().isPresent() ? "text-note" : "text-body"),
                        what(writing.what(), "text-note"))
                .back(journey::back)
                .action(ActionButton.secondary("rotate-ccw", kit.t("sign.again"), journey::again))
                .action(ActionButton.primary("check", kit.t("sign.done"), journey::done));
    }

    private Page.Builder away(TabletAway away, SigningJourney journey) {
        return Page.titled(kit.t("sign.away.title"))
                .subtitle(kit.t("sign.away.subtitle"))
                .body(Cards.notice("gold", "refresh-cw", kit.t("sign.away.kept"), kit.t("sign.away.kept.text")))
                .body(Cards.notice("tint", "edit-3", kit.t("sign.away.screen"), kit.t("sign.away.screen.text")))
                .beside(what(away.what(), "text-body"), what(away.what(), "text-note"))
                .back(kit.back(journey::back))
                .action(ActionButton.primary("edit-3", kit.t("sign.on-screen"), journey::onScreen));
    }

    /** 您正在签的是. */
    private Region what(ToSign what, String letters) {
        VBox card = Cards.toned(
                "tint",
                Words.words(kit.t("sign.what"), "text-strong"),
                Words.words(kit.t("sign.what.text", what.title(), what.pages(), what.summary()), letters),
                Words.words(
                        kit.t("sign.code", CaseDocument.codeOf(what.document().hex())), "text-note"));
        card.setAccessibleText(kit.t("sign.what.text", what.title(), what.pages(), what.summary()));
        return card;
    }

    private String foot(ToSign what) {
        ZonedDateTime now = kit.clock().instant().atZone(ZONE);
        String when = When.day(now.toLocalDate()) + " " + When.clock(now.toLocalTime());
        return what.signer().map(name -> kit.t("sign.signer", name, when)).orElse(when);
    }
}
