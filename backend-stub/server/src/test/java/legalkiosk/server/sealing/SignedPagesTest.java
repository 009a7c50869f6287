package legalkiosk.server.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import legalkiosk.server.notarisation.PageMatch.Verdict;
import legalkiosk.server.notarisation.Sealing.Made;
import legalkiosk.server.notarisation.pages.BadPhoto;
import legalkiosk.server.notarisation.pages.PrintedPageMatch;
import org.junit.jupiter.api.Test;

class SignedPagesTest {
    @Test
    void aPageOfARecordThatWasPrintedAndSignedIsKnownAgainByItsPhoto() throws Exception {
        List<String> paragraphs = Collections.nCopies(24, "问：办这件事，是您自己愿意的吗？有没有人逼您、骗您？答：自己愿意的，没有人逼。");
        Made record = new TextPdf(new Fonts()).text("询问笔录", paragraphs, page -> "K7QP-" + page);
        assertThat(record.pages()).isEqualTo(2);
        byte[] photo = BadPhoto.of(record.pdf(), 2, 4).signed().jpeg();
        assertThat(new PrintedPageMatch().match(photo, record.pdf(), 2, "K7QP-2"))
                .isEqualTo(new Verdict.Same(true));
    }
}
