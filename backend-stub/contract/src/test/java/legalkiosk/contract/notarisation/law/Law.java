package legalkiosk.contract.notarisation.law;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import legalkiosk.contract.Citizen;
import legalkiosk.contract.notarisation.Applicant;
import legalkiosk.contract.notarisation.Application;
import legalkiosk.contract.notarisation.Application.Venue;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.foundation.Sensitive;
import legalkiosk.foundation.config.ConfigException;
import org.jspecify.annotations.Nullable;

/** The items as they are shipped, and applications for them. Nobody here is real. */
final class Law {
    static final Path CONTENT = Path.of("..", "..", "config", "content");
    static final Path SERVICES = CONTENT.resolve("services");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private Law() {}

    static ServiceItems shipped() {
        try {
            return ServiceItems.load(SERVICES);
        } catch (ConfigException wrong) {
            throw new AssertionError(wrong.getMessage(), wrong);
        }
    }

    static Ask anAsk(ServiceItem item) {
        return new Ask(item);
    }

    static Applicant.AgentFor somebody(String idNumber, String relation) {
        return new Applicant.AgentFor(Sensitive.of("示例乙"), Sensitive.of(idNumber), relation);
    }

    /** An application that has everything; each word changes one thing. */
    static final class Ask {
        private final ServiceItem item;
        private final Map<String, Sensitive<String>> answers = new HashMap<>();
        private Venue venue = Venue.DOMICILE;
        private boolean realEstate;
        private boolean disposal;
        private boolean helper;
        private String birth = "1956-05-01";
        private String country = "CN";
        private String purpose = "其他";
        private String phone = "13800000000";
        private int copies = 1;
        private Applicant.@Nullable AgentFor agentFor;

        @Nullable
        private String promised;

        private Ask(ServiceItem item) {
            this.item = item;
            for (ServiceItem.Field field : item.form()) {
                answer(
                        field.id(),
                        field.choices().isEmpty() ? "示例" : field.choices().getFirst());
            }
        }

        Ask answer(String id, String words) {
            answers.put(id, Sensitive.of(words));
            return this;
        }

        Ask without(String id) {
            answers.remove(id);
            return this;
        }

        Ask at(Venue where) {
            venue = where;
            return this;
        }

        Ask aboutAHouse(boolean house) {
            realEstate = house;
            return this;
        }

        Ask givingAway(boolean gives) {
            disposal = gives;
            return this;
        }

        Ask withAHelper(boolean helped) {
            helper = helped;
            return this;
        }

        Ask bornOn(String date) {
            birth = date;
            return this;
        }

        Ask usedIn(String place) {
            country = place;
            return this;
        }

        Ask forPurpose(String words) {
            purpose = words;
            return this;
        }

        Ask reachedAt(String number) {
            phone = number;
            return this;
        }

        Ask inCopies(int number) {
            copies = number;
            return this;
        }

        Ask insteadOf(Applicant.@Nullable AgentFor other) {
            agentFor = other;
            return this;
        }

        Ask promising(String version) {
            promised = version;
            return this;
        }

        Application made() {
            Applicant applicant = new Applicant(
                    new Citizen.ByCard("resident", Sensitive.of("440784195605010017"), Sensitive.of("示例甲")),
                    Sensitive.of(phone),
                    Sensitive.of("广东省鹤山市示例村1号"),
                    Sensitive.of("男"),
                    Sensitive.of(birth),
                    agentFor);
            return new Application(
                    "共和镇",
                    item.id(),
                    country,
                    purpose,
                    venue,
                    realEstate,
                    disposal,
                    applicant,
                    Map.copyOf(answers),
                    copies,
                    List.of(),
                    helper,
                    promised,
                    List.of());
        }
    }
}
