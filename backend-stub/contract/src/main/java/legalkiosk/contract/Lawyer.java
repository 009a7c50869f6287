package legalkiosk.contract;

import java.util.List;

/**
 * Somebody a citizen can book.
 *
 * @param topics ids of {@code topics.yaml}
 * @param towns towns served; empty: all of them
 * @param sample true for 示例 people who do not exist
 */
public record Lawyer(
        String id,
        String name,
        Kind kind,
        List<String> topics,
        List<String> languages,
        List<String> towns,
        String introduction,
        boolean sample) {

    /** 律师, 村（居）法律顾问 or 公证员. A notary is rung for cases only. */
    public enum Kind {
        LAWYER,
        VILLAGE_ADVISER,
        NOTARY
    }
}
