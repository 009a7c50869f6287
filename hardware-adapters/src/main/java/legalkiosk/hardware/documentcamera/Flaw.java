package legalkiosk.hardware.documentcamera;

import java.util.Locale;

/** What makes a found sheet not worth keeping, and what the person can do about it. */
public enum Flaw {
    /** 手指遮住了. */
    COVERED,
    /** 反光. */
    GLARE,
    /** 太暗. */
    TOO_DARK,
    /** 模糊. */
    BLURRED;

    /** Key of the citizen's words, see {@link legalkiosk.hardware.DeviceWords}. */
    public String wordsKey() {
        return "documentcamera.flaw." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
