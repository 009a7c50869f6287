package legalkiosk.kiosk.journey.identity;

import java.util.List;
import java.util.Optional;
import legalkiosk.kiosk.citizen.Identity;
import legalkiosk.kiosk.citizen.PhoneNumber;

/** What the identity screens show. */
public sealed interface IdentityState {
    /** What will be read, what for and how long it is kept; nothing is read before the person agrees. */
    record Consent(Purpose purpose, boolean readerReady) implements IdentityState {}

    /**
     * Waiting for the card.
     *
     * @param hint key of the device's words about the try before, such as a card that moved
     */
    record PlaceCard(Purpose purpose, Optional<String> hint) implements IdentityState {}

    /** The reader does not answer; as soon as it does, the screen goes back to {@link PlaceCard} by itself. */
    record ReaderAway(Purpose purpose, String words) implements IdentityState {}

    /** The card was read: 是您吗？ Everything shown is masked. */
    record Recognised(Identity.ByCard identity, boolean expired, boolean rareCharacters) implements IdentityState {}

    /** Typing a telephone number, because there is no card. */
    record TypePhone(Purpose purpose, PhoneNumber phone) implements IdentityState {}

    /** Choosing a surname: first its pinyin's first letter, then the name. */
    record ChooseSurname(
            PhoneNumber phone, List<Character> initials, Optional<Character> initial, List<String> surnames)
            implements IdentityState {}

    /** Done; the journey that asked goes on. */
    record Known(Identity identity) implements IdentityState {}

    /** What the identity is wanted for. */
    enum Purpose {
        BOOK,
        FIND_BOOKINGS,
        /** A lawyer in a talk wants to know who it is; there is no way without a card, only a no. */
        TALK,
        /** For a notary: only a card will do. */
        NOTARY
    }
}
