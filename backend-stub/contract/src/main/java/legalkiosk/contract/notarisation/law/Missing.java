package legalkiosk.contract.notarisation.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import legalkiosk.contract.notarisation.Application;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.foundation.Sensitive;

/**
 * Something an application does not have yet. All of them are told at once (A6: 一次性告知).
 *
 * @param id of the field or paper
 * @param name as the person knows it
 * @param why what it is wanted for
 */
public record Missing(What what, String id, String name, String why) {
    /** What kind of thing. */
    public enum What {
        /** A field of the form (A4). */
        FIELD,
        /** A paper (A5). */
        PAPER,
        /** The promise was made on an older text. */
        PROMISE
    }

    /**
     * Everything that is missing.
     *
     * @param brought ids of the papers that are there; the identity card is read by the terminal and never among them
     */
    public static List<Missing> of(Application application, ServiceItem item, LawTexts law, Set<String> brought) {
        List<Missing> missing = new ArrayList<>();
        common(application, law, missing);
        for (ServiceItem.Field field : item.form()) {
            Sensitive<String> answer = application.answers().get(field.id());
            String words = answer == null ? "" : answer.reveal().strip();
            boolean wrong = words.isEmpty()
                    ? field.needed()
                    : words.length() > field.longest()
                            || !field.choices().isEmpty() && !field.choices().contains(words);
            if (wrong) {
                missing.add(new Missing(What.FIELD, field.id(), field.name(), field.reason()));
            }
        }
        boolean promised = item.promise() && application.promised() != null;
        String version = law.consent(LawTexts.About.PROMISE).version();
        if (promised && !version.equals(application.promised())) {
            missing.add(new Missing(What.PROMISE, "promise", "告知承诺书", "承诺书的内容更新了，请再看一遍"));
        }
        for (ServiceItem.WantedPaper paper : item.papers()) {
            boolean always = paper.when() == null && !paper.id().equals(LawRules.CARD);
            if (always && !brought.contains(paper.id()) && !(promised && paper.promise())) {
                missing.add(new Missing(What.PAPER, paper.id(), paper.name(), paper.why()));
            }
        }
        return missing;
    }

    private static void common(Application application, LawTexts law, List<Missing> missing) {
        if (application.purpose().isBlank() || application.purpose().length() > 60) {
            missing.add(new Missing(What.FIELD, "purpose", "用来做什么", "公证书上要写明用途"));
        }
        Set<String> places = law.places().stream().map(LawTexts.Place::code).collect(Collectors.toSet());
        if (!places.contains(application.country())) {
            missing.add(new Missing(What.FIELD, "country", "在哪里用", "各国各地的要求不同"));
        }
        if (application.applicant().phone().reveal().isBlank()) {
            missing.add(new Missing(What.FIELD, "phone", "联系电话", "有事好找到您"));
        }
        if (application.copies() < 1 || application.copies() > 20) {
            missing.add(new Missing(What.FIELD, "copies", "要几份", "一到二十份"));
        }
    }
}
