package legalkiosk.kiosk.journey.notarisation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import legalkiosk.contract.notarisation.Application.Venue;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.contract.notarisation.ServiceItem.Kind;

/** What has to be known before anybody can say whether a matter can be done here; one question a screen. */
public enum Ask {
    /** For oneself or for somebody else? Only where an agent or a guardian may apply. */
    WHO,
    /** Can the person speak with the notary without somebody else's help? */
    HELPER,
    /** Is property given away, sold or charged? */
    DISPOSAL,
    /** What ties it to Heshan (公证法 25)? */
    VENUE;

    boolean concerns(ServiceItem item) {
        return switch (this) {
            case WHO -> item.agent() || item.capacity() == ServiceItem.Capacity.GUARDIAN;
            case HELPER -> item.remote();
            case DISPOSAL -> !item.disposal() && (item.kind() == Kind.MANDATE || item.kind() == Kind.DECLARATION);
            case VENUE -> true;
        };
    }

    /** Ids of the answers, in the order they are shown. */
    public List<String> answers(Plan plan) {
        return switch (this) {
            case WHO -> List.of("self", "other");
            case HELPER -> List.of("alone", "helped");
            case DISPOSAL -> List.of("no", "yes");
            case VENUE ->
                Arrays.stream(Venue.values())
                        .filter(venue -> venue != Venue.PLACE_OF_PROPERTY || plan.realEstate())
                        .map(venue -> venue.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList();
        };
    }

    Plan answered(Plan plan, String answer) {
        return switch (this) {
            case WHO -> plan.withForOther(answer.equals("other"));
            case HELPER -> plan.withHelper(answer.equals("helped"));
            case DISPOSAL -> plan.withDisposal(answer.equals("yes"));
            case VENUE ->
                plan.with(Venue.valueOf(answer.toUpperCase(Locale.ROOT).replace('-', '_')));
        };
    }
}
