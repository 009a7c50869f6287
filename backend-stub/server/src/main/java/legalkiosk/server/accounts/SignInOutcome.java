package legalkiosk.server.accounts;

import java.time.Duration;

/** What became of an attempt to sign in. */
public sealed interface SignInOutcome {
    /**
     * Right.
     *
     * @param session the id for the cookie, new with every sign-in
     */
    record Accepted(String session, Signed signed) implements SignInOutcome {}

    /** Name, password or code is wrong; which one is not said. */
    record Wrong() implements SignInOutcome {}

    /** Too many wrong tries. */
    record Wait(Duration time) implements SignInOutcome {}
}
