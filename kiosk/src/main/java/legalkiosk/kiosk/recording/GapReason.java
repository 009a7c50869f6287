package legalkiosk.kiosk.recording;

/** Why nothing was recorded for a while, in the words that stand in the evidence. */
enum GapReason {
    /** The encoder ended or hung and was started anew. */
    ENCODER("录像程序中断，已重新开始"),
    /** The machine stood still. */
    STALLED("终端停顿，未能录制"),
    /** The terminal was cut off in the middle; the recording ends there. */
    POWER("终端断电或程序中断，录像到此为止");

    private final String words;

    GapReason(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
