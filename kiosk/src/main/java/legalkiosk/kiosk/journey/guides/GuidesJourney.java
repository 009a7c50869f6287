package legalkiosk.kiosk.journey.guides;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import legalkiosk.kiosk.content.Content;
import legalkiosk.kiosk.content.Guide;
import legalkiosk.kiosk.content.Topic;
import legalkiosk.kiosk.journey.Journey;
import legalkiosk.kiosk.journey.JourneyRuntime;
import legalkiosk.kiosk.journey.guides.GuidesState.OfTopic;
import legalkiosk.kiosk.journey.guides.GuidesState.Reading;
import legalkiosk.kiosk.journey.guides.GuidesState.Searching;
import legalkiosk.kiosk.journey.guides.GuidesState.Topics;

/** Finds and shows guides. */
public final class GuidesJourney extends Journey<GuidesState> {
    private static final int LONGEST_QUERY = 16;

    private final Content content;
    private final Function<String, List<Guide>> search;
    private final Runnable left;
    private final List<GuidesState> before = new ArrayList<>();

    /** @param left told when the person goes back from the first screen */
    public GuidesJourney(JourneyRuntime runtime, Content content, Function<String, List<Guide>> search, Runnable left) {
        super(runtime, new Topics(withGuides(content)));
        this.content = content;
        this.search = search;
        this.left = left;
    }

    public void topic(Topic topic) {
        go(new OfTopic(topic, content.guidesOf(topic.id())));
    }

    public void openSearch() {
        go(new Searching("", List.of()));
    }

    /** A letter of the screen's keys. */
    public void letter(char letter) {
        if (state() instanceof Searching(String typed, List<Guide> found)) {
            find(typed.length() < LONGEST_QUERY ? typed + letter : typed);
        } else {
            stray("letter");
        }
    }

    public void erase() {
        if (state() instanceof Searching(String typed, List<Guide> found)) {
            find(typed.isEmpty() ? typed : typed.substring(0, typed.length() - 1));
        } else {
            stray("erase");
        }
    }

    /** Reads a guide; also where a paper's code or an answer page leads to. */
    public void open(Guide guide) {
        List<Guide> related = guide.related().stream()
                .flatMap(id -> content.guide(id).stream())
                .toList();
        go(new Reading(guide, related));
    }

    /** 返回. */
    public void back() {
        if (before.isEmpty()) {
            left.run();
        } else {
            become(before.removeLast());
        }
    }

    /** Shows one guide as the first screen, so that going back leaves the journey. */
    public void startWith(Guide guide) {
        open(guide);
        before.clear();
    }

    private void find(String typed) {
        String query = typed.toLowerCase(Locale.ROOT);
        show(new Searching(typed, query.isEmpty() ? List.of() : search.apply(query)));
    }

    private void go(GuidesState next) {
        before.add(state());
        become(next);
    }

    private static List<Topic> withGuides(Content content) {
        return content.topics().stream()
                .filter(topic -> !content.guidesOf(topic.id()).isEmpty())
                .toList();
    }
}
