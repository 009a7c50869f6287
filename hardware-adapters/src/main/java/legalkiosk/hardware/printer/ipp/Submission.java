package legalkiosk.hardware.printer.ipp;

import com.hp.jipp.model.Status;
import java.util.Optional;
import legalkiosk.hardware.printer.PrintOutcome;
import legalkiosk.hardware.printer.PrintProgress;
import legalkiosk.hardware.printer.PrintRequest;

/** Gets the job and its document to the printer exactly once. After every lost answer it looks before it sends again. */
final class Submission {
    private static final int ATTEMPTS = 4;

    private final JobRun run;
    private final PrintRequest request;

    Submission(JobRun run, PrintRequest request) {
        this.run = run;
        this.request = request;
    }

    /** Empty when the printer has the document; otherwise how the job ended. */
    Optional<PrintOutcome> submit() throws Stopped {
        String facts = "";
        int attempts = 0;
        while (attempts < ATTEMPTS && !run.deadline().passed() && !run.startBy().passed()) {
            Optional<PrintOutcome> notReady = Readiness.await(run);
            if (notReady.isPresent()) {
                return notReady;
            }
            run.tell(new PrintProgress.Sending(run.record().pages()));
            switch (attempt()) {
                case Sent.Taken taken -> {
                    return Optional.empty();
                }
                case Sent.Ended(PrintOutcome outcome) -> {
                    return Optional.of(outcome);
                }
                case Sent.NotYet not -> {
                    facts = not.facts();
                    run.pause();
                }
                case Sent.NotTaken not -> {
                    attempts++;
                    facts = not.facts();
                    run.pause();
                }
            }
        }
        return Optional.of(Endings.notBegun(run.record(), "the printer did not take the job: " + facts, true));
    }

    private Sent attempt() throws Stopped {
        if (run.ops().validate(request, run.limit()) instanceof Reply.Refused<String> refused
                && !refused.forNow()
                && !refused.retryable()
                && !refused.status().equals(Status.serverErrorOperationNotSupported)) {
            return new Sent.Ended(Endings.notBegun(run.record(), refused.facts(), false));
        }
        return create();
    }

    private Sent create() throws Stopped {
        run.record().numbered(0);
        run.record().must(Step.PREPARED);
        return switch (run.ops().create(request, run.limit())) {
            case Reply.Ok<Integer>(Integer number) -> send(number);
            case Reply.NotReached<Integer> not -> new Sent.NotTaken(not.facts());
            case Reply.Lost<Integer> lost -> lookAfterLostCreate(lost.facts());
            case Reply.Refused<Integer> refused when refused.forNow() -> new Sent.NotYet(refused.facts());
            case Reply.Refused<Integer> refused ->
                new Sent.Ended(Endings.notBegun(run.record(), refused.facts(), refused.retryable()));
        };
    }

    private Sent lookAfterLostCreate(String facts) throws Stopped {
        while (!run.deadline().passed()) {
            switch (run.lookByName()) {
                case JobLook.Found(JobStatus job)
                when job.awaitsDocument() -> {
                    return send(job.id());
                }
                case JobLook.Found over -> {
                    return new Sent.NotTaken(facts);
                }
                case JobLook.Absent absent -> {
                    return new Sent.NotTaken(facts);
                }
                case JobLook.Silent silent -> run.pause();
            }
        }
        return new Sent.Ended(Endings.notConnected(run.record(), "no document was sent; " + facts));
    }

    private Sent send(int number) throws Stopped {
        run.record().numbered(number);
        run.record().must(Step.SENDING);
        Reply<String> reply = run.ops()
                .send(number, request.pdf(), run.deadline().left(run.timings().send()));
        return switch (reply) {
            case Reply.Ok<String> ok -> {
                run.record().note(Step.SENT);
                yield new Sent.Taken();
            }
            case Reply.NotReached<String> not -> {
                run.record().note(Step.CREATED);
                yield new Settling(run).afterSend(reply);
            }
            case Reply.Refused<String> refused -> new Settling(run).afterSend(reply);
            case Reply.Lost<String> lost -> new Settling(run).afterSend(reply);
        };
    }
}
