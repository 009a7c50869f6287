package legalkiosk.hardware.signature.inkml;

import legalkiosk.hardware.signature.Ink;

/** What came of reading a file. */
public sealed interface InkMlReading {
    record Read(Ink ink) implements InkMlReading {}

    /** @param why for the technician; nothing of the file's content */
    record Refused(String why) implements InkMlReading {}
}
