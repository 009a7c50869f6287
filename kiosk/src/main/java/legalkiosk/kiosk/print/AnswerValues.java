package legalkiosk.kiosk.print;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import legalkiosk.kiosk.content.Citation;
import legalkiosk.kiosk.content.Content;
import legalkiosk.kiosk.content.Deadline;
import legalkiosk.kiosk.content.DeadlineRule;
import legalkiosk.kiosk.content.LegalSentence;
import legalkiosk.kiosk.content.Situation;
import legalkiosk.kiosk.content.Step;
import legalkiosk.kiosk.print.SituationAnswer.Answered;

/** The values the checklist's template wants. */
final class AnswerValues {
    private final SituationAnswer answer;
    private final Situation situation;
    private final Content content;

    AnswerValues(SituationAnswer answer, Content content) {
        this.answer = answer;
        this.situation = answer.situation();
        this.content = content;
    }

    Map<String, Object> all() {
        Map<String, Object> values = new HashMap<>();
        values.put("path", String.join(" › ", answer.path()));
        values.put("hasPath", !answer.path().isEmpty());
        values.put("deadlines", answer.deadlines().stream().map(this::deadline).toList());
        values.put("steps", steps());
        values.put("law", situation.law().stream().map(this::sentence).toList());
        values.put("cost", sentence(situation.cost()));
        values.put("bring", situation.bring());
        values.put("helpers", HelperLines.of(situation.helpers(), situation.helperNotes(), content));
        values.put(
                "guides",
                situation.guides().stream()
                        .map(id -> content.guide(id).orElseThrow().title())
                        .toList());
        values.put("laws", new Notes().lines(citations(), content));
        values.put("updated", situation.updated().toString());
        return values;
    }

    private Map<String, Object> deadline(Answered answered) {
        DeadlineRule rule = answered.rule();
        Map<String, Object> values = new HashMap<>();
        values.put("cites", words(rule.cites()));
        values.put("note", rule.note().orElse(""));
        if (answered.deadline().isEmpty()) {
            values.put("count", "");
            values.put("unit", "");
            values.put("headline", rule.unlessNote().orElse(""));
            values.put("basis", "");
            values.put("note", "");
            values.put("rest", "");
            return values;
        }
        Deadline deadline = answered.deadline().get();
        boolean past = deadline.standing() == Deadline.Standing.PAST;
        values.put("count", deadline.daysLeft() > 0 ? String.valueOf(deadline.daysLeft()) : "");
        values.put("unit", "天后截止");
        values.put("headline", past ? rule.past() : "最晚 " + PaperTime.fullDay(deadline.day()) + " " + rule.label());
        values.put("basis", "按您填的“" + PaperTime.fullDay(deadline.from()) + rule.event() + "”算");
        values.put("rest", rest(deadline));
        return values;
    }

    private static String rest(Deadline deadline) {
        boolean extended = !deadline.lawfulEnd().equals(deadline.day());
        return switch (deadline.standing()) {
            case OPEN -> extended ? "这天是" + PaperTime.weekday(deadline.day()) + "，最好提前几天办。" : "";
            case TODAY -> "今天就是最后一天，请马上去办。";
            case EXTENDED -> "这天是休息日，可以顺延到" + PaperTime.fullDay(deadline.lawfulEnd()) + "，请马上去办。";
            case PAST -> "";
        };
    }

    private List<Map<String, Object>> steps() {
        List<Map<String, Object>> steps = new ArrayList<>();
        for (Step step : situation.steps()) {
            steps.add(Map.of("title", step.title(), "text", step.text(), "cites", words(step.cites())));
        }
        return steps;
    }

    private Map<String, Object> sentence(LegalSentence sentence) {
        return Map.of("text", sentence.text(), "cites", words(sentence.cites()));
    }

    private static String words(List<Citation> cites) {
        return cites.stream().map(Citation::words).collect(Collectors.joining("，"));
    }

    private List<Citation> citations() {
        List<Citation> all = new ArrayList<>();
        situation.deadlines().forEach(rule -> all.addAll(rule.cites()));
        situation.law().forEach(sentence -> all.addAll(sentence.cites()));
        situation.steps().forEach(step -> all.addAll(step.cites()));
        situation.helperNotes().values().forEach(note -> all.addAll(note.cites()));
        all.addAll(situation.cost().cites());
        return all;
    }
}
