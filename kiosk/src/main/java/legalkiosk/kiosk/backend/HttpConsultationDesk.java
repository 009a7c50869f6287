package legalkiosk.kiosk.backend;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import legalkiosk.contract.Hold;
import legalkiosk.contract.Routes;
import legalkiosk.contract.call.CallDocument;
import legalkiosk.contract.call.CallRating;
import legalkiosk.contract.call.CallRequest;
import legalkiosk.contract.call.CallSummary;
import legalkiosk.contract.call.CallTicket;
import legalkiosk.contract.call.CallView;
import legalkiosk.contract.call.LineMessage;
import legalkiosk.kiosk.backend.line.CallLine;
import legalkiosk.kiosk.backend.line.LineStatus;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** Consultations over HTTPS and a WebSocket. Safe for several threads. */
final class HttpConsultationDesk implements ConsultationDesk {
    private final BackendCalls calls;

    HttpConsultationDesk(BackendCalls calls) {
        this.calls = calls;
    }

    @Override
    public Answer<CallTicket> ask(CallRequest request, String key) {
        Answer<CallTicket> answer = calls.send(Routes.CALL, "", request, key, new TypeReference<>() {});
        return answer instanceof Answer.Ok<CallTicket>(CallTicket ticket) ? new Answer.Ok<>(inOurTime(ticket)) : answer;
    }

    @Override
    public Answer<CallView> cancel(String call) {
        return calls.upload(Routes.CANCEL_CALL, call, new byte[0], new TypeReference<>() {});
    }

    @Override
    public Answer<CallRating> rate(String call, CallRating rating) {
        return calls.send(Routes.RATE_CALL, call, rating, UUID.randomUUID().toString(), new TypeReference<>() {});
    }

    @Override
    public Answer<CallSummary> summary(String call) {
        return calls.get(Routes.CALL_SUMMARY, call, new TypeReference<>() {}, url -> {});
    }

    @Override
    public Answer<CallDocument> addPaper(String call, byte[] content) {
        return calls.upload(Routes.ADD_CALL_DOCUMENT, call, content, new TypeReference<>() {});
    }

    @Override
    public Answer<byte[]> paper(String document) {
        return calls.download(Routes.CALL_DOCUMENT, document);
    }

    @Override
    public Line open(String call, CallLine.Listener listener) {
        Request request = calls.request(Routes.TERMINAL_LINE, "", url -> {}).build();
        CallLine line = CallLine.open(calls.client(), request, call, new CallLine.Listener() {
            @Override
            public void heard(LineMessage message) {
                listener.heard(message instanceof LineMessage.State(CallView view) ? state(view) : message);
            }

            @Override
            public void status(LineStatus status) {
                listener.status(status);
            }
        });
        return new Line() {
            @Override
            public void say(LineMessage message) {
                line.say(message);
            }

            @Override
            public void close() {
                line.close();
            }
        };
    }

    /** A terminal whose clock is wrong must still count the same thirty seconds. */
    private CallTicket inOurTime(CallTicket ticket) {
        Duration ahead = calls.clockAhead();
        return new CallTicket(
                ticket.id(),
                ticket.state(),
                ticket.rung(),
                ticket.answerBy().plus(ahead),
                moved(ticket.startsAt(), ahead),
                moved(ticket.fallback(), ahead),
                ticket.ice());
    }

    private LineMessage.State state(CallView view) {
        Duration ahead = calls.clockAhead();
        return new LineMessage.State(new CallView(
                view.id(),
                view.state(),
                view.participants(),
                view.rung(),
                view.answerBy().plus(ahead),
                moved(view.startsAt(), ahead),
                view.lawyer(),
                moved(view.fallback(), ahead),
                view.reason(),
                view.recording()));
    }

    private static @Nullable OffsetDateTime moved(@Nullable OffsetDateTime time, Duration ahead) {
        return time == null ? null : time.plus(ahead);
    }

    private static @Nullable Hold moved(@Nullable Hold hold, Duration ahead) {
        return hold == null ? null : HttpBackend.inOurTime(hold, ahead);
    }
}
