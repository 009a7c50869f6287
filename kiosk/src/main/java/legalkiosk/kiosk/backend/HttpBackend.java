package legalkiosk.kiosk.backend;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import legalkiosk.contract.Booking;
import legalkiosk.contract.BookingRequest;
import legalkiosk.contract.ContentVersion;
import legalkiosk.contract.Heartbeat;
import legalkiosk.contract.Hold;
import legalkiosk.contract.HoldRequest;
import legalkiosk.contract.Lawyer;
import legalkiosk.contract.MoveRequest;
import legalkiosk.contract.Proof;
import legalkiosk.contract.Routes;
import legalkiosk.contract.Slot;
import legalkiosk.contract.StaffCall;
import legalkiosk.contract.SupportBundle;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/** The backend over HTTPS. Safe for several threads. */
public final class HttpBackend implements Backend {
    private final BackendCalls calls;

    /** Who calls: the terminal's id, town and hall, and its token. */
    public record TerminalSite(String terminal, String town, String hall, TerminalToken token) {}

    /** @param clock the terminal's; it may be wrong, see {@link #clockAhead} */
    public HttpBackend(
            OkHttpClient client, HttpUrl address, TerminalSite site, Reachability reachability, Clock clock) {
        this.calls = new BackendCalls(client, address, site, reachability, clock);
    }

    /** Its side of consultations by video, over the same connections. */
    public ConsultationDesk consultations() {
        return new HttpConsultationDesk(calls);
    }

    /** Its side of notarisation, over the same connections. */
    public NotarisationDesk notarisation() {
        return new HttpNotarisationDesk(calls);
    }

    /** Its side of recordings, over the same connections. */
    public RecordingDesk recordings() {
        return new HttpRecordingDesk(calls);
    }

    @Override
    public Answer<List<Lawyer>> lawyers(Optional<String> topic) {
        return calls.get(Routes.LAWYERS, "", new TypeReference<>() {}, url -> {
            topic.ifPresent(id -> url.addQueryParameter("topic", id));
            url.addQueryParameter("town", calls.site().town());
        });
    }

    @Override
    public Answer<List<Slot>> slots(LocalDate from, LocalDate to, Optional<String> lawyer, Optional<String> topic) {
        return calls.get(Routes.SLOTS, "", new TypeReference<>() {}, url -> {
            url.addQueryParameter("from", from.toString()).addQueryParameter("to", to.toString());
            lawyer.ifPresent(id -> url.addQueryParameter("lawyer", id));
            topic.ifPresent(id -> url.addQueryParameter("topic", id));
            url.addQueryParameter("town", calls.site().town());
        });
    }

    @Override
    public Answer<Hold> hold(String slotId, String key) {
        Answer<Hold> answer = calls.send(Routes.HOLD, "", new HoldRequest(slotId), key, new TypeReference<>() {});
        return answer instanceof Answer.Ok<Hold>(Hold hold) ? new Answer.Ok<>(inOurTime(hold, clockAhead())) : answer;
    }

    /** A terminal whose clock is wrong must still see a hold last as long as the backend means it to. */
    static Hold inOurTime(Hold hold, Duration ahead) {
        return new Hold(hold.id(), hold.slot(), hold.lawyer(), hold.expiresAt().plus(ahead));
    }

    /** How far the terminal's clock is ahead of the backend's (negative: behind), as the last answer told; three seconds or less are none. */
    public Duration clockAhead() {
        return calls.clockAhead();
    }

    @Override
    public Answer<Boolean> release(String holdId) {
        Request request =
                calls.request(Routes.RELEASE, holdId, url -> {}).delete().build();
        return calls.call(Routes.RELEASE, request, true);
    }

    @Override
    public Answer<Booking> book(BookingRequest request, String key) {
        return calls.send(Routes.BOOK, "", request, key, new TypeReference<>() {});
    }

    @Override
    public Answer<List<Booking>> search(Proof proof) {
        return calls.send(Routes.SEARCH_BOOKINGS, "", proof, UUID.randomUUID().toString(), new TypeReference<>() {});
    }

    @Override
    public Answer<Booking> cancel(String bookingId, Proof proof, String key) {
        return calls.send(Routes.CANCEL_BOOKING, bookingId, proof, key, new TypeReference<>() {});
    }

    @Override
    public Answer<Booking> move(String bookingId, MoveRequest request, String key) {
        return calls.send(Routes.MOVE_BOOKING, bookingId, request, key, new TypeReference<>() {});
    }

    @Override
    public Answer<StaffCall> callStaff(String screen, String key) {
        TerminalSite site = calls.site();
        StaffCall call = new StaffCall(site.terminal(), site.town(), site.hall(), screen, null);
        return calls.send(Routes.CALL_STAFF, "", call, key, new TypeReference<>() {});
    }

    @Override
    public boolean reachable() {
        return calls.reachable();
    }

    /** Which content the backend has. */
    public Answer<ContentVersion> contentVersion() {
        return calls.get(Routes.CONTENT_VERSION, "", new TypeReference<>() {}, url -> {});
    }

    /** That content, a zip; may take a minute. */
    public Answer<byte[]> contentBundle() {
        return calls.download(Routes.CONTENT_BUNDLE, "");
    }

    /** Tells the backend how the terminal is doing; a lost one is not sent again, for the next one says more. */
    public boolean beat(Heartbeat heartbeat) {
        Request request = calls.request(Routes.HEARTBEAT, "", url -> {})
                .post(calls.body(heartbeat))
                .build();
        return calls.call(Routes.HEARTBEAT, request, true) instanceof Answer.Ok;
    }

    /** Gives the service desk a sealed log bundle. */
    public Answer<SupportBundle> send(byte[] sealed) {
        return calls.upload(Routes.SEND_SUPPORT_BUNDLE, "", sealed, new TypeReference<>() {});
    }

    /** When the certificate ends that the backend showed last; empty before the first answer. */
    public Optional<Instant> certificateEnds() {
        return calls.certificateEnds();
    }

    /** One cheap call, to learn whether the backend is back. Blocks like the others. */
    public boolean look() {
        Request request = calls.request(Routes.READY, "", url -> {}).get().build();
        return calls.call(Routes.READY, request, "ready") instanceof Answer.Ok;
    }
}
