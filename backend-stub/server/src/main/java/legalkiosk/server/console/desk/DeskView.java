package legalkiosk.server.console.desk;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import legalkiosk.contract.Lawyer;
import legalkiosk.server.consultation.Colleague;
import legalkiosk.server.consultation.OwnFigures;
import legalkiosk.server.consultation.PastCall;
import legalkiosk.server.content.Catalogue;

/** What the desk's scripts get as JSON. */
public interface DeskView {
    /**
     * What the page needs to know before anything else.
     *
     * @param now the backend's time: countdowns do not trust the browser's clock
     */
    record Start(OffsetDateTime now, Lawyer lawyer, Map<String, String> topics, List<Catalogue.Guide> guides)
            implements DeskView {}

    /**
     * A lawyer's own day.
     *
     * @param duty hours of the roster, joined where one slot follows the other
     */
    record Day(List<Span> duty, List<Booked> bookings, List<PastCall> recent) implements DeskView {}

    /** From a moment to another. */
    record Span(OffsetDateTime from, OffsetDateTime to) {}

    /**
     * A booked consultation.
     *
     * @param citizen masked name
     * @param past its time is over
     */
    record Booked(OffsetDateTime start, int minutes, String citizen, boolean past) {}

    /** A lawyer's own figures over several lengths of time, the shortest first. */
    record Figures(List<Row> spans) implements DeskView {}

    /** @param name such as 今天 */
    record Row(String name, int calls, int minutes, int kept, int broken, int declined) {
        static Row of(String name, OwnFigures figures) {
            return new Row(
                    name, figures.calls(), figures.minutes(), figures.kept(), figures.broken(), figures.declined());
        }
    }

    /** Who could take over. */
    record Others(List<Colleague> colleagues) implements DeskView {}
}
