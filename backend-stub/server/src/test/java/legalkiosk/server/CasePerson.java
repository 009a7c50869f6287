package legalkiosk.server;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import javax.imageio.ImageIO;
import legalkiosk.contract.Citizen;
import legalkiosk.contract.Routes;
import legalkiosk.contract.notarisation.Applicant;
import legalkiosk.contract.notarisation.Application;
import legalkiosk.contract.notarisation.CaseAct;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.contract.notarisation.Paper;
import legalkiosk.contract.notarisation.Step;
import legalkiosk.foundation.Sensitive;
import legalkiosk.server.notarisation.pages.PageMark;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Somebody at a terminal with a case: does what the step says, as the terminal would; the recording runs from when this was made. */
final class CasePerson {
    private static final float DPI = 200;
    private static final double MILLIMETRES_PER_INCH = 25.4;
    private static final Citizen.ByCard CARD =
            new Citizen.ByCard("resident", Sensitive.of("440799188001010021"), Sensitive.of("示例甲"));
    private static final Sensitive<String> ADDRESS = Sensitive.of("鹤山市古劳镇示例村一队8号");

    private final DeskHouse house;
    private final long began = System.nanoTime();
    final String id;

    private CasePerson(DeskHouse house, String id) {
        this.house = house;
        this.id = id;
    }

    /** Fills in a mandate, scans the papers and hands it in. */
    static CasePerson applies(DeskHouse house) throws Exception {
        CaseView view = house.terminal(Routes.OPEN_CASE, "", application(), CaseView.class);
        CasePerson person = new CasePerson(house, view.id());
        for (String paper : List.of("id-card", "agent-id", "matter-proof")) {
            person.add(Paper.BROUGHT, paper, person.sheet(paper));
        }
        person.act(new CaseAct.Submit(Sensitive.of("{\"strokes\":[]}")));
        return person;
    }

    private static Application application() {
        return new Application(
                "古劳镇",
                "mandate",
                "CN",
                "代办手续",
                Application.Venue.DOMICILE,
                false,
                false,
                new Applicant(
                        CARD,
                        Sensitive.of("13800000000"),
                        ADDRESS,
                        Sensitive.of("女"),
                        Sensitive.of("1880-01-01"),
                        null),
                Map.of(
                        "agentName", Sensitive.of("示例乙"),
                        "agentIdNumber", Sensitive.of("440799188202020033"),
                        "agentRelation", Sensitive.of("弟弟"),
                        "matter", Sensitive.of("代办老房子的水电过户，签收有关文件"),
                        "powers", Sensitive.of("代为提交材料、签字、领取"),
                        "until", Sensitive.of("2027年12月31日"),
                        "mayPassOn", Sensitive.of("不能"),
                        "personalRelation", Sensitive.of("不是")),
                1,
                List.of(),
                false,
                null,
                List.of());
    }

    CaseView view() throws Exception {
        return house.terminal(Routes.CASE, id, "", CaseView.class);
    }

    CaseView act(CaseAct.Party act) throws Exception {
        return house.terminal(Routes.CASE_ACT, id, act, CaseView.class);
    }

    private CaseDocument add(Paper kind, String ref, byte[] jpeg) throws Exception {
        String query = "?kind=" + kind + (ref.isEmpty() ? "" : "&ref=" + ref) + "&pages=1";
        return house.upload(Routes.ADD_CASE_DOCUMENT, id, query, jpeg, CaseDocument.class);
    }

    private long ms() {
        return (System.nanoTime() - began) / 1_000_000;
    }

    /** The room and the consent. */
    void begins(String call) throws Exception {
        act(new CaseAct.BeginSession(call));
    }

    void showsRoomAndAgrees() throws Exception {
        CaseView view = act(new CaseAct.RoomShown(List.of(), ms()));
        if (view.step() instanceof Step.ConsentToRecording consent) {
            act(new CaseAct.RecordingAnswered(true, consent.version()));
            house.server().cases().recordings().happened(id, "recording.began", OptionalLong.of(ms()), Map.of());
        }
    }

    void readsCard() throws Exception {
        Step.ReadCard step = (Step.ReadCard) view().step();
        CaseDocument portrait = add(Paper.CHIP_PORTRAIT, "", face("chip", 102, 126));
        CaseDocument live = add(Paper.LIVE_PICTURE, "", face(step.challenge(), 640, 480));
        act(new CaseAct.CardRead(CARD, ADDRESS, "长期", portrait.id(), live.id(), step.challenge(), ms()));
    }

    void understands() throws Exception {
        Step.HearNotice step = (Step.HearNotice) view().step();
        act(new CaseAct.NoticeHeard(step.notice(), true, false, ms()));
    }

    void disputes(int line) throws Exception {
        Step.CheckRecord step = (Step.CheckRecord) view().step();
        act(new CaseAct.RecordDisputed(step.version(), line, Sensitive.of("不是这样，是到明年年底"), ms()));
    }

    void confirmsRecord() throws Exception {
        CaseView view = view();
        Step.CheckRecord step = (Step.CheckRecord) view.step();
        act(new CaseAct.RecordConfirmed(
                step.version(), document(view, step.document()).sha256(), true, ms()));
    }

    void speaksCode() throws Exception {
        Step.SpeakCode step = (Step.SpeakCode) view().step();
        act(new CaseAct.CodeSpoken(step.document(), step.code(), ms()));
    }

    void signsOnScreen() throws Exception {
        CaseView view = view();
        Step.SignOnScreen step = (Step.SignOnScreen) view.step();
        String sha256 = document(view, step.document()).sha256();
        act(new CaseAct.SignedOnScreen(
                step.document(), sha256, Sensitive.of("{\"strokes\":[[{\"x\":0.1,\"y\":0.2,\"ms\":0}]]}"), ms()));
    }

    void prints() throws Exception {
        Step.SignOnPaper step = (Step.SignOnPaper) view().step();
        act(new CaseAct.PagesPrinted(step.document(), ms()));
    }

    /** Signs with a pen and scans each page, as it was printed. */
    void signsAndScans() throws Exception {
        Step.SignOnPaper step = (Step.SignOnPaper) view().step();
        byte[] pdf = house.download(Routes.CASE_DOCUMENT, step.document());
        for (Step.Page page : step.pages()) {
            CaseDocument scan = add(Paper.SCANNED_PAGE, "", signed(pdf, page.number()));
            act(new CaseAct.PageScanned(step.document(), page.number(), scan.id(), ms()));
        }
    }

    void collects() throws Exception {
        act(new CaseAct.Collected(true));
    }

    private static CaseDocument document(CaseView view, String id) {
        return view.documents().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] signed(byte[] pdf, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(page - 1, DPI, ImageType.RGB);
            Graphics2D pen = picture.createGraphics();
            pen.setColor(new Color(20, 30, 90));
            pen.setStroke(new BasicStroke(6));
            PageMark.Box box = PageMark.SIGNATURE;
            int x = pixels(box.left() + 25);
            int y = pixels((box.top() + box.bottom()) / 2);
            pen.drawLine(x, y, x + 180, y + 20);
            pen.drawLine(x + 40, y - 50, x + 90, y + 60);
            pen.drawLine(x + 130, y - 40, x + 100, y + 60);
            pen.dispose();
            return jpeg(picture);
        }
    }

    private static int pixels(double millimetres) {
        return (int) Math.round(millimetres * DPI / MILLIMETRES_PER_INCH);
    }

    private byte[] sheet(String words) throws IOException {
        BufferedImage paper = blank(827, 1169, Color.WHITE);
        Graphics2D pen = paper.createGraphics();
        pen.setColor(Color.DARK_GRAY);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 40));
        pen.drawString(words, 120, 160);
        for (int line = 0; line < 12; line++) {
            pen.drawLine(100, 240 + line * 70, 700, 240 + line * 70);
        }
        pen.dispose();
        return jpeg(paper);
    }

    /** A head of nobody. */
    private static byte[] face(String words, int width, int height) throws IOException {
        BufferedImage picture = blank(width, height, new Color(196, 208, 220));
        Graphics2D pen = picture.createGraphics();
        int size = height / 3;
        pen.setColor(new Color(90, 110, 130));
        pen.fillOval(width / 2 - size / 2, height / 4, size, size);
        pen.fillOval(width / 2 - size, height / 4 + size, 2 * size, 2 * size);
        pen.setColor(Color.WHITE);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, height / 10));
        pen.drawString(words, width / 20, height - height / 20);
        pen.dispose();
        return jpeg(picture);
    }

    private static BufferedImage blank(int width, int height, Color color) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(color);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return picture;
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", bytes);
        return bytes.toByteArray();
    }
}
