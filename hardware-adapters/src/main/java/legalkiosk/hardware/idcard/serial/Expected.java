package legalkiosk.hardware.idcard.serial;

import legalkiosk.hardware.idcard.layout.TextBlock;
import legalkiosk.hardware.idcard.protocol.Command;
import legalkiosk.hardware.idcard.protocol.Reply;

/**
 * Which replies can be the answer to a command. A reply carries no number, so a late or repeated answer to an earlier command is
 * told from the right one by its shape; refusals fit every command.
 */
final class Expected {
    private static final int SAM_ID_BYTES = 16;
    private static final int ADDRESS_BYTES = 70;
    private static final int MOST_SELECT_BYTES = 64;

    private Expected() {}

    static boolean answers(Command command, Reply reply) {
        return switch (reply.status()) {
            case OK -> fits(command, reply.data().length);
            case CARD_FOUND -> command == Command.FIND;
            case NOTHING_STORED -> command == Command.ADDRESS;
            case NO_CARD,
                    SELECT_FAILED,
                    BAD_CHECKSUM_SENT,
                    BAD_LENGTH_SENT,
                    BAD_COMMAND,
                    NOT_ALLOWED,
                    UNKNOWN_ERROR,
                    CARD_REFUSED_READER,
                    READER_REFUSED_CARD,
                    DATA_NOT_VERIFIED,
                    WRONG_CARD,
                    READ_FAILED,
                    RANDOM_FAILED,
                    SELF_TEST_FAILED,
                    NOT_AUTHORISED,
                    UNKNOWN -> true;
        };
    }

    private static boolean fits(Command command, int bytes) {
        return switch (command) {
            case RESET, STATUS, MAX_RF_BYTES -> bytes == 0;
            case SAM_ID -> bytes == SAM_ID_BYTES;
            case FIND -> false;
            case SELECT -> bytes <= MOST_SELECT_BYTES;
            case READ, READ_WITH_FINGERPRINT -> bytes >= TextBlock.BYTES;
            case ADDRESS -> bytes > 0 && bytes % ADDRESS_BYTES == 0;
        };
    }
}
