package legalkiosk.hardware.idcard;

import java.util.Optional;
import legalkiosk.foundation.Sensitive;

/** 港澳台居民居住证: residents from Hong Kong, Macau and Taiwan. */
public record HmtCard(CardText text, Optional<Portrait> portrait) implements IdCard {
    @Override
    public Sensitive<String> name() {
        return Sensitive.of(text.field("name"));
    }

    /** The address printed on the card. */
    public Sensitive<String> address() {
        return Sensitive.of(text.field("address"));
    }

    /** Number of the travel permit (通行证号码). */
    public Sensitive<String> passNumber() {
        return Sensitive.of(text.field("passNumber"));
    }
}
