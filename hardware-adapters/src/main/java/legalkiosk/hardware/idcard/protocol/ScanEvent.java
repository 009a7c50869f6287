package legalkiosk.hardware.idcard.protocol;

/** What the scanner found in the byte stream. */
public sealed interface ScanEvent {
    /** A whole frame with a good checksum; the payload is everything between the length field and the checksum. */
    record Frame(byte[] payload) implements ScanEvent {
        /** A reply has three status bytes; anything shorter is an own command that a half-duplex line sent back. */
        public boolean isEcho() {
            return payload.length < Reply.STATUS_BYTES;
        }
    }

    /** Something that began like a frame and is none; the scanner went on one byte after its start. */
    record Refused(Why why) implements ScanEvent {}

    /** Why bytes that began like a frame were refused. */
    enum Why {
        LENGTH,
        CHECKSUM
    }
}
