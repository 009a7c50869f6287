package legalkiosk.hardware.signature.inkml;

/**
 * One channel of a trace format.
 *
 * @param most the greatest value, 0 when the file does not say
 */
record Channel(String name, int most) {
    static final String X = "X";
    static final String Y = "Y";
    static final String FORCE = "F";
    static final String TIME = "T";
}
