package legalkiosk.kiosk.journey.guides;

import java.util.List;
import legalkiosk.kiosk.content.Guide;
import legalkiosk.kiosk.content.Topic;

/** What the guide screens show. */
public sealed interface GuidesState {
    /** Topics that have guides. */
    record Topics(List<Topic> topics) implements GuidesState {}

    record OfTopic(Topic topic, List<Guide> guides) implements GuidesState {}

    /** Searching by the letters typed so far: pinyin or its initials. */
    record Searching(String typed, List<Guide> found) implements GuidesState {}

    record Reading(Guide guide, List<Guide> related) implements GuidesState {}
}
