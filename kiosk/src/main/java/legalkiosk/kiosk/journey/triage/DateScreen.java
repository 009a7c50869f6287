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
import legalkiosk.kiosk.ui.controls.Keys;
import legalkiosk.kiosk.ui.controls.Press;
import legalkiosk.kiosk.ui.frame.Page;
import legalkiosk.kiosk.ui.frame.Page.Columns;

/** Asks for a day by year, month and day keys. */
final class DateScreen {
    private static final int FEWEST_YEARS = 4;
    private static final int MOST_YEARS = 8;
    private static final Columns YEARS = new Columns(4, 4, 4);
    private static final Columns MONTHS = new Columns(6, 6, 6);
    private static final Columns DAYS = new Columns(7, 8, 8);
    private final Kit kit;

    DateScreen(Kit kit) {
        this.kit = kit;
    }

    Page page(AskingDate asking, TriageJourney journey, Optional<Node> crumb) {
        DateEntry entry = asking.entry();
        Page.Builder page = Page.titled(asking.rule().ask());
        crumb.ifPresent(page::crumb);
        page.pinned(chosen(asking));
        IntStream months = IntStream.rangeClosed(1, 12);
        IntStream days = IntStream.rangeClosed(1, entry.daysInMonth());
        page.rows(keys(years(asking), entry.year(), "date.year.key", true, journey::year), YEARS)
                .rows(keys(months, entry.month(), "date.month.key", true, journey::month), MONTHS)
                .rows(keys(days, entry.day(), "date.day.key", false, journey::day), DAYS)
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

    private List<Press> keys(
            IntStream values, Optional<Integer> chosen, String nameKey, boolean named, IntConsumer action) {
        List<Press> keys = new ArrayList<>();
        values.forEach(value -> {
            String name = kit.t(nameKey, value);
            String shown = named ? name : String.valueOf(value);
            Press key = Keys.key(name, shown, () -> action.accept(value));
            key.styled("date-key");
            if (chosen.filter(picked -> picked == value).isPresent()) {
                key.styled("chosen");
            }
            keys.add(key);
        });
        return keys;
    }
}
