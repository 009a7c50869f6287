package legalkiosk.hardware.signature;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import legalkiosk.hardware.health.DeviceHealth;

/** Waits for one signature on a pad, for a technician's test or a shell. */
public final class SignatureTaker {
    private static final Duration LOOK = Duration.ofMillis(200);

    private SignatureTaker() {}

    /**
     * Blocks until somebody has written and then rested, or the deadline is over; interrupting the thread ends it at once.
     *
     * @param rest how long the pen must be up after the last stroke
     */
    public static SignatureReading take(SignaturePad pad, Duration deadline, Duration rest) {
        LinkedBlockingQueue<PenEvent> events = new LinkedBlockingQueue<>();
        return switch (pad.begin(events::add)) {
            case SheetAnswer.Busy busy -> new SignatureReading.Busy();
            case SheetAnswer.NotConnected gone -> new SignatureReading.NotConnected(gone.facts());
            case SheetAnswer.Opened(InkSheet sheet) -> {
                try (sheet) {
                    yield wait(pad, sheet, events, System.nanoTime() + deadline.toNanos(), rest);
                } catch (InterruptedException cancelled) {
                    Thread.currentThread().interrupt();
                    yield new SignatureReading.Cancelled();
                }
            }
        };
    }

    private static SignatureReading wait(
            SignaturePad pad, InkSheet sheet, LinkedBlockingQueue<PenEvent> events, long end, Duration rest)
            throws InterruptedException {
        long last = System.nanoTime();
        boolean down = false;
        while (true) {
            PenEvent event = events.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            long now = System.nanoTime();
            if (event != null) {
                last = now;
                down = !(event instanceof PenEvent.Up);
            }
            boolean rested = !down && now - last >= rest.toNanos();
            if (!sheet.isEmpty() && (rested || now >= end)) {
                return new SignatureReading.Written(sheet.ink());
            }
            if (now >= end) {
                return pad.health() instanceof DeviceHealth.NotConnected gone
                        ? new SignatureReading.NotConnected(gone.facts())
                        : new SignatureReading.Nothing();
            }
        }
    }
}
