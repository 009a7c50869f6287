package legalkiosk.kiosk.journey.notarisation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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
import legalkiosk.contract.notarisation.law.LawTexts.Consent;
import legalkiosk.foundation.Sensitive;
import legalkiosk.hardware.idcard.CardDate;
import legalkiosk.hardware.idcard.IdCard;

/**
 * What a person has told so far, before there is a case. Immutable; lives as long as the visit.
 *
 * @param answers to the questions that decide whether it can be done
 * @param brought ids of the papers the person has here
 * @param promise version of the promise that stands for some papers (告知承诺), if it was given
 * @param typed what was filled in, by {@link Entry#id}
 */
public record Plan(
        ServiceItem item,
        Answers answers,
        Set<String> brought,
        Optional<String> promise,
        Map<String, Sensitive<String>> typed) {
    /** The identity card is read, not photographed, before the session. */
    static final String ID_CARD = "id-card";

    private static final String STAND_IN_BIRTH = "1950-01-01";
    private static final Sensitive<String> NOTHING = Sensitive.of("");

    public Plan {
        brought = Set.copyOf(brought);
        typed = Map.copyOf(typed);
    }

    /**
     * @param country where it is used; CN: at home
     * @param helper the person can't speak with the notary alone
     */
    public record Answers(
            boolean forOther, boolean helper, boolean disposal, Venue venue, String country, String purpose) {}

    static Plan of(ServiceItem item) {
        Answers answers = new Answers(
                false,
                false,
                item.disposal(),
                Venue.DOMICILE,
                ApplicationJourney.HOME,
                item.purposes().isEmpty() ? item.name() : item.purposes().getFirst());
        return new Plan(item, answers, Set.of(), Optional.empty(), Map.of());
    }

    public boolean realEstate() {
        return item.realEstate();
    }

    /** Papers of the item's list that can be photographed. */
    static List<WantedPaper> photographed(ServiceItem item) {
        return item.papers().stream()
                .filter(paper -> !paper.id().equals(ID_CARD))
                .toList();
    }

    /** Papers that are always wanted, which nobody has ticked and no promise stands for. */
    public List<WantedPaper> missing() {
        return item.papers().stream()
                .filter(paper -> paper.when() == null)
                .filter(paper -> !brought.contains(paper.id()) && !(promise.isPresent() && paper.promise()))
                .toList();
    }

    /** True if some papers that are not here could be promised instead. */
    boolean mayPromise() {
        return item.promise()
                && item.papers().stream().anyMatch(paper -> paper.promise() && !brought.contains(paper.id()));
    }

    /** What the application says, for the card's owner. @param agreed the texts that were agreed to */
    Application application(String town, IdCard card, List<Consent> agreed) {
        Citizen.ByCard who = new Citizen.ByCard(card.kind().code(), card.idNumber(), card.name());
        CardDate birth = card.birth().reveal();
        return application(
                town,
                who,
                Cards.address(card),
                Sensitive.of(card.sex().words()),
                Sensitive.of(birth.date().map(Object::toString).orElse(birth.text())),
                agreed.stream()
                        .map(text ->
                                new Application.Agreed(text.about().name().toLowerCase(Locale.ROOT), text.version()))
                        .toList());
    }

    /** The same before the card is read, to ask what the law says of it; it goes nowhere else. */
    Application provisional(String town) {
        return application(
                town,
                new Citizen.ByCard("resident", NOTHING, NOTHING),
                NOTHING,
                NOTHING,
                Sensitive.of(STAND_IN_BIRTH),
                List.of());
    }

    private Application application(
            String town,
            Citizen.ByCard who,
            Sensitive<String> address,
            Sensitive<String> sex,
            Sensitive<String> birth,
            List<Application.Agreed> agreed) {
        Map<String, Sensitive<String>> fields = new LinkedHashMap<>();
        for (ServiceItem.Field field : item.form()) {
            words(field.id()).ifPresent(words -> fields.put(field.id(), words));
        }
        Applicant.AgentFor other = answers.forOther()
                ? new Applicant.AgentFor(
                        words(Entry.OTHER_NAME).orElse(NOTHING),
                        words(Entry.OTHER_NUMBER).orElse(NOTHING),
                        words(Entry.OTHER_RELATION).map(Sensitive::reveal).orElse(""))
                : null;
        Sensitive<String> phone = words(Entry.PHONE).orElse(NOTHING);
        int copies = words(Entry.COPIES)
                .map(words -> Integer.parseInt(words.reveal()))
                .orElse(1);
        return new Application(
                town,
                item.id(),
                answers.country(),
                answers.purpose(),
                answers.venue(),
                item.realEstate(),
                answers.disposal(),
                new Applicant(who, phone, address, sex, birth, other),
                fields,
                copies,
                List.of(),
                answers.helper(),
                promise.orElse(null),
                agreed);
    }

    /** What was filled in; empty for nothing. */
    Optional<Sensitive<String>> words(String entry) {
        return Optional.ofNullable(typed.get(entry))
                .filter(words -> !words.reveal().isEmpty());
    }

    Plan withForOther(boolean other) {
        return with(new Answers(
                other, answers.helper(), answers.disposal(), answers.venue(), answers.country(), answers.purpose()));
    }

    Plan withHelper(boolean needed) {
        return with(new Answers(
                answers.forOther(), needed, answers.disposal(), answers.venue(), answers.country(), answers.purpose()));
    }

    Plan withDisposal(boolean given) {
        return with(new Answers(
                answers.forOther(), answers.helper(), given, answers.venue(), answers.country(), answers.purpose()));
    }

    Plan with(Venue tie) {
        return with(new Answers(
                answers.forOther(), answers.helper(), answers.disposal(), tie, answers.country(), answers.purpose()));
    }

    Plan withCountry(String code) {
        return with(new Answers(
                answers.forOther(), answers.helper(), answers.disposal(), answers.venue(), code, answers.purpose()));
    }

    Plan withPurpose(String words) {
        return with(new Answers(
                answers.forOther(), answers.helper(), answers.disposal(), answers.venue(), answers.country(), words));
    }

    private Plan with(Answers next) {
        return new Plan(item, next, brought, promise, typed);
    }

    /** The paper is here, or it is not after all. */
    Plan ticked(String paper) {
        Set<String> here = new LinkedHashSet<>(brought);
        if (!here.remove(paper)) {
            here.add(paper);
        }
        return new Plan(item, answers, here, promise, typed);
    }

    /** The promise is given, or not. */
    Plan promising(Optional<String> version) {
        return new Plan(item, answers, brought, version, typed);
    }

    Plan with(String entry, String words) {
        Map<String, Sensitive<String>> all = new LinkedHashMap<>(typed);
        all.put(entry, Sensitive.of(words));
        return new Plan(item, answers, brought, promise, all);
    }

    /** Names of the papers that are here. */
    List<String> broughtNames() {
        return item.papers().stream()
                .filter(paper -> brought.contains(paper.id()))
                .map(WantedPaper::name)
                .collect(Collectors.toList());
    }

    @Override
    public String toString() {
        return "Plan[" + item.id() + "]";
    }
}
