package legalkiosk.hardware.idcard;

import java.util.List;
import java.util.Optional;
import legalkiosk.foundation.Sensitive;

/** 居民身份证. {@code additionalAddresses} are the newer addresses on the chip (追加地址), empty unless they were asked for. */
public record ResidentCard(CardText text, Optional<Portrait> portrait, List<Sensitive<String>> additionalAddresses)
        implements IdCard {
    public ResidentCard {
        additionalAddresses = List.copyOf(additionalAddresses);
    }

    @Override
    public Sensitive<String> name() {
        return Sensitive.of(text.field("name"));
    }

    /** The address printed on the card. */
    public Sensitive<String> address() {
        return Sensitive.of(text.field("address"));
    }

    /** Name of the ethnic group (民族), empty for a code nobody knows. */
    public String ethnicGroup() {
        return text.field("ethnic");
    }

    /** The issuing authority (签发机关). */
    public String issuer() {
        return text.field("issuer");
    }
}
