package legalkiosk.hardware.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import legalkiosk.hardware.receipt.Receipt.Space;
import legalkiosk.hardware.receipt.Receipt.Text;
import org.junit.jupiter.api.Test;

class ReceiptPictureTest {
    private static Bitmap drawn(PaperWidth paper, Receipt receipt) throws Exception {
        return new ReceiptPicture(SampleReceipts.FONTS, paper).of(receipt);
    }

    @Test
    void aReceiptIsAsWideAsItsRollPrintsAndOnlyAsLongAsItNeeds() throws Exception {
        Bitmap wide = drawn(PaperWidth.MM80, SampleReceipts.booking());
        Bitmap narrow = drawn(PaperWidth.MM58, SampleReceipts.booking());

        assertThat(wide.width()).isEqualTo(576);
        assertThat(narrow.width()).isEqualTo(384);
        assertThat(wide.height()).isBetween(600, 1000);
        assertThat(narrow.height()).isGreaterThan(wide.height());
    }

    @Test
    void chineseLettersAreDrawnAndWhiteIsWhite() throws Exception {
        assertThat(black(drawn(PaperWidth.MM58, Receipt.of(Text.of("鹤山市 村民"))))).isBetween(500, 6000);
        assertThat(black(drawn(PaperWidth.MM58, Receipt.of(new Space(5))))).isZero();
    }

    @Test
    void aLetterThatNoFontHasBecomesABox() throws Exception {
        Bitmap unknown = drawn(PaperWidth.MM58, Receipt.of(Text.of("\uE000")));
        Bitmap box = drawn(PaperWidth.MM58, Receipt.of(Text.of("□")));

        assertThat(unknown.rows(0, unknown.height())).isEqualTo(box.rows(0, box.height()));
    }

    @Test
    void linesAreNotLongerThanThePaperAndNoneBeginsWithAComma() {
        List<String> lines = TextLines.of("地点：沙坪街道公共法律服务站，电话 K7M-402 再来。", letter -> letter > 255 ? 1 : 0.5, 7);

        assertThat(lines).allSatisfy(line -> {
            assertThat(line.codePoints().mapToDouble(it -> it > 255 ? 1 : 0.5).sum())
                    .isLessThanOrEqualTo(7);
            assertThat(line).doesNotStartWith("，").doesNotStartWith("。").isNotBlank();
        });
        assertThat(String.join("", lines)).contains("K7M-402");
        assertThat(lines).anySatisfy(line -> assertThat(line).contains("K7M-402"));
    }

    @Test
    void aPayloadTooLongForAnyCodeIsAMistakeOfOurs() {
        assertThatThrownBy(() -> drawn(PaperWidth.MM80, Receipt.of(new Receipt.Qr("x".repeat(5000)))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static int black(Bitmap picture) {
        int count = 0;
        for (byte eight : picture.rows(0, picture.height())) {
            count += Integer.bitCount(eight & 0xFF);
        }
        return count;
    }
}
