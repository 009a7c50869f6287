package legalkiosk.hardware.simulator.card;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import legalkiosk.hardware.idcard.CardKind;
import legalkiosk.hardware.idcard.CardText;

/**
 * A card to lay on the simulated reader. Nobody is real: area code 440799, country UTO/999 and births in the 1800s belong to no
 * living holder.
 *
 * @param id short name for commands and buttons
 * @param label Chinese label for a button
 * @param text what the chip holds
 * @param additionalAddress the newer address on the chip, if any
 */
public record SampleCard(String id, String label, CardText text, Optional<String> additionalAddress) {
    /** All samples, the most ordinary first. */
    public static List<SampleCard> all() {
        return List.of(resident(), elder(), rareCharacter(), supplementary(), hmt(), foreign2017(), foreign2023());
    }

    /** The sample with this id, if there is one. */
    public static Optional<SampleCard> named(String id) {
        return all().stream().filter(card -> card.id.equals(id)).findFirst();
    }

    /** An ordinary card that is valid for ever, with a newer address. */
    public static SampleCard resident() {
        return new SampleCard(
                "resident",
                "居民身份证（长期）",
                residentText("测试甲", "1", "01", "19620308", "广东省鹤山市虚构镇样例村一巷1号", "440799196203080012", "长期"),
                Optional.of("广东省鹤山市虚构镇样例村二巷2号"));
    }

    /** A woman of an ethnic minority whose card ends on a day. */
    public static SampleCard elder() {
        return new SampleCard(
                "elder",
                "居民身份证（壮族）",
                residentText(
                        "样例·阿卜杜", "2", "08", "18951231", "广东省鹤山市址山镇样例路99号A座1204房", "440799189512310023", "20350601"),
                Optional.empty());
    }

    /** A name with a private-use character of the police fonts. */
    public static SampleCard rareCharacter() {
        return new SampleCard(
                "private-use",
                "居民身份证（姓名含专用区字符）",
                residentText("例\uE188", "2", "22", "18800229", "广东省鹤山市古劳镇虚构村水乡一巷8号", "440799188002299907", "20350601"),
                Optional.empty());
    }

    /** A name with a character outside the basic plane. */
    public static SampleCard supplementary() {
        return new SampleCard(
                "supplementary",
                "居民身份证（生僻字）",
                residentText("𠮷例丙", "1", "29", "18951231", "广东省鹤山市址山镇样例路99号A座1204房", "440799189512310015", "20350601"),
                Optional.empty());
    }

    /** A resident from Hong Kong. */
    public static SampleCard hmt() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", "測試乙");
        fields.put("sexCode", "2");
        fields.put("birth", "18800229");
        fields.put("address", "广东省鹤山市虚构镇样例路3号");
        fields.put("idNumber", "810000188002290020");
        fields.put("issuer", "鹤山市公安局");
        fields.put("validFrom", "20200101");
        fields.put("validTo", "20250101");
        fields.put("passNumber", "H12345678");
        fields.put("issueCount", "01");
        fields.put("type", "J");
        return new SampleCard("hmt", "港澳台居民居住证", new CardText(CardKind.HMT, fields), Optional.empty());
    }

    /** A permanent resident with the card of 2017. */
    public static SampleCard foreign2017() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("nameEn", "EXAMPLE, ALEX SAMPLE");
        fields.put("sexCode", "1");
        fields.put("idNumber", "UTO440180010115");
        fields.put("nationality", "UTO");
        fields.put("nameZh", "例样");
        fields.put("validFrom", "20180601");
        fields.put("validTo", "20280531");
        fields.put("birth", "19800101");
        fields.put("version", "01");
        fields.put("authorityCode", "4400");
        fields.put("type", "I");
        return new SampleCard(
                "foreign2017", "外国人永久居留身份证（2017版）", new CardText(CardKind.FOREIGN_2017, fields), Optional.empty());
    }

    /** A permanent resident with the card of 2023. */
    public static SampleCard foreign2023() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("nameZh", "例样");
        fields.put("sexCode", "2");
        fields.put("renewals", "01");
        fields.put("birth", "19800101");
        fields.put("nameEn", "EXAMPLE, ALEX SAMPLE");
        fields.put("idNumber", "944999198001010026");
        fields.put("validFrom", "20240101");
        fields.put("validTo", "20340101");
        fields.put("nationality", "UTO");
        fields.put("type", "Y");
        return new SampleCard(
                "foreign2023", "外国人永久居留身份证（2023版）", new CardText(CardKind.FOREIGN_2023, fields), Optional.empty());
    }

    private static CardText residentText(
            String name,
            String sexCode,
            String ethnicCode,
            String birth,
            String address,
            String idNumber,
            String validTo) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("sexCode", sexCode);
        fields.put("ethnicCode", ethnicCode);
        fields.put("birth", birth);
        fields.put("address", address);
        fields.put("idNumber", idNumber);
        fields.put("issuer", "鹤山市公安局");
        fields.put("validFrom", "20150601");
        fields.put("validTo", validTo);
        return new CardText(CardKind.RESIDENT, fields);
    }
}
