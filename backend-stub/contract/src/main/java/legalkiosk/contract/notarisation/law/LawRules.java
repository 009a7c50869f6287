package legalkiosk.contract.notarisation.law;

import legalkiosk.contract.notarisation.Application;
import legalkiosk.contract.notarisation.ServiceItem.Kind;
import legalkiosk.foundation.Sensitive;

/** What the law hangs on the kind of a matter. Nothing of it is configuration. */
public final class LawRules {
    /** Working days from acceptance to the certificate (公证法 第三十条). */
    public static final int TERM = 15;

    /** Id of the identity card among an item's papers; the terminal reads it. */
    public static final String CARD = "id-card";

    /** Field of a form that asks whether the matter is about marriage, adoption or inheritance (电子签名法 第三条). */
    public static final String PERSONAL_RELATION = "personalRelation";

    /** The answer of {@link #PERSONAL_RELATION} that means it is. */
    public static final String YES = "是";

    private LawRules() {}

    /**
     * The kinds that may be done by video (A1): the fifteen opened for overseas video, which is the only list we have read. A parent's
     * consent to a child's journey is a declaration (声明) and so among them. An item may be closed although its kind is open.
     */
    public static boolean openToVideo(Kind kind) {
        return switch (kind) {
            case DECLARATION,
                    MANDATE,
                    MARITAL_STATUS,
                    NATIONALITY,
                    NAME,
                    BIRTH,
                    DEATH,
                    KINSHIP,
                    NO_CRIMINAL_RECORD,
                    EXPERIENCE,
                    EDUCATION,
                    LICENCE,
                    SIGNATURE,
                    COPY,
                    MINOR_TRAVEL -> true;
            case SURVIVAL, INHERITANCE, WILL, ADOPTION, GIFT, REAL_ESTATE -> false;
        };
    }

    /** Nobody may do it for somebody else (公证法 第二十六条). */
    public static boolean onlyByThePerson(Kind kind) {
        return switch (kind) {
            case WILL, SURVIVAL, ADOPTION -> true;
            case DECLARATION,
                    MANDATE,
                    MARITAL_STATUS,
                    NATIONALITY,
                    NAME,
                    BIRTH,
                    DEATH,
                    KINSHIP,
                    NO_CRIMINAL_RECORD,
                    EXPERIENCE,
                    EDUCATION,
                    LICENCE,
                    SIGNATURE,
                    COPY,
                    MINOR_TRAVEL,
                    INHERITANCE,
                    GIFT,
                    REAL_ESTATE -> false;
        };
    }

    /** By its nature nobody else can declare it (民法典 第一百六十一条第二款): a parent's consent, one's own signature. */
    public static boolean ownDeclaration(Kind kind) {
        return kind == Kind.MINOR_TRAVEL || kind == Kind.SIGNATURE;
    }

    /** About marriage, adoption, inheritance or the like: never an electronic signature (电子签名法 第三条第三款第一项). */
    public static boolean personalRelation(Kind kind) {
        return switch (kind) {
            case MARITAL_STATUS, KINSHIP, INHERITANCE, WILL, ADOPTION -> true;
            case DECLARATION,
                    MANDATE,
                    NATIONALITY,
                    NAME,
                    BIRTH,
                    DEATH,
                    SURVIVAL,
                    NO_CRIMINAL_RECORD,
                    EXPERIENCE,
                    EDUCATION,
                    LICENCE,
                    SIGNATURE,
                    COPY,
                    MINOR_TRAVEL,
                    GIFT,
                    REAL_ESTATE -> false;
        };
    }

    /** The words may be about anything, so whoever applies must be asked whether they are about a {@link #personalRelation}. */
    public static boolean ofAnySubject(Kind kind) {
        return kind == Kind.MANDATE || kind == Kind.DECLARATION || kind == Kind.SIGNATURE;
    }

    /** Only somebody of full capacity can do it (民法典 第一百四十三条, 第一千一百四十三条, 第一千零九十八条). */
    public static boolean fullCapacity(Kind kind) {
        return switch (kind) {
            case WILL, ADOPTION, MINOR_TRAVEL, GIFT -> true;
            case DECLARATION,
                    MANDATE,
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
                    INHERITANCE,
                    REAL_ESTATE -> false;
        };
    }

    /** Property is always given away or taken over by it. */
    public static boolean disposes(Kind kind) {
        return kind == Kind.GIFT;
    }

    /** May go to any of the four places although it is about a house or land (公证法 第二十五条第二款). */
    public static boolean anyVenueForProperty(Kind kind) {
        return switch (kind) {
            case MANDATE, DECLARATION, MINOR_TRAVEL, GIFT, WILL -> true;
            case MARITAL_STATUS,
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
                    INHERITANCE,
                    ADOPTION,
                    REAL_ESTATE -> false;
        };
    }

    /** True if the applicant said that it is about marriage, adoption or inheritance. */
    public static boolean saysPersonalRelation(Application application) {
        Sensitive<String> answer = application.answers().get(PERSONAL_RELATION);
        return answer != null && answer.reveal().equals(YES);
    }
}
