package legalkiosk.contract.notarisation.law;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import legalkiosk.contract.notarisation.Applicant;
import legalkiosk.contract.notarisation.Application;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.foundation.ChineseNumber;

/** Fills an item's text with what the person said; the notary reads and changes it before it is signed. */
public final class TextTemplate {
    /** What every text may use besides the form's fields. */
    static final Set<String> GIVEN = Set.of("applicant", "sex", "birth", "idNumber", "address", "purpose", "date");

    /** Stands where nothing was filled in: a line to be asked about. */
    public static final String BLANK = "________";

    private static final Pattern SLOT = Pattern.compile("\\{([A-Za-z0-9]+)}");

    private TextTemplate() {}

    /** The text, its paragraphs parted by line ends. Holds personal data. */
    public static String fill(ServiceItem item, Application application, LocalDate date) {
        Map<String, String> values = new LinkedHashMap<>();
        Applicant applicant = application.applicant();
        values.put("applicant", applicant.card().name().reveal());
        values.put("sex", applicant.sex().reveal());
        values.put("birth", applicant.birth().reveal());
        values.put("idNumber", applicant.card().idNumber().reveal());
        values.put("address", applicant.address().reveal());
        values.put("purpose", application.purpose());
        values.put("date", date(date));
        application.answers().forEach((id, answer) -> values.putIfAbsent(id, answer.reveal()));
        return SLOT.matcher(item.text()).replaceAll(slot -> {
            String value = values.getOrDefault(slot.group(1), "").strip();
            return Matcher.quoteReplacement(value.isEmpty() ? BLANK : value);
        });
    }

    /** The slots of a text. */
    static Set<String> slots(String text) {
        Set<String> slots = new TreeSet<>();
        SLOT.matcher(text).results().forEach(slot -> slots.add(slot.group(1)));
        return slots;
    }

    private static String date(LocalDate date) {
        StringBuilder year = new StringBuilder();
        for (char digit : String.valueOf(date.getYear()).toCharArray()) {
            year.append(digit == '0' ? "〇" : ChineseNumber.of(digit - '0'));
        }
        return year + "年" + ChineseNumber.of(date.getMonthValue()) + "月" + ChineseNumber.of(date.getDayOfMonth()) + "日";
    }
}
