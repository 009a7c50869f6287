package legalkiosk.kiosk.content;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinCaseType;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/** How characters are read aloud (拼音), without tones, ü as v. */
final class Pinyin {
    private Pinyin() {}

    /** All readings of each character that can be typed; a Latin letter or digit is read as itself, anything else is left out. */
    static List<Set<String>> readings(String text) {
        List<Set<String>> units = new ArrayList<>();
        text.codePoints().forEach(point -> {
            Set<String> readings = readings(point);
            if (!readings.isEmpty()) {
                units.add(readings);
            }
        });
        return units;
    }

    /** The usual reading of the whole text in one string: 工资 is gongzi. */
    static String usual(String text) {
        StringBuilder out = new StringBuilder();
        readings(text).forEach(unit -> out.append(unit.iterator().next()));
        return out.toString();
    }

    /**
     * What southern ears hear alike made equal: zh/z, ch/c, sh/s, -ng/-n. People in Heshan speak Cantonese; nobody should be refused
     * for it.
     */
    static String folded(String pinyin) {
        return pinyin.replace("zh", "z")
                .replace("ch", "c")
                .replace("sh", "s")
                .replace("ng", "n")
                .replace('v', 'u');
    }

    private static Set<String> readings(int point) {
        if (point < 0x80) {
            return Character.isLetterOrDigit(point)
                    ? Set.of(Character.toString(Character.toLowerCase(point)))
                    : Set.of();
        }
        if (!Character.isBmpCodePoint(point)) {
            return Set.of();
        }
        HanyuPinyinOutputFormat format = new HanyuPinyinOutputFormat();
        format.setCaseType(HanyuPinyinCaseType.LOWERCASE);
        format.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
        format.setVCharType(HanyuPinyinVCharType.WITH_V);
        try {
            String[] found = PinyinHelper.toHanyuPinyinStringArray((char) point, format);
            return found == null ? Set.of() : new LinkedHashSet<>(List.of(found));
        } catch (BadHanyuPinyinOutputFormatCombination impossible) {
            throw new IllegalStateException("tone marks were not asked for", impossible);
        }
    }
}
