package legalkiosk.server.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import legalkiosk.foundation.qr.QrCode;
import legalkiosk.server.notarisation.CertificateFacts;
import legalkiosk.server.notarisation.Sealing.Made;
import legalkiosk.server.sealing.Sheet.Look;
import legalkiosk.server.sealing.Sheet.Place;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/**
 * Sets the certificate (公证书; 公证法 第三十二条: number, parties, statement, notary's signature, the office's seal, date). The seal is a neutral one
 * that says 示例; both it and the code can be read in black and white.
 */
final class CertificatePdf {
    private static final Look NUMBER = new Look(Fonts.Face.REGULAR, 12);
    private static final Look SEAL = new Look(Fonts.Face.SERIF, 12);
    private static final Look TITLE = new Look(Fonts.Face.SERIF, 30);
    private static final Look NAME = new Look(Fonts.Face.SERIF, 15);
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final float CODE = 84;
    private static final float SEAL_RADIUS = 52;
    private static final float CLOSING = 190;

    private final Fonts fonts;

    CertificatePdf(Fonts fonts) {
        this.fonts = fonts;
    }

    Made set(CertificateFacts facts) throws IOException {
        try (Sheet sheet = new Sheet(fonts, "公证书 " + facts.number())) {
            sheet.space(16);
            sheet.line("公　证　书", TITLE, Place.CENTRE);
            sheet.space(10);
            sheet.line(facts.number(), NUMBER, Place.RIGHT);
            sheet.space(8);
            facts.parties().forEach(party -> party(sheet, party));
            sheet.line("公证事项：" + facts.item(), Look.STRONG, Place.LEFT);
            sheet.space(8);
            sheet.paragraph(facts.statement().reveal(), Look.BODY);
            if (facts.remote()) {
                sheet.paragraph("本公证以远程视频方式办理：公证员与当事人通过实时音视频见面，过程全程录音录像，录像与本公证书同卷保存。", Look.BODY);
            }
            sheet.space(8);
            for (CertificateFacts.Signed signed : facts.document()) {
                sheet.line(
                        "所证文书：《" + signed.title() + "》（" + (signed.electronic() ? "电子签名" : "纸上签名") + "），SHA-256：",
                        Look.SMALL,
                        Place.LEFT);
                sheet.line(signed.sha256(), Look.SMALL, Place.LEFT);
            }
            closing(sheet, facts);
            review(sheet, facts);
            feet(sheet, facts);
            return new Made(sheet.bytes(), sheet.pages().size());
        }
    }

    private static void party(Sheet sheet, CertificateFacts.Party party) {
        try {
            String words = party.role() + "：" + party.name().reveal() + "，"
                    + party.sex().reveal() + "，"
                    + day(party.birth().reveal()) + "出生，公民身份号码："
                    + party.idNumber().reveal() + "，住址："
                    + party.address().reveal() + "。";
            sheet.line(words, Look.BODY, Place.LEFT);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void closing(Sheet sheet, CertificateFacts facts) throws IOException {
        sheet.room(CLOSING);
        sheet.space(28);
        float top = sheet.y();
        code(sheet, facts, top);
        float right = Sheet.WIDTH - Sheet.MARGIN;
        int page = sheet.pages().size();
        float middle = right - 88;
        centred(sheet, page, middle, top - 20, Look.STRONG, facts.office());
        centred(sheet, page, middle, top - 52, Look.BODY, "公证员");
        centred(sheet, page, middle, top - 78, NAME, facts.notary());
        centred(sheet, page, middle, top - 110, Look.BODY, chinese(facts.date()));
        seal(sheet, page, middle - 148, top - 56);
        sheet.space(CLOSING - 40);
    }

    private static void centred(Sheet sheet, int page, float middle, float baseline, Look look, String text)
            throws IOException {
        sheet.text(page, middle - sheet.width(look, text) / 2, baseline, look, text);
    }

    /** Two rings and words: nobody's seal, beside the words and not over them, visible without colour. */
    private static void seal(Sheet sheet, int page, float x, float y) throws IOException {
        sheet.on(page, content -> {
            content.setStrokingColor(0.75f, 0.1f, 0.12f);
            content.setLineWidth(2.2f);
            circle(content, x, y, SEAL_RADIUS);
            content.stroke();
            content.setLineWidth(0.8f);
            circle(content, x, y, SEAL_RADIUS - 6);
            content.stroke();
        });
        sheet.coloured(0.75f, 0.1f, 0.12f, () -> {
            centred(sheet, page, x, y + 6, SEAL, "示例公证机构");
            centred(sheet, page, x, y - 16, SEAL, "电子印章");
        });
    }

    private static void circle(PDPageContentStream content, float x, float y, float radius) throws IOException {
        float k = 0.5523f * radius;
        content.moveTo(x + radius, y);
        content.curveTo(x + radius, y + k, x + k, y + radius, x, y + radius);
        content.curveTo(x - k, y + radius, x - radius, y + k, x - radius, y);
        content.curveTo(x - radius, y - k, x - k, y - radius, x, y - radius);
        content.curveTo(x + k, y - radius, x + radius, y - k, x + radius, y);
        content.closePath();
    }

    private static void code(Sheet sheet, CertificateFacts facts, float top) throws IOException {
        int page = sheet.pages().size();
        QrCode modules = QrCode.of(facts.checkAt(), 0);
        float size = CODE / modules.size();
        sheet.on(page, content -> {
            content.setNonStrokingColor(0f);
            for (int row = 0; row < modules.size(); row++) {
                for (int column = 0; column < modules.size(); column++) {
                    if (modules.black(column, row)) {
                        content.addRect(Sheet.MARGIN + column * size, top - (row + 1) * size, size, size);
                    }
                }
            }
            content.fill();
        });
        sheet.text(page, Sheet.MARGIN, top - CODE - 14, Look.SMALL, "扫码或凭查验码核对真伪");
        sheet.text(page, Sheet.MARGIN, top - CODE - 30, Look.STRONG, "查验码 " + facts.checkCode());
    }

    private static void review(Sheet sheet, CertificateFacts facts) throws IOException {
        sheet.rule(18);
        for (String part : facts.review().split("\n")) {
            sheet.line(part, Look.SMALL, Place.LEFT);
        }
    }

    private static void feet(Sheet sheet, CertificateFacts facts) throws IOException {
        int pages = sheet.pages().size();
        for (int page = 1; page <= pages; page++) {
            String foot = facts.number() + "　第 " + page + " 页，共 " + pages + " 页";
            sheet.text(page, (Sheet.WIDTH - sheet.width(Look.SMALL, foot)) / 2, 52, Look.SMALL, foot);
        }
    }

    private static String day(String birth) {
        String[] parts = birth.split("-");
        return parts.length == 3
                ? parts[0] + "年" + Integer.parseInt(parts[1]) + "月" + Integer.parseInt(parts[2]) + "日"
                : birth;
    }

    /** 二〇二六年十一月二十六日. */
    static String chinese(LocalDate date) {
        StringBuilder text = new StringBuilder();
        for (char digit : String.valueOf(date.getYear()).toCharArray()) {
            text.append(DIGITS.charAt(digit - '0'));
        }
        return text.append('年')
                .append(number(date.getMonthValue()))
                .append('月')
                .append(number(date.getDayOfMonth()))
                .append('日')
                .toString();
    }

    private static String number(int value) {
        String tens = value < 10 ? "" : (value < 20 ? "" : String.valueOf(DIGITS.charAt(value / 10))) + "十";
        return tens + (value % 10 == 0 ? "" : String.valueOf(DIGITS.charAt(value % 10)));
    }
}
