package legalkiosk.contract.call;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import legalkiosk.foundation.Sensitive;
import org.jspecify.annotations.Nullable;

/**
 * What the participants of one call say to each other. The backend checks form, size, rate and that both are in the call, and passes it on.
 * Only the terminal makes offers, so that two never meet.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Signal.Offer.class, name = "offer"),
    @JsonSubTypes.Type(value = Signal.Answer.class, name = "answer"),
    @JsonSubTypes.Type(value = Signal.Candidate.class, name = "candidate"),
    @JsonSubTypes.Type(value = Signal.RestartPlease.class, name = "restartPlease"),
    @JsonSubTypes.Type(value = Signal.Quality.class, name = "quality"),
    @JsonSubTypes.Type(value = Signal.OnHold.class, name = "hold"),
    @JsonSubTypes.Type(value = Signal.Muted.class, name = "mute"),
    @JsonSubTypes.Type(value = Signal.Caption.class, name = "caption"),
    @JsonSubTypes.Type(value = Signal.Chat.class, name = "chat"),
    @JsonSubTypes.Type(value = Signal.Pointer.class, name = "pointer")
})
public sealed interface Signal {
    /**
     * @param round which of the terminal's media connections it is about, from 1; answers and candidates name theirs, and what
     *     belongs to an earlier one is dropped
     * @param restart true: new ICE for the same connection; false: a new connection
     */
    record Offer(int round, String sdp, boolean restart) implements Signal {}

    record Answer(int round, String sdp) implements Signal {}

    /** @param candidate empty: there are no more */
    record Candidate(int round, @Nullable String sdpMid, int sdpMLineIndex, String candidate) implements Signal {}

    /** The lawyer's side sees no picture and asks the terminal for an ICE restart. */
    record RestartPlease() implements Signal {}

    /**
     * What this side receives.
     *
     * @param rung step of the quality ladder, 0: the best
     * @param audioOnly the ladder's end
     * @param fps frames decoded a second
     * @param kbps received
     */
    record Quality(int rung, boolean audioOnly, int fps, int kbps) implements Signal {}

    record OnHold(boolean on) implements Signal {}

    /** True: this side sends none of it. */
    record Muted(boolean audio, boolean video) implements Signal {}

    /** What this side says, typed for a person who hears badly. */
    record Caption(Sensitive<String> text) implements Signal {}

    record Chat(Sensitive<String> text) implements Signal {}

    /** @param x from the left, 0 to 1; {@code y} from the top, 0 to 1 */
    record Pointer(String document, int page, double x, double y) implements Signal {}

    /** True for what is worth repeating after a break of the line; a pointer of a minute ago is not. */
    default boolean lasting() {
        return switch (this) {
            case Offer _, Answer _, Candidate _, RestartPlease _, OnHold _, Muted _, Caption _, Chat _ -> true;
            case Quality _, Pointer _ -> false;
        };
    }
}
