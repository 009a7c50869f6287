package legalkiosk.hardware.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import legalkiosk.foundation.Sensitive;
import legalkiosk.hardware.idcard.IdCard;
import legalkiosk.hardware.idcard.Portrait;
import legalkiosk.hardware.idcard.ResidentCard;

/** A card as one JSON line: {@code kind} and the field names of the chip; what names the person is masked unless revealed. */
final class CardJson {
    private static final Set<String> NAMES = Set.of("name", "nameEn", "nameEnMore", "nameZh");
    private static final Set<String> NUMBERS = Set.of("idNumber", "oldIdNumber", "passNumber");
    private static final String MASK = "***";
    private static final int OPEN_DIGITS = 4;

    private final ObjectMapper mapper = new ObjectMapper();
    private final boolean reveal;

    CardJson(boolean reveal) {
        this.reveal = reveal;
    }

    /** The card's fields. */
    ObjectNode node(IdCard card) {
        ObjectNode node = mapper.createObjectNode();
        node.put("kind", card.kind().code());
        card.text().fields().forEach((name, value) -> node.put(name, shown(name, value)));
        if (card instanceof ResidentCard resident
                && !resident.additionalAddresses().isEmpty()) {
            resident.additionalAddresses().stream()
                    .map(Sensitive::reveal)
                    .map(address -> shown("address", address))
                    .forEach(node.withArray("additionalAddresses")::add);
        }
        node.put("photoBytes", card.portrait().map(Portrait::size).orElse(0));
        return node;
    }

    /** An empty object for other lines. */
    ObjectNode object() {
        return mapper.createObjectNode();
    }

    /** One line of text. */
    String line(ObjectNode node) {
        try {
            return mapper.writeValueAsString(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of texts and numbers", impossible);
        }
    }

    private String shown(String field, String value) {
        if (reveal || value.isEmpty()) {
            return value;
        }
        if (NAMES.contains(field)) {
            return Character.toString(value.codePointAt(0)) + "**";
        }
        if (NUMBERS.contains(field)) {
            return MASK + value.substring(Math.max(0, value.length() - OPEN_DIGITS));
        }
        return field.equals("address") ? MASK : value;
    }
}
