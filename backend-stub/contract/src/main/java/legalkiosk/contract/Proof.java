package legalkiosk.contract;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import legalkiosk.foundation.Sensitive;

/** Shows that a booking is one's own: the card, or the slip's code with its check. Also what a search is made with. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "by")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Proof.ByCard.class, name = "card"),
    @JsonSubTypes.Type(value = Proof.ByCode.class, name = "code")
})
public sealed interface Proof {
    record ByCard(Sensitive<String> idNumber) implements Proof {}

    /** @param lastFour last four characters of the card number, or of the telephone number when booked without a card */
    record ByCode(String code, Sensitive<String> lastFour) implements Proof {}
}
