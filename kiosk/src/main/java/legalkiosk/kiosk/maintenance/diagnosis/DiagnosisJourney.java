package legalkiosk.kiosk.maintenance.diagnosis;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import legalkiosk.hardware.health.HealthBook;
import legalkiosk.hardware.health.PartHealth;
import legalkiosk.hardware.health.PartHealth.Grade;
import legalkiosk.kiosk.journey.Journey;
import legalkiosk.kiosk.journey.JourneyRuntime;
import legalkiosk.kiosk.maintenance.audit.Acts;
import legalkiosk.kiosk.maintenance.checks.Check;
import legalkiosk.kiosk.maintenance.checks.Finding;
import legalkiosk.kiosk.maintenance.diagnosis.Diagnosis.Answer;
import legalkiosk.kiosk.maintenance.diagnosis.Diagnosis.End;
import legalkiosk.kiosk.maintenance.diagnosis.Diagnosis.Machine;
import legalkiosk.kiosk.maintenance.diagnosis.Diagnosis.Node;
import legalkiosk.kiosk.maintenance.diagnosis.Diagnosis.Question;
import legalkiosk.kiosk.maintenance.diagnosis.DiagnosisState.Asking;
import legalkiosk.kiosk.maintenance.diagnosis.DiagnosisState.Found;
import legalkiosk.kiosk.maintenance.diagnosis.DiagnosisState.Measuring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes from a symptom to a part. Every answer and what was found is in the log of maintenance. */
public final class DiagnosisJourney extends Journey<DiagnosisState> {
    private static final Logger LOG = LoggerFactory.getLogger(DiagnosisJourney.class);

    private final Diagnosis diagnosis;
    private final HealthBook health;
    private final Map<String, Check> checks;
    private final Acts acts;
    private final Deque<Question> asked = new ArrayDeque<>();

    public DiagnosisJourney(
            JourneyRuntime runtime, Diagnosis diagnosis, HealthBook health, Map<String, Check> checks, Acts acts) {
        super(runtime, first(diagnosis));
        this.diagnosis = diagnosis;
        this.health = health;
        this.checks = checks;
        this.acts = acts;
        if (diagnosis.first() instanceof Machine machine) {
            measure(machine);
        }
    }

    private static DiagnosisState first(Diagnosis diagnosis) {
        return switch (diagnosis.first()) {
            case Question question -> new Asking(question, 1);
            case Machine machine -> new Measuring(machine);
            case End end -> new Found(end);
        };
    }

    /** Answers this terminal can give: those about parts it does not have are left out. */
    public List<Answer> answers(Question question) {
        return question.answers().stream()
                .filter(answer -> answer.needs().isEmpty()
                        || health.of(answer.needs().get()).isPresent())
                .toList();
    }

    /** The person's answer. */
    public void answer(Answer answer) {
        if (!(state() instanceof Asking(Question question, int number))
                || !question.answers().contains(answer)) {
            stray("answer");
            return;
        }
        asked.push(question);
        note("answered", question.ask() + " " + answer.say());
        go(diagnosis.node(answer.next()));
    }

    /** One question back; false when there is none before. */
    public boolean back() {
        if (asked.isEmpty()) {
            return false;
        }
        Question before = asked.pop();
        become(new Asking(before, asked.size() + 1));
        return true;
    }

    /** What had to be done is done: finds out whether it helped. */
    public void again() {
        if (state() instanceof Found(End end) && end.again().isPresent()) {
            go(diagnosis.node(end.again().get()));
        } else {
            stray("again");
        }
    }

    /** Another symptom. */
    public void restart() {
        asked.clear();
        go(diagnosis.first());
    }

    private void go(Node node) {
        switch (node) {
            case Question question -> become(new Asking(question, asked.size() + 1));
            case Machine machine -> {
                become(new Measuring(machine));
                measure(machine);
            }
            case End end -> {
                become(new Found(end));
                note("found", end.what());
            }
        }
    }

    private void measure(Machine machine) {
        Check check = checks.get(machine.part());
        if (!machine.test()) {
            go(diagnosis.node(looked(machine)));
        } else if (check == null) {
            go(diagnosis.node(machine.attention()));
        } else {
            ask(
                    () -> {
                        acts.add("tested", machine.part());
                        return check.run();
                    },
                    List.of(new Finding(Grade.OUT, "maintenance.check.broke", List.of(), "")),
                    findings -> go(diagnosis.node(tested(machine, findings))));
        }
    }

    private String looked(Machine machine) {
        Optional<PartHealth> part = health.of(machine.part());
        if (part.isEmpty()) {
            return machine.out();
        }
        return machine.flapping()
                .filter(next -> part.get().flapping())
                .orElseGet(() ->
                        next(machine, part.get().now().reasons(), part.get().grade()));
    }

    private static String tested(Machine machine, List<Finding> findings) {
        List<String> keys = new ArrayList<>();
        Grade worst = Grade.FINE;
        for (Finding finding : findings) {
            keys.add(finding.key());
            worst = finding.grade().compareTo(worst) > 0 ? finding.grade() : worst;
        }
        return next(machine, keys, worst);
    }

    private static String next(Machine machine, List<String> keys, Grade grade) {
        for (String key : keys) {
            if (machine.says().containsKey(key)) {
                return machine.says().getOrDefault(key, machine.attention());
            }
        }
        return switch (grade) {
            case FINE -> machine.fine();
            case LOOK -> machine.attention();
            case OUT -> machine.out();
        };
    }

    /** Beside the search, which goes on whether the disk takes it or not; a disk that does not is told by the next entry. */
    private void note(String act, String detail) {
        runtime().workers().execute(() -> {
            try {
                acts.add(act, detail);
            } catch (IOException refused) {
                LOG.atError()
                        .setCause(refused)
                        .addKeyValue("event", "audit.not-written")
                        .log("an act could not be written down");
            }
        });
    }
}
