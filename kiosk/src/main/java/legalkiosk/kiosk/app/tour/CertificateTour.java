package legalkiosk.kiosk.app.tour;

import static legalkiosk.kiosk.app.tour.Walk.act;
import static legalkiosk.kiosk.app.tour.Walk.await;
import static legalkiosk.kiosk.app.tour.Walk.look;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.contract.notarisation.CaseState;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.contract.notarisation.Paper;
import legalkiosk.evidence.cli.VerifyMain;
import legalkiosk.hardware.simulator.card.SampleCard;
import legalkiosk.kiosk.app.demo.DemoHouse;
import legalkiosk.kiosk.app.demo.RobotNotary;
import legalkiosk.kiosk.journey.hall.HallJourney;
import legalkiosk.kiosk.journey.hall.Place;
import legalkiosk.kiosk.journey.identity.IdentityJourney;
import legalkiosk.kiosk.journey.identity.IdentityState;
import legalkiosk.kiosk.journey.notarisation.MyCasesJourney;
import legalkiosk.kiosk.journey.notarisation.MyCasesState;
import legalkiosk.kiosk.journey.notarisation.NotarisationState;
import legalkiosk.kiosk.journey.printing.PrintingState;
import picocli.CommandLine;

/** 我的公证 after the session: the certificate is found by the card, read and printed; then the evidence package is verified. */
final class CertificateTour {
    private static final Duration OFFICE = Duration.ofMinutes(3);

    private final DemoHouse house;
    private final HallJourney hall;
    private final Consumer<String> shoot;

    CertificateTour(DemoHouse house, HallJourney hall, Consumer<String> shoot) {
        this.house = house;
        this.hall = hall;
        this.shoot = shoot;
    }

    /** @param mine shows the case */
    void walk(MyCasesJourney mine) {
        await("the certificate to be issued", OFFICE, () -> {
            hall.touched();
            return Optional.of(mine.state())
                    .filter(state ->
                            state instanceof MyCasesState.Detail(CaseView view) && view.state() == CaseState.ISSUED);
        });
        act(hall::home);
        MyCasesJourney again = byCard();
        CaseView issued = Walk.state(again, MyCasesState.Found.class).cases().getFirst();
        shoot.accept("certificate-found");
        act(() -> again.open(issued));
        shoot.accept("certificate-case");
        CaseDocument certificate = issued.documents().stream()
                .filter(document -> document.kind() == Paper.CERTIFICATE)
                .findFirst()
                .orElseThrow();
        act(() -> again.read(certificate));
        Walk.state(again, MyCasesState.Reading.class);
        shoot.accept("certificate-reading");
        act(() -> hall.notary().print(issued, certificate));
        var printing = look(() -> ((Place.InPrinting) hall.state().place()).journey());
        Walk.state(printing, PrintingState.Done.class);
        shoot.accept("certificate-printed");
        act(printing::leave);
        await(
                "the certificate to be the person's",
                () -> Optional.of(again.state())
                        .filter(state -> state instanceof MyCasesState.Detail(CaseView view)
                                && view.state() == CaseState.DELIVERED));
        shoot.accept("certificate-delivered");
        act(hall::home);
    }

    /** Fetches the package, leaves it beside the pictures, and gives what the verifier says of it. */
    static List<String> verify(RobotNotary robot, String caseId, Path folder) throws IOException {
        Path evidence = folder.resolve("evidence.zip");
        try {
            robot.evidence(caseId, evidence);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the evidence package was fetched", stopped);
        }
        StringWriter said = new StringWriter();
        CommandLine verifier = VerifyMain.commandLine().setOut(new PrintWriter(said));
        int code = verifier.execute(evidence.toString());
        if (code != 0) {
            throw new IllegalStateException("the evidence package is not whole: " + said);
        }
        return List.of(
                "legal-kiosk-verify " + evidence.toAbsolutePath(),
                said.toString().strip());
    }

    private MyCasesJourney byCard() {
        act(() -> hall.notary().mine());
        var notary = look(() -> ((Place.InNotarisation) hall.state().place()).journey());
        MyCasesJourney mine = Walk.state(notary, NotarisationState.Mine.class).journey();
        act(mine::byCard);
        IdentityJourney identity = Walk.state(mine, MyCasesState.Identify.class).identity();
        act(identity::agree);
        house.reader().place(SampleCard.resident());
        Walk.state(identity, IdentityState.Recognised.class);
        house.reader().remove();
        act(identity::confirm);
        return mine;
    }
}
