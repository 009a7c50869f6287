package legalkiosk.server.accounts;

/** What a person who signs in with a browser may do. */
public enum AccountRole {
    LAWYER("律师"),
    NOTARY("公证员"),
    ADMINISTRATOR("管理员");

    private final String word;

    AccountRole(String word) {
        this.word = word;
    }

    /** The role in Chinese. */
    public String word() {
        return word;
    }
}
