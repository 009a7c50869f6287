package legalkiosk.hardware.idcard;

import java.util.List;
import java.util.Optional;
import legalkiosk.foundation.Sensitive;

/**
 * An identity card that was read. The typed accessors read from {@link #text()}, which keeps every character of the chip.
 * Everything about the person is {@link Sensitive}; the text of a card object shows only its kind.
 */
public sealed interface IdCard permits ResidentCard, HmtCard, Foreign2017Card, Foreign2023Card {
    /** Every field of the chip's text block. */
    CardText text();

    /** The portrait's undecoded bytes, when the card carried any. */
    Optional<Portrait> portrait();

    /** Which card it is. */
    default CardKind kind() {
        return text().kind();
    }

    /** The name to greet and to book with: the Chinese one if the card has any, else the English one. */
    Sensitive<String> name();

    /** The number on the card (公民身份号码, 居民身份号码 or 永久居留证号码). */
    default Sensitive<String> idNumber() {
        return Sensitive.of(text().field("idNumber"));
    }

    default Sex sex() {
        return Sex.ofCode(text().field("sexCode"));
    }

    /** Day of birth; parts may be missing. */
    default Sensitive<CardDate> birth() {
        return Sensitive.of(new CardDate(text().field("birth")));
    }

    default Validity validity() {
        return new Validity(new CardDate(text().field("validFrom")), new CardDate(text().field("validTo")));
    }

    /**
     * True when the name or the address holds a private-use character (U+E000–F8FF or planes 15 and 16) that police fonts show and
     * ours may not: show 以证件为准 beside it and let staff confirm, never replace it.
     */
    default boolean hasPrivateUse() {
        return text().fields().values().stream()
                .anyMatch(value -> value.codePoints().anyMatch(c -> Character.getType(c) == Character.PRIVATE_USE));
    }

    /** A card of the kind that the text names. */
    static IdCard of(CardText text, Optional<Portrait> portrait, List<String> additionalAddresses) {
        return switch (text.kind()) {
            case RESIDENT ->
                new ResidentCard(
                        text,
                        portrait,
                        additionalAddresses.stream().map(Sensitive::of).toList());
            case HMT -> new HmtCard(text, portrait);
            case FOREIGN_2017 -> new Foreign2017Card(text, portrait);
            case FOREIGN_2023 -> new Foreign2023Card(text, portrait);
        };
    }
}
