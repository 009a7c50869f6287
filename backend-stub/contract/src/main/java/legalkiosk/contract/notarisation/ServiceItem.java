package legalkiosk.contract.notarisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import legalkiosk.foundation.config.Setting;
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
 * @param realEstate true: it is always about a house or land
 * @param disposal true: property is always given away or charged by it
 * @param notices everything that is told, the rights that are told in every matter included
 * @param questions everything that is asked, in order
 * @param text what is signed, with {@code {fields}} to be filled ({@link TextTemplate}); empty: only the record is signed
 * @param fee words for what it costs, with 示例 or a source
 * @param countries extras for use abroad, by country
 * @param checkedOn when somebody of the office read it against its sources last
 */
public record ServiceItem(
        @Setting(value = "id, never changed", example = "mandate", pattern = "[a-z][a-z0-9-]{1,40}")
        String id,

        @Setting(value = "what people call it", example = "委托（请人代办）", pattern = ".{2,20}")
        String name,

        @Setting(value = "kind of matter, what the law says hangs on it", example = "mandate")
        Kind kind,

        @Setting(value = "one sentence on what it is for", example = "自己去不了，请信得过的人代您办事。")
        String what,

        @Setting(value = "true: by video", example = "true") boolean remote,

        @Setting(value = "how its text is signed", example = "electronic-or-ink")
        SigningMode signing,

        @Setting(value = "true: somebody else may apply", example = "false", fallback = "false")
        boolean agent,

        @Setting(value = "true: the card is enough", example = "false", fallback = "false")
        boolean onlyCard,

        @Setting(value = "true: a promise may stand for papers", example = "false", fallback = "false")
        boolean promise,

        @Setting(value = "how long the file is kept", example = "long")
        Retention retention,

        @Setting(value = "what the person must be capable of", example = "full")
        Capacity capacity,

        @Setting(value = "true: always about a house or land", example = "false", fallback = "false")
        boolean realEstate,

        @Setting(value = "true: property is always given away", example = "false", fallback = "false")
        boolean disposal,

        @Setting(value = "papers to bring", example = "[{id: id-card, name: 身份证, why: 核对是不是您本人, picture: credit-card}]")
        List<WantedPaper> papers,

        @Setting(value = "fields to fill in", example = "[{id: matter, name: 办什么事, reason: 写进委托书, example: 代领社保卡}]")
        List<Field> form,

        @Setting(value = "what it is used for", example = "[代办房产手续]")
        List<String> purposes,

        @Setting(
                value = "what is told",
                example = "[{id: meaning, title: 办了有什么用, text: 代办人替您办的事，算您自己办的。, article: 公证法 27}]")
        List<Notice> notices,

        @Setting(value = "what is asked", example = "[{id: matter, text: 您要请他办什么事？}]")
        List<Question> questions,

        @Setting(value = "the text that is signed; empty: none", example = "委托人：{applicant}", fallback = "''")
        String text,

        @Setting(value = "words for the fee", example = "示例：每件80元，以窗口公布为准。")
        String fee,

        @Setting(value = "extras for countries", example = "[]")
        List<CountryExtra> countries,

        @Setting(value = "where it says so", example = "[{article: 公证法 11, on: 2017-09-01}]")
        List<Source> sources,

        @Setting(value = "when it was last read against its sources", example = "2026-11-25")
        LocalDate checkedOn) {

    /** What use in a country wants besides; nothing at home (CN). Hong Kong, Macau and Taiwan have their own. */
    public List<CountryExtra> extras(String country) {
        boolean abroad = !Set.of("CN", "HK", "MO", "TW").contains(country);
        return countries.stream()
                .filter(extra -> extra.country().equals(country)
                        || abroad && extra.country().equals("*"))
                .toList();
    }

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
            @Setting(value = "id within the item", example = "household", pattern = "[a-z][a-z0-9-]*")
            String id,

            @Setting(value = "what it is called", example = "户口簿")
            String name,

            @Setting(value = "what it is wanted for", example = "证明你们是一家人")
            String why,

            @Setting(value = "an icon", example = "book-open", pattern = "[a-z][a-z0-9-]*")
            String picture,

            @Setting(value = "true: a promise may stand for it", example = "false", fallback = "false")
            boolean promise,

            @Nullable String when) {}

    /**
     * A field of the form.
     *
     * @param reason why it is asked, shown beside it
     * @param example what it may look like
     * @param choices the only answers there are; empty: own words
     */
    public record Field(
            @Setting(value = "id, as {id} in the text", example = "matter", pattern = "[a-z][A-Za-z0-9]*")
            String id,

            @Setting(value = "what is asked", example = "办什么事")
            String name,

            @Setting(value = "why it is asked", example = "写进委托书，代办人只能办这些事")
            String reason,

            @Setting(value = "what it may look like", example = "代领社保卡", fallback = "''")
            String example,

            @Setting(value = "true: must be filled in", example = "true", fallback = "true")
            boolean needed,

            @Setting(value = "most characters", example = "60", min = 1, max = 1000, fallback = "60")
            int longest,

            @Setting(value = "the only answers there are", example = "[是, 不是]", fallback = "[]")
            List<String> choices) {
        /** A field for own words. */
        public Field(String id, String name, String reason, String example, boolean needed, int longest) {
            this(id, name, reason, example, needed, longest, List.of());
        }
    }

    /** What is told before it is signed. @param article such as 公证法 27；民法典 165: statutes at hand only */
    public record Notice(
            @Setting(value = "id within the item", example = "meaning", pattern = "[a-z][a-z0-9-]*")
            String id,

            @Setting(value = "its heading", example = "办了有什么用")
            String title,

            @Setting(value = "what is read out", example = "代办人替您办的事，算您自己办的。")
            String text,

            @Setting(value = "statute and article", example = "公证法 27")
            String article) {}

    /** What is asked in the session. */
    public record Question(
            @Setting(value = "id within the item", example = "matter", pattern = "[a-z][a-z0-9-]*")
            String id,

            @Setting(value = "the question", example = "您要请他办什么事？")
            String text) {}

    /** What use in a country wants besides. @param country ISO 3166-1 alpha-2, * for every country but CN */
    public record CountryExtra(
            @Setting(value = "country, * for all abroad", example = "US", pattern = "[A-Z]{2}|\\*")
            String country,

            @Setting(value = "its name", example = "美国") String name,

            @Setting(value = "what is wanted", example = "一般还要译文相符公证，以窗口公布为准。")
            String words,

            Source source) {}

    /** Where it says so. @param article such as 公证法 26, or words that say 示例 @param on date of the text that was read */
    public record Source(
            @Setting(value = "statute and article, or words with 示例", example = "公证法 26")
            String article,

            @Setting(value = "date of the text that was read", example = "2017-09-01")
            LocalDate on) {}
}
