package legalkiosk.evidence.seal;

import java.io.IOException;
import java.security.cert.X509Certificate;

/** A time-stamp authority (RFC 3161). Asked over the network or inside the process; blocks until it answers. */
public interface TimeStamps {
    /**
     * A whole time-stamp response in DER over this SHA-256 value, granted, with the authority's certificate in it.
     *
     * @throws IOException when the authority does not answer or refuses
     */
    byte[] stamp(byte[] sha256) throws IOException;

    /** The certificate whose key signs the times. */
    X509Certificate certificate();
}
