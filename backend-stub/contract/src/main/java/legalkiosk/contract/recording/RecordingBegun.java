package legalkiosk.contract.recording;

/**
 * The recording.
 *
 * @param recordingId also the id of the evidence package it goes into
 * @param have chunks that are already kept, when it was begun before
 * @param lines lines of its chain that are already kept
 */
public record RecordingBegun(String recordingId, long have, long lines) {}
