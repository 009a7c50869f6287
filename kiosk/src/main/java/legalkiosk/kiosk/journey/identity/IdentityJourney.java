package legalkiosk.kiosk.journey.identity;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import legalkiosk.foundation.Sensitive;
import legalkiosk.hardware.idcard.CardReader;
import legalkiosk.hardware.idcard.CardReading;
import legalkiosk.hardware.idcard.IdCard;
import legalkiosk.hardware.idcard.Portrait;
import legalkiosk.kiosk.citizen.Identity;
import legalkiosk.kiosk.citizen.PhoneNumber;
import legalkiosk.kiosk.citizen.Surnames;
import legalkiosk.kiosk.journey.Journey;
import legalkiosk.kiosk.journey.JourneyRuntime;
import legalkiosk.kiosk.journey.identity.IdentityState.ChooseSurname;
import legalkiosk.kiosk.journey.identity.IdentityState.Consent;
import legalkiosk.kiosk.journey.identity.IdentityState.Known;
import legalkiosk.kiosk.journey.identity.IdentityState.PlaceCard;
import legalkiosk.kiosk.journey.identity.IdentityState.Purpose;
import legalkiosk.kiosk.journey.identity.IdentityState.ReaderAway;
import legalkiosk.kiosk.journey.identity.IdentityState.Recognised;
import legalkiosk.kiosk.journey.identity.IdentityState.TypePhone;

/** Finds out who the person is. */
public final class IdentityJourney extends Journey<IdentityState> {
    private static final Duration ONE_TRY = Duration.ofSeconds(20);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final Purpose purpose;
    private final CardReader reader;
    private final Consumer<Identity> known;
    private final Runnable wentBack;
    private Optional<IdCard> card = Optional.empty();

    /**
     * @param known told once, when the person is known
     * @param wentBack told when the person leaves backwards
     */
    public IdentityJourney(
            JourneyRuntime runtime, Purpose purpose, CardReader reader, Consumer<Identity> known, Runnable wentBack) {
        super(runtime, new Consent(purpose, reader.health().works()));
        this.purpose = purpose;
        this.reader = reader;
        this.known = known;
        this.wentBack = wentBack;
    }

    /** 同意，读身份证. */
    public void agree() {
        if (state() instanceof Consent) {
            placeCard(Optional.empty());
        } else {
            stray("agree");
        }
    }

    /** All that the card said, once it was read and until the journey ends; empty for a person without one. */
    public Optional<IdCard> card() {
        return card;
    }

    @Override
    public void close() {
        card.flatMap(IdCard::portrait).ifPresent(Portrait::wipe);
        card = Optional.empty();
        super.close();
    }

    /** 没带身份证. */
    public void withoutCard() {
        if (purpose == Purpose.TALK || purpose == Purpose.NOTARY) {
            wentBack.run();
            return;
        }
        switch (state()) {
            case Consent consent -> become(new TypePhone(purpose, PhoneNumber.EMPTY));
            case PlaceCard place -> become(new TypePhone(purpose, PhoneNumber.EMPTY));
            case ReaderAway away -> become(new TypePhone(purpose, PhoneNumber.EMPTY));
            default -> stray("withoutCard");
        }
    }

    /** 返回, one step. */
    public void back() {
        switch (state()) {
            case Consent consent -> wentBack.run();
            case PlaceCard place -> become(new Consent(purpose, reader.health().works()));
            case ReaderAway away -> become(new Consent(purpose, reader.health().works()));
            case Recognised recognised ->
                become(new Consent(purpose, reader.health().works()));
            case TypePhone phone -> become(new Consent(purpose, reader.health().works()));
            case ChooseSurname surname -> backFrom(surname);
            case Known done -> stray("back");
        }
    }

    /** 是我. */
    public void confirm() {
        if (state() instanceof Recognised recognised) {
            finish(recognised.identity());
        } else {
            stray("confirm");
        }
    }

    /** 不是我: forgets the card and asks for another. */
    public void notMe() {
        if (state() instanceof Recognised) {
            placeCard(Optional.empty());
        } else {
            stray("notMe");
        }
    }

    public void digit(char digit) {
        if (state() instanceof TypePhone typing) {
            show(new TypePhone(purpose, typing.phone().typed(digit)));
        } else {
            stray("digit");
        }
    }

    public void erase() {
        if (state() instanceof TypePhone typing) {
            show(new TypePhone(purpose, typing.phone().erased()));
        } else {
            stray("erase");
        }
    }

    /** 号码填好了; does nothing while the number is not complete. */
    public void phoneDone() {
        if (state() instanceof TypePhone typing) {
            if (typing.phone().complete()) {
                become(surnames(typing.phone(), Optional.empty()));
            }
        } else {
            stray("phoneDone");
        }
    }

    /** The first letter of the surname's pinyin. */
    public void initial(char letter) {
        if (state() instanceof ChooseSurname choosing) {
            show(surnames(choosing.phone(), Optional.of(letter)));
        } else {
            stray("initial");
        }
    }

    public void surname(String surname) {
        if (state() instanceof ChooseSurname choosing) {
            finish(new Identity.ByPhone(Sensitive.of(choosing.phone().digits()), Sensitive.of(surname)));
        } else {
            stray("surname");
        }
    }

    private void backFrom(ChooseSurname choosing) {
        if (choosing.initial().isPresent()) {
            show(surnames(choosing.phone(), Optional.empty()));
        } else {
            become(new TypePhone(purpose, choosing.phone()));
        }
    }

    private static ChooseSurname surnames(PhoneNumber phone, Optional<Character> initial) {
        List<String> names = initial.map(Surnames::of).orElse(List.of());
        return new ChooseSurname(phone, Surnames.initials(), initial, names);
    }

    private void placeCard(Optional<String> hint) {
        become(new PlaceCard(purpose, hint));
        CardReading broken = new CardReading.Cancelled("the reader's driver threw");
        ask(() -> reader.read(ONE_TRY), broken, this::read);
    }

    private void read(CardReading reading) {
        switch (reading) {
            case CardReading.Card(IdCard card) -> become(recognised(card));
            case CardReading.NotConnected gone -> away(gone.wordsKey());
            case CardReading.NeedsAttention attention -> away(attention.wordsKey());
            case CardReading.NoCard none ->
                placeCard(none.perhapsStillLying() ? Optional.of(none.wordsKey()) : Optional.empty());
            case CardReading.CardMoved moved -> placeCard(Optional.of(moved.wordsKey()));
            case CardReading.Unreadable unreadable -> placeCard(Optional.of(unreadable.wordsKey()));
            case CardReading.Busy busy -> tryAgainSoon();
            case CardReading.Cancelled cancelled -> tryAgainSoon();
        }
    }

    private void tryAgainSoon() {
        after(LOOK_AGAIN, () -> placeCard(Optional.empty()));
    }

    private void away(String words) {
        become(new ReaderAway(purpose, words));
        lookForReader();
    }

    private void lookForReader() {
        after(LOOK_AGAIN, () -> {
            if (reader.health().works()) {
                placeCard(Optional.empty());
            } else {
                lookForReader();
            }
        });
    }

    private Recognised recognised(IdCard card) {
        this.card = Optional.of(card);
        LocalDate today = LocalDate.now(runtime().clock());
        Identity.ByCard identity = new Identity.ByCard(card.kind().code(), card.idNumber(), card.name());
        return new Recognised(identity, card.validity().endedBefore(today), card.hasPrivateUse());
    }

    private void finish(Identity identity) {
        become(new Known(identity));
        known.accept(identity);
    }
}
