package legalkiosk.kiosk.journey.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import legalkiosk.kiosk.content.Content;
import legalkiosk.kiosk.content.Deadlines;
import legalkiosk.kiosk.content.Fixture;
import legalkiosk.kiosk.content.RestDays;
import legalkiosk.kiosk.content.Situation;
import legalkiosk.kiosk.content.TriageNode;
import legalkiosk.kiosk.journey.TestRuntime;
import legalkiosk.kiosk.journey.triage.TriageState.Answered;
import legalkiosk.kiosk.journey.triage.TriageState.Asking;
import legalkiosk.kiosk.journey.triage.TriageState.AskingDate;
import legalkiosk.kiosk.journey.triage.TriageState.Hidden;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Walks the shipped content, so that every situation is reached as a citizen reaches it. */
class TriageJourneyTest {
    private Content content;
    private TriageJourney journey;
    private boolean left;

    @BeforeEach
    void atTheFirstQuestion() throws Exception {
        content = Fixture.loaded(Fixture.ROOT.resolve("config/content"));
        journey = new TriageJourney(
                new TestRuntime().runtime(), content, new Deadlines(RestDays.weekends()), () -> left = true);
    }

    @Test
    void theDeadlineOfADesignPictureIsComputed() {
        journey.open(content.situation("unpaid-wages").orElseThrow());
        enter(2026, 3, 2);
        journey.dateDone();
        var deadline = ((Answered) journey.state())
                .answer()
                .deadlines()
                .getFirst()
                .deadline()
                .orElseThrow();
        assertThat(deadline.day()).isEqualTo(LocalDate.of(2027, 3, 2));
        assertThat(deadline.daysLeft()).isEqualTo(98);
    }

    @Test
    void everyOptionOfEveryQuestionLeadsToAnAnswerAndBackAgain() {
        walk();
        assertThat(journey.state()).isEqualTo(new Asking(content.tree(), java.util.List.of()));
        journey.back();
        assertThat(left).isTrue();
    }

    @Test
    void aDateThatLiesAheadIsToldAndNothingIsLost() {
        journey.open(content.situation("unpaid-wages").orElseThrow());
        enter(2026, 12, 31);
        journey.dateDone();
        AskingDate asking = (AskingDate) journey.state();
        assertThat(asking.inFuture()).isTrue();
        assertThat(asking.entry().date()).hasValue(LocalDate.of(2026, 12, 31));
    }

    @Test
    void aDayThatAMonthDoesNotHaveIsTakenBackWhenTheMonthChanges() {
        journey.open(content.situation("unpaid-wages").orElseThrow());
        enter(2026, 1, 31);
        journey.month(2);
        AskingDate asking = (AskingDate) journey.state();
        assertThat(asking.entry().day()).isEmpty();
        assertThat(asking.entry().daysInMonth()).isEqualTo(28);
    }

    @Test
    void withoutADateTheAnswerComesWithoutADeadline() {
        journey.open(content.situation("unpaid-wages").orElseThrow());
        journey.dateUnknown();
        assertThat(((Answered) journey.state()).answer().deadlines()).isEmpty();
    }

    @Test
    void aSensitiveAnswerCanBeHiddenAndShownAgain() {
        Situation violence = content.situation("domestic-violence").orElseThrow();
        journey.open(violence);
        while (journey.state() instanceof AskingDate) {
            journey.dateUnknown();
        }
        journey.hide();
        assertThat(journey.state()).isInstanceOf(Hidden.class);
        journey.unhide();
        assertThat(((Answered) journey.state()).answer().situation()).isEqualTo(violence);
    }

    private void enter(int year, int month, int day) {
        journey.year(year);
        journey.month(month);
        journey.day(day);
    }

    private void walk() {
        if (!(journey.state() instanceof Asking asking)) {
            answerAndReturn();
            return;
        }
        for (TriageNode.Option option : asking.question().options()) {
            journey.choose(option);
            walk();
            journey.back();
            assertThat(journey.state()).isEqualTo(asking);
        }
    }

    private void answerAndReturn() {
        int dates = 0;
        while (journey.state() instanceof AskingDate) {
            enter(2026, 11, 1);
            journey.dateDone();
            dates++;
        }
        assertThat(journey.state()).isInstanceOf(Answered.class);
        for (int i = 0; i < dates; i++) {
            journey.back();
        }
    }
}
