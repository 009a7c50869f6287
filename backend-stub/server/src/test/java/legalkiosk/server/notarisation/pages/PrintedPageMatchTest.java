package legalkiosk.server.notarisation.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import legalkiosk.server.notarisation.PageMatch;
import legalkiosk.server.notarisation.PageMatch.Verdict;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PrintedPageMatchTest {
    private static final String MARK = PageMark.words("K7QP", 1, "0123456789abcdef");
    private static final List<String> LINES = SamplePage.lines(1);

    private static SamplePage pages;
    private static byte[] pdf = {};
    private static byte[] photo = {};

    private final PageMatch match = new PrintedPageMatch();

    @BeforeAll
    static void aPageIsPrintedSignedAndPhotographed() throws Exception {
        pages = new SamplePage();
        pdf = pages.pdf(LINES, MARK);
        photo = BadPhoto.of(pdf, 1, 1).signed().jpeg();
    }

    @Test
    void thePrintedPageIsKnownAgainOnABadPhotoAndFoundSigned() {
        assertThat(match.match(photo, pdf, 1, MARK)).isEqualTo(new Verdict.Same(true));
    }

    @Test
    void aPageOfTheSameMarkWithOneDigitChangedIsNotTaken() throws Exception {
        List<String> other = new ArrayList<>(LINES);
        other.set(4, LINES.get(4).replaceFirst("79万", "19万"));
        assertThat(other).isNotEqualTo(LINES);
        assertThat(match.match(photo, pages.pdf(other, MARK), 1, MARK)).isNotInstanceOf(Verdict.Same.class);
    }

    @Test
    void aPageWithAnotherMarkIsAnotherPage() {
        assertThat(match.match(photo, pdf, 1, "K7QP-2"))
                .isInstanceOfSatisfying(
                        Verdict.Other.class, other -> assertThat(other.words()).contains("不是要签的这一页"));
    }

    @Test
    void aPageWithoutASignatureIsKnownAgainButNotSignedAndWordsOutsideTheBoxAreRefused() throws Exception {
        byte[] unsigned = BadPhoto.of(pdf, 1, 2).jpeg();
        assertThat(match.match(unsigned, pdf, 1, MARK)).isEqualTo(new Verdict.Same(false));
        byte[] scribbled = BadPhoto.of(pdf, 1, 2).scribbledAt(60, 200).jpeg();
        assertThat(match.match(scribbled, pdf, 1, MARK)).isInstanceOf(Verdict.Other.class);
    }

    @Test
    void whatIsNoPictureOrShowsNoPageAsksForAnotherPhoto() {
        byte[] noJpeg = "GIF89a".getBytes(StandardCharsets.US_ASCII);
        assertThat(match.match(noJpeg, pdf, 1, MARK)).isInstanceOf(Verdict.Unreadable.class);
        byte[] half = Arrays.copyOf(photo, photo.length / 3);
        assertThat(match.match(half, pdf, 1, MARK)).isNotInstanceOf(Verdict.Same.class);
    }
}
