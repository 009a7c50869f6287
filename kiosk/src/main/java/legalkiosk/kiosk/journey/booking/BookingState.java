package legalkiosk.kiosk.journey.booking;

import java.util.List;
import legalkiosk.contract.Booking;
import legalkiosk.contract.Lawyer;
import legalkiosk.kiosk.citizen.PhoneNumber;
import legalkiosk.kiosk.content.Topic;
import legalkiosk.kiosk.journey.identity.IdentityJourney;
import legalkiosk.kiosk.journey.slots.SlotJourney;

/** What the booking screens show. */
public sealed interface BookingState {
    /** 想问哪方面的事？ */
    record ChooseTopic(List<Topic> topics) implements BookingState {}

    /** Asking the backend who is there. */
    record LoadingLawyers(Matter matter) implements BookingState {}

    /** 想约哪位律师？ The first choice is any of them. */
    record ChooseLawyer(Matter matter, List<Lawyer> lawyers) implements BookingState {}

    /** Nobody serves this topic here. */
    record NoLawyer(Matter matter) implements BookingState {}

    /** The backend does not answer before a time is chosen; asked again by itself. Nothing is lost. */
    record BackendAway(Matter matter) implements BookingState {}

    /** Choosing day and time. */
    record ChooseTime(Matter matter, SlotJourney slots) implements BookingState {}

    /** Finding out who the person is. */
    record Identify(Draft draft, IdentityJourney identity) implements BookingState {}

    /** A telephone number for reminders, which may be left out. */
    record AskPhone(Draft draft, PhoneNumber phone) implements BookingState {}

    /** Everything in words, to confirm. */
    record Summary(Draft draft) implements BookingState {}

    /** Confirmed and on disk; the backend is being asked. */
    record Sending(Draft draft) implements BookingState {}

    /**
     * The backend does not answer. The request is kept and tried again, but there is no booking yet, and the screen says so.
     *
     * @param tries how often it was tried
     */
    record NotYetBooked(Draft draft, int tries) implements BookingState {}

    /** 约好了. */
    record Booked(Draft draft, Booking booking) implements BookingState {}

    /** The backend said no for a reason that another time does not cure. */
    record Refused(Draft draft, String title) implements BookingState {}
}
