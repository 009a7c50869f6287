package legalkiosk.hardware.simulator.ioboard;

/** What goes wrong with the next answers. */
public enum BoardFault {
    NONE,
    /** No answer at all: no power, a wrong address, a wrong speed. */
    SILENT,
    /** One bit of the answer is flipped. */
    SPOILT,
    /** The answer stops half-way. */
    CUT,
    /** Another board's address stands before it. */
    OTHER_BOARD,
    /** The board says that there is no such input. */
    REFUSED,
    /** Bytes follow that belong to nothing. */
    NOISE
}
