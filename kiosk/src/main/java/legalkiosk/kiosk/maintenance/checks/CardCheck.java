package legalkiosk.kiosk.maintenance.checks;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import legalkiosk.hardware.health.PartHealth.Grade;
import legalkiosk.hardware.idcard.CardReader;
import legalkiosk.hardware.idcard.CardReading;

/** Waits for a test card and reads it; of the card it tells nothing but that it was read. */
public final class CardCheck implements Check {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private final CardReader reader;

    public CardCheck(CardReader reader) {
        this.reader = reader;
    }

    @Override
    public List<Finding> run() {
        CardReading reading = reader.read(PATIENCE);
        return List.of(
                switch (reading) {
                    case CardReading.Card card -> Finding.fine("maintenance.card.read");
                    case CardReading.NoCard none ->
                        new Finding(Grade.LOOK, "maintenance.card.none", List.of(), none.facts());
                    case CardReading.NotConnected gone ->
                        new Finding(Grade.OUT, "maintenance.card.gone", List.of(), gone.facts());
                    default ->
                        new Finding(
                                Grade.LOOK,
                                "maintenance.card."
                                        + reading.getClass().getSimpleName().toLowerCase(Locale.ROOT),
                                List.of(),
                                reading.facts());
                });
    }
}
