package legalkiosk.kiosk.journey.booking;

import java.util.List;
import java.util.Optional;
import legalkiosk.contract.Booking;
import legalkiosk.kiosk.content.Situation;
import legalkiosk.kiosk.content.Topic;

/**
 * What the consultation is about.
 *
 * @param situationId the end of the triage tree, if the person came from there
 * @param said 事由, in the person's words or the topic's name
 * @param bring what to bring, for the slip
 */
public record Matter(Topic topic, Optional<String> situationId, String said, List<String> bring) {
    public static Matter of(Topic topic) {
        return new Matter(topic, Optional.empty(), topic.name(), List.of());
    }

    /** What a booking was about. */
    public static Matter of(Topic topic, Booking booking) {
        return new Matter(topic, Optional.empty(), booking.said(), List.of());
    }

    public static Matter of(Topic topic, Situation situation) {
        return new Matter(topic, Optional.of(situation.id()), situation.said(), situation.bring());
    }
}
