package legalkiosk.kiosk.journey.bookings;

import java.util.List;
import legalkiosk.contract.Booking;
import legalkiosk.contract.Hold;
import legalkiosk.kiosk.journey.identity.IdentityJourney;
import legalkiosk.kiosk.journey.slots.SlotJourney;

/** What the screens of 我的预约 show. */
public sealed interface MyBookingsState {
    /** By card, or by the code on the slip? */
    record ChooseWay() implements MyBookingsState {}

    record Identify(IdentityJourney identity) implements MyBookingsState {}

    /** Typing the slip's code and the last four characters of the card or telephone number. */
    record TypeCode(SlipCode code, boolean wrong) implements MyBookingsState {}

    record Searching() implements MyBookingsState {}

    /** The bookings found; perhaps none. */
    record Found(List<Booking> bookings) implements MyBookingsState {}

    record Detail(Booking booking) implements MyBookingsState {}

    /** 真的要取消吗？ */
    record ConfirmCancel(Booking booking) implements MyBookingsState {}

    record Working(Booking booking) implements MyBookingsState {}

    record Cancelled(Booking booking) implements MyBookingsState {}

    record ChooseTime(Booking booking, SlotJourney slots) implements MyBookingsState {}

    /** 改到这个时间，对吗？ */
    record ConfirmMove(Booking booking, Hold hold) implements MyBookingsState {}

    record Moved(Booking booking) implements MyBookingsState {}

    /** The backend said no; {@code title} in its words. */
    record Refused(String title) implements MyBookingsState {}

    /** The backend does not answer; the booking stands as it was, as far as is known. */
    record Away() implements MyBookingsState {}
}
