package legalkiosk.hardware.idcard.layout;

import java.util.List;
import legalkiosk.hardware.idcard.CardKind;

/** Where each field stands in the 256 bytes of text, for each of the four cards; the gaps are reserved. */
enum CardLayout {
    RESIDENT(
            CardKind.RESIDENT,
            "",
            List.of(
                    new Field("name", 0, 30),
                    new Field("sexCode", 30, 2),
                    new Field("ethnicCode", 32, 4),
                    new Field("birth", 36, 16),
                    new Field("address", 52, 70),
                    new Field("idNumber", 122, 36),
                    new Field("issuer", 158, 30),
                    new Field("validFrom", 188, 16),
                    new Field("validTo", 204, 16))),
    HMT(
            CardKind.HMT,
            "J",
            List.of(
                    new Field("name", 0, 30),
                    new Field("sexCode", 30, 2),
                    new Field("birth", 36, 16),
                    new Field("address", 52, 70),
                    new Field("idNumber", 122, 36),
                    new Field("issuer", 158, 30),
                    new Field("validFrom", 188, 16),
                    new Field("validTo", 204, 16),
                    new Field("passNumber", 220, 18),
                    new Field("issueCount", 238, 4),
                    new Field("type", 248, 2))),
    FOREIGN_2017(
            CardKind.FOREIGN_2017,
            "I",
            List.of(
                    new Field("nameEn", 0, 120),
                    new Field("sexCode", 120, 2),
                    new Field("idNumber", 122, 30),
                    new Field("nationality", 152, 6),
                    new Field("nameZh", 158, 30),
                    new Field("validFrom", 188, 16),
                    new Field("validTo", 204, 16),
                    new Field("birth", 220, 16),
                    new Field("version", 236, 4),
                    new Field("authorityCode", 240, 8),
                    new Field("type", 248, 2))),
    FOREIGN_2023(
            CardKind.FOREIGN_2023,
            "Y",
            List.of(
                    new Field("nameZh", 0, 30),
                    new Field("sexCode", 30, 2),
                    new Field("renewals", 32, 4),
                    new Field("birth", 36, 16),
                    new Field("nameEn", 52, 70),
                    new Field("idNumber", 122, 36),
                    new Field("validFrom", 188, 16),
                    new Field("validTo", 204, 16),
                    new Field("nameEnMore", 220, 22),
                    new Field("nationality", 242, 6),
                    new Field("type", 248, 2),
                    new Field("oldNumberLink", 250, 6)));

    /** Where every layout but the resident's carries its letter. */
    static final Field TYPE_MARK = new Field("type", 248, 2);

    private final CardKind kind;
    private final String mark;
    private final List<Field> fields;

    CardLayout(CardKind kind, String mark, List<Field> fields) {
        this.kind = kind;
        this.mark = mark;
        this.fields = fields;
    }

    /** The layout for a type mark; a resident card has none, and an unknown letter is read as one. */
    static CardLayout ofMark(String mark) {
        for (CardLayout layout : values()) {
            if (!layout.mark.isEmpty() && layout.mark.equals(mark)) {
                return layout;
            }
        }
        return RESIDENT;
    }

    static CardLayout of(CardKind kind) {
        return switch (kind) {
            case RESIDENT -> RESIDENT;
            case HMT -> HMT;
            case FOREIGN_2017 -> FOREIGN_2017;
            case FOREIGN_2023 -> FOREIGN_2023;
        };
    }

    CardKind kind() {
        return kind;
    }

    List<Field> fields() {
        return fields;
    }
}
