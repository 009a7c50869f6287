package legalkiosk.contract.recording;

/**
 * The backend has countersigned and time-stamped that head.
 *
 * @param seq the line
 * @param coveredChunks chunks up to there
 */
public record HeadReceipt(long seq, long coveredChunks) {}
