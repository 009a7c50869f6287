package legalkiosk.server.notarisation.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import legalkiosk.server.notarisation.pages.PageMark.Box;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Pages of one template that differ in names and numbers only. Nobody in them is real. */
final class SamplePage {
    private static final Path FONT = Path.of("..", "..", "kiosk", "src", "main", "fonts", "NotoSansSC-Regular.ttf");
    private static final String NAMES = "安白常丁方高何江康李马宁彭钱任沈田王肖杨";
    private static final String GIVEN = "伯春东芳贵海建兰明佩强荣诗婷伟玉志珍中子";
    private static final double MM = 72 / 25.4;

    private final TrueTypeFont font;

    SamplePage() throws IOException {
        font = new TTFParser().parse(new RandomAccessReadBuffer(Files.readAllBytes(FONT)));
    }

    /** The lines of a mandate for a house. */
    static List<String> lines(long seed) {
        Random random = new Random(seed);
        List<String> lines = new ArrayList<>();
        lines.add("委托人：" + name(random) + "，男，公民身份号码示例" + digits(random, 12) + "。");
        lines.add("受托人：" + name(random) + "，女，公民身份号码示例" + digits(random, 12) + "。");
        lines.add("委托人因自己不便前往，现委托受托人代为办理下列事项：");
        lines.add("一、代为出售位于鹤山市共和镇示例路" + (1 + random.nextInt(300)) + "号的房屋，证号示例第" + digits(random, 7) + "号；");
        lines.add("二、最低价款不低于人民币" + (20 + random.nextInt(70)) + "万元，款项存入委托人本人账户；");
        lines.add("三、代为签订买卖合同，办理过户登记，缴纳有关税费；");
        lines.add("四、代为办理与上述房屋有关的水、电、燃气、有线电视的过户手续。");
        lines.add("受托人在上述权限内所签署的文件、办理的手续，委托人均予以承认。");
        lines.add("受托人不能转委托。");
        lines.add("委托期限：自本委托书签署之日起至二〇二七年" + (1 + random.nextInt(9)) + "月" + (10 + random.nextInt(18)) + "日止。");
        lines.add("本委托书一式" + (2 + random.nextInt(4)) + "份，联系电话示例" + digits(random, 8) + "。");
        return lines;
    }

    private static String name(Random random) {
        return "示例" + NAMES.charAt(random.nextInt(NAMES.length())) + GIVEN.charAt(random.nextInt(GIVEN.length()));
    }

    private static String digits(Random random, int count) {
        StringBuilder digits = new StringBuilder();
        random.ints(count, 0, 10).forEach(digits::append);
        return digits.toString();
    }

    /** One page with these lines. */
    synchronized byte[] pdf(List<String> lines, String mark) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDFont face = PDType0Font.load(document, font, true);
            Box content = PageMark.CONTENT;
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                PageMark.draw(out, mark, face, "请签在框里");
                text(out, face, 20, 85, 34, "委托书");
                double y = 48;
                for (String line : lines) {
                    for (String part : broken(line)) {
                        text(out, face, 12, content.left(), y, part);
                        y += 7.4;
                    }
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static List<String> broken(String line) {
        List<String> parts = new ArrayList<>();
        for (int at = 0; at < line.length(); at += 36) {
            parts.add(line.substring(at, Math.min(line.length(), at + 36)));
        }
        return parts;
    }

    private static void text(PDPageContentStream out, PDFont face, float size, double x, double y, String words)
            throws IOException {
        out.beginText();
        out.setFont(face, size);
        out.newLineAtOffset((float) (x * MM), (float) ((PageMark.HEIGHT - y) * MM));
        out.showText(words);
        out.endText();
    }
}
