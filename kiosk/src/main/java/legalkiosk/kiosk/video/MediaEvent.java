package legalkiosk.kiosk.video;

import legalkiosk.kiosk.video.wire.Report;

/** What a call's media tell the call. */
public sealed interface MediaEvent {
    /**
     * For the far side.
     *
     * @param generation of the media agent: a new one means that the far side must begin anew as well
     * @param restart new ways for the same call
     */
    record Offer(int generation, String sdp, boolean restart) implements MediaEvent {}

    /** For the far side. */
    record Candidate(int generation, String mid, int line, String candidate) implements MediaEvent {}

    /** The way to the far side, as ICE believes. */
    record Link(Report.Link.State state) implements MediaEvent {}

    /** Once a second. */
    record Figures(Report.Figures figures) implements MediaEvent {}

    /** The media agent is there. */
    record Ready(boolean soundDevice) implements MediaEvent {}

    /** The media agent died or hung; another one is on its way and will make a new offer. */
    record Interrupted(String facts) implements MediaEvent {}

    /** Media agents die one after the other; there will be no picture and no sound. */
    record Broken(String facts) implements MediaEvent {}
}
