package legalkiosk.contract.notarisation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import legalkiosk.foundation.Sensitive;
import org.jspecify.annotations.Nullable;

/**
 * What a person fills in (公证程序规则 第十七条 as domain section 4, A4, gives it).
 *
 * @param town where the terminal stands
 * @param item id of the service item
 * @param country where it is to be used, ISO 3166-1 alpha-2; CN: at home
 * @param purpose what for, one of the item's purposes or the person's own words
 * @param venue which of the four places ties the matter to this office
 * @param realEstate true if it is about a house or land
 * @param disposal true if property is given away or charged with it
 * @param answers the form's fields by their id
 * @param copies how many copies of the certificate are wanted
 * @param witnesses names and telephones of witnesses, if there are any
 * @param needsHelper true if the person can speak with the notary only through somebody else
 * @param agreed the texts the person has agreed to before anything was sent: what the data is used for, and apart from it the sensitive
 *     data (个人信息保护法 第十三条、第二十九条)
 * @param promised the promise (告知承诺) that stands instead of papers, with the version of the text shown; absent: papers are brought
 */
public record Application(
        String town,
        String item,
        String country,
        String purpose,
        Venue venue,
        boolean realEstate,
        boolean disposal,
        Applicant applicant,
        Map<String, Sensitive<String>> answers,
        int copies,
        List<Sensitive<String>> witnesses,
        boolean needsHelper,
        @Nullable String promised,
        List<Agreed> agreed) {
    public Application {
        agreed = Objects.requireNonNullElse(agreed, List.of());
    }

    /** A text that was agreed to. @param what such as sensitive @param version hash of the words shown */
    public record Agreed(String what, String version) {}

    /** What ties a matter to the office (公证法 第二十五条). */
    public enum Venue {
        /** 住所地. */
        DOMICILE,
        /** 经常居住地. */
        HABITUAL_RESIDENCE,
        /** 行为地. */
        PLACE_OF_ACT,
        /** 事实发生地. */
        PLACE_OF_FACT,
        /** 不动产所在地. */
        PLACE_OF_PROPERTY,
        /** None of them: another office is the right one. */
        ELSEWHERE
    }
}
