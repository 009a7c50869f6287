package legalkiosk.server.notarisation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Makes the documents of cases, signs and seals them, and puts the evidence together. Any thread; may take seconds. */
public interface Sealing {
    /**
     * A PDF that was made.
     *
     * @param pages at least 1
     */
    record Made(byte[] pdf, int pages) {}

    /**
     * Who signs.
     *
     * @param session as {@link RecordedSessions.Session#session}: a key serves one person in one session (电子签名法 第十三条)
     * @param person an id without meaning outside the case, such as {@code party-1}
     */
    record Signer(String caseId, String session, String person) {}

    /**
     * Sets a text or a record, not signed yet.
     *
     * @param pageMark what stands on each page, counted from 1, so that the scanned page is known again
     */
    Made text(String caseId, String title, List<String> paragraphs, IntFunction<String> pageMark);

    /**
     * Signs at once with a key for that one session and person, time-stamped; the strokes are bound to the bytes.
     *
     * @param inkJson the strokes as the terminal's record of them says
     */
    byte[] sign(Signer signer, byte[] pdf, String inkJson);

    /** The scanned pages of a document signed with a pen as one PDF, sealed by the office. */
    Made scanned(String caseId, String title, List<byte[]> jpegs);

    /** The certificate, sealed by the office. */
    Made certificate(CertificateFacts facts);

    /** Writes the evidence package into the store; called again, it writes it anew. */
    void assemble(EvidenceInput input);

    /** The package, once it is written. */
    Optional<Path> packageOf(String caseId);

    /** The package without personal data. */
    Optional<Path> excerptOf(String caseId);

    /** True if recordings are kept here: then no card is read before the terminal has said that its recording began (E3). */
    default boolean records() {
        return true;
    }

    /** Removes package, recordings and keys for good, when the file is destroyed. */
    void destroy(String caseId);
}
