package legalkiosk.kiosk.recording;

import legalkiosk.hardware.camera.FrameListener;
import legalkiosk.hardware.camera.Watch;
import legalkiosk.kiosk.video.wire.SoundRing;

/** The two sides of a call, for whoever records it. */
public interface Sides {
    /** This side's pictures, until the watch is closed. */
    Watch own(FrameListener listener);

    /** The far side's pictures, until the watch is closed. */
    Watch far(FrameListener listener);

    /** Somebody records from now on. */
    void record();

    /** Takes the next samples of a side's sound, 48,000 a second; false: there are none yet. One thread; never waits. */
    boolean sound(SoundRing.Track track, short[] into);
}
