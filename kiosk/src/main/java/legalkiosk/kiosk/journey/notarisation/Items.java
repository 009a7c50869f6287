package legalkiosk.kiosk.journey.notarisation;

import java.util.List;
import java.util.Optional;
import legalkiosk.contract.notarisation.ServiceItem;

/** The service items (公证事项) of this edition, and what the law says of one. Never waits. */
public interface Items {
    /** All of them, in the order they are shown. */
    List<ServiceItem> all();

    /** Whether and how it can be done, as far as the law and the person's answers go. */
    Door door(Plan plan);

    /** The promise's text (告知承诺) of an item. */
    Promise promise(ServiceItem item);

    /** @param version hash of the text, so that it is known which words somebody agreed to */
    record Promise(String text, String version) {}

    default Optional<ServiceItem> item(String id) {
        return all().stream().filter(item -> item.id().equals(id)).findFirst();
    }
}
