package legalkiosk.server.notarisation;

import java.time.Clock;
import java.util.Optional;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.contract.notarisation.Paper;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.server.consultation.PaperCheck;
import legalkiosk.server.storage.Hashes;
import legalkiosk.server.storage.Refusal;
import org.jspecify.annotations.Nullable;

/** Scans and pictures that come from a terminal: which may come, what they are called, and that the same one is kept once. Any thread. */
final class TerminalPapers {
    private final CaseDesk desk;
    private final CaseDocuments documents;
    private final Clock clock;

    TerminalPapers(CaseDesk desk, CaseDocuments documents, Clock clock) {
        this.desk = desk;
        this.documents = documents;
        this.clock = clock;
    }

    /** @param ref which of the wanted papers it is */
    CaseDocument add(Case c, String terminal, Paper kind, @Nullable String ref, int pages, byte[] content) {
        if (!fromTerminal(kind)) {
            throw No.role("这种文书由后台出具，终端不能上传。").refusal("this kind of document");
        }
        String type = PaperCheck.mediaType(content).orElseThrow(() -> new Refusal(ErrorKind.NOT_THIS_FILE));
        Optional<CaseDocument> same = same(c, kind, Hashes.sha256(content));
        if (same.isPresent()) {
            return same.get();
        }
        CaseDocument document = documents.of(kind, ref, title(c, kind, ref), pages, content, type, clock.instant());
        desk.add(c.id, terminal, document, content);
        return document;
    }

    private static boolean fromTerminal(Paper kind) {
        return switch (kind) {
            case BROUGHT, CARD, CHIP_PORTRAIT, LIVE_PICTURE, SCANNED_PAGE -> true;
            case APPLICATION, TEXT, SIGNED_TEXT, RECORD, CERTIFICATE, NOTICE -> false;
        };
    }

    private static Optional<CaseDocument> same(Case c, Paper kind, String sha256) {
        return c.documents.values().stream()
                .filter(document -> document.kind() == kind && document.sha256().equals(sha256))
                .filter(document -> !ofEachReading(kind) || ofThisSession(c, document))
                .findFirst();
    }

    private static boolean ofEachReading(Paper kind) {
        return kind == Paper.CHIP_PORTRAIT || kind == Paper.LIVE_PICTURE || kind == Paper.CARD;
    }

    /** The chip's portrait has the same bytes at each reading, but each reading is one of its own (B2). */
    private static boolean ofThisSession(Case c, CaseDocument document) {
        return c.sits() && !document.at().toInstant().isBefore(c.inSession().beganAt);
    }

    private static String title(Case c, Paper kind, @Nullable String ref) {
        return switch (kind) {
            case BROUGHT ->
                c.item.papers().stream()
                        .filter(paper -> paper.id().equals(ref))
                        .map(ServiceItem.WantedPaper::name)
                        .findFirst()
                        .orElse(CaseDocument.FORM.equals(ref) ? "公证申请表（签名前）" : "其他材料");
            case CARD -> "身份证";
            case CHIP_PORTRAIT -> "身份证芯片照片";
            case LIVE_PICTURE -> "现场照片";
            case SCANNED_PAGE -> "签字页扫描件";
            case APPLICATION, TEXT, SIGNED_TEXT, RECORD, CERTIFICATE, NOTICE -> "";
        };
    }
}
