package legalkiosk.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.Routes;
import legalkiosk.contract.call.Role;
import legalkiosk.server.TestBackend.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitsTest {
    @TempDir
    private Path state;

    @Test
    void whoAsksTooMuchIsToldWhenToComeBackAndOthersAreServed() throws Exception {
        try (TestBackend backend = new TestBackend(state, new ServerConfig.Limits(1, 5, 60))) {
            for (int i = 0; i < 5; i++) {
                assertThat(backend.get(Routes.LAWYERS, "").status()).isEqualTo(200);
            }
            Reply refused = backend.get(Routes.LAWYERS, "");
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.problem().kind()).isEqualTo(ErrorKind.TOO_FAST);
            assertThat(refused.raw().headers().firstValue("Retry-After")).hasValue("1");
            assertThat(backend.send(Routes.STAFF_CALLS, "", "", backend.staffToken, Optional.empty(), "unused-key")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void wrongCredentialsAreStoppedAndRightOnesFromTheSameAddressAreNot() throws Exception {
        try (TestBackend backend = new TestBackend(state, new ServerConfig.Limits(50, 500, 3))) {
            for (int i = 0; i < 3; i++) {
                assertThat(guess(backend, "guess-" + i).problem().kind()).isEqualTo(ErrorKind.NOT_SIGNED_IN);
            }
            Reply refused = guess(backend, "guess-4");
            assertThat(refused.problem().kind()).isEqualTo(ErrorKind.TOO_FAST);
            assertThat(refused.raw().headers().firstValue("Retry-After")).isPresent();
            assertThat(LineClient.dial(
                                    LineClient.http(state),
                                    backend.server.port(),
                                    Routes.TERMINAL_LINE,
                                    Role.TERMINAL,
                                    "guess-5")
                            .closeCode())
                    .as("the line is no way around")
                    .isEqualTo(429);
            assertThat(backend.get(Routes.LAWYERS, "").status()).isEqualTo(200);
        }
    }

    private static Reply guess(TestBackend backend, String token) throws Exception {
        return backend.send(Routes.LAWYERS, "", "", token, Optional.empty(), "unused-key");
    }
}
