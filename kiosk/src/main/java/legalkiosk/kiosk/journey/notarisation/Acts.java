package legalkiosk.kiosk.journey.notarisation;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.UUID;
import java.util.function.Consumer;
import legalkiosk.contract.Problem;
import legalkiosk.contract.notarisation.CaseAct;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.kiosk.backend.Answer;
import legalkiosk.kiosk.backend.NotarisationDesk;
import legalkiosk.kiosk.journey.JourneyRuntime;

/**
 * Tells the backend what the person did in a session: one after the other, each until it has an answer, under the same key, so that a
 * line that is away for a while neither loses nor doubles anything. On the journeys' thread.
 */
final class Acts {
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final JourneyRuntime runtime;
    private final NotarisationDesk desk;
    private final String caseId;
    private final Consumer<CaseView> done;
    private final Consumer<Problem> refused;
    private final Queue<Said> waiting = new ArrayDeque<>();
    private boolean sending;
    private boolean closed;

    private record Said(CaseAct.Party act, String key) {}

    /**
     * @param done told of the case after each act, also after one that was not taken
     * @param refused told of an act the backend does not take
     */
    Acts(
            JourneyRuntime runtime,
            NotarisationDesk desk,
            String caseId,
            Consumer<CaseView> done,
            Consumer<Problem> refused) {
        this.runtime = runtime;
        this.desk = desk;
        this.caseId = caseId;
        this.done = done;
        this.refused = refused;
    }

    void send(CaseAct.Party act) {
        waiting.add(new Said(act, UUID.randomUUID().toString()));
        next();
    }

    /** True while something is on its way. */
    boolean busy() {
        return sending || !waiting.isEmpty();
    }

    /** Nothing more is heard; what is waiting is not sent. */
    void close() {
        closed = true;
        waiting.clear();
    }

    private void next() {
        Said said = waiting.peek();
        if (sending || closed || said == null) {
            return;
        }
        sending = true;
        runtime.workers().execute(() -> {
            Answer<CaseView> answer = desk.act(caseId, said.act(), said.key());
            runtime.thread().execute(() -> answered(answer));
        });
    }

    private void answered(Answer<CaseView> answer) {
        sending = false;
        if (closed) {
            return;
        }
        switch (answer) {
            case Answer.Ok<CaseView>(CaseView now) -> {
                waiting.remove();
                done.accept(now);
                next();
            }
            case Answer.Refused<CaseView>(Problem problem) -> {
                waiting.remove();
                refused.accept(problem);
                look();
                next();
            }
            case Answer.Unreachable<CaseView> gone ->
                runtime.timer().after(AGAIN, () -> runtime.thread().execute(this::next));
        }
    }

    /** Asks for the case as it stands: what was not taken was meant for another step, and what was done while nobody told it here. */
    void look() {
        runtime.workers().execute(() -> {
            Answer<CaseView> answer = desk.view(caseId);
            runtime.thread().execute(() -> told(answer));
        });
    }

    private void told(Answer<CaseView> answer) {
        if (closed) {
            return;
        }
        switch (answer) {
            case Answer.Ok<CaseView>(CaseView there) -> done.accept(there);
            case Answer.Refused<CaseView> no -> {
                // Nothing new can be shown; the next act says why.
            }
            case Answer.Unreachable<CaseView> gone ->
                runtime.timer().after(AGAIN, () -> runtime.thread().execute(this::lookAgain));
        }
    }

    private void lookAgain() {
        if (!closed) {
            look();
        }
    }
}
