package legalkiosk.kiosk.journey.notarisation;

import legalkiosk.foundation.Sensitive;
import legalkiosk.hardware.idcard.Foreign2017Card;
import legalkiosk.hardware.idcard.Foreign2023Card;
import legalkiosk.hardware.idcard.HmtCard;
import legalkiosk.hardware.idcard.IdCard;
import legalkiosk.hardware.idcard.ResidentCard;
import legalkiosk.hardware.idcard.Validity;

/** What a case wants to know of a card. */
final class Cards {
    private Cards() {}

    /** The address on the card; foreigners' cards have none. */
    static Sensitive<String> address(IdCard card) {
        return switch (card) {
            case ResidentCard resident -> resident.address();
            case HmtCard hmt -> hmt.address();
            case Foreign2017Card foreign -> Sensitive.of("");
            case Foreign2023Card foreign -> Sensitive.of("");
        };
    }

    /** Until when, yyyy-MM-dd or 长期. */
    static String validUntil(IdCard card) {
        Validity validity = card.validity();
        return validity.to().date().map(Object::toString).orElse(validity.to().text());
    }
}
