package legalkiosk.kiosk.journey.notarisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import legalkiosk.contract.Proof;
import legalkiosk.contract.notarisation.CaseAct;
import legalkiosk.contract.notarisation.CaseState;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.contract.notarisation.Step;
import legalkiosk.foundation.Sensitive;
import legalkiosk.kiosk.journey.HandReader;
import legalkiosk.kiosk.journey.TestRuntime;
import legalkiosk.kiosk.journey.notarisation.MyCasesState.Away;
import legalkiosk.kiosk.journey.notarisation.MyCasesState.ChooseWay;
import legalkiosk.kiosk.journey.notarisation.MyCasesState.Detail;
import legalkiosk.kiosk.journey.notarisation.MyCasesState.Found;
import org.junit.jupiter.api.Test;

class MyCasesJourneyTest {
    private final TestRuntime time = new TestRuntime();
    private final OfficeDesk office = new OfficeDesk();
    private final List<CaseView> papers = new ArrayList<>();
    private final List<CaseView> sessions = new ArrayList<>();
    private final List<CaseView> booked = new ArrayList<>();
    private final MyCasesJourney journey = new MyCasesJourney(
            time.runtime(),
            new MyCasesJourney.Services(
                    office, new HandReader(), "鹤公网", papers::add, sessions::add, booked::add, () -> {}));

    private CaseView found(CaseState state) {
        office.become(state, new Step.Nothing());
        journey.search(new Proof.ByCard(Sensitive.of("440799196203080012")));
        time.settle();
        CaseView view = ((Found) journey.state()).cases().getFirst();
        journey.open(view);
        return view;
    }

    @Test
    void theReceiptsNumberAndTheCardsLastFourOpenTheCase() {
        journey.startWith("2026-000123");
        for (char key : "001X".toCharArray()) {
            journey.key(key);
        }
        journey.codeDone();
        time.settle();

        assertThat(journey.state()).isInstanceOf(Found.class);
    }

    @Test
    void lettersHaveNoPlaceInANumber() {
        CaseCode code = CaseCode.EMPTY.add('A').add('2').add('x');
        assertThat(code.number()).isEqualTo("2");
        assertThat(code.toString()).isEqualTo("***");
    }

    @Test
    void whatTheOfficeDoesMeanwhileIsSeenByItself() {
        found(CaseState.SUBMITTED);
        office.become(CaseState.ACCEPTED, new Step.Nothing());
        time.forward(Duration.ofSeconds(6));

        assertThat(((Detail) journey.state()).view().state()).isEqualTo(CaseState.ACCEPTED);
        journey.session();
        assertThat(sessions).hasSize(1);
    }

    @Test
    void takingItBackIsAskedOnceMore() {
        found(CaseState.ACCEPTED);
        journey.withdraw();
        assertThat(office.acts).isEmpty();
        journey.back();
        assertThat(journey.state()).isInstanceOf(Detail.class);
        journey.withdraw();
        journey.confirm();
        time.settle();

        assertThat(office.acts).singleElement().isInstanceOf(CaseAct.Withdraw.class);
        assertThat(((Detail) journey.state()).view().state()).isEqualTo(CaseState.WITHDRAWN);
    }

    @Test
    void goingToTheWindowKeepsTheCaseAndLeadsToATime() {
        found(CaseState.SUPPLEMENT);
        journey.office();
        journey.confirm();
        time.settle();

        assertThat(office.acts).singleElement().isInstanceOf(CaseAct.GoInPerson.class);
        assertThat(booked)
                .singleElement()
                .satisfies(view -> assertThat(view.state()).isEqualTo(CaseState.CONVERTED_IN_PERSON));
    }

    @Test
    void aDraftGoesOnWhereItWas() {
        CaseView draft = found(CaseState.DRAFT);
        journey.papers();
        assertThat(papers).containsExactly(draft);
    }

    @Test
    void anAnswerThatDoesNotComeIsAskedForAgainUnderTheSameKey() {
        found(CaseState.ACCEPTED);
        journey.withdraw();
        office.away = true;
        journey.confirm();
        time.settle();
        assertThat(journey.state()).isInstanceOf(Away.class);
        office.away = false;
        journey.retry();
        time.settle();

        assertThat(office.acts).hasSize(1);
    }

    @Test
    void nothingIsLeftOnceItIsClosed() {
        found(CaseState.ISSUED);
        journey.close();
        journey.back();
        assertThat(journey.state()).isInstanceOf(ChooseWay.class);
    }
}
