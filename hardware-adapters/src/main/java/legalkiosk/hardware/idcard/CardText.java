package legalkiosk.hardware.idcard;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The text of a card, field by field, in chip order, characters as they came (private-use and supplementary ones included).
 * Field names: {@code name nameEn nameZh sexCode ethnicCode birth address idNumber issuer validFrom validTo ...} and the derived
 * {@code sex ethnic oldIdNumber}. Personal data: the text of this object shows only the kind.
 */
public final class CardText {
    private final CardKind kind;
    private final Map<String, String> fields;

    public CardText(CardKind kind, Map<String, String> fields) {
        this.kind = kind;
        this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** Which of the four cards it is. */
    public CardKind kind() {
        return kind;
    }

    /** The field's text, empty when the card does not carry it. */
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** All fields in chip order, derived ones last. */
    public Map<String, String> fields() {
        return fields;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CardText that && kind == that.kind && fields.equals(that.fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    @Override
    public String toString() {
        return "CardText[" + kind.code() + ", ***]";
    }
}
