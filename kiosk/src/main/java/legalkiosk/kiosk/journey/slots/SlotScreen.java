package legalkiosk.kiosk.journey.slots;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import legalkiosk.contract.Hold;
import legalkiosk.kiosk.journey.slots.SlotState.Away;
import legalkiosk.kiosk.journey.slots.SlotState.Choose;
import legalkiosk.kiosk.journey.slots.SlotState.Day;
import legalkiosk.kiosk.journey.slots.SlotState.Loading;
import legalkiosk.kiosk.journey.slots.SlotState.NothingFree;
import legalkiosk.kiosk.journey.slots.SlotState.Notice;
import legalkiosk.kiosk.journey.slots.SlotState.Time;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.When;
import legalkiosk.kiosk.ui.controls.ActionButton;
import legalkiosk.kiosk.ui.controls.Cards;
import legalkiosk.kiosk.ui.controls.LawyerCard;
import legalkiosk.kiosk.ui.controls.Press;
import legalkiosk.kiosk.ui.controls.Waiting;
import legalkiosk.kiosk.ui.controls.Words;
import legalkiosk.kiosk.ui.frame.Page;
import legalkiosk.kiosk.ui.frame.Page.Columns;

/** Shows days and times. */
public final class SlotScreen {
    private static final Columns TIMES = new Columns(4, 6, 4);
    private static final Columns DAYS = new Columns(7, 9, 7);
    private final Kit kit;

    public SlotScreen(Kit kit) {
        this.kit = kit;
    }

    /** The page of a state, under the progress of the journey that asked. */
    public Page page(SlotState state, SlotJourney journey, Optional<Node> progress) {
        Page.Builder page = switch (state) {
            case Loading loading -> loading(journey);
            case Choose choose -> choose(choose, journey);
            case Away away -> away(journey);
            case NothingFree none -> none(journey);
        };
        progress.ifPresent(page::progress);
        return page.done();
    }

    private Page.Builder loading(SlotJourney journey) {
        return Page.titled(kit.t("slot.loading"))
                .body(new Waiting(kit.t("slot.loading.what"), Optional.empty()))
                .back(kit.stepBack(journey::back));
    }

    private Page.Builder choose(Choose choose, SlotJourney journey) {
        Page.Builder page = Page.titled(kit.t("slot.title"));
        choose.notice().ifPresent(notice -> page.lead(Cards.notice("gold", "alert-circle", words(notice))));
        choose.lawyer().ifPresent(lawyer -> page.pinned(new LawyerCard(kit).of(lawyer)));
        List<Press> days = days(choose, journey);
        List<Press> times = times(choose, journey);
        page.rows(days, DAYS.even(days.size()))
                .rows(times, TIMES.even(times.size()))
                .foot(chosen(choose));
        return page.back(kit.stepBack(journey::back))
                .action(ActionButton.primary("check", kit.t("slot.next"), journey::next)
                        .off(choose.hold().isEmpty()));
    }

    private List<Press> days(Choose choose, SlotJourney journey) {
        List<Press> chips = new ArrayList<>();
        for (Day day : choose.days()) {
            boolean chosen = day.date().equals(choose.day());
            chips.add(kit.chips().day(day.date(), kit.today(), day.free(), chosen, () -> journey.day(day.date())));
        }
        return chips;
    }

    private List<Press> times(Choose choose, SlotJourney journey) {
        List<Press> chips = new ArrayList<>();
        for (Time time : choose.times()) {
            boolean chosen = choose.hold()
                    .map(hold -> hold.slot().start().isEqual(time.start()))
                    .orElse(false);
            boolean free = time.slotId().isPresent();
            chips.add(kit.chips()
                    .time(
                            When.here(time.start()).toLocalTime(),
                            free,
                            chosen,
                            () -> time.slotId().ifPresent(journey::time)));
        }
        return chips;
    }

    private Region chosen(Choose choose) {
        if (choose.holding()) {
            return Cards.notice("tint", "clock", kit.t("slot.holding"));
        }
        Optional<Hold> hold = choose.hold();
        if (hold.isEmpty()) {
            return Cards.notice("tint", "clock", kit.t("slot.none-chosen"));
        }
        String until = When.time(When.here(hold.get().expiresAt()).toLocalTime());
        return Cards.toned(
                "tint",
                Words.words(kit.t("slot.you-chose"), "text-note"),
                Words.words(When.whole(hold.get().slot().start()), "text-head"),
                Words.words(
                        kit.t(
                                "slot.kept",
                                hold.get().lawyer().name(),
                                hold.get().slot().minutes(),
                                until),
                        "text-note"));
    }

    private Page.Builder away(SlotJourney journey) {
        return Page.titled(kit.t("away.title"))
                .subtitle(kit.t("away.subtitle"))
                .body(Cards.notice("gold", "refresh-cw", kit.t("away.trying"), kit.t("away.kept")))
                .body(Cards.notice("tint", "phone", kit.t("away.phone"), kit.t("away.phone.text")))
                .back(kit.stepBack(journey::back))
                .action(ActionButton.primary("refresh-cw", kit.t("button.try-now"), journey::retry));
    }

    private Page.Builder none(SlotJourney journey) {
        return Page.titled(kit.t("slot.nothing.title"))
                .subtitle(kit.t("slot.nothing.subtitle"))
                .body(Cards.notice("tint", "users", kit.t("slot.nothing.other"), kit.t("slot.nothing.other.text")))
                .body(Cards.notice("tint", "phone", kit.t("away.phone"), kit.t("away.phone.text")))
                .back(kit.stepBack(journey::back))
                .action(ActionButton.primary("refresh-cw", kit.t("button.look-again"), journey::retry));
    }

    private String words(Notice notice) {
        return switch (notice) {
            case TAKEN -> kit.t("slot.notice.taken");
            case EXPIRED -> kit.t("slot.notice.expired");
            case ALREADY_BOOKED -> kit.t("slot.notice.already");
            case NOT_HELD -> kit.t("slot.notice.not-held");
        };
    }
}
