package legalkiosk.hardware.idcard;

import java.util.List;

/**
 * How a reading ended. Each way has words for the citizen (a key of {@link legalkiosk.hardware.DeviceWords}) and facts for the
 * technician, which never carry personal data.
 */
public sealed interface CardReading {
    /** Key of the sentence the citizen reads. */
    String wordsKey();

    /** What a technician wants to know: commands, status words, times. */
    String facts();

    /** A card was read and its data is whole. */
    record Card(IdCard card) implements CardReading {
        @Override
        public String wordsKey() {
            return "idcard.card";
        }

        @Override
        public String facts() {
            return "card of kind " + card.kind().code();
        }
    }

    /**
     * No card came before the deadline. {@code perhapsStillLying} when the reader has said nothing but "no card" since the last
     * card was read: many readers do not find a card again until it was lifted, so the person should lift it and lay it down.
     */
    record NoCard(String facts, boolean perhapsStillLying) implements CardReading {
        @Override
        public String wordsKey() {
            return perhapsStillLying ? "idcard.lift-and-replace" : "idcard.no-card";
        }
    }

    /** A card was there and went away before it was read. */
    record CardMoved(String facts) implements CardReading {
        @Override
        public String wordsKey() {
            return "idcard.card-moved";
        }
    }

    /** A card lies there but cannot be read, even after the reader was reset. */
    record Unreadable(String facts) implements CardReading {
        @Override
        public String wordsKey() {
            return "idcard.unreadable";
        }
    }

    /** No reader answers. The driver keeps looking for it; listen to the health to learn when it is back. */
    record NotConnected(String facts) implements CardReading {
        @Override
        public String wordsKey() {
            return "idcard.not-connected";
        }
    }

    /** The reader answers but does not work; {@code reasons} are keys of {@link legalkiosk.hardware.DeviceWords}. */
    record NeedsAttention(String facts, List<String> reasons) implements CardReading {
        public NeedsAttention {
            reasons = List.copyOf(reasons);
        }

        @Override
        public String wordsKey() {
            return "idcard.needs-attention";
        }
    }

    /** Another reading is in progress. */
    record Busy(String facts) implements CardReading {
        @Override
        public String wordsKey() {
            return "idcard.busy";
        }
    }

    /** The caller was interrupted, or the reader was closed. */
    record Cancelled(String facts) implements CardReading {
        @Override
        public String wordsKey() {
            return "idcard.cancelled";
        }
    }
}
