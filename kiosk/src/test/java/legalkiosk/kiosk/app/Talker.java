package legalkiosk.kiosk.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import legalkiosk.contract.call.LineMessage.Outcome;
import legalkiosk.contract.call.LineMessage.Wish;
import legalkiosk.contract.call.PlainWords;
import legalkiosk.foundation.Sensitive;
import legalkiosk.kiosk.app.demo.DemoHouse;
import legalkiosk.kiosk.app.demo.RobotLawyer;
import legalkiosk.kiosk.journey.consultation.ConsultationJourney;
import legalkiosk.kiosk.journey.consultation.ConsultationState;
import legalkiosk.kiosk.journey.consultation.Conversation;
import legalkiosk.kiosk.journey.consultation.Talk;
import legalkiosk.kiosk.journey.hall.Errand;
import legalkiosk.kiosk.journey.hall.HallJourney;
import legalkiosk.kiosk.journey.hall.Place;
import legalkiosk.kiosk.journey.scanning.ScanJourney;
import legalkiosk.kiosk.journey.scanning.ScanKind;
import legalkiosk.kiosk.journey.scanning.ScanState;

/** Talks with a robot lawyer, shows a sheet of paper, ends the talk and takes the lawyer's words home. */
final class Talker extends Errands.Walk implements AutoCloseable {
    private static final String SCAN = "scan-";
    private Optional<RobotLawyer> lawyer = Optional.empty();
    private boolean lawyerAsked;
    private int visits;

    Talker(HallJourney hall, ExecutorService thread, DemoHouse house) {
        super(hall, thread, house);
    }

    /** The lawyer comes on duty with the first visit, and takes calls when the person is seen waiting. */
    @Override
    void prepare() {
        try {
            if (lawyer.isEmpty()) {
                lawyer = Optional.of(house.lawyer());
            }
            lawyer.get().takes(false);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    void open() {
        hall.openConsultation();
    }

    @Override
    void walkAway() {
        super.walkAway();
        lawyerAsked = false;
        visits++;
    }

    /** As the lawyer's side tells. */
    boolean lawyerSawThePaper() {
        return lawyer.orElseThrow().replies().stream()
                .anyMatch(reply -> reply.id().equals(SCAN + visits) && reply.outcome() == Outcome.DONE);
    }

    @Override
    Step inside(Place place) {
        if (!(place instanceof Place.InConsultation(ConsultationJourney journey, Optional<Errand> errand))) {
            return Step.DEAD_END;
        }
        if (errand.isPresent()) {
            return errand.get() instanceof Errand.Scanning(ScanJourney scanning) ? scan(scanning) : Step.DEAD_END;
        }
        return switch (journey.state()) {
            case ConsultationState.ChooseTopic choose ->
                gave("topic", () -> journey.topic(hall.content().topic("labour").orElseThrow()));
            case ConsultationState.ChooseWay choose -> gave("language", () -> journey.language("普通话"));
            case ConsultationState.Asking asking -> Step.WAITS;
            case ConsultationState.Finding finding -> {
                lawyer.orElseThrow().takes(true);
                yield Step.WAITS;
            }
            case ConsultationState.Talking(Talk talk) ->
                talk(talk, journey.conversation().orElseThrow());
            case ConsultationState.Ended ended
            when ended.summary().isPresent() && papers() == 0 ->
                did(() -> hall.print(ended.summary().get()));
            case ConsultationState.Ended ended -> papers() > 0 ? Step.FINISHED : Step.WAITS;
            case ConsultationState.Away away -> did(journey::retry);
            case ConsultationState.Nobody nobody -> did(journey::retry);
            case ConsultationState.Refused refused -> Step.DEAD_END;
        };
    }

    private Step talk(Talk talk, Conversation conversation) {
        RobotLawyer robot = lawyer.orElseThrow();
        if (!robot.has().equals(Optional.of(conversation.call()))) {
            return Step.WAITS;
        }
        if (!lawyerAsked) {
            lawyerAsked = true;
            write(robot);
            robot.ask(SCAN + visits, Wish.SCAN, "请让我看看合同", Optional.empty());
            return Step.WAITS;
        }
        if (talk.asksToEnd()) {
            return gave("end", conversation::end);
        }
        if (talk.wishes().asked().isPresent()) {
            return gave("yes", conversation::grant);
        }
        return lawyerSawThePaper() ? did(conversation::askToEnd) : Step.WAITS;
    }

    private static void write(RobotLawyer robot) {
        Sensitive<String> words = Sensitive.of("先投诉，再仲裁");
        try {
            robot.write(new PlainWords(words, words, List.of(words)));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private Step scan(ScanJourney scanning) {
        return switch (scanning.state()) {
            case ScanState.Choosing choosing -> gave("kind", () -> scanning.choose(ScanKind.PAPER));
            case ScanState.Looking looking -> did(scanning::takeNow);
            case ScanState.Taking taking -> Step.WAITS;
            case ScanState.Taken taken -> gave("page", scanning::keep);
            case ScanState.Pages pages -> gave("pages", scanning::finish);
            case ScanState.NoPicture none -> did(scanning::retry);
        };
    }

    @Override
    public void close() {
        lawyer.ifPresent(RobotLawyer::close);
        lawyer = Optional.empty();
    }
}
