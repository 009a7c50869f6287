package legalkiosk.contract;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import legalkiosk.foundation.Sensitive;

/** Who books: by identity card, or without one by telephone number and surname. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "by")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Citizen.ByCard.class, name = "card"),
    @JsonSubTypes.Type(value = Citizen.ByPhone.class, name = "phone")
})
public sealed interface Citizen {
    /** @param kind resident, hmt, foreign2017 or foreign2023 */
    record ByCard(String kind, Sensitive<String> idNumber, Sensitive<String> name) implements Citizen {}

    record ByPhone(Sensitive<String> phone, Sensitive<String> surname) implements Citizen {}
}
