package legalkiosk.server.notarisation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** Who did something in a case. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "who")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Actor.Party.class, name = "party"),
    @JsonSubTypes.Type(value = Actor.Notary.class, name = "notary"),
    @JsonSubTypes.Type(value = Actor.Backend.class, name = "backend")
})
sealed interface Actor {
    /** The person at a terminal. */
    record Party(String terminal) implements Actor {}

    /** @param account whom four eyes are counted by @param roster at whom calls ring */
    record Notary(String account, String name, @Nullable String roster) implements Actor {
        static Notary of(Viewer viewer) {
            return new Notary(viewer.account(), viewer.name(), viewer.roster().orElse(null));
        }

        boolean is(@Nullable Notary other) {
            return other != null && other.account.equals(account);
        }
    }

    /** The backend itself, such as when a call ends. */
    record Backend() implements Actor {}
}
