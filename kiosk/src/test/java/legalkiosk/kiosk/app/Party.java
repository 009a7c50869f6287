package legalkiosk.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import legalkiosk.contract.notarisation.CaseState;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.contract.notarisation.Step;
import legalkiosk.hardware.simulator.card.SampleCard;
import legalkiosk.kiosk.app.demo.DemoHouse;
import legalkiosk.kiosk.journey.hall.HallJourney;
import legalkiosk.kiosk.journey.hall.Place;
import legalkiosk.kiosk.journey.identity.IdentityJourney;
import legalkiosk.kiosk.journey.identity.IdentityState;
import legalkiosk.kiosk.journey.notarisation.ApplicationJourney;
import legalkiosk.kiosk.journey.notarisation.ApplicationState;
import legalkiosk.kiosk.journey.notarisation.Entry;
import legalkiosk.kiosk.journey.notarisation.MyCasesJourney;
import legalkiosk.kiosk.journey.notarisation.MyCasesState;
import legalkiosk.kiosk.journey.notarisation.NotarisationJourney;
import legalkiosk.kiosk.journey.notarisation.NotarisationState;
import legalkiosk.kiosk.journey.notarisation.PapersJourney;
import legalkiosk.kiosk.journey.notarisation.PapersState;
import legalkiosk.kiosk.journey.notarisation.SessionJourney;
import legalkiosk.kiosk.journey.notarisation.SessionState;
import legalkiosk.kiosk.journey.printing.PrintingJourney;
import legalkiosk.kiosk.journey.printing.PrintingState;
import legalkiosk.kiosk.journey.scanning.ScanJourney;
import legalkiosk.kiosk.journey.scanning.ScanKind;
import legalkiosk.kiosk.journey.scanning.ScanState;
import legalkiosk.kiosk.journey.signing.SigningJourney;
import legalkiosk.kiosk.journey.signing.SigningState;
import legalkiosk.kiosk.print.PrintSize;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A person who has something notarised at a terminal: does what each screen asks for, with the card, the pen and the papers at hand. */
final class Party {
    /** A page of A4 is then as high as a camera of eight megapixels above it sees it. */
    private static final float DPI = 184;

    private static final int TABLE_WIDTH = 3264;
    private static final int TABLE_HEIGHT = 2448;

    private final DemoHouse house;
    private final Hands hands;
    private final Path folder;
    private final NotarisationJourney journey;
    private final Set<String> prepared = new HashSet<>();

    private Party(DemoHouse house, Hands hands, Path folder, NotarisationJourney journey) {
        this.house = house;
        this.hands = hands;
        this.folder = folder;
        this.journey = journey;
    }

    /** Touches the screen and goes to 公证. */
    static Party comes(DemoHouse house, Hands hands, Path folder, HallJourney hall) {
        hands.act(hall::start);
        hands.act(hall.notary()::open);
        return new Party(
                house,
                hands,
                folder,
                hands.place(hall, Place.InNotarisation.class).journey());
    }

    /** Applies for an item, photographs the papers, signs and hands it in. */
    CaseView applies(String item) {
        hands.act(journey::apply);
        ApplicationJourney application =
                hands.state(journey, NotarisationState.Applying.class).journey();
        hands.await("the draft", () -> {
            hands.act(() -> answer(application, item));
            return journey.state() instanceof NotarisationState.Papers;
        });
        house.reader().remove();
        PapersJourney papers =
                hands.state(journey, NotarisationState.Papers.class).journey();
        hands.await("handed in", () -> {
            hands.act(() -> gather(papers));
            return papers.state() instanceof PapersState.Submitted;
        });
        CaseView view = papers.state().view();
        assertThat(view.state()).isEqualTo(CaseState.SUBMITTED);
        hands.act(papers::back);
        return view;
    }

    private void answer(ApplicationJourney application, String item) {
        switch (application.state()) {
            case ApplicationState.ChooseItem(var items, var only) ->
                application.choose(items.stream()
                        .filter(one -> one.id().equals(item))
                        .findFirst()
                        .orElseThrow());
            case ApplicationState.AboutItem about -> application.begin();
            case ApplicationState.Asking(var plan, var ask) ->
                application.answer(ask.answers(plan).getFirst());
            case ApplicationState.ChooseCountry country -> application.country("CN");
            case ApplicationState.Extras extras -> application.goOn();
            case ApplicationState.ChoosePurpose(var plan) ->
                application.purpose(plan.item().purposes().getFirst());
            case ApplicationState.AtDoor(var plan, var door, var lacks) -> {
                assertThat(lacks).as("what this terminal lacks for a session").isEmpty();
                application.goOn();
            }
            case ApplicationState.Checklist(var plan) -> {
                plan.item().papers().stream()
                        .map(ServiceItem.WantedPaper::id)
                        .filter(paper -> !plan.brought().contains(paper))
                        .forEach(application::tick);
                application.goOn();
            }
            case ApplicationState.ConsentAsked asked -> application.agree(true);
            case ApplicationState.Filling filling -> fill(application, filling);
            case ApplicationState.Identify(var plan, IdentityJourney identity) -> identify(identity);
            case ApplicationState.Opening opening -> {}
            case ApplicationState.Away away -> application.retry();
            case ApplicationState.Declined declined -> throw new AssertionError("declined");
            case ApplicationState.Refused refused -> throw new AssertionError(refused.problem());
        }
    }

    private static void fill(ApplicationJourney application, ApplicationState.Filling filling) {
        if (filling.typing().isEmpty()) {
            String first = filling.entry().choices().getFirst();
            application.form().pick(first, first);
        } else if (filling.entry().kind() == Entry.Kind.PHONE) {
            "13800000000".chars().forEach(digit -> application.form().key((char) digit));
            application.form().filled();
        } else {
            "示例".chars().forEach(character -> application.form().character(Character.toString(character)));
            application.form().filled();
        }
    }

    private void identify(IdentityJourney identity) {
        switch (identity.state()) {
            case IdentityState.Consent consent -> {
                identity.agree();
                house.reader().place(SampleCard.resident());
            }
            case IdentityState.Recognised recognised -> identity.confirm();
            default -> {
                // The reader takes its time.
            }
        }
    }

    private void gather(PapersJourney papers) {
        switch (papers.state()) {
            case PapersState.Listing(CaseView view, var wanted, var photographable) ->
                wanted.stream()
                        .filter(paper -> view.documents().stream()
                                .noneMatch(document -> paper.id().equals(document.ref())))
                        .findFirst()
                        .ifPresentOrElse(papers::scan, papers::done);
            case PapersState.Scanning(var view, var paper, ScanJourney scan) -> scan(scan);
            case PapersState.Reading reading -> papers.sign();
            case PapersState.Signing(var view, SigningJourney signing) -> sign(signing);
            case PapersState.Away away -> papers.retry();
            case PapersState.Refused refused -> throw new AssertionError(refused.problem());
            case PapersState.Sending sending -> {}
            case PapersState.Fetching fetching -> {}
            case PapersState.Submitting submitting -> {}
            case PapersState.Submitted submitted -> {}
        }
    }

    private static void scan(ScanJourney scan) {
        switch (scan.state()) {
            case ScanState.Looking looking -> scan.takeNow();
            case ScanState.Taken taken -> {
                scan.keep();
                scan.finish();
            }
            default -> scan.choose(ScanKind.PAPER);
        }
    }

    private void sign(SigningJourney signing) {
        if (signing.state() instanceof SigningState.Writing) {
            if (signing.ink().strokes().isEmpty()) {
                house.tablet().sign(0);
            } else {
                signing.done();
            }
        }
    }

    /** Waits until the office has accepted, and sits down for the session. */
    SessionJourney sitsDown() {
        MyCasesJourney mine = hands.state(journey, NotarisationState.Mine.class).journey();
        hands.await(
                "acceptance",
                () -> mine.state() instanceof MyCasesState.Detail(CaseView view) && view.state() == CaseState.ACCEPTED);
        hands.act(mine::session);
        return hands.state(journey, NotarisationState.InSession.class).journey();
    }

    /** Does what the step on the screen asks for, once. */
    void follow(SessionJourney session) {
        hands.act(() -> {
            switch (session.state()) {
                case SessionState.Talking(var talk, var view, var mode, var busy, var problem, var recording)
                when !busy && mode instanceof SessionState.Mode.Usual -> step(session, view);
                case SessionState.InFront(var talk, var view, SessionState.Front front, var recording) -> front(front);
                default -> {
                    // Something is on its way.
                }
            }
        });
    }

    private void step(SessionJourney session, CaseView view) {
        if (!(view.step() instanceof Step.ReadCard)) {
            house.reader().remove();
        }
        switch (view.step()) {
            case Step.ShowRoom room -> session.steps().alone();
            case Step.ConsentToRecording consent -> session.steps().consent(true);
            case Step.ReadCard card -> {
                if (prepared.add(card.challenge())) {
                    house.reader().place(SampleCard.resident());
                }
            }
            case Step.HearNotice notice -> session.steps().heard(true);
            case Step.CheckRecord record -> session.steps().right();
            case Step.SpeakCode code -> session.steps().spoken();
            case Step.SignOnScreen sign -> session.papers().sign();
            case Step.SignOnPaper paper
            when !paper.printed() -> session.papers().print();
            case Step.SignOnPaper paper ->
                paper.pages().stream()
                        .filter(page -> !page.scanned())
                        .findFirst()
                        .ifPresent(page -> {
                            layUnderTheCamera(paper.document(), page.number());
                            session.papers().scan();
                        });
            case Step.Over over -> session.finish();
            case Step.Nothing nothing -> {}
            case Step.Answer answer -> {}
            case Step.Scan scan -> session.papers().scan();
            case Step.Wait wait -> {}
        }
    }

    private void front(SessionState.Front front) {
        switch (front) {
            case SessionState.Front.Signing(SigningJourney signing) -> sign(signing);
            case SessionState.Front.Printing(PrintingJourney printing) -> {
                switch (printing.state()) {
                    case PrintingState.ChooseSize choose -> printing.choose(PrintSize.NORMAL);
                    case PrintingState.Done done -> printing.leave();
                    default -> {
                        // Paper is on its way.
                    }
                }
            }
            case SessionState.Front.Scanning(ScanJourney scan) -> scan(scan);
        }
    }

    /** The printed page, signed with a pen, on a table that is larger than it. */
    private void layUnderTheCamera(String document, int page) {
        if (!prepared.add(document + page)) {
            return;
        }
        Path printed = house.printer().printed().getLast();
        try (PDDocument pdf = Loader.loadPDF(printed.toFile())) {
            BufferedImage sheet = new PDFRenderer(pdf).renderImageWithDPI(page - 1, DPI, ImageType.RGB);
            Path picture = folder.resolve("signed-" + document + "-" + page + ".png");
            ImageIO.write(onTable(signed(sheet)), "png", picture.toFile());
            house.tableCamera().show(picture);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static BufferedImage signed(BufferedImage sheet) {
        Graphics2D pen = sheet.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(24, 32, 96));
        pen.setStroke(new BasicStroke(DPI / 40, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        SignatureBox box = SignatureBox.on(sheet.getWidth(), sheet.getHeight());
        Path2D line = new Path2D.Double();
        line.moveTo(box.x(0.1), box.y(0.6));
        for (double at = 0.1; at < 0.9; at += 0.1) {
            line.quadTo(box.x(at + 0.03), box.y(0.15), box.x(at + 0.05), box.y(0.7));
            line.quadTo(box.x(at + 0.08), box.y(0.9), box.x(at + 0.1), box.y(0.4));
        }
        pen.draw(line);
        pen.dispose();
        return sheet;
    }

    /** Where the page wants the signature: 95 to 185 mm from the left, 244 to 272 mm from the top of A4. */
    private record SignatureBox(double left, double top, double width, double height) {
        static SignatureBox on(int width, int height) {
            double across = width / 210.0;
            double down = height / 297.0;
            return new SignatureBox(95 * across, 244 * down, 90 * across, 28 * down);
        }

        double x(double part) {
            return left + part * width;
        }

        double y(double part) {
            return top + part * height;
        }
    }

    private static BufferedImage onTable(BufferedImage sheet) {
        BufferedImage table = new BufferedImage(TABLE_WIDTH, TABLE_HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D on = table.createGraphics();
        on.setColor(new Color(60, 50, 40));
        on.fillRect(0, 0, TABLE_WIDTH, TABLE_HEIGHT);
        on.drawImage(sheet, (TABLE_WIDTH - sheet.getWidth()) / 2, (TABLE_HEIGHT - sheet.getHeight()) / 2, null);
        on.dispose();
        return table;
    }

    /** The case as the terminal shows it now. */
    Optional<CaseView> now() {
        return switch (journey.state()) {
            case NotarisationState.Mine(MyCasesJourney mine)
            when mine.state() instanceof MyCasesState.Detail(CaseView view) -> Optional.of(view);
            case NotarisationState.InSession(SessionJourney session) ->
                Optional.of(session.state().view());
            default -> Optional.empty();
        };
    }

    NotarisationJourney journey() {
        return journey;
    }
}
