package legalkiosk.server.line;

import java.util.regex.Pattern;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.call.LineMessage;
import legalkiosk.contract.call.Role;
import legalkiosk.contract.call.Signal;
import legalkiosk.foundation.Sensitive;
import legalkiosk.server.storage.Refusal;
import org.jspecify.annotations.Nullable;

/** Checks what a client says before anything is done with it: who may say it, what must be there, how long it may be. */
final class LineCheck {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.:-]{1,64}");
    private static final int SDP = 32 * 1024;
    private static final int CANDIDATE = 1024;
    private static final int TEXT = 500;
    private static final int WORDS = 60;
    private static final int MOST = 1_000_000;

    private LineCheck() {}

    static void hello(LineMessage.Hello hello, Role role) {
        allow(hello.role() == role && hello.lastSeq() >= 0);
        optional(hello.call());
        allow(hello.resume() == null || hello.resume().length() <= 64);
    }

    /** @throws Refusal with {@code BAD_REQUEST} or {@code NOT_ALLOWED} */
    static void message(LineMessage message, Role role) {
        switch (message) {
            case LineMessage.Ping _, LineMessage.Pong _ -> {}
            case LineMessage.Relay relay -> {
                id(relay.call());
                optional(relay.to());
                signal(relay.signal(), role);
            }
            case LineMessage.Connected connected -> id(connected.call());
            case LineMessage.End end -> id(end.call());
            case LineMessage.Reply reply -> {
                only(role == Role.TERMINAL);
                id(reply.call());
                id(reply.id());
                optional(reply.ref());
                allow(reply.outcome() != null);
            }
            case LineMessage.Presence presence -> {
                only(role == Role.LAWYER);
                allow(presence.duty() != null);
            }
            case LineMessage.Claim claim -> {
                only(role == Role.LAWYER);
                id(claim.call());
            }
            case LineMessage.Decline decline -> {
                only(role == Role.LAWYER);
                id(decline.call());
            }
            case LineMessage.Request request -> {
                only(role == Role.LAWYER);
                id(request.call());
                id(request.id());
                optional(request.ref());
                allow(request.what() != null);
                text(request.words(), WORDS);
            }
            case LineMessage.HandOver handOver -> {
                only(role == Role.LAWYER);
                id(handOver.call());
                optional(handOver.to());
            }
            case LineMessage.Hello _,
                    LineMessage.Welcome _,
                    LineMessage.Refused _,
                    LineMessage.State _,
                    LineMessage.Peer _,
                    LineMessage.Reminder _,
                    LineMessage.Late _,
                    LineMessage.Queue _,
                    LineMessage.Ring _,
                    LineMessage.RingEnd _,
                    LineMessage.Claimed _,
                    LineMessage.CaseNow _ -> only(false);
        }
    }

    private static void signal(@Nullable Signal signal, Role role) {
        switch (signal) {
            case Signal.Offer offer -> {
                only(role == Role.TERMINAL);
                text(offer.sdp(), SDP);
            }
            case Signal.Answer answer -> {
                only(role == Role.LAWYER);
                text(answer.sdp(), SDP);
            }
            case Signal.RestartPlease _ -> only(role == Role.LAWYER);
            case Signal.Candidate candidate -> {
                allow(candidate.candidate() != null && candidate.candidate().length() <= CANDIDATE);
                optional(candidate.sdpMid());
                allow(candidate.sdpMLineIndex() >= 0 && candidate.sdpMLineIndex() < 64);
            }
            case Signal.Quality quality ->
                allow(within(quality.rung(), 100) && within(quality.fps(), 1000) && within(quality.kbps(), MOST));
            case Signal.OnHold _, Signal.Muted _ -> {}
            case Signal.Caption caption -> said(caption.text());
            case Signal.Chat chat -> said(chat.text());
            case Signal.Pointer pointer -> {
                id(pointer.document());
                allow(within(pointer.page(), 1000) && part(pointer.x()) && part(pointer.y()));
            }
            case null -> allow(false);
        }
    }

    private static boolean within(int value, int most) {
        return value >= 0 && value <= most;
    }

    private static boolean part(double value) {
        return value >= 0 && value <= 1;
    }

    private static void said(@Nullable Sensitive<String> text) {
        allow(text != null);
        text(text == null ? null : text.reveal(), TEXT);
    }

    private static void text(@Nullable String text, int most) {
        allow(text != null && !text.isBlank() && text.length() <= most);
    }

    private static void id(@Nullable String id) {
        allow(id != null && ID.matcher(id).matches());
    }

    private static void optional(@Nullable String id) {
        allow(id == null || ID.matcher(id).matches());
    }

    private static void allow(boolean right) {
        if (!right) {
            throw new Refusal(ErrorKind.BAD_REQUEST);
        }
    }

    private static void only(boolean allowed) {
        if (!allowed) {
            throw new Refusal(ErrorKind.NOT_ALLOWED);
        }
    }
}
