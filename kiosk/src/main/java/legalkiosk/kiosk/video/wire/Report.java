package legalkiosk.kiosk.video.wire;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What the media agent tells the screen's process; a line of JSON each on its standard output. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Report.Ready.class, name = "ready"),
    @JsonSubTypes.Type(value = Report.Offer.class, name = "offer"),
    @JsonSubTypes.Type(value = Report.Accepted.class, name = "accepted"),
    @JsonSubTypes.Type(value = Report.Candidate.class, name = "candidate"),
    @JsonSubTypes.Type(value = Report.Link.class, name = "link"),
    @JsonSubTypes.Type(value = Report.Figures.class, name = "figures"),
    @JsonSubTypes.Type(value = Report.Failed.class, name = "failed")
})
public sealed interface Report {
    /**
     * WebRTC is loaded and both rings are open.
     *
     * @param soundDevice false where the machine has no sound card that can be used
     */
    record Ready(boolean soundDevice) implements Report {}

    /** The offer for the far side; {@code restart} when it is about new ways for the same call. */
    record Offer(String sdp, boolean restart) implements Report {}

    /** The answer to a far side's offer. */
    record Accepted(String sdp) implements Report {}

    /** A way to this side. */
    record Candidate(String mid, int line, String candidate) implements Report {}

    /** How the way to the far side is, as the ICE agent believes; pictures that come are the better witness. */
    record Link(State state) implements Report {
        /** Subset of the states of an RTCPeerConnection. */
        public enum State {
            CONNECTING,
            CONNECTED,
            DISCONNECTED,
            FAILED
        }
    }

    /**
     * Once a second, also before the far side is there.
     *
     * @param framesDecoded pictures of the far side so far
     * @param framesPerSecond pictures of the far side shown in the last second
     * @param kbitsIn received in the last second
     * @param kbitsOut sent in the last second
     * @param roundTripMillis -1 when not known
     * @param rung of the quality ladder on which this side sends, see {@link legalkiosk.kiosk.video.quality.Rung}
     * @param soundLevel of the far side, dBFS, -100 for silence
     * @param soundHertz pitch of the far side's sound as its zero crossings tell; right for a pure tone, for trying the line
     */
    record Figures(
            long framesDecoded,
            double framesPerSecond,
            double kbitsIn,
            double kbitsOut,
            double sentFramesPerSecond,
            double roundTripMillis,
            double lossOut,
            String rung,
            double soundLevel,
            double soundHertz)
            implements Report {}

    /** The call can't go on in this agent. */
    record Failed(String facts) implements Report {}
}
