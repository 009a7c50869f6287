package legalkiosk.kiosk.journey.booking;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import legalkiosk.contract.Booking;
import legalkiosk.contract.BookingRequest;
import legalkiosk.contract.Hold;
import legalkiosk.contract.Lawyer;
import legalkiosk.contract.Problem;
import legalkiosk.foundation.Sensitive;
import legalkiosk.hardware.idcard.CardReader;
import legalkiosk.kiosk.backend.Answer;
import legalkiosk.kiosk.backend.Backend;
import legalkiosk.kiosk.backend.Outbox;
import legalkiosk.kiosk.citizen.Identity;
import legalkiosk.kiosk.citizen.PhoneNumber;
import legalkiosk.kiosk.content.Topic;
import legalkiosk.kiosk.journey.Journey;
import legalkiosk.kiosk.journey.JourneyRuntime;
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
import legalkiosk.kiosk.journey.identity.IdentityJourney;
import legalkiosk.kiosk.journey.identity.IdentityState;
import legalkiosk.kiosk.journey.slots.SlotJourney;
import legalkiosk.kiosk.journey.slots.SlotState.Notice;

/** Books a consultation. */
public final class BookingJourney extends Journey<BookingState> {
    private static final Duration ASK_AGAIN = Duration.ofSeconds(3);

    private final Services services;
    private final List<Topic> topics;
    private Draft draft = Draft.EMPTY;
    private String key = "";

    /**
     * What a booking needs from outside.
     *
     * @param left told when the person goes back from the first screen
     */
    public record Services(
            Backend backend, Outbox outbox, CardReader reader, String town, String terminal, Runnable left) {}

    public BookingJourney(JourneyRuntime runtime, List<Topic> topics, Services services) {
        super(runtime, new ChooseTopic(topics));
        this.topics = topics;
        this.services = services;
    }

    public void topic(Topic topic) {
        if (state() instanceof ChooseTopic) {
            about(Matter.of(topic));
        } else {
            stray("topic");
        }
    }

    /** Goes on with a matter that is known, from triage. */
    public void about(Matter matter) {
        draft = draft.with(matter);
        loadLawyers();
    }

    /** Goes on with a time that is already kept for this person. */
    public void take(Matter matter, Hold kept) {
        draft = draft.with(matter).withLawyer(Optional.of(kept.lawyer())).withHold(Optional.of(kept));
        identify();
    }

    /** This lawyer; empty: any of them. */
    public void lawyer(Optional<Lawyer> lawyer) {
        if (state() instanceof ChooseLawyer) {
            draft = draft.withLawyer(lawyer);
            chooseTime(Optional.empty());
        } else {
            stray("lawyer");
        }
    }

    /** 换律师, from the screen of times. */
    public void changeLawyer() {
        if (state() instanceof ChooseTime(Matter matter, SlotJourney slots)) {
            slots.back();
        } else {
            stray("changeLawyer");
        }
    }

    public void digit(char digit) {
        if (state() instanceof AskPhone(Draft asked, PhoneNumber phone)) {
            show(new AskPhone(asked, phone.typed(digit)));
        } else {
            stray("digit");
        }
    }

    public void erase() {
        if (state() instanceof AskPhone(Draft asked, PhoneNumber phone)) {
            show(new AskPhone(asked, phone.erased()));
        } else {
            stray("erase");
        }
    }

    /** 填好了; does nothing while the number is not complete. */
    public void phoneDone() {
        if (!(state() instanceof AskPhone(Draft asked, PhoneNumber phone))) {
            stray("phoneDone");
        } else if (phone.complete()) {
            draft = draft.withPhone(Optional.of(Sensitive.of(phone.digits())));
            become(new Summary(draft));
        }
    }

    /** 不留电话. */
    public void skipPhone() {
        if (state() instanceof AskPhone) {
            draft = draft.withPhone(Optional.empty());
            become(new Summary(draft));
        } else {
            stray("skipPhone");
        }
    }

    /** 确认预约: on disk first, then to the backend. */
    public void confirm() {
        if (!(state() instanceof Summary)) {
            stray("confirm");
            return;
        }
        if (holdExpired()) {
            chooseTime(Optional.of(Notice.EXPIRED));
            return;
        }
        key = UUID.randomUUID().toString();
        become(new Sending(draft));
        send(draft.request(services.town(), services.terminal()), 1);
    }

    /** 换个时间, from the summary or while the backend is away. */
    public void changeTime() {
        switch (state()) {
            case Summary summary -> chooseTime(Optional.empty());
            case NotYetBooked waiting -> {
                giveUp();
                chooseTime(Optional.empty());
            }
            case Refused refused -> chooseTime(Optional.empty());
            default -> stray("changeTime");
        }
    }

    /** Asks the backend again at once. */
    public void retry() {
        switch (state()) {
            case BackendAway away -> loadLawyers();
            case NoLawyer none -> loadLawyers();
            case NotYetBooked waiting -> {
                become(new Sending(draft));
                send(draft.request(services.town(), services.terminal()), waiting.tries() + 1);
            }
            default -> stray("retry");
        }
    }

    /** 上一步. */
    public void back() {
        switch (state()) {
            case ChooseTopic topic -> services.left().run();
            case LoadingLawyers loading -> firstStep();
            case ChooseLawyer choosing -> firstStep();
            case NoLawyer none -> firstStep();
            case BackendAway away -> firstStep();
            case ChooseTime(Matter matter, SlotJourney slots) -> slots.back();
            case Identify(Draft asked, IdentityJourney identity) -> identity.back();
            case AskPhone phone -> identify();
            case Summary summary -> become(new AskPhone(draft, typedPhone()));
            case Refused refused -> chooseTime(Optional.empty());
            case Sending sending -> stray("back");
            case NotYetBooked waiting -> stray("back");
            case Booked booked -> stray("back");
        }
    }

    @Override
    public void close() {
        closeInner();
        if (!(state() instanceof Sending) && !(state() instanceof NotYetBooked)) {
            giveHoldBack();
        }
        draft = Draft.EMPTY;
        super.close();
    }

    private void firstStep() {
        if (draft.matter().flatMap(Matter::situationId).isPresent()) {
            services.left().run();
        } else {
            become(new ChooseTopic(topics));
        }
    }

    private void loadLawyers() {
        Matter matter = draft.matter().orElseThrow();
        become(new LoadingLawyers(matter));
        ask(() -> services.backend().lawyers(Optional.of(matter.topic().id())), answer -> lawyers(matter, answer));
    }

    private void lawyers(Matter matter, Answer<List<Lawyer>> answer) {
        switch (answer) {
            case Answer.Ok<List<Lawyer>>(List<Lawyer> lawyers) ->
                become(lawyers.isEmpty() ? new NoLawyer(matter) : new ChooseLawyer(matter, lawyers));
            case Answer.Refused<List<Lawyer>> refused -> away(matter);
            case Answer.Unreachable<List<Lawyer>> gone -> away(matter);
        }
    }

    private void away(Matter matter) {
        become(new BackendAway(matter));
        after(ASK_AGAIN, this::loadLawyers);
    }

    private void chooseTime(Optional<Notice> notice) {
        closeInner();
        giveHoldBack();
        Matter matter = draft.matter().orElseThrow();
        SlotJourney slots = new SlotJourney(
                runtime(),
                services.backend(),
                draft.lawyer(),
                Optional.of(matter.topic().id()),
                notice,
                this::timeChosen,
                this::loadLawyers);
        become(new ChooseTime(matter, slots));
    }

    private void timeChosen(Hold hold) {
        closeInner();
        draft = draft.withHold(Optional.of(hold));
        if (draft.identity().isPresent()) {
            become(new Summary(draft));
        } else {
            identify();
        }
    }

    private void identify() {
        IdentityJourney identity = new IdentityJourney(
                runtime(),
                IdentityState.Purpose.BOOK,
                services.reader(),
                this::known,
                () -> chooseTime(Optional.empty()));
        become(new Identify(draft, identity));
    }

    private void known(Identity identity) {
        closeInner();
        draft = draft.with(identity);
        switch (identity) {
            case Identity.ByCard card -> become(new AskPhone(draft, typedPhone()));
            case Identity.ByPhone phone -> become(new Summary(draft));
        }
    }

    private PhoneNumber typedPhone() {
        return draft.phone().map(phone -> new PhoneNumber(phone.reveal())).orElse(PhoneNumber.EMPTY);
    }

    private void send(BookingRequest request, int tries) {
        String attempt = key;
        ask(
                () -> {
                    services.outbox().put(new Outbox.Entry(attempt, request));
                    return services.backend().book(request, attempt);
                },
                answer -> answered(answer, tries));
    }

    private void answered(Answer<Booking> answer, int tries) {
        switch (answer) {
            case Answer.Ok<Booking>(Booking booking) -> {
                forget(key);
                become(new Booked(draft, booking));
            }
            case Answer.Refused<Booking>(Problem problem) -> {
                forget(key);
                refused(problem);
            }
            case Answer.Unreachable<Booking> gone -> notYet(tries);
        }
    }

    private void refused(Problem problem) {
        switch (problem.kind()) {
            case HOLD_EXPIRED, TOO_LATE -> chooseTime(Optional.of(Notice.EXPIRED));
            case SLOT_TAKEN -> chooseTime(Optional.of(Notice.TAKEN));
            case ALREADY_BOOKED -> chooseTime(Optional.of(Notice.ALREADY_BOOKED));
            default -> become(new Refused(draft, problem.title()));
        }
    }

    private void notYet(int tries) {
        become(new NotYetBooked(draft, tries));
        after(ASK_AGAIN, this::retry);
    }

    private void giveUp() {
        forget(key);
    }

    private void forget(String answered) {
        runtime().workers().execute(() -> services.outbox().remove(answered));
    }

    /** A time that is not wanted any more is free for others at once; one that was sold stays sold. */
    private void giveHoldBack() {
        draft.hold()
                .ifPresent(hold ->
                        runtime().workers().execute(() -> services.backend().release(hold.id())));
        draft = draft.withHold(Optional.empty());
    }

    private boolean holdExpired() {
        OffsetDateTime now = OffsetDateTime.now(runtime().clock());
        return draft.hold().map(hold -> hold.expiresAt().isBefore(now)).orElse(true);
    }

    private void closeInner() {
        switch (state()) {
            case ChooseTime(Matter matter, SlotJourney slots) -> slots.close();
            case Identify(Draft asked, IdentityJourney identity) -> identity.close();
            default -> {}
        }
    }
}
