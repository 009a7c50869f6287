package legalkiosk.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import legalkiosk.contract.Booking;
import legalkiosk.contract.BookingRequest;
import legalkiosk.contract.Citizen;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.Hold;
import legalkiosk.contract.HoldRequest;
import legalkiosk.contract.MoveRequest;
import legalkiosk.contract.Proof;
import legalkiosk.contract.Routes;
import legalkiosk.contract.Slot;
import legalkiosk.foundation.Sensitive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The booking routes over real sockets, TLS and a database file. */
class BookingApiTest {
    private static final String NINE = "lawyer-01@2026-11-25T09:00";
    private static final String HALF_PAST = "lawyer-01@2026-11-25T09:30";
    private static final String SAME_TIME = "lawyer-02@2026-11-25T09:00";
    private static final Citizen CITIZEN = TestBackend.aCitizen(2290013);

    @TempDir
    private Path state;

    private TestBackend backend;

    @BeforeEach
    void start() throws Exception {
        backend = new TestBackend(state);
    }

    @AfterEach
    void stop() {
        backend.close();
    }

    @Test
    void aCitizenBooksSeesMovesAndCancels() throws Exception {
        Booking booked = backend.book(NINE, CITIZEN);
        assertThat(booked.code()).matches("[A-Z][0-9][A-Z]-[0-9]{3}");
        assertThat(booked.citizenLabel()).isEqualTo("测**");
        assertThat(booked.slot().start()).hasToString("2026-11-25T09:00+08:00");
        Proof proof = new Proof.ByCard(Sensitive.of("440799188002290013"));
        assertThat(search(proof)).extracting(Booking::code).containsExactly(booked.code());

        Hold later = backend.hold(HALF_PAST);
        Booking moved = backend.post(Routes.MOVE_BOOKING, booked.id(), new MoveRequest(proof, later.id()))
                .as(Booking.class);
        assertThat(moved.code()).isEqualTo(booked.code());
        assertThat(moved.slot().id()).isEqualTo(HALF_PAST);
        assertThat(free(NINE)).isEqualTo(1);
        assertThat(free(HALF_PAST)).isZero();

        Proof code = new Proof.ByCode(booked.code().toLowerCase(java.util.Locale.ROOT), Sensitive.of("0013"));
        Booking cancelled =
                backend.post(Routes.CANCEL_BOOKING, booked.id(), code).as(Booking.class);
        assertThat(cancelled.status()).isEqualTo(Booking.Status.CANCELLED);
        assertThat(free(HALF_PAST)).isEqualTo(1);
        assertThat(backend.post(Routes.CANCEL_BOOKING, booked.id(), code)
                        .problem()
                        .kind())
                .isEqualTo(ErrorKind.ALREADY_CANCELLED);
    }

    @Test
    void aRepeatWithTheSameKeyGetsTheFirstAnswerAndAnotherBodyIsRefused() throws Exception {
        Hold hold = backend.hold(NINE);
        BookingRequest request = TestBackend.request(hold, CITIZEN);
        String first = backend.post(Routes.BOOK, "", request, "same-key-1").body();
        String again = backend.post(Routes.BOOK, "", request, "same-key-1").body();
        assertThat(again).isEqualTo(first);
        BookingRequest other = TestBackend.request(hold, TestBackend.aCitizen(7));
        assertThat(backend.post(Routes.BOOK, "", other, "same-key-1").problem().kind())
                .isEqualTo(ErrorKind.KEY_REUSED);
    }

    @Test
    void aHeldSlotIsNotGivenToOthersUntilTheHoldRunsOut() throws Exception {
        Hold hold = backend.hold(NINE);
        assertThat(backend.post(Routes.HOLD, "", new HoldRequest(NINE))
                        .problem()
                        .kind())
                .isEqualTo(ErrorKind.SLOT_TAKEN);
        backend.clock.forward(Duration.ofMinutes(9));
        assertThat(backend.post(Routes.BOOK, "", TestBackend.request(hold, CITIZEN))
                        .problem()
                        .kind())
                .isEqualTo(ErrorKind.HOLD_EXPIRED);
        assertThat(backend.book(NINE, TestBackend.aCitizen(8)).status()).isEqualTo(Booking.Status.BOOKED);
    }

    @Test
    void aReleasedHoldIsFreeAtOnce() throws Exception {
        Hold hold = backend.hold(NINE);
        assertThat(backend.send(Routes.RELEASE, hold.id(), "", backend.terminalToken, Optional.empty(), "k-release-1")
                        .status())
                .isEqualTo(204);
        assertThat(free(NINE)).isEqualTo(1);
    }

    @Test
    void oneCitizenCannotBookTwoLawyersAtTheSameTime() throws Exception {
        backend.book(NINE, CITIZEN);
        Hold second = backend.hold(SAME_TIME);
        assertThat(backend.post(Routes.BOOK, "", TestBackend.request(second, CITIZEN))
                        .problem()
                        .kind())
                .isEqualTo(ErrorKind.ALREADY_BOOKED);
        assertThat(backend.post(Routes.BOOK, "", TestBackend.request(second, TestBackend.aCitizen(9)))
                        .status())
                .as("the refused attempt changed nothing")
                .isEqualTo(200);
    }

    @Test
    void withoutACardThePhoneIsTheCheck() throws Exception {
        Citizen citizen = new Citizen.ByPhone(Sensitive.of("10000000000"), Sensitive.of("欧阳"));
        Booking booked = backend.book(NINE, citizen);
        assertThat(booked.citizenLabel()).isEqualTo("欧阳**");
        assertThat(search(new Proof.ByCode(booked.code(), Sensitive.of("0000"))))
                .hasSize(1);
    }

    @Test
    void guessingCodesIsStopped() throws Exception {
        Booking booked = backend.book(NINE, CITIZEN);
        for (int i = 0; i < 5; i++) {
            Proof wrong = new Proof.ByCode(booked.code(), Sensitive.of("111" + i));
            assertThat(backend.post(Routes.SEARCH_BOOKINGS, "", wrong).problem().kind())
                    .isEqualTo(ErrorKind.WRONG_CODE);
        }
        Proof right = new Proof.ByCode(booked.code(), Sensitive.of("0013"));
        assertThat(backend.post(Routes.SEARCH_BOOKINGS, "", right).problem().kind())
                .isEqualTo(ErrorKind.TOO_MANY_TRIES);
        backend.clock.forward(Duration.ofMinutes(16));
        assertThat(search(right)).hasSize(1);
    }

    @Test
    void somebodyElsesCardOpensNothing() throws Exception {
        Booking booked = backend.book(NINE, CITIZEN);
        Proof other = new Proof.ByCard(Sensitive.of("440799188000000007"));
        assertThat(search(other)).isEmpty();
        assertThat(backend.post(Routes.CANCEL_BOOKING, booked.id(), other)
                        .problem()
                        .kind())
                .isEqualTo(ErrorKind.NOT_FOUND);
    }

    @Test
    void nothingOfThePersonStandsReadableOnDisk() throws Exception {
        backend.book(NINE, new Citizen.ByCard("resident", Sensitive.of("440799188002290013"), Sensitive.of("测试甲乙丙")));
        String disk = new String(TestBackend.everythingIn(state), StandardCharsets.ISO_8859_1);
        String name = new String("测试甲乙丙".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(disk).contains("HS-01").doesNotContain("440799188002290013").doesNotContain(name);
    }

    private java.util.List<Booking> search(Proof proof) throws Exception {
        return Arrays.asList(backend.post(Routes.SEARCH_BOOKINGS, "", proof).as(Booking[].class));
    }

    private int free(String slotId) throws Exception {
        Slot[] slots =
                backend.get(Routes.SLOTS, "?from=2026-11-24&to=2026-11-28").as(Slot[].class);
        return Arrays.stream(slots)
                .filter(slot -> slot.id().equals(slotId))
                .mapToInt(Slot::free)
                .findFirst()
                .orElseThrow();
    }
}
