package legalkiosk.kiosk.journey.notarisation;

import java.io.IOException;
import java.util.List;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.kiosk.backend.Answer;
import legalkiosk.kiosk.backend.NotarisationDesk;
import legalkiosk.kiosk.print.PageImages;

/** Documents of a case as somebody reads them on the screen: a picture for each page. Slow; on a worker. */
final class CasePages {
    private CasePages() {}

    /** A document of whatever kind. @throws IOException if it can't be drawn */
    static Answer<List<byte[]>> of(NotarisationDesk desk, CaseDocument document) throws IOException {
        return document.mediaType().equals("application/pdf")
                ? ofPdf(desk, document.id())
                : desk.document(document.id()).then(picture -> new Answer.Ok<>(List.of(picture)));
    }

    /** A document that is a PDF. @throws IOException if it can't be drawn */
    static Answer<List<byte[]>> ofPdf(NotarisationDesk desk, String id) throws IOException {
        return switch (desk.document(id)) {
            case Answer.Ok<byte[]>(byte[] pdf) -> new Answer.Ok<>(PageImages.of(pdf));
            case Answer.Refused<byte[]>(var problem) -> new Answer.Refused<>(problem);
            case Answer.Unreachable<byte[]>(var facts) -> new Answer.Unreachable<>(facts);
        };
    }
}
