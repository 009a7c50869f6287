package legalkiosk.kiosk.journey.notarisation;

import java.util.List;
import legalkiosk.contract.notarisation.Application.Venue;
import legalkiosk.contract.notarisation.ServiceItem;

/** What has to be known before anybody can say whether a matter can be done here; one question a screen. */
public enum Ask {
    /** For oneself or for somebody else? Only where the law lets an agent apply. */
    WHO {
        @Override
        boolean concerns(ServiceItem item) {
            return item.agent();
        }

        @Override
        List<String> answers() {
            return List.of("self", "other");
        }

        @Override
        Plan answered(Plan plan, String answer) {
            return plan.withForOther(answer.equals("other"));
        }
    },
    /** Can the person speak with the notary without somebody else's help? */
    HELPER {
        @Override
        boolean concerns(ServiceItem item) {
            return item.remote();
        }

        @Override
        List<String> answers() {
            return List.of("alone", "helped");
        }

        @Override
        Plan answered(Plan plan, String answer) {
            return plan.withHelper(answer.equals("helped"));
        }
    },
    /** Is it about a house or land? */
    REAL_ESTATE {
        @Override
        boolean concerns(ServiceItem item) {
            return !item.realEstate() && maybeProperty(item);
        }

        @Override
        List<String> answers() {
            return List.of("yes", "no");
        }

        @Override
        Plan answered(Plan plan, String answer) {
            return plan.withRealEstate(answer.equals("yes"));
        }
    },
    /** Is property given away, sold or charged? */
    DISPOSAL {
        @Override
        boolean concerns(ServiceItem item) {
            return !item.disposal() && maybeProperty(item);
        }

        @Override
        List<String> answers() {
            return List.of("yes", "no");
        }

        @Override
        Plan answered(Plan plan, String answer) {
            return plan.withDisposal(answer.equals("yes"));
        }
    },
    /** What ties it to Heshan (公证法 25)? */
    VENUE {
        @Override
        boolean concerns(ServiceItem item) {
            return true;
        }

        @Override
        List<String> answers() {
            return java.util.Arrays.stream(Venue.values()).map(Ask::name).toList();
        }

        @Override
        Plan answered(Plan plan, String answer) {
            return plan.with(
                    Venue.valueOf(answer.toUpperCase(java.util.Locale.ROOT).replace('-', '_')));
        }
    };

    abstract boolean concerns(ServiceItem item);

    /** Ids of the answers, in the order they are shown. */
    abstract List<String> answers();

    abstract Plan answered(Plan plan, String answer);

    private static String name(Venue venue) {
        return venue.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static boolean maybeProperty(ServiceItem item) {
        return item.kind() == ServiceItem.Kind.MANDATE || item.kind() == ServiceItem.Kind.DECLARATION;
    }
}
