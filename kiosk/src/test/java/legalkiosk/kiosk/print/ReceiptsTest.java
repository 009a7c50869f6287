package legalkiosk.kiosk.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import legalkiosk.hardware.receipt.Bitmap;
import legalkiosk.hardware.receipt.PaperWidth;
import legalkiosk.hardware.receipt.Receipt;
import legalkiosk.hardware.receipt.ReceiptFonts;
import legalkiosk.hardware.receipt.ReceiptPicture;
import legalkiosk.kiosk.content.Fixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The receipts as words, and as pictures in {@code target/papers} to look at. */
class ReceiptsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T01:41:00Z"), ZoneOffset.UTC);

    private static BookingSlip slip(boolean byCard) {
        return new BookingSlip(
                "K7M-402",
                "测试甲",
                OffsetDateTime.of(2026, 11, 25, 14, 30, 0, 0, ZoneOffset.ofHours(8)),
                30,
                "示例律师甲（打工与工资、工伤、交通事故）",
                "到站咨询，由工作人员安排（以窗口公布为准）",
                "沙坪街道公共法律服务工作站",
                Optional.of("老板拖着工资不给"),
                List.of("身份证", "工资条", "劳动合同"),
                byCard);
    }

    private static String words(Receipt receipt) {
        return receipt.parts().stream()
                .filter(Receipt.Text.class::isInstance)
                .map(part -> ((Receipt.Text) part).words())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aSlipHoldsWhatThePersonNeedsAndTheNameIsMasked() {
        Receipt receipt = new Receipts("HS-01", false, CLOCK).slip(slip(true));

        assertThat(words(receipt))
                .contains("11月25日 星期三", "下午 2:30\n大约 30 分钟", "测**", "示例律师甲", "沙坪街道公共法律服务工作站", "K7M-402")
                .contains("身份证、工资条、劳动合同", "点“我的预约”，刷身份证", "终端 HS-01 · 2026-11-24 09:41 打印")
                .doesNotContain("测试甲", "扫码口");
        assertThat(receipt.parts()).contains(new Receipt.Qr("HSLK:B:K7M-402"));
    }

    @Test
    void howToComeBackIsToldAsItIs() {
        assertThat(words(new Receipts("HS-01", true, CLOCK).slip(slip(false)))).contains("扫码口，或输入预约号和手机尾号");
    }

    @ParameterizedTest
    @EnumSource(PaperWidth.class)
    void aReaderReadsTheCodeOfEveryReceipt(PaperWidth width) throws Exception {
        Receipts receipts = new Receipts("HS-01", true, CLOCK);

        assertThat(QrReader.scan(drawn(receipts.slip(slip(true)), width, "receipt-slip")))
                .contains("HSLK:B:K7M-402");
        assertThat(QrReader.scan(drawn(receipts.testPage(), width, "receipt-test")))
                .contains("HSLK:G:none");
    }

    private static BufferedImage drawn(Receipt receipt, PaperWidth width, String name) throws IOException {
        Bitmap bitmap =
                new ReceiptPicture(ReceiptFonts.in(Fixture.ROOT.resolve("kiosk/src/main/fonts")), width).of(receipt);
        BufferedImage picture =
                new BufferedImage(bitmap.width() + 40, bitmap.height() + 40, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                boolean inside = x >= 20 && y >= 20 && x < bitmap.width() + 20 && y < bitmap.height() + 20;
                picture.setRGB(x, y, inside && bitmap.black(x - 20, y - 20) ? 0 : 0xFFFFFF);
            }
        }
        Path folder = Files.createDirectories(Path.of("target", "papers"));
        ImageIO.write(
                picture, "png", folder.resolve(name + "-" + width + ".png").toFile());
        return picture;
    }
}
