package legalkiosk.hardware.cli;

import java.time.Duration;
import java.util.Optional;
import legalkiosk.foundation.Sensitive;
import legalkiosk.hardware.idcard.IdCard;

/**
 * Tells the next card from the one that still lies there: another number is another card at once; the same number counts again
 * only after a pause, because some readers go on finding a card for as long as it lies there.
 */
final class NewCards {
    private static final long SAME_CARD_NANOS = Duration.ofSeconds(3).toNanos();

    private Optional<Sensitive<String>> last = Optional.empty();
    private long lastAt;

    /** True when the card counts as laid down anew at this moment of {@link System#nanoTime()}. */
    boolean isNew(IdCard card, long now) {
        Optional<Sensitive<String>> number = Optional.of(card.idNumber());
        if (number.equals(last) && now - lastAt < SAME_CARD_NANOS) {
            return false;
        }
        last = number;
        lastAt = now;
        return true;
    }
}
