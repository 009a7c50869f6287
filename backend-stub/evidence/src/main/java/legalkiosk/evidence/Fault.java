package legalkiosk.evidence;

/** What can be wrong with a package. The sentence for each stands under its name in {@code words.properties}. */
public enum Fault {
    /** Bytes outside all files: headers, directory, bytes put in between or behind, a cut end. */
    CONTAINER,
    /** A file's bytes are not those that were sealed. */
    CONTENT,
    /** A file is not there. */
    MISSING,
    /** The manifest cannot be read as the format wants it. */
    MANIFEST,
    /** The seal over the manifest does not hold. */
    SEAL,
    /** A time does not hold. */
    TIME_STAMP,
    /** A certificate does not lead to the authority, was not valid then, or may not do this. */
    CERTIFICATE,
    /** A chain of hashes does not hold, or contradicts the manifest or itself. */
    CHAIN_BROKEN,
    /** A receipt of the server does not fit the recording's chain. */
    RECEIPT_BROKEN,
    /** The device's signature over the recording does not hold. */
    DEVICE_SIGNATURE,
    /** The server's signature over the recording does not hold. */
    SERVER_SIGNATURE,
    /** A signature in a document does not hold or does not cover it. */
    DOCUMENT
}
