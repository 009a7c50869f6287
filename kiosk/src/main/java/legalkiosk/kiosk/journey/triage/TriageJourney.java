package legalkiosk.kiosk.journey.triage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import legalkiosk.kiosk.content.Content;
import legalkiosk.kiosk.content.DeadlineRule;
import legalkiosk.kiosk.content.Deadlines;
import legalkiosk.kiosk.content.Situation;
import legalkiosk.kiosk.content.TriageNode;
import legalkiosk.kiosk.journey.Journey;
import legalkiosk.kiosk.journey.JourneyRuntime;
import legalkiosk.kiosk.journey.triage.TriageState.Answered;
import legalkiosk.kiosk.journey.triage.TriageState.Asking;
import legalkiosk.kiosk.journey.triage.TriageState.AskingDate;
import legalkiosk.kiosk.journey.triage.TriageState.Hidden;
import legalkiosk.kiosk.print.SituationAnswer;

/** Walks the triage tree. What a citizen may do next from the answer (book, print, read) is the hall's business. */
public final class TriageJourney extends Journey<TriageState> {
    private final Content content;
    private final Deadlines deadlines;
    private final Runnable left;
    private final List<TriageState> before = new ArrayList<>();
    private final List<SituationAnswer.Answered> dates = new ArrayList<>();

    /** @param left told when the person goes back from the first question */
    public TriageJourney(JourneyRuntime runtime, Content content, Deadlines deadlines, Runnable left) {
        super(runtime, new Asking(content.tree(), List.of()));
        this.content = content;
        this.deadlines = deadlines;
        this.left = left;
    }

    /** Opens the answer of a situation, as a paper's code does; deadlines are asked for first. */
    public void open(Situation situation) {
        reach(situation, List.of());
    }

    public void choose(TriageNode.Option option) {
        if (!(state() instanceof Asking asking) || !asking.question().options().contains(option)) {
            stray("choose");
            return;
        }
        List<String> path = new ArrayList<>(asking.path());
        path.add(option.label());
        before.add(asking);
        switch (option.leadsTo()) {
            case TriageNode.Question question -> become(new Asking(question, List.copyOf(path)));
            case TriageNode.Leaf(String id) -> reach(content.situation(id).orElseThrow(), List.copyOf(path));
        }
    }

    public void year(int year) {
        entry(asking -> asking.entry().withYear(year));
    }

    public void month(int month) {
        entry(asking -> asking.entry().withMonth(month));
    }

    public void day(int day) {
        entry(asking -> asking.entry().withDay(day));
    }

    /** 就是这一天; does nothing while the date is not whole or lies ahead. */
    public void dateDone() {
        if (!(state() instanceof AskingDate asking)) {
            stray("dateDone");
            return;
        }
        Optional<LocalDate> date = asking.entry().date();
        if (date.isEmpty()) {
            return;
        }
        if (date.get().isAfter(asking.today())) {
            show(asking(asking, asking.entry(), true));
            return;
        }
        answerDate(
                asking,
                Optional.of(new SituationAnswer.Answered(
                        asking.rule(),
                        Optional.of(deadlines.count(date.get(), asking.rule().period(), asking.today())))));
    }

    /** The date does not apply to this person, such as 还在上班. */
    public void notApplicable() {
        if (state() instanceof AskingDate asking && asking.rule().unless().isPresent()) {
            answerDate(asking, Optional.of(new SituationAnswer.Answered(asking.rule(), Optional.empty())));
        } else {
            stray("notApplicable");
        }
    }

    /** 记不清了: no deadline is computed. */
    public void dateUnknown() {
        if (state() instanceof AskingDate asking) {
            answerDate(asking, Optional.empty());
        } else {
            stray("dateUnknown");
        }
    }

    /** 先遮住. */
    public void hide() {
        if (state() instanceof Answered(SituationAnswer answer)
                && answer.situation().sensitive()) {
            become(new Hidden(answer));
        } else {
            stray("hide");
        }
    }

    public void unhide() {
        if (state() instanceof Hidden(SituationAnswer answer)) {
            become(new Answered(answer));
        } else {
            stray("unhide");
        }
    }

    /** 上一步. */
    public void back() {
        if (before.isEmpty()) {
            left.run();
            return;
        }
        TriageState previous = before.removeLast();
        if (previous instanceof AskingDate asking) {
            dates.removeIf(date -> date.rule().equals(asking.rule()));
        }
        become(previous);
    }

    /** 换一件事: from the first question again. */
    public void restart() {
        before.clear();
        dates.clear();
        become(new Asking(content.tree(), List.of()));
    }

    private void reach(Situation situation, List<String> path) {
        dates.clear();
        askDateOrAnswer(situation, path, 0);
    }

    private void askDateOrAnswer(Situation situation, List<String> path, int index) {
        if (index < situation.deadlines().size()) {
            LocalDate today = LocalDate.now(runtime().clock());
            become(new AskingDate(situation, situation.deadlines().get(index), DateEntry.EMPTY, today, path, false));
        } else {
            become(new Answered(new SituationAnswer(situation, path, dates)));
        }
    }

    private void answerDate(AskingDate asking, Optional<SituationAnswer.Answered> answer) {
        before.add(asking);
        answer.ifPresent(dates::add);
        int next = asking.situation().deadlines().indexOf(asking.rule()) + 1;
        askDateOrAnswer(asking.situation(), asking.path(), next);
    }

    private void entry(java.util.function.Function<AskingDate, DateEntry> change) {
        if (state() instanceof AskingDate asking) {
            show(asking(asking, change.apply(asking), false));
        } else {
            stray("date");
        }
    }

    private static AskingDate asking(AskingDate old, DateEntry entry, boolean inFuture) {
        DeadlineRule rule = old.rule();
        return new AskingDate(old.situation(), rule, entry, old.today(), old.path(), inFuture);
    }
}
