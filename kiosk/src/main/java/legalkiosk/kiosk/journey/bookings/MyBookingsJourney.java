package legalkiosk.kiosk.journey.bookings;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import legalkiosk.contract.Booking;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.Hold;
import legalkiosk.contract.MoveRequest;
import legalkiosk.contract.Problem;
import legalkiosk.contract.Proof;
import legalkiosk.foundation.Sensitive;
import legalkiosk.hardware.idcard.CardReader;
import legalkiosk.kiosk.backend.Answer;
import legalkiosk.kiosk.backend.Backend;
import legalkiosk.kiosk.citizen.Identity;
import legalkiosk.kiosk.journey.Journey;
import legalkiosk.kiosk.journey.JourneyRuntime;
import legalkiosk.kiosk.journey.bookings.MyBookingsState.Away;
import legalkiosk.kiosk.journey.bookings.MyBookingsState.Cancelled;
import legalkiosk.kiosk.journey.bookings.MyBookingsState.ChooseTime;
import legalkiosk.kiosk.journey.bookings.MyBookingsState.ChooseWay;
import legalkiosk.kiosk.journey.bookings.MyBookingsState.ConfirmCancel;
import legalkiosk.kiosk.journey.bookings.MyBookingsState.ConfirmMove;
import legalkiosk.kiosk.journey.bookings.MyBookingsState.Detail;
import legalkiosk.kiosk.journey.bookings.MyBookingsState.Found;
import legalkiosk.kiosk.journey.bookings.MyBookingsState.Identify;
import legalkiosk.kiosk.journey.bookings.MyBookingsState.Moved;
import legalkiosk.kiosk.journey.bookings.MyBookingsState.Refused;
import legalkiosk.kiosk.journey.bookings.MyBookingsState.Searching;
import legalkiosk.kiosk.journey.bookings.MyBookingsState.TypeCode;
import legalkiosk.kiosk.journey.bookings.MyBookingsState.Working;
import legalkiosk.kiosk.journey.identity.IdentityJourney;
import legalkiosk.kiosk.journey.identity.IdentityState;
import legalkiosk.kiosk.journey.slots.SlotJourney;

/** Shows and changes bookings to whoever proves that they are theirs. */
public final class MyBookingsJourney extends Journey<MyBookingsState> {
    private final Backend backend;
    private final CardReader reader;
    private final Runnable left;
    private Optional<Runnable> unanswered = Optional.empty();
    private Optional<Proof> proof = Optional.empty();
    private List<Booking> bookings = List.of();
    private SlipCode code = SlipCode.EMPTY;

    /** @param left told when the person goes back from the first screen */
    public MyBookingsJourney(JourneyRuntime runtime, Backend backend, CardReader reader, Runnable left) {
        super(runtime, new ChooseWay());
        this.backend = backend;
        this.reader = reader;
        this.left = left;
    }

    /** 刷身份证. */
    public void byCard() {
        become(new Identify(new IdentityJourney(
                runtime(), IdentityState.Purpose.FIND_BOOKINGS, reader, this::known, () -> become(new ChooseWay()))));
    }

    /** 用预约号. */
    public void byCode() {
        become(new TypeCode(code, false));
    }

    /** A key of the code or its check. */
    public void key(char key) {
        type(code.add(key));
    }

    public void erase() {
        type(code.erased());
    }

    /** True where a scanned code of a slip is of use. */
    public boolean takesCode() {
        return state() instanceof ChooseWay || state() instanceof TypeCode;
    }

    /** Starts with a code that was scanned or printed; the check is still asked for. */
    public void startWith(String slipCode) {
        code = SlipCode.of(slipCode);
        become(new TypeCode(code, false));
    }

    /** Looks for the code typed; does nothing while it is not complete. */
    public void codeDone() {
        if (!(state() instanceof TypeCode)) {
            stray("codeDone");
        } else if (code.complete()) {
            search(new Proof.ByCode(code.code(), Sensitive.of(code.lastFour())));
        }
    }

    public void open(Booking booking) {
        if (state() instanceof Found) {
            become(new Detail(booking));
        } else {
            stray("open");
        }
    }

    /** What showed that the bookings are this person's; empty before that. */
    public Optional<Proof> proof() {
        return proof;
    }

    /** 取消预约: asked once more before it is done. */
    public void cancel() {
        if (state() instanceof Detail(Booking booking)) {
            become(new ConfirmCancel(booking));
        } else {
            stray("cancel");
        }
    }

    public void confirmCancel() {
        if (state() instanceof ConfirmCancel(Booking booking)) {
            String key = UUID.randomUUID().toString();
            change(booking, () -> backend.cancel(booking.id(), proof.orElseThrow(), key), Cancelled::new);
        } else {
            stray("confirmCancel");
        }
    }

    /** 改时间, with the same lawyer. */
    public void move() {
        if (state() instanceof Detail(Booking booking)) {
            SlotJourney slots = new SlotJourney(
                    runtime(),
                    backend,
                    Optional.of(booking.lawyer()),
                    Optional.empty(),
                    Optional.empty(),
                    hold -> become(new ConfirmMove(booking, hold)),
                    () -> become(new Detail(booking)));
            become(new ChooseTime(booking, slots));
        } else {
            stray("move");
        }
    }

    public void confirmMove() {
        if (state() instanceof ConfirmMove(Booking booking, Hold hold)) {
            String key = UUID.randomUUID().toString();
            MoveRequest request = new MoveRequest(proof.orElseThrow(), hold.id());
            change(booking, () -> backend.move(booking.id(), request, key), Moved::new);
        } else {
            stray("confirmMove");
        }
    }

    /**
     * Asks the backend again: what was confirmed and got no answer is asked for under its old key, so that it is done once and nobody
     * chooses again; else the search.
     */
    public void retry() {
        if (state() instanceof Away && unanswered.isPresent()) {
            unanswered.get().run();
        } else if (state() instanceof Away || state() instanceof Refused) {
            proof.ifPresentOrElse(this::search, () -> become(new ChooseWay()));
        } else {
            stray("retry");
        }
    }

    /** 返回. */
    public void back() {
        switch (state()) {
            case ChooseWay way -> left.run();
            case Identify(IdentityJourney identity) -> identity.back();
            case TypeCode typing -> become(new ChooseWay());
            case Found found -> become(new ChooseWay());
            case Detail detail -> become(new Found(bookings));
            case ConfirmCancel(Booking booking) -> become(new Detail(booking));
            case ChooseTime(Booking booking, SlotJourney slots) -> slots.back();
            case ConfirmMove(Booking booking, Hold hold) -> become(new Detail(booking));
            case Cancelled cancelled -> become(new Found(bookings));
            case Moved moved -> become(new Found(bookings));
            case Refused refused -> become(new ChooseWay());
            case Away away -> {
                unanswered = Optional.empty();
                become(new ChooseWay());
            }
            case Searching searching -> become(new ChooseWay());
            case Working working -> stray("back");
        }
    }

    @Override
    public void close() {
        switch (state()) {
            case Identify(IdentityJourney identity) -> identity.close();
            case ChooseTime(Booking booking, SlotJourney slots) -> slots.close();
            default -> {}
        }
        proof = Optional.empty();
        unanswered = Optional.empty();
        bookings = List.of();
        code = SlipCode.EMPTY;
        super.close();
    }

    private void type(SlipCode typed) {
        if (state() instanceof TypeCode) {
            code = typed;
            show(new TypeCode(code, false));
        } else {
            stray("type");
        }
    }

    private void known(Identity identity) {
        switch (identity) {
            case Identity.ByCard card -> search(card.proof());
            case Identity.ByPhone phone -> become(new TypeCode(code, false));
        }
    }

    private void search(Proof by) {
        proof = Optional.of(by);
        become(new Searching());
        ask(() -> backend.search(by), answer -> found(by, answer));
    }

    private void found(Proof by, Answer<List<Booking>> answer) {
        switch (answer) {
            case Answer.Ok<List<Booking>>(List<Booking> found) -> {
                bookings = found;
                become(new Found(found));
            }
            case Answer.Refused<List<Booking>>(Problem problem) -> {
                boolean wrongCode = problem.kind() == ErrorKind.WRONG_CODE && by instanceof Proof.ByCode;
                become(wrongCode ? new TypeCode(code, true) : new Refused(problem.title()));
            }
            case Answer.Unreachable<List<Booking>> gone -> become(new Away());
        }
    }

    private void change(
            Booking booking,
            java.util.concurrent.Callable<Answer<Booking>> call,
            Function<Booking, MyBookingsState> done) {
        unanswered = Optional.of(() -> change(booking, call, done));
        become(new Working(booking));
        ask(call, answer -> {
            if (!(answer instanceof Answer.Unreachable<Booking>)) {
                unanswered = Optional.empty();
            }
            switch (answer) {
                case Answer.Ok<Booking>(Booking changed) -> {
                    bookings = bookings.stream()
                            .map(old -> old.id().equals(changed.id()) ? changed : old)
                            .toList();
                    become(done.apply(changed));
                }
                case Answer.Refused<Booking>(Problem problem) -> become(new Refused(problem.title()));
                case Answer.Unreachable<Booking> gone -> become(new Away());
            }
        });
    }
}
