package legalkiosk.server.accounts;

import java.time.Instant;
import java.util.Optional;

/**
 * A person who may sign in.
 *
 * @param name typed to sign in and shown to citizens and colleagues
 * @param rosterId the person of the roster, for whoever is on duty there
 */
public record Account(
        String id,
        String name,
        AccountRole role,
        Optional<String> rosterId,
        State state,
        Instant createdAt,
        Optional<Instant> lastSignIn) {

    /** Where an account stands. */
    public enum State {
        /** A link was given out, no password chosen yet. */
        INVITED("等本人设置密码"),
        ACTIVE("可以登录"),
        DISABLED("已停用");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /** The state in Chinese. */
        public String word() {
            return word;
        }
    }
}
