package legalkiosk.server.web;

import io.javalin.http.Context;
import java.io.IOException;
import legalkiosk.contract.ErrorKind;
import legalkiosk.server.storage.Refusal;

/** A request's body that may not be larger than its route says. */
public final class BoundedBody {
    private BoundedBody() {}

    /**
     * The whole body; no more than {@code most} bytes and one are ever held.
     *
     * @throws Refusal if it is larger
     */
    public static byte[] read(Context context, int most) throws IOException {
        byte[] content = context.req().getInputStream().readNBytes(most + 1);
        if (content.length > most) {
            throw new Refusal(ErrorKind.TOO_LARGE);
        }
        return content;
    }
}
