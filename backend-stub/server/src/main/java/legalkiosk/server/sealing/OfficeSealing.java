package legalkiosk.server.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import legalkiosk.contract.ErrorKind;
import legalkiosk.evidence.seal.SigningKey;
import legalkiosk.server.keys.OfficeKeys;
import legalkiosk.server.notarisation.CertificateFacts;
import legalkiosk.server.notarisation.EvidenceInput;
import legalkiosk.server.notarisation.Sealing;
import legalkiosk.server.recording.KeptRecordings;
import legalkiosk.server.recording.SecondCopies;
import legalkiosk.server.storage.PrivateFiles;
import legalkiosk.server.storage.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The office's own {@link Sealing}. Documents are set one at a time. */
public final class OfficeSealing implements Sealing {
    private static final Logger LOG = LoggerFactory.getLogger(OfficeSealing.class);

    /** The key is gone at once; its certificate need not outlive the session by much. */
    private static final Duration SESSION = Duration.ofHours(4);

    private final OfficeKeys keys;
    private final KeptRecordings recordings;
    private final SecondCopies copies;
    private final Path folder;
    private final Clock clock;
    private final PdfSigner signer;
    private final TextPdf texts;
    private final CertificatePdf certificates;
    private final Assembly assembly;

    /** @param folder for packages; made if absent, readable by this program's user alone */
    public OfficeSealing(OfficeKeys keys, KeptRecordings recordings, SecondCopies copies, Path folder, Clock clock)
            throws IOException {
        PrivateFiles.folder(folder);
        Fonts fonts = new Fonts();
        this.keys = keys;
        this.recordings = recordings;
        this.copies = copies;
        this.folder = folder;
        this.clock = clock;
        this.signer = new PdfSigner(keys.timeStamps());
        this.texts = new TextPdf(fonts);
        this.certificates = new CertificatePdf(fonts);
        this.assembly = new Assembly(keys, recordings, copies, clock);
    }

    @Override
    public synchronized Made text(String caseId, String title, List<String> paragraphs, IntFunction<String> pageMark) {
        try {
            return texts.text(title, paragraphs, pageMark);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public byte[] sign(Signer who, byte[] pdf, String inkJson) {
        // Used once and never kept: nobody, and no other session, can sign with it again (电子签名法 第十三条).
        String name = who.person() + " " + who.session();
        SigningKey key = keys.issuer().issue(name, SESSION);
        try {
            int before = PdfSigner.count(pdf);
            PdfSigner.Wanted wanted = new PdfSigner.Wanted(name, "本人签名", Optional.of(inkJson), TextPdf.box(before));
            return signer.sign(pdf, key, wanted, clock.instant());
        } catch (IOException failed) {
            throw unavailable(failed);
        }
    }

    @Override
    public Made scanned(String caseId, String title, List<byte[]> jpegs) {
        try {
            Made pages;
            synchronized (this) {
                pages = texts.scanned(title, jpegs);
            }
            return sealed(pages, "纸上签名的扫描件");
        } catch (IOException failed) {
            throw unavailable(failed);
        }
    }

    @Override
    public Made certificate(CertificateFacts facts) {
        try {
            Made set;
            synchronized (this) {
                set = certificates.set(facts);
            }
            return sealed(set, "公证书");
        } catch (IOException failed) {
            throw unavailable(failed);
        }
    }

    private Made sealed(Made made, String reason) throws IOException {
        PdfSigner.Wanted wanted = new PdfSigner.Wanted("公证处电子印章", reason, Optional.empty(), Optional.empty());
        return new Made(signer.sign(made.pdf(), keys.seal(), wanted, clock.instant()), made.pages());
    }

    @Override
    public void assemble(EvidenceInput input) {
        synchronized (assembly) {
            write(input);
        }
    }

    private void write(EvidenceInput input) {
        try {
            assembly.write(input, file(input.caseId(), "package"), file(input.caseId(), "excerpt"));
        } catch (IOException failed) {
            throw unavailable(failed);
        }
    }

    @Override
    public Optional<Path> packageOf(String caseId) {
        return Optional.of(file(caseId, "package")).filter(Files::exists);
    }

    @Override
    public Optional<Path> excerptOf(String caseId) {
        return Optional.of(file(caseId, "excerpt")).filter(Files::exists);
    }

    @Override
    public void destroy(String caseId) {
        try {
            Files.deleteIfExists(file(caseId, "package"));
            Files.deleteIfExists(file(caseId, "excerpt"));
            recordings.destroy(caseId);
            copies.destroy(caseId);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path file(String caseId, String kind) {
        if (!caseId.matches("[A-Za-z0-9-]{1,64}")) {
            throw new IllegalArgumentException("not the id of a case");
        }
        return folder.resolve(caseId + "." + kind + ".zip");
    }

    private static Refusal unavailable(IOException failed) {
        LOG.atError().setCause(failed).addKeyValue("event", "sealing.failed").log("a document could not be sealed");
        return new Refusal(ErrorKind.BUSY, "签章或时间戳暂时用不了，请稍后再试", "Seal or time-stamp is not available");
    }
}
