package legalkiosk.kiosk.maintenance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import legalkiosk.hardware.health.HealthBook;
import legalkiosk.hardware.health.PartHealth;
import legalkiosk.hardware.health.Parts;
import legalkiosk.kiosk.maintenance.MaintenanceState.Open;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.When;
import legalkiosk.kiosk.ui.controls.Cards;
import legalkiosk.kiosk.ui.controls.Words;

/** The last thirty days as bars, one a day: visits, cards, pages, faults, starts. */
final class DayPlots {
    private static final double TALL = 90;
    private final Kit kit;

    DayPlots(Kit kit) {
        this.kit = kit;
    }

    List<Region> all(Open open) {
        return List.of(
                visits(open),
                plot("cards", day -> of(open, Parts.CARD_READER, day, "cards")),
                plot("pages", day -> of(open, Parts.PRINTER, day, "pages")),
                plot(
                        "faults",
                        day -> open.parts().stream()
                                .mapToLong(part -> part.on(day, HealthBook.LOST))
                                .sum()),
                plot("starts", day -> count(open.days(), day, "starts")));
    }

    Region visits(Open open) {
        return plot("visits", day -> count(open.days(), day, "visits"));
    }

    private static long of(Open open, String part, LocalDate day, String what) {
        return open.part(part).map((PartHealth known) -> known.on(day, what)).orElse(0L);
    }

    private static long count(Map<LocalDate, Map<String, Long>> days, LocalDate day, String what) {
        return days.getOrDefault(day, Map.of()).getOrDefault(what, 0L);
    }

    private Region plot(String what, ToLongFunction<LocalDate> counted) {
        LocalDate last = kit.today();
        LocalDate first = last.minusDays(HealthBook.DAYS - 1L);
        long[] counts = first.datesUntil(last.plusDays(1)).mapToLong(counted).toArray();
        long most = LongStream.of(counts).max().orElse(0);
        var name = Words.words(kit.t("maintenance.plot." + what), "text-strong");
        String total =
                kit.t("maintenance.plot.total." + what, LongStream.of(counts).sum(), counts[counts.length - 1], most);
        HBox bars = new HBox();
        bars.getStyleClass().add("bars");
        for (long count : counts) {
            bars.getChildren().add(bar(count, most));
        }
        bars.setAccessibleText(kit.t("maintenance.plot." + what) + "，" + total);
        var from = Words.line(When.day(first), "text-note");
        HBox axis = Words.row(from, from, Words.line(When.day(last), "text-note"));
        return Cards.card(name, Words.words(total, "text-note"), bars, axis);
    }

    private static StackPane bar(long count, long most) {
        Region bar = new Region();
        bar.getStyleClass().add("bar");
        bar.setMaxHeight(count == 0 ? 2 : Math.max(6, TALL * count / most));
        bar.setMinHeight(bar.getMaxHeight());
        StackPane place = new StackPane(bar);
        place.setAlignment(Pos.BOTTOM_CENTER);
        place.setMinHeight(TALL);
        HBox.setHgrow(place, Priority.ALWAYS);
        place.setPrefWidth(10);
        return place;
    }
}
