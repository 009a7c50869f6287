package legalkiosk.kiosk.journey.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import legalkiosk.kiosk.journey.triage.TriageState.AskingDate;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.When;
import legalkiosk.kiosk.ui.controls.ActionButton;
import legalkiosk.kiosk.ui.controls.Cards;
import legalkiosk.kiosk.ui.controls.Grid;
import legalkiosk.kiosk.ui.controls.Keys;
import legalkiosk.kiosk.ui.controls.Press;
import legalkiosk.kiosk.ui.frame.Page;

/** Asks for a day by year, month and day keys. */
final class DateScreen {
    private static final int FEWEST_YEARS = 4;
    private static final int MOST_YEARS = 8;
    private static final int DAYS_A_ROW = 7;
    private final Kit kit;

    DateScreen(Kit kit) {
        this.kit = kit;
    }

    Page page(AskingDate asking, TriageJourney journey, Optional<Node> crumb) {
        DateEntry entry = asking.entry();
        Page.Builder page = Page.titled(asking.rule().ask());
        crumb.ifPresent(page::crumb);
        page.lead(chosen(asking));
        IntStream months = IntStream.rangeClosed(1, 12);
        IntStream days = IntStream.rangeClosed(1, entry.daysInMonth());
        page.body(keys(4, years(asking), entry.year(), "date.year.key", journey::year))
                .body(keys(6, months, entry.month(), "date.month.key", journey::month))
                .body(keys(DAYS_A_ROW, days, entry.day(), "date.day.key", journey::day))
                .back(kit.stepBack(journey::back));
        asking.rule().unless().ifPresent(words -> page.action(ActionButton.secondary(words, journey::notApplicable)));
        return page.action(ActionButton.secondary(kit.t("date.unknown"), journey::dateUnknown))
                .action(ActionButton.primary("check", kit.t("date.done"), journey::dateDone)
                        .off(entry.date().isEmpty()))
                .done();
    }

    private Region chosen(AskingDate asking) {
        DateEntry entry = asking.entry();
        if (asking.inFuture()) {
            return Cards.notice("red", "alert-circle", kit.t("date.in-future"));
        }
        if (entry.date().isPresent()) {
            String day = When.fullDay(entry.date().get());
            return Cards.notice(
                    "tint", "calendar", kit.t("date.chosen", day, asking.rule().event()));
        }
        String blank = kit.t("date.blank");
        return Cards.notice(
                "tint",
                "calendar",
                kit.t("date.so-far", part(entry.year(), blank), part(entry.month(), blank), part(entry.day(), blank)));
    }

    private static String part(Optional<Integer> value, String blank) {
        return value.map(String::valueOf).orElse(blank);
    }

    /** As many years as the period can matter, newest first. */
    private static IntStream years(AskingDate asking) {
        int years = switch (asking.rule().period().unit()) {
            case DAYS, WORKDAYS, MONTHS -> FEWEST_YEARS;
            case YEARS -> asking.rule().period().amount() < 3 ? FEWEST_YEARS : MOST_YEARS;
        };
        int newest = asking.today().getYear();
        return IntStream.range(0, years).map(back -> newest - back);
    }

    private List<Region> keys(
            int columns, IntStream values, Optional<Integer> chosen, String nameKey, IntConsumer action) {
        List<Press> keys = new ArrayList<>();
        values.forEach(value -> {
            String name = kit.t(nameKey, value);
            String shown = columns == DAYS_A_ROW ? String.valueOf(value) : name;
            Press key = Keys.key(name, shown, () -> action.accept(value));
            key.styled("date-key");
            if (chosen.filter(picked -> picked == value).isPresent()) {
                key.styled("chosen");
            }
            keys.add(key);
        });
        return Grid.rows(columns, 0, keys);
    }
}
