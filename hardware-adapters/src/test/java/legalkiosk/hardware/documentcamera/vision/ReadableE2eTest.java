package legalkiosk.hardware.documentcamera.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import legalkiosk.hardware.documentcamera.CleanMode;
import legalkiosk.hardware.documentcamera.PaperSize;
import legalkiosk.hardware.documentcamera.ScanOutcome;
import legalkiosk.hardware.simulator.table.Light;
import legalkiosk.hardware.simulator.table.Pose;
import legalkiosk.hardware.simulator.table.Sheet;
import legalkiosk.hardware.simulator.table.Surface;
import legalkiosk.hardware.simulator.table.TableScene;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was scanned can be read by a program that has never heard of us. */
@Tag("e2e")
class ReadableE2eTest {
    private static final double MOST_WRONG = 0.02;

    /** Made up; nobody's contract. */
    private static final List<String> LINES = List.of(
            "劳动合同书（示例）",
            "甲方与乙方在平等自愿的基础上签订本合同，共同遵守。",
            "第一条 合同期限为三年，从签字当天开始计算。",
            "第二条 乙方的工作地点在工厂所在的镇，工作内容是包装。",
            "第三条 甲方每月十五日以前发放上个月的工资，不得拖欠。",
            "第四条 每天工作八小时，每周休息两天，加班另外给钱。",
            "第五条 甲方为乙方缴纳社会保险，费用由双方分别承担。",
            "第六条 甲方提供安全的工作环境和必要的劳动保护用品。",
            "第七条 双方可以商量修改合同，修改的内容要写在纸上。",
            "第八条 发生争议先商量，商量不成可以申请仲裁。",
            "第九条 本合同一式两份，双方各拿一份，签字以后生效。");

    @TempDir
    Path folder;

    @Test
    void chineseWritingSurvivesTableLightAndAngle() throws Exception {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/tesseract"))
                        && run("tesseract", "--list-langs").contains("chi_sim"),
                "tesseract with chi_sim is not installed (apt-get install tesseract-ocr tesseract-ocr-chi-sim)");
        Sheet sheet = contract();
        Light good = Light.good();
        List<String> bad = new ArrayList<>();
        bad.addAll(read("straight", sheet, Surface.GREEN_MAT, pose(90, 0, 0), good, CleanMode.COLOUR));
        bad.addAll(read("black and white", sheet, Surface.DARK, pose(91, 2, 1), good, CleanMode.BLACK_AND_WHITE));
        bad.addAll(read("aslant", sheet, Surface.WOOD, new Pose(105, 148.5, 86, 9, -7, 9, 3600), good, CleanMode.GREY));
        bad.addAll(read(
                "shadow", sheet, Surface.LIGHT, pose(92, 2, -2), good.shadowed(0.45, 0.5, 0.04), CleanMode.COLOUR));
        bad.addAll(read(
                "dim", sheet, Surface.CHECKED, pose(88, 3, 2), good.exposed(0.5).noisy(5), CleanMode.GREY));
        assertThat(bad).isEmpty();
    }

    private List<String> read(String what, Sheet sheet, Surface surface, Pose pose, Light light, CleanMode mode)
            throws Exception {
        ScanOutcome outcome = new PageScanner(250)
                .scan(TableScene.of(surface, pose, light).with(sheet).photograph(3264, 2448, 9), mode);
        if (!(outcome instanceof ScanOutcome.Scanned(var page, var flaws))) {
            return List.of(what + ": " + outcome);
        }
        Path jpeg = Files.write(folder.resolve(what.replace(' ', '-') + ".jpg"), page.jpeg());
        Path upright = folder.resolve("upright-" + jpeg.getFileName());
        turnUpright(jpeg, upright);
        String text = run("tesseract", upright.toString(), "stdout", "-l", "chi_sim", "--psm", "6");
        String wanted = bare(String.join("", LINES));
        String got = bare(text);
        double wrong = (double) distance(wanted, got) / wanted.length();
        System.out.printf(
                Locale.ROOT,
                "document camera | read by tesseract | %-15s | %5.2f %% of %d characters wrong%n",
                what,
                100 * wrong,
                wanted.length());
        return wrong <= MOST_WRONG ? List.of() : List.of(what + ": " + wrong + " " + got);
    }

    /** The page lies on its side under the camera; its top is at the right. */
    private static void turnUpright(Path from, Path to) throws IOException {
        BufferedImage lying = javax.imageio.ImageIO.read(from.toFile());
        BufferedImage upright = new BufferedImage(lying.getHeight(), lying.getWidth(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = upright.createGraphics();
        pen.translate(0, lying.getWidth());
        pen.rotate(-Math.PI / 2);
        pen.drawImage(lying, 0, 0, null);
        pen.dispose();
        javax.imageio.ImageIO.write(upright, "png", to.toFile());
    }

    private static Pose pose(double turn, double tiltX, double tiltY) {
        return new Pose(105, 148.5, turn, tiltX, tiltY, 10, 3600);
    }

    private static Sheet contract() throws Exception {
        double pixelsPerMm = 12;
        Font font = Font.createFont(
                        Font.TRUETYPE_FONT,
                        Path.of(System.getProperty("repository.root"), "kiosk/src/main/fonts/NotoSansSC-Regular.ttf")
                                .toFile())
                .deriveFont((float) (5 * pixelsPerMm));
        BufferedImage art =
                new BufferedImage((int) (210 * pixelsPerMm), (int) (297 * pixelsPerMm), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = art.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(new Color(0xF4F3EF));
        pen.fillRect(0, 0, art.getWidth(), art.getHeight());
        pen.setColor(new Color(0x1A1A1C));
        pen.setFont(font);
        for (int i = 0; i < LINES.size(); i++) {
            pen.drawString(LINES.get(i), (float) (28 * pixelsPerMm), (float) ((40 + i * 18) * pixelsPerMm));
        }
        pen.dispose();
        return new Sheet(PaperSize.A4, art);
    }

    /** Without blanks and punctuation, which the reader guesses. */
    private static String bare(String text) {
        return text.replaceAll("[^\\p{IsHan}]", "");
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
        return out;
    }
}
