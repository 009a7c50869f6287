package legalkiosk.contract.notarisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service item that knows its own law (事项). Written by legal staff in {@code config/content/services}; what the law forbids is refused
 * when it is loaded.
 *
 * @param id such as {@code mandate}
 * @param kind which kind of matter it is: what the law says hangs on it
 * @param remote true: a session by video may be held
 * @param agent true: somebody else may apply for the person
 * @param onlyCard true: nothing but the identity card is needed (一证即办)
 * @param promise true: a promise may stand instead of some papers (告知承诺)
 * @param capacity what the person must be capable of
 * @param fee words for what it costs, with 示例 or a source
 * @param countries extras for use abroad, by country
 * @param checkedOn when somebody of the office read it against its sources last
 */
public record ServiceItem(
        String id,
        String name,
        Kind kind,
        String what,
        boolean remote,
        SigningMode signing,
        boolean agent,
        boolean onlyCard,
        boolean promise,
        Retention retention,
        Capacity capacity,
        List<WantedPaper> papers,
        List<Field> form,
        List<String> purposes,
        List<Notice> notices,
        List<Question> questions,
        String text,
        String fee,
        List<CountryExtra> countries,
        List<Source> sources,
        LocalDate checkedOn) {
    /** Kinds of matters. */
    public enum Kind {
        MANDATE,
        DECLARATION,
        MARITAL_STATUS,
        NATIONALITY,
        NAME,
        BIRTH,
        DEATH,
        SURVIVAL,
        KINSHIP,
        NO_CRIMINAL_RECORD,
        EXPERIENCE,
        EDUCATION,
        LICENCE,
        SIGNATURE,
        COPY,
        MINOR_TRAVEL,
        INHERITANCE,
        WILL,
        ADOPTION,
        GIFT,
        REAL_ESTATE
    }

    /** How long a file is kept (公证档案); the periods are configuration, since they changed in 2025. */
    public enum Retention {
        SHORT,
        LONG,
        PERMANENT,
        /** 密卷: nobody but the people of the case opens it while the testator lives. */
        SEALED
    }

    /** What the person must be capable of. */
    public enum Capacity {
        FULL,
        /** A guardian applies (公证法 第三十一条第（一）项). */
        GUARDIAN
    }

    /** A paper to bring. @param picture an icon's name @param promise true: the promise may stand for it @param when in words, absent: always */
    public record WantedPaper(
            String id,
            String name,
            String why,
            String picture,
            boolean promise,
            @Nullable String when) {}

    /** A field of the form. @param reason why it is asked, shown beside it @param example what it may look like */
    public record Field(String id, String name, String reason, String example, boolean needed, int longest) {}

    /** What is told before it is signed. */
    public record Notice(String id, String title, String text, String article) {}

    /** What is asked in the session. */
    public record Question(String id, String text) {}

    /** What use in a country wants besides. @param country ISO 3166-1 alpha-2 */
    public record CountryExtra(String country, String name, String words, Source source) {}

    /** Where it says so. @param article such as 公证法 第二十六条 @param on date of the text that was read */
    public record Source(String article, LocalDate on) {}
}
