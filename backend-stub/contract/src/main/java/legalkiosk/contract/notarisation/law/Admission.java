package legalkiosk.contract.notarisation.law;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import legalkiosk.contract.notarisation.Applicant;
import legalkiosk.contract.notarisation.Application;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.contract.notarisation.SigningMode;

/** Whether a matter can be done by video, found before anybody waits (A1 to A9). The backend asks it again at submission. */
public sealed interface Admission {
    /** Everything there is to say, the first first. */
    List<LawTexts.Told> told();

    /**
     * It can.
     *
     * @param signing how this very matter may be signed: never {@link SigningMode#IN_PERSON}
     * @param told what to mind; may be empty
     */
    record Possible(SigningMode signing, List<LawTexts.Told> told) implements Admission {}

    /** Only at the office. What was filled in is kept, and an appointment is offered. */
    record NotRemote(List<LawTexts.Told> told) implements Admission {}

    /** Not in this way, neither here nor at the office; says what instead. */
    record NotLikeThis(List<LawTexts.Told> told) implements Admission {}

    /** Checks an application. @param today for people's ages */
    static Admission check(Application application, ServiceItem item, LawTexts law, LocalDate today) {
        List<Reason> never = new ArrayList<>();
        List<Reason> office = new ArrayList<>();
        List<Reason> mind = new ArrayList<>();
        who(application.applicant(), item, today, never, mind);
        venue(application, item).ifPresent(never::add);
        if (!item.remote()) {
            office.add(notOpen(item.kind()));
        }
        if (application.needsHelper()) {
            office.add(Reason.HELPER_NEEDED);
        }
        if (!never.isEmpty()) {
            return new NotLikeThis(told(law, never));
        }
        if (!office.isEmpty()) {
            return new NotRemote(told(law, office));
        }
        return new Possible(signing(application, item, mind), told(law, mind));
    }

    private static void who(
            Applicant applicant, ServiceItem item, LocalDate today, List<Reason> never, List<Reason> mind) {
        Optional<Integer> age = age(applicant.birth().reveal(), today);
        if (age.isEmpty()) {
            never.add(Reason.BIRTH_UNREADABLE);
        } else if (age.get() < 18) {
            never.add(Reason.GUARDIAN_NEEDED);
        }
        Applicant.AgentFor other = applicant.agentFor();
        if (other == null) {
            return;
        }
        int theirAge = birthOf(other.idNumber().reveal())
                .flatMap(birth -> age(birth, today))
                .orElse(18);
        boolean guardian = theirAge < 18 || other.relation().contains("监护");
        if (LawRules.onlyByThePerson(item.kind())) {
            never.add(Reason.AGENT_FORBIDDEN);
        } else if (!guardian) {
            (item.agent() ? mind : never).add(item.agent() ? Reason.AGENT_PAPERS : Reason.AGENT_NOT_FOR_THIS);
        } else if (item.capacity() == ServiceItem.Capacity.FULL) {
            never.add(Reason.FULL_CAPACITY_NEEDED);
        } else {
            mind.add(Reason.GUARDIAN_PAPERS);
            if (theirAge < 14) {
                mind.add(Reason.CHILD_CONSENT);
            }
        }
    }

    private static Optional<Reason> venue(Application application, ServiceItem item) {
        boolean property = item.realEstate() || application.realEstate();
        return switch (application.venue()) {
            case ELSEWHERE -> Optional.of(Reason.VENUE_ELSEWHERE);
            case PLACE_OF_PROPERTY -> property ? Optional.empty() : Optional.of(Reason.VENUE_ELSEWHERE);
            case DOMICILE, HABITUAL_RESIDENCE, PLACE_OF_ACT, PLACE_OF_FACT ->
                property && !LawRules.anyVenueForProperty(item.kind())
                        ? Optional.of(Reason.VENUE_OF_THE_PROPERTY)
                        : Optional.empty();
        };
    }

    private static Reason notOpen(ServiceItem.Kind kind) {
        if (LawRules.onlyByThePerson(kind)) {
            return Reason.ITEM_BY_THE_PERSON;
        }
        return LawRules.personalRelation(kind) ? Reason.ITEM_ON_PAPER_AT_THE_OFFICE : Reason.ITEM_NOT_OPEN;
    }

    private static SigningMode signing(Application application, ServiceItem item, List<Reason> mind) {
        boolean relation = LawRules.personalRelation(item.kind()) || LawRules.saysPersonalRelation(application);
        boolean disposal = item.disposal() || application.disposal();
        if (relation) {
            mind.add(Reason.INK_FOR_PERSONAL_RELATION);
        }
        if (disposal) {
            mind.add(Reason.INK_FOR_DISPOSAL);
        }
        return relation || disposal ? SigningMode.INK : item.signing();
    }

    private static List<LawTexts.Told> told(LawTexts law, List<Reason> reasons) {
        return reasons.stream().distinct().map(law::told).toList();
    }

    private static Optional<Integer> age(String birth, LocalDate today) {
        try {
            LocalDate born = LocalDate.parse(birth);
            return born.isAfter(today)
                    ? Optional.empty()
                    : Optional.of(Period.between(born, today).getYears());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Date of birth in a resident's number (GB 11643); none in others. */
    private static Optional<String> birthOf(String idNumber) {
        Matcher match = Resident.NUMBER.matcher(idNumber);
        return match.matches()
                ? Optional.of(match.group(1) + "-" + match.group(2) + "-" + match.group(3))
                : Optional.empty();
    }

    /** The form of a resident's number: area, date of birth, order, check. */
    final class Resident {
        private static final Pattern NUMBER = Pattern.compile("\\d{6}(\\d{4})(\\d\\d)(\\d\\d)\\d{3}[0-9Xx]");

        private Resident() {}
    }
}
