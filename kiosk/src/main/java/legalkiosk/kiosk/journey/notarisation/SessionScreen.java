package legalkiosk.kiosk.journey.notarisation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.kiosk.journey.consultation.CallScreen;
import legalkiosk.kiosk.journey.consultation.Facts;
import legalkiosk.kiosk.journey.notarisation.SessionState.Asking;
import legalkiosk.kiosk.journey.notarisation.SessionState.Away;
import legalkiosk.kiosk.journey.notarisation.SessionState.Ended;
import legalkiosk.kiosk.journey.notarisation.SessionState.Finding;
import legalkiosk.kiosk.journey.notarisation.SessionState.Front;
import legalkiosk.kiosk.journey.notarisation.SessionState.InFront;
import legalkiosk.kiosk.journey.notarisation.SessionState.Nobody;
import legalkiosk.kiosk.journey.notarisation.SessionState.Refused;
import legalkiosk.kiosk.journey.notarisation.SessionState.Talking;
import legalkiosk.kiosk.journey.notarisation.SessionState.Unready;
import legalkiosk.kiosk.journey.printing.PrintingScreen;
import legalkiosk.kiosk.journey.scanning.ScanScreen;
import legalkiosk.kiosk.journey.signing.SigningScreen;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.controls.ActionButton;
import legalkiosk.kiosk.ui.controls.Cards;
import legalkiosk.kiosk.ui.controls.Ring;
import legalkiosk.kiosk.ui.controls.Waiting;
import legalkiosk.kiosk.ui.controls.Words;
import legalkiosk.kiosk.ui.frame.Page;

/** Shows everything of a session but the talk itself, see {@link SessionTalkScreen}. */
public final class SessionScreen {
    private static final double PROMISE_SECONDS = 30;

    private final Kit kit;
    private final StuckScreen stuck;
    private final ScanScreen scan;
    private final SigningScreen signing;
    private final PrintingScreen printing;

    public SessionScreen(Kit kit) {
        this.kit = kit;
        this.stuck = new StuckScreen(kit);
        this.scan = new ScanScreen(kit, ScanScreen.For.CASE);
        this.signing = new SigningScreen(kit);
        this.printing = new PrintingScreen(kit);
    }

    /** The page of a state; empty while the notary is there. {@code ways} lead home and to help. */
    public Optional<Page> page(SessionState state, SessionJourney journey, NotaryWays ways) {
        return switch (state) {
            case Unready(CaseView view, List<ApplicationState.Lack> lacks) -> Optional.of(unready(lacks, journey));
            case Asking asking ->
                Optional.of(Page.titled(kit.t("notary.finding.title"))
                        .body(new Waiting(kit.t("notary.finding.asking"), Optional.empty()))
                        .back(ActionButton.danger("x", kit.t("consult.stop"), journey::back))
                        .done());
            case Finding finding -> Optional.of(finding(finding, journey));
            case Nobody nobody -> Optional.of(nobody(journey));
            case Away away -> Optional.of(stuck.away("notary.nobody.kept", kit.back(journey::back), journey::retry));
            case Refused refused ->
                Optional.of(stuck.refused(
                        refused.problem(), "notary.nobody.kept", kit.back(journey::back), ways.help(), journey::book));
            case Talking talking -> Optional.empty();
            case InFront front -> Optional.of(front(front));
            case Ended ended -> Optional.of(ended(ended, journey, ways));
        };
    }

    private Page unready(List<ApplicationState.Lack> lacks, SessionJourney journey) {
        Page.Builder page = Page.titled(kit.t("notary.unready.title")).subtitle(kit.t("notary.unready.subtitle"));
        for (ApplicationState.Lack lack : lacks) {
            String key = "notary.lack." + lack.name().toLowerCase(Locale.ROOT).replace('_', '-');
            page.body(Cards.notice("gold", "alert-circle", kit.t(key)));
        }
        return page.body(Cards.notice(
                        "tint", "map-pin", kit.t("notary.unready.else"), kit.t("notary.unready.else.text")))
                .back(kit.back(journey::back))
                .action(ActionButton.secondary("refresh-cw", kit.t("notary.try-again"), journey::retry))
                .action(ActionButton.primary("map-pin", kit.t("notary.office.go"), journey::book))
                .done();
    }

    private Page finding(Finding finding, SessionJourney journey) {
        Page.Builder page = Page.titled(kit.t("notary.finding.title"))
                .subtitle(kit.t("notary.finding.subtitle"))
                .lead(new Ring(
                        finding.seconds() / PROMISE_SECONDS,
                        Words.line(String.valueOf(finding.seconds()), "text-huge"),
                        kit.t(finding.seconds() > 0 ? "consult.finding.seconds" : "consult.finding.moment")));
        if (finding.lineAway()) {
            page.body(Cards.notice("gold", "refresh-cw", kit.t("notary.finding.line-away")));
        }
        return page.body(Cards.card(
                        Facts.line(
                                "check",
                                "green",
                                finding.rung() > 0
                                        ? kit.t("notary.finding.rung", finding.rung())
                                        : kit.t("notary.finding.queue")),
                        Facts.line("credit-card", "soft", kit.t("notary.finding.card")),
                        Facts.line("user", "soft", kit.t("notary.finding.alone"))))
                .body(Cards.notice("tint", "lock", kit.t("notary.finding.privacy")))
                .back(ActionButton.danger("x", kit.t("consult.stop"), journey::back))
                .done();
    }

    private Page nobody(SessionJourney journey) {
        return Page.titled(kit.t("notary.nobody.title"))
                .subtitle(kit.t("notary.nobody.subtitle"))
                .body(Cards.notice("green", "shield", kit.t("notary.away.kept"), kit.t("notary.nobody.kept")))
                .body(Cards.notice("tint", "clock", kit.t("notary.nobody.when"), kit.t("notary.nobody.when.text")))
                .back(kit.back(journey::back))
                .action(ActionButton.secondary("map-pin", kit.t("notary.office.go"), journey::book))
                .action(ActionButton.primary("refresh-cw", kit.t("consult.again"), journey::retry))
                .done();
    }

    private Page front(InFront state) {
        Region sign = sign(state.recording());
        return switch (state.front()) {
            case Front.Signing(var journey) -> signing.page(journey.state(), journey, Optional.of(sign));
            case Front.Printing(var journey) ->
                printing.page(journey.state(), journey).under(sign);
            case Front.Scanning(var journey) ->
                scan.page(journey.state(), journey).under(sign);
        };
    }

    /** The talk goes on behind what is done in front of it, and so does the recording. */
    private Region sign(SessionState.Recording recording) {
        String words = kit.t(recording.running() ? "notary.front.recorded" : "notary.front");
        HBox row = new HBox(CallScreen.sign(recording.running(), Words.line(words)));
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }

    private Page ended(Ended ended, SessionJourney journey, NotaryWays ways) {
        String key = "notary.ended." + ended.how().name().toLowerCase(Locale.ROOT);
        Page.Builder page = Page.titled(kit.t(key)).subtitle(kit.t(key + ".text"));
        page.body(Cards.notice("green", "shield", kit.t("notary.away.kept"), kit.t("notary.ended.kept")));
        return switch (ended.how()) {
            case DONE ->
                page.body(Cards.info(kit.t("notary.ended.next"), kit.t("notary.ended.next.text")))
                        .back(ActionButton.secondary("log-out", kit.t("button.leave"), ways.leave()))
                        .action(ActionButton.primary("clock", kit.t("notary.submitted.follow"), journey::back))
                        .done();
            case LEFT, BROKEN ->
                page.body(Cards.info(kit.t("notary.ended.again"), kit.t("notary.ended.again.text")))
                        .back(kit.back(journey::back))
                        .action(ActionButton.secondary("map-pin", kit.t("notary.office.go"), journey::book))
                        .action(ActionButton.primary("video", kit.t("notary.do.session"), journey::retry))
                        .done();
            case OFFICE ->
                page.back(ActionButton.secondary("log-out", kit.t("button.leave"), ways.leave()))
                        .action(ActionButton.primary("calendar", kit.t("notary.office.book"), journey::book))
                        .done();
        };
    }
}
