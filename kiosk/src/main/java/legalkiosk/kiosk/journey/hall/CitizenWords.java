package legalkiosk.kiosk.journey.hall;

import java.util.StringJoiner;
import legalkiosk.contract.call.CallRequest;
import legalkiosk.kiosk.print.SituationAnswer;

/** What a person answered in triage, in the person's own words, for the lawyer to read before the first sentence. */
final class CitizenWords {
    private CitizenWords() {}

    static String of(SituationAnswer answer) {
        StringJoiner words = new StringJoiner("；");
        words.add(answer.situation().said());
        if (!answer.path().isEmpty()) {
            words.add("选的是：" + String.join(" › ", answer.path()));
        }
        for (SituationAnswer.Answered dated : answer.deadlines()) {
            dated.deadline()
                    .ifPresentOrElse(
                            deadline -> words.add(dated.rule().event() + "：" + deadline.from()),
                            () -> dated.rule().unless().ifPresent(words::add));
        }
        String all = words.toString();
        return all.length() > CallRequest.MOST_SAID ? all.substring(0, CallRequest.MOST_SAID) : all;
    }
}
