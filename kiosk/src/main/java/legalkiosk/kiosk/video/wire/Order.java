package legalkiosk.kiosk.video.wire;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import legalkiosk.contract.call.Ice;

/** What the screen's process tells the media agent; a line of JSON each on its standard input. The end of input ends the agent. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Order.Open.class, name = "open"),
    @JsonSubTypes.Type(value = Order.Accept.class, name = "accept"),
    @JsonSubTypes.Type(value = Order.Answer.class, name = "answer"),
    @JsonSubTypes.Type(value = Order.Candidate.class, name = "candidate"),
    @JsonSubTypes.Type(value = Order.Restart.class, name = "restart"),
    @JsonSubTypes.Type(value = Order.Mute.class, name = "mute"),
    @JsonSubTypes.Type(value = Order.FarSees.class, name = "farSees"),
    @JsonSubTypes.Type(value = Order.View.class, name = "view"),
    @JsonSubTypes.Type(value = Order.Record.class, name = "record")
})
public sealed interface Order {
    /**
     * Begins the call: makes the offer.
     *
     * @param view size in which the far side's picture is wanted
     */
    record Open(Ice ice, Sound sound, View view) implements Order {}

    /** The other end of a call: answers the far side's offer; again for a later offer of the same connection. */
    record Accept(Ice ice, Sound sound, View view, String offer) implements Order {}

    /** The far side's answer to the offer. */
    record Answer(String sdp) implements Order {}

    /** A way to the far side; may come before the answer. */
    record Candidate(String mid, int line, String candidate) implements Order {}

    /** The network changed: find ways anew, with a new offer. */
    record Restart() implements Order {}

    /** What the far side is not to get. */
    record Mute(boolean sound, boolean picture) implements Order {}

    /** Pictures a second that the far side shows, as it says. */
    record FarSees(double framesPerSecond) implements Order {}

    /** The size in which the far side's picture is shown: it is cut to this shape and scaled, so that the screen has no work. */
    record View(int width, int height) implements Order {
        public View {
            if (width < 16 || height < 16 || (long) width * height > FrameRing.PIXELS) {
                throw new IllegalArgumentException(width + "x" + height + " is no size to show a picture in");
            }
        }
    }

    /** Somebody records: this side's own sound is wanted in the ring as well. */
    record Record() implements Order {}

    /** Where the sound comes from. */
    enum Sound {
        /** Microphone and speaker; nothing is sent where there is no microphone. */
        DEVICE,
        /** A tone of 440 Hz instead of a microphone, for trying the line. */
        TONE
    }
}
