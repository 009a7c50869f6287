package legalkiosk.server.notarisation;

import legalkiosk.contract.ErrorKind;
import legalkiosk.server.storage.Refusal;

/**
 * Why something is not done.
 *
 * @param words what to do instead, for the person
 * @param article of the law that says so; empty: none does
 */
record No(ErrorKind kind, String words, String article) {
    /** The law, or the role, does not allow it. */
    static No law(String words, String article) {
        return new No(ErrorKind.NOT_ALLOWED, words, article);
    }

    /** Not this person. */
    static No role(String words) {
        return new No(ErrorKind.NOT_ALLOWED, words, "");
    }

    /** The case does not stand where this can be done. */
    static No state(String words) {
        return new No(ErrorKind.TOO_LATE, words, "");
    }

    /** What was said does not fit. */
    static No bad(String words) {
        return new No(ErrorKind.BAD_REQUEST, words, "");
    }

    Refusal refusal(String act) {
        String detail = article.isEmpty() ? words : words + "（" + article + "）";
        return new Refusal(kind, detail, "the case does not allow " + act + " now");
    }
}
