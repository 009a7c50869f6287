package legalkiosk.kiosk.journey.notarisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import legalkiosk.contract.notarisation.CaseAct;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.contract.notarisation.CaseState;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.contract.notarisation.Paper;
import legalkiosk.contract.notarisation.Step;
import legalkiosk.hardware.signature.TouchPad;
import legalkiosk.kiosk.journey.TestRuntime;
import legalkiosk.kiosk.journey.notarisation.PapersState.Away;
import legalkiosk.kiosk.journey.notarisation.PapersState.Listing;
import legalkiosk.kiosk.journey.notarisation.PapersState.Reading;
import legalkiosk.kiosk.journey.notarisation.PapersState.Signing;
import legalkiosk.kiosk.journey.notarisation.PapersState.Submitted;
import legalkiosk.kiosk.journey.signing.Pads;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

class PapersJourneyTest {
    private final TestRuntime time = new TestRuntime();
    private final OfficeDesk office = new OfficeDesk();
    private final TouchPad pad = new TouchPad(time.runtime().clock());
    private final List<CaseView> left = new ArrayList<>();
    private final List<CaseView> toWindow = new ArrayList<>();

    private PapersJourney journey() {
        return new PapersJourney(
                time.runtime(),
                office.now(),
                NotarySamples.item("mandate"),
                new PapersJourney.Services(
                        office, Optional.empty(), new Pads(pad, Optional.empty()), () -> {}, toWindow::add, left::add));
    }

    private static byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private CaseDocument form() throws IOException {
        return office.keep(
                "form", Paper.BROUGHT, Optional.of(CaseDocument.FORM), "公证申请表（签名前）", pdf(), "application/pdf");
    }

    @Test
    void theFormThatWasFilledInIsReadAndSignedAtWhateverTerminal() throws Exception {
        CaseDocument form = form();
        PapersJourney journey = journey();
        journey.done();
        time.settle();
        assertThat(journey.state())
                .isInstanceOfSatisfying(
                        Reading.class, reading -> assertThat(reading.pages()).hasSize(1));

        journey.sign();
        pad.down(1000, 1000, 0);
        int[] xy = {3000, 6000, 5000, 1000, 7000, 6000, 9000, 1000};
        for (int i = 0; i < xy.length; i += 2) {
            pad.move(xy[i], xy[i + 1], (i + 2) * 10_000_000L);
        }
        pad.up();
        time.settle();
        ((Signing) journey.state()).signing().done();
        time.settle();

        assertThat(journey.state()).isInstanceOf(Submitted.class);
        assertThat(office.acts)
                .singleElement()
                .isInstanceOfSatisfying(
                        CaseAct.Submit.class,
                        submit -> assertThat(submit.ink().reveal()).contains(form.sha256()));
    }

    @Test
    void whatTheOfficeAskedForIsHandedInWithoutAnotherSignature() {
        office.become(CaseState.SUPPLEMENT, new Step.Nothing());
        PapersJourney journey = journey();
        journey.done();
        time.settle();

        assertThat(office.acts).singleElement().isInstanceOf(CaseAct.Supplemented.class);
        assertThat(journey.state()).isInstanceOf(Submitted.class);
    }

    @Test
    void aNetworkThatIsAwayLosesNothing() throws Exception {
        form();
        PapersJourney journey = journey();
        office.away = true;
        journey.done();
        time.settle();
        assertThat(journey.state()).isInstanceOf(Away.class);

        office.away = false;
        journey.retry();
        time.settle();

        assertThat(journey.state()).isInstanceOf(Reading.class);
        journey.back();
        assertThat(journey.state()).isInstanceOf(Listing.class);
    }

    @Test
    void theWindowIsOneTouchAwayAndTheDraftStays() {
        PapersJourney journey = journey();
        journey.office();
        assertThat(toWindow).hasSize(1);
        journey.back();
        assertThat(left).hasSize(1);
        assertThat(office.acts).isEmpty();
    }
}
