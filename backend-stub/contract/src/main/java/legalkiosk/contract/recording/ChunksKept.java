package legalkiosk.contract.recording;

/**
 * What is on the backend's disk now, for good: the terminal may forget it.
 *
 * @param have chunks, without a hole
 * @param lines lines of the chain
 */
public record ChunksKept(long have, long lines) {}
