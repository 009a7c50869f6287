package legalkiosk.contract.notarisation.law;

/**
 * Something in an item that the law forbids.
 *
 * @param key of the item's file
 * @param words what is wrong, for whoever writes items
 * @param article that forbids it, such as 公证法 26; for what no statute at hand says, the statement (A1) it comes from
 * @param example what would be right
 */
public record Violation(String key, String words, String article, String example) {
    /** The sentence a person reads. */
    public String sentence() {
        return words + "（" + Articles.words(article) + "）";
    }
}
