package legalkiosk.hardware.idcard.layout;

import java.util.LinkedHashMap;
import java.util.Map;
import legalkiosk.hardware.idcard.CardKind;
import legalkiosk.hardware.idcard.CardText;
import legalkiosk.hardware.idcard.Sex;

/** The 256 bytes of text on a chip: read into fields, and written from fields. */
public final class TextBlock {
    /** Size of every text block. */
    public static final int BYTES = 256;

    private TextBlock() {}

    /** Reads a block; any 256 bytes give some text. */
    public static CardText read(byte[] block) {
        if (block.length != BYTES) {
            throw new IllegalArgumentException("a text block has 256 bytes, not " + block.length);
        }
        CardLayout layout = CardLayout.ofMark(text(block, CardLayout.TYPE_MARK));
        Map<String, String> fields = new LinkedHashMap<>();
        for (Field field : layout.fields()) {
            fields.put(field.name(), text(block, field));
        }
        derive(layout.kind(), fields);
        return new CardText(layout.kind(), fields);
    }

    /** Writes a block; derived fields are left out. {@link IllegalArgumentException} when a text does not fit its field. */
    public static byte[] write(CardText text) {
        byte[] block = new byte[BYTES];
        ChipText.fill(block, 0, BYTES);
        for (Field field : CardLayout.of(text.kind()).fields()) {
            ChipText.write(text.field(field.name()), block, field.at(), field.size());
        }
        return block;
    }

    private static String text(byte[] block, Field field) {
        return ChipText.read(block, field.at(), field.size());
    }

    private static void derive(CardKind kind, Map<String, String> fields) {
        fields.put("sex", Sex.ofCode(fields.getOrDefault("sexCode", "")).words());
        switch (kind) {
            case RESIDENT -> fields.put("ethnic", EthnicGroups.name(fields.getOrDefault("ethnicCode", "")));
            case FOREIGN_2023 ->
                OldForeignNumber.of(
                                fields.getOrDefault("nationality", ""),
                                fields.getOrDefault("idNumber", ""),
                                fields.getOrDefault("oldNumberLink", ""))
                        .ifPresent(number -> fields.put("oldIdNumber", number));
            case HMT, FOREIGN_2017 -> {
                // these two derive nothing but the sex
            }
        }
    }
}
