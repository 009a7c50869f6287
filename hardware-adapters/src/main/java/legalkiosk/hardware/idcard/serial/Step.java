package legalkiosk.hardware.idcard.serial;

import java.util.List;
import legalkiosk.hardware.idcard.IdCard;

/** How one round of find, select and read ended. */
sealed interface Step {
    /** The card was read. */
    record Read(IdCard card) implements Step {}

    /** The reader finds no card. */
    record Nothing() implements Step {}

    /** A card is there but it, or the reader on its behalf, refused. */
    record CardFailed(String facts) implements Step {}

    /** The line swallowed or spoilt the answer, twice. */
    record LineFailed(String facts, boolean silent, boolean cardSeen) implements Step {}

    /** The reader refuses to work; {@code reason} is a key of the citizen's words. */
    record ReaderRefused(String facts, String reason) implements Step {
        List<String> reasons() {
            return List.of(reason);
        }
    }

    /** The caller's deadline passed in the middle, or he gave up. */
    record GivenUp(boolean cardSeen) implements Step {}
}
