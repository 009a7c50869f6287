package legalkiosk.contract.call;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.OffsetDateTime;
import java.util.List;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.notarisation.CaseView;
import org.jspecify.annotations.Nullable;

/**
 * What is said on the line, version {@value LineFrame#VERSION}. A message without {@code call} is about the connection or the whole queue.
 * The order: hello, welcome, the call as it stands, then whatever happens.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = LineMessage.Hello.class, name = "hello"),
    @JsonSubTypes.Type(value = LineMessage.Welcome.class, name = "welcome"),
    @JsonSubTypes.Type(value = LineMessage.Ping.class, name = "ping"),
    @JsonSubTypes.Type(value = LineMessage.Pong.class, name = "pong"),
    @JsonSubTypes.Type(value = LineMessage.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = LineMessage.State.class, name = "state"),
    @JsonSubTypes.Type(value = LineMessage.Peer.class, name = "peer"),
    @JsonSubTypes.Type(value = LineMessage.Relay.class, name = "signal"),
    @JsonSubTypes.Type(value = LineMessage.Connected.class, name = "connected"),
    @JsonSubTypes.Type(value = LineMessage.End.class, name = "end"),
    @JsonSubTypes.Type(value = LineMessage.Request.class, name = "request"),
    @JsonSubTypes.Type(value = LineMessage.Reply.class, name = "reply"),
    @JsonSubTypes.Type(value = LineMessage.Reminder.class, name = "reminder"),
    @JsonSubTypes.Type(value = LineMessage.Late.class, name = "late"),
    @JsonSubTypes.Type(value = LineMessage.Presence.class, name = "presence"),
    @JsonSubTypes.Type(value = LineMessage.Queue.class, name = "queue"),
    @JsonSubTypes.Type(value = LineMessage.Ring.class, name = "ring"),
    @JsonSubTypes.Type(value = LineMessage.RingEnd.class, name = "ringEnd"),
    @JsonSubTypes.Type(value = LineMessage.Claim.class, name = "claim"),
    @JsonSubTypes.Type(value = LineMessage.Decline.class, name = "decline"),
    @JsonSubTypes.Type(value = LineMessage.Claimed.class, name = "claimed"),
    @JsonSubTypes.Type(value = LineMessage.HandOver.class, name = "handOver"),
    @JsonSubTypes.Type(value = LineMessage.CaseNow.class, name = "case")
})
public sealed interface LineMessage {
    /**
     * The first frame of a client, within 5 s.
     *
     * @param call the call this side is in. A terminal that names none has forgotten its visit: a call it still had is over. A lawyer's
     *     new page may name none; it is put into the call the lawyer still has.
     * @param resume the token of the last welcome, to be the same participant; absent or unknown: a new one
     * @param lastSeq the last sequence number received from the server, with {@code resume}; else 0
     */
    record Hello(Role role, @Nullable String call, @Nullable String resume, long lastSeq) implements LineMessage {}

    /** How a connection begins. */
    enum Opening {
        /** A new participant: a new connection of media is wanted. */
        NEW,
        /** The same as before; what was missed is repeated. */
        RESUMED,
        /** The same, but the backend had to start anew: both count from 1 again, unacknowledged messages are lost, the state comes next. */
        RESTORED
    }

    /**
     * The first frame of the server. A {@link State} follows if there is a call.
     *
     * @param lastSeq the last sequence number the server has had from this participant: what came after is to be sent again
     * @param heartbeatSeconds how often each side sends {@link Ping}; three missed: the connection is dead
     */
    record Welcome(String participant, String resume, Opening how, long lastSeq, int heartbeatSeconds)
            implements LineMessage {}

    record Ping() implements LineMessage {}

    record Pong() implements LineMessage {}

    /**
     * Something was not done.
     *
     * @param frame the number of the frame that was refused
     * @param detail for the person, in Chinese
     */
    record Refused(long frame, @Nullable String call, ErrorKind kind, String detail) implements LineMessage {}

    /** The call as it stands now: after each welcome and at each change of its state, to everybody in it. */
    record State(CallView call) implements LineMessage {}

    /** How a participant changed. */
    enum PeerChange {
        /** Somebody new, or somebody who was there before this new side: the terminal makes a new connection and an offer. */
        JOINED,
        /** The line is away; the person may come back. */
        AWAY,
        /** The same one is back: the terminal offers with {@code restart}. */
        RESUMED,
        /** Not in the call any more. */
        LEFT,
        /** Left, and another lawyer has taken over. */
        HANDED_OVER
    }

    /** Sent to the others in the call. */
    record Peer(String call, Participant participant, PeerChange how) implements LineMessage {}

    /**
     * Passed on between participants.
     *
     * @param from set by the server, whatever was sent
     * @param to one participant; absent: all others
     */
    record Relay(
            String call, @Nullable String from, @Nullable String to, Signal signal) implements LineMessage {}

    /** From either side: the first frame was decoded. */
    record Connected(String call) implements LineMessage {}

    /** From either side: hangs up. */
    record End(String call) implements LineMessage {}

    /** What a lawyer may ask of the terminal; the citizen sees it in words and may refuse. */
    enum Wish {
        SCAN,
        PRINT,
        GUIDE,
        CARD,
        /** To record the call; without a yes nothing is recorded. */
        RECORDING,
        /** To show a document to both. */
        SHARE
    }

    /**
     * From the lawyer, passed on and kept in the call's record.
     *
     * @param id chosen by the lawyer's side, once in a call
     * @param words what the citizen is asked, at most 60 characters
     * @param ref a guide's or document's id, if one is meant
     */
    record Request(
            String call,
            String id,
            Wish what,
            String words,
            @Nullable String ref) implements LineMessage {}

    /** What became of a request. */
    enum Outcome {
        DONE,
        REFUSED,
        FAILED
    }

    /**
     * From the terminal, passed on and kept.
     *
     * @param id the request's
     * @param ref a document's id, if one came of it
     */
    record Reply(
            String call,
            String id,
            Outcome outcome,
            @Nullable String ref) implements LineMessage {}

    /**
     * To a lawyer, and to the terminal if the citizen is there: a booked consultation begins soon.
     *
     * @param citizen masked name, such as 黄**
     */
    record Reminder(String booking, @Nullable String call, OffsetDateTime startsAt, String citizen)
            implements LineMessage {}

    /** To the side that is there: the other one of a booked consultation is not. */
    record Late(String booking, @Nullable String call, Role who, int minutes) implements LineMessage {}

    /** Whether a lawyer takes calls. */
    enum Duty {
        FREE,
        /** Signed in, but not to be rung. */
        AWAY
    }

    /** From a lawyer, and to all windows of the same lawyer. */
    record Presence(Duty duty) implements LineMessage {}

    /** To every lawyer: all that waits, in the order in which it is served. Sent at each change; not kept for repeating. */
    record Queue(List<QueueEntry> entries) implements LineMessage {}

    /** To a lawyer: take it or decline it. */
    record Ring(QueueEntry entry) implements LineMessage {}

    /** Why it rings no longer. */
    enum RingOver {
        TAKEN,
        CANCELLED,
        DROPPED,
        TIMED_OUT,
        /** It rings at somebody else now. */
        MOVED
    }

    /** To a lawyer at whom it rang; TAKEN or MOVED also to one who had the call and is out of it now. */
    record RingEnd(String call, RingOver how) implements LineMessage {}

    /** From a lawyer: answered with {@link Claimed} or {@link Refused}. */
    record Claim(String call) implements LineMessage {}

    /** From a lawyer: it does not ring there again. */
    record Decline(String call) implements LineMessage {}

    /** To the lawyer who has taken it; also after a new page, with the call that is still going on. */
    record Claimed(CallFile file) implements LineMessage {}

    /**
     * From the lawyer who has the call: it rings at others, and this lawyer stays until one takes it.
     *
     * @param to a colleague who is asked first
     */
    record HandOver(String call, @Nullable String to) implements LineMessage {}

    /** To both sides of a notary's session, after each act: the case as it stands now. An older version never replaces a newer one. */
    record CaseNow(String call, CaseView view) implements LineMessage {}

    /** True for what is numbered, kept and repeated after a break. */
    default boolean lasting() {
        return switch (this) {
            case Hello _, Welcome _, Ping _, Pong _, Queue _ -> false;
            case Relay relay -> relay.signal().lasting();
            case Refused _,
                    State _,
                    Peer _,
                    Connected _,
                    End _,
                    Request _,
                    Reply _,
                    Reminder _,
                    Late _,
                    Presence _,
                    Ring _,
                    RingEnd _,
                    Claim _,
                    Decline _,
                    Claimed _,
                    HandOver _,
                    CaseNow _ -> true;
        };
    }
}
