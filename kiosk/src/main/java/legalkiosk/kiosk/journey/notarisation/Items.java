package legalkiosk.kiosk.journey.notarisation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import legalkiosk.contract.notarisation.Application;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.contract.notarisation.law.Admission;
import legalkiosk.contract.notarisation.law.LawTexts;
import legalkiosk.contract.notarisation.law.ServiceItems;

/** The service items (公证事项) of this edition, and what the law says of one. Backend and terminal ask the same rules. */
public final class Items {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Supplier<ServiceItems> items;
    private final Clock clock;

    /** @param items read when they are first asked for */
    public Items(Supplier<ServiceItems> items, Clock clock) {
        this.items = items;
        this.clock = clock;
    }

    /** All of them, in the order they are shown. */
    public List<ServiceItem> all() {
        return items.get().all();
    }

    public Optional<ServiceItem> item(String id) {
        return items.get().find(id);
    }

    /** What holds for every item. */
    public LawTexts law() {
        return items.get().law();
    }

    /** What is known of a matter before the card is read; whoever stands here is taken for an adult until then. */
    Door door(Plan plan, String town) {
        return door(plan.provisional(town), plan.item());
    }

    /** With everything that is known. */
    Door door(Application application, ServiceItem item) {
        return Door.of(Admission.check(application, item, law(), LocalDate.ofInstant(clock.instant(), ZONE)));
    }

    /** The name of a country or region of the list; the code itself for another. */
    public String place(String code) {
        return law().places().stream()
                .filter(place -> place.code().equals(code))
                .map(LawTexts.Place::name)
                .findFirst()
                .orElse(code);
    }
}
