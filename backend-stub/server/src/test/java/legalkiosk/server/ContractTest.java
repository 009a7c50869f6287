package legalkiosk.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import legalkiosk.contract.Booking;
import legalkiosk.contract.BookingRequest;
import legalkiosk.contract.ContentVersion;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.FleetMember;
import legalkiosk.contract.Heartbeat;
import legalkiosk.contract.Hold;
import legalkiosk.contract.HoldRequest;
import legalkiosk.contract.Lawyer;
import legalkiosk.contract.MoveRequest;
import legalkiosk.contract.PartReport;
import legalkiosk.contract.Problem;
import legalkiosk.contract.Routes;
import legalkiosk.contract.Routes.Access;
import legalkiosk.contract.Routes.Route;
import legalkiosk.contract.Slot;
import legalkiosk.contract.StaffCall;
import legalkiosk.contract.SupportBundle;
import legalkiosk.contract.call.CallDocument;
import legalkiosk.contract.call.CallFile;
import legalkiosk.contract.call.CallNote;
import legalkiosk.contract.call.CallRating;
import legalkiosk.contract.call.CallRequest;
import legalkiosk.contract.call.CallSummary;
import legalkiosk.contract.call.CallTicket;
import legalkiosk.contract.call.CallView;
import legalkiosk.contract.call.Ice;
import legalkiosk.contract.call.IceServer;
import legalkiosk.contract.call.Participant;
import legalkiosk.contract.call.PlainWords;
import legalkiosk.contract.call.PromiseCount;
import legalkiosk.contract.call.PromiseReport;
import legalkiosk.contract.call.QueueEntry;
import legalkiosk.contract.notarisation.Applicant;
import legalkiosk.contract.notarisation.Application;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.contract.notarisation.CertificateCheck;
import legalkiosk.contract.recording.ChunksKept;
import legalkiosk.contract.recording.HeadReceipt;
import legalkiosk.contract.recording.HeadRequest;
import legalkiosk.contract.recording.RecordingBegun;
import legalkiosk.contract.recording.RecordingRequest;
import legalkiosk.server.TestBackend.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Routes, access, problems and the OpenAPI document, held against each other over real sockets. */
class ContractTest {
    @TempDir
    private static Path state;

    private static TestBackend backend;
    private static JsonNode openApi;

    @BeforeAll
    static void start() throws Exception {
        backend = new TestBackend(state);
        openApi = new ObjectMapper().readTree(backend.get(Routes.OPENAPI, "").body());
    }

    @AfterAll
    static void stop() {
        backend.close();
    }

    static Stream<Route> routes() {
        return Routes.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void eachRouteLetsInOnlyThoseItIsFor(Route route) throws Exception {
        // Nobody has a certificate of the code the walk asks for.
        int open = route == Routes.CHECK_CERTIFICATE ? 404 : 200;
        assertThat(statusFor(route, ""))
                .as("without a credential")
                .isEqualTo(route.access() == Access.ANYBODY ? open : 401);
        assertThat(statusFor(route, "wrong-token"))
                .as("with an unknown token")
                .isEqualTo(route.access() == Access.ANYBODY ? open : 401);
        int asTerminal = statusFor(route, backend.terminalToken);
        int asStaff = statusFor(route, backend.staffToken);
        switch (route.access()) {
            case ANYBODY -> assertThat(List.of(asTerminal, asStaff)).containsOnly(open);
            case TERMINAL -> {
                assertThat(asTerminal).isNotIn(401, 403);
                assertThat(asStaff).isEqualTo(403);
            }
            case STAFF -> {
                assertThat(asTerminal).isEqualTo(403);
                assertThat(asStaff).isNotIn(401, 403);
            }
        }
    }

    @Test
    void theDocumentAndTheRoutesNameEachOther() {
        Set<String> documented = new HashSet<>();
        openApi.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method ->
                                documented.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        assertThat(documented)
                .isEqualTo(Routes.ALL.stream()
                        .map(route -> route.method() + " " + route.path())
                        .collect(Collectors.toSet()));
    }

    @Test
    void theDocumentAsksForTheCredentialThatTheRouteAsksFor() {
        for (Route route : Routes.ALL) {
            JsonNode security = operation(route).get("security");
            String wanted = security.isEmpty()
                    ? "anybody"
                    : security.get(0).fieldNames().next();
            assertThat(wanted)
                    .as(route.path())
                    .isEqualToIgnoringCase(route.access().name());
        }
    }

    @Test
    void everyReferenceInTheDocumentLeadsSomewhere() {
        for (JsonNode reference : openApi.findValues("$ref")) {
            assertThat(openApi.at(reference.asText().substring(1)).isMissingNode())
                    .as(reference.asText())
                    .isFalse();
        }
    }

    @Test
    void theSchemasHaveTheRecordsFields() {
        for (Class<?> type : List.of(
                Applicant.class,
                Application.class,
                Booking.class,
                BookingRequest.class,
                CallDocument.class,
                CallFile.class,
                CallNote.class,
                CallRating.class,
                CallRequest.class,
                CallSummary.class,
                CallTicket.class,
                CallView.class,
                CaseDocument.class,
                CaseView.class,
                CertificateCheck.class,
                ChunksKept.class,
                ContentVersion.class,
                FleetMember.class,
                HeadReceipt.class,
                HeadRequest.class,
                Heartbeat.class,
                Hold.class,
                HoldRequest.class,
                Ice.class,
                IceServer.class,
                Lawyer.class,
                MoveRequest.class,
                Participant.class,
                PlainWords.class,
                PartReport.class,
                Problem.class,
                PromiseCount.class,
                PromiseReport.class,
                QueueEntry.class,
                RecordingBegun.class,
                RecordingRequest.class,
                Slot.class,
                StaffCall.class,
                SupportBundle.class)) {
            Set<String> fields = Arrays.stream(type.getRecordComponents())
                    .map(component -> component.getName())
                    .collect(Collectors.toSet());
            Set<String> documented = new HashSet<>();
            openApi.at("/components/schemas/" + type.getSimpleName() + "/properties")
                    .fieldNames()
                    .forEachRemaining(documented::add);
            assertThat(documented).as(type.getSimpleName()).isEqualTo(fields);
        }
        Set<String> kinds = new HashSet<>();
        openApi.at("/components/schemas/Problem/properties/kind/enum").forEach(kind -> kinds.add(kind.asText()));
        assertThat(kinds)
                .isEqualTo(Arrays.stream(ErrorKind.values()).map(Enum::name).collect(Collectors.toSet()));
    }

    @Test
    void badInputIsToldFieldByFieldAndInTwoLanguages() throws Exception {
        Reply reply = backend.get(Routes.SLOTS, "?from=soon&to=2026-11-25");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.raw().headers().firstValue("Content-Type")).hasValue(Problem.MEDIA_TYPE);
        assertThat(reply.problem().detail()).contains("from").contains("有误");
        assertThat(reply.problem().detailEn()).contains("from must be a date such as 2026-11-24");
        assertThat(backend.post(Routes.BOOK, "", "{", "key-bad-json").status()).isEqualTo(400);
        assertThat(backend.post(Routes.BOOK, "", "{}", "key-empty-1").status()).isEqualTo(400);
        assertThat(backend.post(Routes.HOLD, "", "x".repeat(70_000), "key-large-1")
                        .status())
                .isEqualTo(413);
        assertThat(backend.post(Routes.HOLD, "", "{\"slotId\":\"lawyer-01@2026-11-25T09:00\"}", "k")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void theContentBundleIsSentOnceToATerminalThatHasIt() throws Exception {
        ContentVersion version = backend.get(Routes.CONTENT_VERSION, "").as(ContentVersion.class);
        Reply bundle = backend.get(Routes.CONTENT_BUNDLE, "");
        assertThat(bundle.raw().headers().firstValue("ETag")).hasValue('"' + version.version() + '"');
        assertThat(bundle.body()).startsWith("PK");
    }

    @Test
    void everyAnswerNamesItsRequest() throws Exception {
        Reply reply = backend.get(Routes.LIVE, "");
        assertThat(reply.raw().headers().firstValue(Routes.REQUEST_ID)).isPresent();
        Reply refused = backend.send(Routes.STAFF_CALLS, "", "", "", Optional.empty(), "unused-key");
        assertThat(refused.problem().requestId())
                .isEqualTo(refused.raw().headers().firstValue(Routes.REQUEST_ID).orElseThrow());
    }

    @Test
    void metricsAreCountedByRouteAndStatus() throws Exception {
        backend.get(Routes.LAWYERS, "");
        Reply metrics = backend.send(Routes.METRICS, "", "", backend.staffToken, Optional.empty(), "unused-key");
        assertThat(metrics.body())
                .contains("legal_kiosk_requests_seconds_count{route=\"GET /api/v1/lawyers\",status=\"200\"}");
    }

    private static JsonNode operation(Route route) {
        return openApi.get("paths").get(route.path()).get(route.method().toLowerCase(java.util.Locale.ROOT));
    }

    private static int statusFor(Route route, String token) throws Exception {
        Optional<Object> body = !route.method().equals("GET") && !route.method().equals("DELETE")
                ? Optional.of("{}")
                : Optional.empty();
        return backend.send(route, "none", "", token, body, "walk-the-table").status();
    }
}
