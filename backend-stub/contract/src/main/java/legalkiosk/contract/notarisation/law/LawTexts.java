package legalkiosk.contract.notarisation.law;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import legalkiosk.contract.notarisation.RefusalGround;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.foundation.config.Setting;

/**
 * {@code services/law.yaml}: what holds for every item. The office, its working days, the statute's own words of refusal, what is told and
 * asked in every session, and what people are told when something is not possible.
 *
 * @param holidays days that offices rest besides weekends
 * @param makeUpDays Saturdays and Sundays on which offices work (调休)
 * @param order ids of items as they are offered; others come after them
 * @param grounds the nine of 公证法 31, word for word
 * @param rights told in every session
 * @param opening asked before the item's own questions
 * @param closing asked after them
 * @param places countries and regions to choose from
 */
public record LawTexts(
        Office office,
        List<Holiday> holidays,
        List<LocalDate> makeUpDays,
        List<String> order,
        List<Ground> grounds,
        List<ServiceItem.Notice> rights,
        List<ServiceItem.Question> opening,
        List<ServiceItem.Question> closing,
        List<Consent> consents,
        List<Period> retention,
        List<Told> reasons,
        List<CheckText> checks,
        List<ServiceItem.CountryExtra> countries,
        List<Place> places,
        LocalDate checkedOn) {
    /** The notary office. @param code stands in numbers @param sample true: not the office's real code */
    public record Office(
            @Setting(value = "letters of the office in numbers", example = "鹤公网", pattern = "[\\p{IsHan}]{1,6}")
            String code,

            @Setting(value = "its name", example = "鹤山市公证处") String name,

            @Setting(value = "how it is reached", example = "以窗口公布为准")
            String contact,

            @Setting(value = "true while the code is not the real one", example = "true", fallback = "true")
            boolean sample) {}

    /** A public holiday. */
    public record Holiday(LocalDate date, String name) {}

    /** A ground of refusal in the statute's words. */
    public record Ground(RefusalGround ground, String words) {}

    /** What a consent is about. */
    public enum About {
        /** What the case's personal data is used for (个人信息保护法 17), acknowledged before anything is collected. */
        DATA,
        /** Sensitive data: card, portrait, voice and picture (个人信息保护法 29), on its own. */
        SENSITIVE,
        /** The recording of the session. */
        RECORDING,
        /** Data of somebody under fourteen (个人信息保护法 31), by the guardian. */
        CHILD,
        /** The promise instead of papers (告知承诺). */
        PROMISE
    }

    /**
     * A text somebody agrees to or not.
     *
     * @param refused what happens if not: never a penalty
     * @param article such as 个人信息保护法 29
     */
    public record Consent(About about, String title, String text, String refused, String article) {
        /** Changes with every character of the text; is kept with the answer. */
        public String version() {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256")
                        .digest((title + "\n" + text + "\n" + refused).getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(hash, 0, 8);
            } catch (NoSuchAlgorithmException everyJavaHasIt) {
                throw new IllegalStateException(everyJavaHasIt);
            }
        }
    }

    /** How long a class of files is kept. @param years 0: for ever */
    public record Period(
            ServiceItem.Retention retention,

            @Setting(value = "years, 0: for ever", example = "20", min = 0, max = 200)
            int years,

            @Setting(value = "where it says so, or 示例", example = "示例，以现行档案规定为准")
            String words) {}

    /** What somebody is told about a {@link Reason}. @param instead what to do instead */
    public record Told(Reason reason, String why, String article, String instead) {}

    /** What the notary looks at before accepting. */
    public record CheckText(AcceptanceCheck check, String words, String article) {}

    /** A country or region. @param code ISO 3166-1 alpha-2 */
    public record Place(
            @Setting(value = "ISO code", example = "US", pattern = "[A-Z]{2}")
            String code,

            @Setting(value = "its name", example = "美国") String name) {}

    /** Where an item stands among the others. */
    int order(String item) {
        int at = order.indexOf(item);
        return at < 0 ? order.size() : at;
    }

    /** What people are told about a reason, its article in the words people read. */
    public Told told(Reason reason) {
        return reasons.stream()
                .filter(told -> told.reason() == reason)
                .findFirst()
                .map(told -> new Told(reason, told.why(), Articles.words(told.article()), told.instead()))
                .orElseThrow();
    }

    /** The text of a consent. */
    public Consent consent(About about) {
        return consents.stream()
                .filter(consent -> consent.about() == about)
                .findFirst()
                .orElseThrow();
    }

    /** The statute's words of a ground. */
    public String words(RefusalGround ground) {
        return grounds.stream()
                .filter(known -> known.ground() == ground)
                .findFirst()
                .orElseThrow()
                .words();
    }

    /** How long a class of files is kept. */
    public Period period(ServiceItem.Retention retention) {
        return this.retention.stream()
                .filter(known -> known.retention() == retention)
                .findFirst()
                .orElseThrow();
    }

    /** Days on which the office works. */
    public WorkingDays workingDays() {
        return new WorkingDays(holidays.stream().map(Holiday::date).toList(), makeUpDays);
    }
}
