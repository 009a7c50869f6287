package legalkiosk.contract.recording;

/** Asks for the recording of the session that goes on. @param call whose two sides are recorded */
public record RecordingRequest(String caseId, String call) {}
