package legalkiosk.kiosk.journey.booking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import legalkiosk.contract.Lawyer;
import legalkiosk.kiosk.citizen.PhoneNumber;
import legalkiosk.kiosk.content.Topic;
import legalkiosk.kiosk.journey.booking.BookingState.AskPhone;
import legalkiosk.kiosk.journey.booking.BookingState.BackendAway;
import legalkiosk.kiosk.journey.booking.BookingState.Booked;
import legalkiosk.kiosk.journey.booking.BookingState.ChooseLawyer;
import legalkiosk.kiosk.journey.booking.BookingState.ChooseTime;
import legalkiosk.kiosk.journey.booking.BookingState.ChooseTopic;
import legalkiosk.kiosk.journey.booking.BookingState.Identify;
import legalkiosk.kiosk.journey.booking.BookingState.LoadingLawyers;
import legalkiosk.kiosk.journey.booking.BookingState.NoLawyer;
import legalkiosk.kiosk.journey.booking.BookingState.NotYetBooked;
import legalkiosk.kiosk.journey.booking.BookingState.Refused;
import legalkiosk.kiosk.journey.booking.BookingState.Sending;
import legalkiosk.kiosk.journey.booking.BookingState.Summary;
import legalkiosk.kiosk.journey.identity.IdentityScreen;
import legalkiosk.kiosk.journey.slots.SlotScreen;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.controls.ActionButton;
import legalkiosk.kiosk.ui.controls.Cards;
import legalkiosk.kiosk.ui.controls.Field;
import legalkiosk.kiosk.ui.controls.LawyerCard;
import legalkiosk.kiosk.ui.controls.Press;
import legalkiosk.kiosk.ui.controls.StepBar;
import legalkiosk.kiosk.ui.controls.Waiting;
import legalkiosk.kiosk.ui.controls.WideCard;
import legalkiosk.kiosk.ui.frame.Page;
import legalkiosk.kiosk.ui.theme.Icons;

/** Shows the steps to a booked consultation. */
public final class BookingScreen {
    private static final int STEPS = 5;
    private final Kit kit;
    private final BookingEndScreen end;

    public BookingScreen(Kit kit) {
        this.kit = kit;
        this.end = new BookingEndScreen(kit);
    }

    /** The page of a state; {@code ways} lead on from a finished booking. */
    public Page page(BookingState state, BookingJourney journey, BookedWays ways) {
        return switch (state) {
            case ChooseTopic choosing -> topics(choosing.topics(), journey);
            case LoadingLawyers loading -> loading(journey);
            case ChooseLawyer choosing -> lawyers(choosing, journey);
            case NoLawyer none -> noLawyer(none, journey, ways);
            case BackendAway away -> away(journey);
            case ChooseTime time -> new SlotScreen(kit).page(time.slots().state(), time.slots(), Optional.of(step(3)));
            case Identify identify ->
                new IdentityScreen(kit).page(identify.identity().state(), identify.identity(), Optional.of(step(4)));
            case AskPhone asking -> phone(asking.phone(), journey);
            case Summary summary -> end.summary(summary.draft(), journey, step(STEPS));
            case Sending sending -> end.sending(step(STEPS));
            case NotYetBooked waiting -> end.notYet(waiting, journey, ways);
            case Booked booked -> end.booked(booked, ways);
            case Refused refused -> end.refused(refused, journey, ways);
        };
    }

    private Page topics(List<Topic> topics, BookingJourney journey) {
        List<Press> choices = new ArrayList<>();
        for (Topic topic : topics) {
            choices.add(WideCard.plain(Icons.chip(topic.icon(), "action"), topic.name(), () -> journey.topic(topic)));
        }
        return Page.titled(kit.t("booking.topic.title"))
                .subtitle(kit.t("booking.topic.subtitle"))
                .progress(step(1))
                .pairs(choices)
                .back(kit.back(journey::back))
                .done();
    }

    private Page loading(BookingJourney journey) {
        return Page.titled(kit.t("booking.loading"))
                .progress(step(2))
                .body(new Waiting(kit.t("booking.loading.what"), Optional.empty()))
                .back(kit.stepBack(journey::back))
                .done();
    }

    private Page lawyers(ChooseLawyer choosing, BookingJourney journey) {
        List<Press> choices = new ArrayList<>();
        choices.add(WideCard.card(
                        Icons.chip("clock", "action"),
                        kit.t("booking.lawyer.any"),
                        Optional.of(kit.t("booking.lawyer.any.hint")),
                        () -> journey.lawyer(Optional.empty()))
                .styled("tinted"));
        for (Lawyer lawyer : choosing.lawyers()) {
            choices.add(new LawyerCard(kit).choice(lawyer, () -> journey.lawyer(Optional.of(lawyer))));
        }
        return Page.titled(kit.t("booking.lawyer.title"))
                .subtitle(kit.t("booking.lawyer.subtitle", choosing.matter().said()))
                .progress(step(2))
                .choices(choices)
                .back(kit.stepBack(journey::back))
                .done();
    }

    private Page noLawyer(NoLawyer none, BookingJourney journey, BookedWays ways) {
        return Page.titled(kit.t("booking.no-lawyer.title"))
                .subtitle(kit.t(
                        "booking.no-lawyer.subtitle", none.matter().topic().name()))
                .progress(step(2))
                .body(Cards.notice("tint", "phone", kit.t("away.phone"), kit.t("away.phone.text")))
                .body(Cards.notice(
                        "tint", "user", kit.t("booking.no-lawyer.staff"), kit.t("booking.no-lawyer.staff.text")))
                .back(ActionButton.secondary("chevron-left", kit.t("booking.no-lawyer.other"), journey::back))
                .action(ActionButton.primary("help-circle", kit.t("button.get-help"), ways.help()))
                .done();
    }

    private Page away(BookingJourney journey) {
        return Page.titled(kit.t("away.title"))
                .subtitle(kit.t("away.subtitle"))
                .progress(step(2))
                .body(Cards.notice("gold", "refresh-cw", kit.t("away.trying"), kit.t("away.kept")))
                .body(Cards.notice("tint", "phone", kit.t("away.phone"), kit.t("away.phone.text")))
                .back(kit.stepBack(journey::back))
                .action(ActionButton.primary("refresh-cw", kit.t("button.try-now"), journey::retry))
                .done();
    }

    private Page phone(PhoneNumber phone, BookingJourney journey) {
        return Page.titled(kit.t("booking.phone.title"))
                .subtitle(kit.t("booking.phone.subtitle"))
                .progress(step(STEPS))
                .pinned(Field.of(Field.phone(phone.digits()), kit.t("identity.phone.empty")))
                .body(kit.keys().digits(journey::digit, journey::erase))
                .back(kit.stepBack(journey::back))
                .action(ActionButton.secondary(kit.t("booking.phone.skip"), journey::skipPhone))
                .action(ActionButton.primary("check", kit.t("identity.phone.done"), journey::phoneDone)
                        .off(!phone.complete()))
                .done();
    }

    private Node step(int done) {
        return new StepBar(done, STEPS, kit.t("steps", done, STEPS));
    }
}
