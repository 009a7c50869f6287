package legalkiosk.kiosk.journey.notarisation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import legalkiosk.contract.Citizen;
import legalkiosk.contract.notarisation.Applicant;
import legalkiosk.contract.notarisation.Application;
import legalkiosk.contract.notarisation.Application.Venue;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.contract.notarisation.ServiceItem.WantedPaper;
import legalkiosk.foundation.Sensitive;
import legalkiosk.hardware.idcard.CardDate;
import legalkiosk.hardware.idcard.IdCard;

/**
 * What a person has told so far, before there is a case. Immutable; lives as long as the visit.
 *
 * @param country where it is used; CN: at home
 * @param brought ids of the papers the person has here
 * @param promised ids of the papers a promise stands for (告知承诺)
 * @param typed what was filled in, by {@link Entry#id}
 */
public record Plan(
        ServiceItem item,
        boolean forOther,
        boolean helper,
        boolean realEstate,
        boolean disposal,
        Venue venue,
        String country,
        String purpose,
        Set<String> brought,
        Set<String> promised,
        Map<String, String> typed,
        int copies) {
    public Plan {
        brought = Set.copyOf(brought);
        promised = Set.copyOf(promised);
        typed = Map.copyOf(typed);
    }

    static Plan of(ServiceItem item) {
        return new Plan(
                item,
                false,
                false,
                item.realEstate(),
                item.disposal(),
                Venue.DOMICILE,
                "CN",
                item.purposes().isEmpty() ? item.name() : item.purposes().getFirst(),
                Set.of(),
                Set.of(),
                Map.of(),
                1);
    }

    /** Papers of the item's list that nobody has ticked and no promise stands for. */
    public List<WantedPaper> missing() {
        return item.papers().stream()
                .filter(paper -> paper.when() == null)
                .filter(paper -> !brought.contains(paper.id()) && !promised.contains(paper.id()))
                .toList();
    }

    /** True if some papers that are not here could be promised instead. */
    boolean mayPromise() {
        return item.promise()
                && item.papers().stream().anyMatch(paper -> paper.promise() && !brought.contains(paper.id()));
    }

    /** What the application says, for the card's owner. */
    Application application(String town, IdCard card, Optional<String> promiseVersion) {
        Map<String, Sensitive<String>> answers = new LinkedHashMap<>();
        for (ServiceItem.Field field : item.form()) {
            String words = typed.getOrDefault(field.id(), "");
            if (!words.isEmpty()) {
                answers.put(field.id(), Sensitive.of(words));
            }
        }
        Applicant.AgentFor other = forOther
                ? new Applicant.AgentFor(
                        Sensitive.of(typed.getOrDefault(Entry.OTHER_NAME, "")),
                        Sensitive.of(typed.getOrDefault(Entry.OTHER_NUMBER, "")),
                        typed.getOrDefault(Entry.OTHER_RELATION, ""))
                : null;
        return new Application(
                town,
                item.id(),
                country,
                purpose,
                venue,
                realEstate,
                disposal,
                new Applicant(
                        new Citizen.ByCard(card.kind().code(), card.idNumber(), card.name()),
                        Sensitive.of(typed.getOrDefault(Entry.PHONE, "")),
                        Cards.address(card),
                        Sensitive.of(card.sex().words()),
                        Sensitive.of(day(card.birth().reveal())),
                        other),
                answers,
                copies,
                List.of(),
                helper,
                promised.isEmpty() ? null : promiseVersion.orElse(null));
    }

    private static String day(CardDate date) {
        return date.date().map(Object::toString).orElse(date.text());
    }

    Plan withForOther(boolean other) {
        return new Plan(
                item, other, helper, realEstate, disposal, venue, country, purpose, brought, promised, typed, copies);
    }

    Plan withHelper(boolean needed) {
        return new Plan(
                item,
                forOther,
                needed,
                realEstate,
                disposal,
                venue,
                country,
                purpose,
                brought,
                promised,
                typed,
                copies);
    }

    Plan withRealEstate(boolean house) {
        return new Plan(
                item, forOther, helper, house, disposal, venue, country, purpose, brought, promised, typed, copies);
    }

    Plan withDisposal(boolean given) {
        return new Plan(
                item, forOther, helper, realEstate, given, venue, country, purpose, brought, promised, typed, copies);
    }

    Plan with(Venue tie) {
        return new Plan(
                item, forOther, helper, realEstate, disposal, tie, country, purpose, brought, promised, typed, copies);
    }

    Plan withCountry(String code) {
        return new Plan(
                item, forOther, helper, realEstate, disposal, venue, code, purpose, brought, promised, typed, copies);
    }

    Plan withPurpose(String words) {
        return new Plan(
                item, forOther, helper, realEstate, disposal, venue, country, words, brought, promised, typed, copies);
    }

    /** The paper is here, or it is not after all. */
    Plan ticked(String paper) {
        Set<String> here = new LinkedHashSet<>(brought);
        if (!here.remove(paper)) {
            here.add(paper);
        }
        Set<String> still = promised.stream().filter(id -> !here.contains(id)).collect(Collectors.toSet());
        return new Plan(
                item, forOther, helper, realEstate, disposal, venue, country, purpose, here, still, typed, copies);
    }

    /** The promise is given for every paper it can stand for; or it is not given. */
    Plan promising(boolean given) {
        Set<String> instead = given
                ? item.papers().stream()
                        .filter(paper -> paper.promise() && !brought.contains(paper.id()))
                        .map(WantedPaper::id)
                        .collect(Collectors.toSet())
                : Set.of();
        return new Plan(
                item, forOther, helper, realEstate, disposal, venue, country, purpose, brought, instead, typed, copies);
    }

    Plan with(String entry, String words) {
        Map<String, String> all = new LinkedHashMap<>(typed);
        all.put(entry, words);
        return new Plan(
                item, forOther, helper, realEstate, disposal, venue, country, purpose, brought, promised, all, copies);
    }

    Plan withCopies(int wanted) {
        return new Plan(
                item,
                forOther,
                helper,
                realEstate,
                disposal,
                venue,
                country,
                purpose,
                brought,
                promised,
                typed,
                wanted);
    }

    @Override
    public String toString() {
        return "Plan[" + item.id() + "]";
    }
}
