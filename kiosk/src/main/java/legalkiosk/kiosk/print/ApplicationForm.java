package legalkiosk.kiosk.print;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import legalkiosk.contract.notarisation.Applicant;
import legalkiosk.contract.notarisation.Application;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.contract.notarisation.law.LawTexts.Consent;
import legalkiosk.foundation.Sensitive;

/** What stands on the application form (公证申请表): everything domain section 4, A4 wants on it, in the person's own words. */
record ApplicationForm(Application application, ServiceItem item, List<String> papers, List<Consent> agreed) {
    /** A name and its value. */
    record Line(String name, String value) {}

    /** For the template. */
    Map<String, Object> values(ZonedDateTime now) {
        Map<String, Object> values = new LinkedHashMap<>();
        Applicant who = application.applicant();
        List<Line> person = new ArrayList<>(List.of(
                new Line("姓名", who.card().name().reveal()),
                new Line("性别", who.sex().reveal()),
                new Line("出生日期", who.birth().reveal()),
                new Line("证件号码", who.card().idNumber().reveal()),
                new Line("住址", or(who.address().reveal(), "证件上没有")),
                new Line("电话", who.phone().reveal())));
        Applicant.AgentFor other = who.agentFor();
        if (other != null) {
            person.add(new Line("替谁办", other.name().reveal() + "（" + other.relation() + "）"));
            person.add(new Line("他的证件号码", other.idNumber().reveal()));
        }
        List<Line> matter = new ArrayList<>(List.of(
                new Line("公证事项", item.name()),
                new Line("用途", application.purpose()),
                new Line("份数", application.copies() + "份"),
                new Line("和本地的联系", venue())));
        for (ServiceItem.Field field : item.form()) {
            Sensitive<String> answer = application.answers().get(field.id());
            matter.add(new Line(field.name(), answer == null ? "没有填" : answer.reveal()));
        }
        LocalDate day = now.toLocalDate();
        values.put("person", person);
        values.put("matter", matter);
        values.put("papers", papers.isEmpty() ? List.of("没有") : papers);
        values.put("promised", application.promised() != null);
        values.put(
                "agreed",
                agreed.stream()
                        // In capitals: of ff and fi in small letters a font may make one sign that nobody can copy.
                        .map(consent ->
                                consent.title() + "（文本 " + consent.version().toUpperCase(Locale.ROOT) + "）")
                        .toList());
        values.put("day", PaperTime.fullDay(day));
        return values;
    }

    private String venue() {
        return switch (application.venue()) {
            case DOMICILE -> "户口在这里";
            case HABITUAL_RESIDENCE -> "长住在这里";
            case PLACE_OF_ACT -> "这件事在这里办";
            case PLACE_OF_FACT -> "事情发生在这里";
            case PLACE_OF_PROPERTY -> "房子、土地在这里";
            case ELSEWHERE -> "都不是";
        };
    }

    private static String or(String words, String instead) {
        return words.isBlank() ? instead : words;
    }

    @Override
    public String toString() {
        return "ApplicationForm[" + item.id() + "]";
    }
}
