package legalkiosk.kiosk.journey.notarisation;

import java.util.List;
import java.util.function.LongSupplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import legalkiosk.kiosk.journey.consultation.CallScreen;
import legalkiosk.kiosk.journey.consultation.Conversation;
import legalkiosk.kiosk.journey.consultation.Faces;
import legalkiosk.kiosk.journey.consultation.TalkWays;
import legalkiosk.kiosk.journey.notarisation.SessionState.Talking;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.controls.Words;

/**
 * The session, over the whole screen: the notary large, oneself small, the step below or beside, the controls. The red sign stands only
 * while both sides are being kept.
 */
public final class SessionTalkScreen {
    /** Six of the same width. */
    private static final double CONTROL = 140;

    private final Kit kit;
    private final CallScreen frame;
    private final StepScreen steps;

    public SessionTalkScreen(Kit kit) {
        this.kit = kit;
        this.frame = new CallScreen(kit, CallScreen.Other.NOTARY);
        this.steps = new StepScreen(kit);
    }

    /** @param faces the moving pictures, the same nodes at each change */
    public Region whole(
            Talking talking, SessionJourney journey, Conversation talk, Faces faces, TalkWays ways, boolean landscape) {
        return frame.whole(
                talking.talk(),
                faces,
                CallScreen.top(
                        sign(talking, journey),
                        kit.t("notary.with", talking.talk().lawyer())),
                steps.panel(talking, journey),
                controls(talking, journey, talk, ways),
                ways.warning(),
                landscape);
    }

    private Region sign(Talking talking, SessionJourney journey) {
        return talking.recording().running()
                ? CallScreen.sign(true, running(journey::recordedSeconds))
                : CallScreen.sign(false, Words.line(kit.t("notary.not-recorded")));
    }

    /** Counts by itself, so that the page stays as it is. */
    private Label running(LongSupplier seconds) {
        Label label = Words.line(words(seconds));
        Timeline clock = new Timeline(new KeyFrame(Duration.seconds(1), event -> label.setText(words(seconds))));
        clock.setCycleCount(Animation.INDEFINITE);
        label.sceneProperty().subscribe(scene -> {
            if (scene == null) {
                clock.stop();
            } else {
                clock.play();
            }
        });
        return label;
    }

    private String words(LongSupplier seconds) {
        long all = seconds.getAsLong();
        return kit.t("notary.recorded", String.format("%02d:%02d", all / 60, all % 60));
    }

    private Region controls(Talking talking, SessionJourney journey, Conversation talk, TalkWays ways) {
        boolean muted = talking.talk().ways().muted();
        String aloud = kit.t("notary.aloud.please");
        return CallScreen.controls(List.of(
                CallScreen.control(
                        muted ? "mic-off" : "mic",
                        kit.t(muted ? "consult.unmute" : "consult.mute"),
                        CONTROL,
                        talk::switchMute),
                CallScreen.control(
                        "volume-2",
                        kit.t("notary.aloud"),
                        CONTROL,
                        () -> journey.steps().aloud(aloud)),
                CallScreen.control("type", kit.t("consult.larger"), CONTROL, ways.larger()),
                CallScreen.control("help-circle", kit.t("consult.help"), CONTROL, ways.help()),
                CallScreen.control("map-pin", kit.t("notary.window"), CONTROL, journey.steps()::askOffice),
                CallScreen.control("phone-off", kit.t("consult.end"), CONTROL, journey::askToEnd)
                        .styled("talk-end")));
    }
}
