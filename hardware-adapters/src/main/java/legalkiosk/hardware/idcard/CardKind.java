package legalkiosk.hardware.idcard;

/** The four cards that share the chip layout of GA/T 490 and what followed it. */
public enum CardKind {
    /** 居民身份证. */
    RESIDENT("resident"),
    /** 港澳台居民居住证. */
    HMT("hmt"),
    /** 外国人永久居留身份证, issued from 2017. */
    FOREIGN_2017("foreign2017"),
    /** 外国人永久居留身份证, issued from 2023. */
    FOREIGN_2023("foreign2023");

    private final String code;

    CardKind(String code) {
        this.code = code;
    }

    /** The name used in JSON and in logs. */
    public String code() {
        return code;
    }
}
