package legalkiosk.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import legalkiosk.hardware.scanner.Scan;
import legalkiosk.hardware.scanner.wedge.WedgeScanner;
import legalkiosk.kiosk.ui.Toolkit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A scanner that plays a keyboard, in front of a real scene. */
class WedgeKeysTest {
    private final BlockingQueue<String> pressed = new ArrayBlockingQueue<>(10_000);
    private final BlockingQueue<Scan> scans = new ArrayBlockingQueue<>(16);
    private Scene scene;

    @BeforeEach
    void aScreenWithAKeyboardScanner() throws Exception {
        Toolkit.start();
        WedgeScanner scanner = new WedgeScanner(Clock.systemUTC());
        scanner.addScanListener(scans::add);
        scene = Toolkit.ask(() -> {
            TextField field = new TextField();
            Scene made = new Scene(field, 200, 100);
            WedgeKeys.listen(field, scanner);
            field.addEventFilter(
                    KeyEvent.KEY_PRESSED, event -> pressed.add(event.getCode().getName()));
            field.requestFocus();
            return made;
        });
    }

    /** All at once, as a scanner types. */
    private void types(String characters) {
        Toolkit.ask(() -> {
            for (char each : characters.toCharArray()) {
                KeyCode code = each == '\r' ? KeyCode.ENTER : KeyCode.A;
                fire(KeyEvent.KEY_PRESSED, "", code);
                fire(KeyEvent.KEY_TYPED, String.valueOf(each), KeyCode.UNDEFINED);
                fire(KeyEvent.KEY_RELEASED, "", code);
            }
            return true;
        });
    }

    private void fire(EventType<KeyEvent> type, String character, KeyCode code) {
        Event.fireEvent(scene.getFocusOwner(), new KeyEvent(type, character, "", code, false, false, false, false));
    }

    @Test
    void aScannersKeysBecomeACodeAndNoKeyReachesTheScreen() throws Exception {
        types("HSLK:B:K7M-402\r");

        assertThat(scans.poll(5, TimeUnit.SECONDS)).isEqualTo(new Scan.Code("HSLK:B:K7M-402"));
        assertThat(pressed).isEmpty();
    }

    @Test
    void aCodeThatHoldsNothingButEnterPressesNothing() throws Exception {
        types("\r\r");

        assertThat(scans.poll(5, TimeUnit.SECONDS)).isEqualTo(new Scan.Refused(Scan.Why.NOT_TEXT));
        assertThat(pressed).isEmpty();
    }

    @Test
    void aPersonsKeyArrivesAMomentLater() throws Exception {
        types("\r");

        assertThat(pressed.poll(5, TimeUnit.SECONDS)).isEqualTo("Enter");
        assertThat(List.copyOf(scans)).isEmpty();
    }
}
