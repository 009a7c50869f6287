package legalkiosk.kiosk.journey.hall;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import legalkiosk.contract.Booking;
import legalkiosk.contract.Proof;
import legalkiosk.contract.call.Signal;
import legalkiosk.kiosk.citizen.Comfort;
import legalkiosk.kiosk.content.Guide;
import legalkiosk.kiosk.content.Topic;
import legalkiosk.kiosk.journey.JourneyRuntime;
import legalkiosk.kiosk.journey.booking.Matter;
import legalkiosk.kiosk.journey.bookings.MyBookingsJourney;
import legalkiosk.kiosk.journey.consultation.ConsultationJourney;
import legalkiosk.kiosk.journey.guides.GuidesJourney;
import legalkiosk.kiosk.print.SituationAnswer;

/** Everything of 现在就找律师 in the hall: how it is opened, and what may be done for the lawyer in front of the talk. */
public final class TalkHall {
    private final JourneyRuntime runtime;
    private final Equipment equipment;
    private final HallJourney hall;
    private final Consumer<String> stray;

    /** @param stray told of what is not to be had now */
    TalkHall(JourneyRuntime runtime, Equipment equipment, HallJourney hall, Consumer<String> stray) {
        this.runtime = runtime;
        this.equipment = equipment;
        this.hall = hall;
        this.stray = stray;
    }

    /** About anything: what it is about is asked first. */
    public void open() {
        hall.enter(before(consultation(hall.content().topics(), hall::home)));
    }

    /** About what triage found, with the person's own answers; it leads back there. */
    public void about(SituationAnswer answer) {
        Place from = hall.state().place();
        ConsultationJourney consultation = consultation(List.of(), () -> hall.returnTo(from));
        Topic topic = hall.content().topic(answer.situation().topic()).orElseThrow();
        consultation.about(Matter.of(topic, answer.situation()), CitizenWords.of(answer));
        hall.put(before(consultation));
    }

    /** A consultation that was booked for about now; only among the person's own bookings. */
    public void booked(Booking booking) {
        if (!(hall.state().place() instanceof Place.InMyBookings(MyBookingsJourney mine))
                || mine.proof().isEmpty()) {
            stray.accept("booked");
            return;
        }
        Proof proof = mine.proof().get();
        Topic topic = booking.lawyer().topics().stream()
                .flatMap(id -> hall.content().topic(id).stream())
                .findFirst()
                .orElseGet(() -> hall.content().topics().getFirst());
        ConsultationJourney consultation = consultation(List.of(), hall::home);
        consultation.booked(Matter.of(topic, booking), proof);
        hall.enter(before(consultation));
    }

    /** A talk, also when paper is printed in front of it. */
    static Place behindPaper(Place place) {
        return place instanceof Place.InPrinting printing ? printing.back() : place;
    }

    /** Puts away what is done for the lawyer in front of the talk. */
    void backToTalk() {
        if (behindPaper(hall.state().place()) instanceof Place.InConsultation(var journey, Optional<Errand> errand)
                && errand.isPresent()
                && !hall.printing()) {
            errand.get().journey().close();
            hall.swap(new Place.InConsultation(journey, Optional.empty()));
        }
    }

    private static Place.InConsultation before(ConsultationJourney consultation) {
        return new Place.InConsultation(consultation, Optional.empty());
    }

    private ConsultationJourney consultation(List<Topic> topics, Runnable left) {
        return new ConsultationJourney(
                runtime,
                topics,
                new ConsultationJourney.Services(
                        equipment.consulting().desk(),
                        equipment.consulting().media(),
                        new CallErrands(runtime, equipment, new Around()),
                        equipment.where().town(),
                        hall.state().comfort().scale() != Comfort.TextScale.NORMAL,
                        left));
    }

    /** What a talk may do in the hall. */
    private final class Around implements CallErrands.Hall {
        @Override
        public Optional<Guide> guide(String id) {
            return hall.content().guide(id);
        }

        @Override
        public GuidesJourney guides(Runnable left) {
            return hall.guides(left);
        }

        @Override
        public void begin(Errand errand) {
            if (hall.state().place() instanceof Place.InConsultation(var journey, var earlier)) {
                hall.swap(new Place.InConsultation(journey, Optional.of(errand)));
            } else {
                errand.journey().close();
            }
        }

        @Override
        public void point(Signal.Pointer where) {
            if (behindPaper(hall.state().place()) instanceof Place.InConsultation(var journey, var errand)) {
                journey.conversation().ifPresent(talk -> talk.point(where));
            }
        }

        @Override
        public void backToTalk() {
            TalkHall.this.backToTalk();
        }
    }
}
