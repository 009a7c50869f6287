package legalkiosk.server.notarisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import legalkiosk.contract.notarisation.Application;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.contract.notarisation.SigningMode;
import legalkiosk.contract.notarisation.law.Admission;
import legalkiosk.contract.notarisation.law.LawTexts;
import legalkiosk.contract.notarisation.law.Missing;
import legalkiosk.contract.notarisation.law.ServiceItems;
import legalkiosk.contract.notarisation.law.WorkingDays;
import legalkiosk.server.roster.Roster;

/** The law as the office's content has it. */
final class ContentLaw implements CaseLaw {
    private final ServiceItems items;
    private final WorkingDays days;

    ContentLaw(ServiceItems items) {
        this.items = items;
        this.days = items.law().workingDays();
    }

    @Override
    public Optional<ServiceItem> item(String id) {
        return items.find(id);
    }

    @Override
    public SigningMode signing(ServiceItem item, Application application, LocalDate today) {
        return switch (Admission.check(application, item, items.law(), today)) {
            case Admission.Possible possible -> possible.signing();
            case Admission.NotRemote _, Admission.NotLikeThis _ -> SigningMode.IN_PERSON;
        };
    }

    @Override
    public boolean disposal(ServiceItem item, Application application) {
        return item.disposal() || application.disposal();
    }

    @Override
    public Optional<No> admission(ServiceItem item, Application application, Set<String> brought, LocalDate today) {
        List<LawTexts.Told> against = switch (Admission.check(application, item, items.law(), today)) {
            case Admission.Possible _ -> List.of();
            case Admission.NotRemote(List<LawTexts.Told> told) -> told;
            case Admission.NotLikeThis(List<LawTexts.Told> told) -> told;
        };
        if (!against.isEmpty()) {
            LawTexts.Told first = against.getFirst();
            return Optional.of(No.law(first.why() + first.instead(), first.article()));
        }
        // Papers that are missing are asked for by the notary, once and completely; what is to be filled in is there at
        // once.
        String missing = Missing.of(application, item, items.law(), brought).stream()
                .filter(one -> one.what() != Missing.What.PAPER)
                .map(Missing::name)
                .collect(Collectors.joining("、"));
        return missing.isEmpty() ? Optional.empty() : Optional.of(No.bad("还要填好：" + missing + "。"));
    }

    @Override
    public Optional<Due> due(Term term, LocalDate today) {
        Instant accepted = term.acceptedAt();
        if (accepted == null) {
            return Optional.empty();
        }
        legalkiosk.contract.notarisation.law.Term counted = new legalkiosk.contract.notarisation.law.Term(
                day(accepted),
                term.stops().stream()
                        .filter(stop ->
                                stop.until() == null || day(stop.until()).isAfter(day(stop.from())))
                        .map(ContentLaw::stop)
                        .toList());
        return Optional.of(new Due(counted.due(days, today), counted.left(days, today)));
    }

    /** The day on which it was stopped still counts, and so does the one on which it goes on. */
    private static legalkiosk.contract.notarisation.law.Term.Stop stop(Term.Stop stop) {
        Instant until = stop.until();
        return new legalkiosk.contract.notarisation.law.Term.Stop(
                day(stop.from()).plusDays(1), until == null ? null : day(until));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Roster.ZONE);
    }
}
