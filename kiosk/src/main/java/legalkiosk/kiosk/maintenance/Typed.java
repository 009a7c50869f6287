package legalkiosk.kiosk.maintenance;

import java.util.List;
import java.util.Optional;
import legalkiosk.kiosk.maintenance.MaintenanceState.Entering;
import legalkiosk.kiosk.maintenance.access.Entry;
import legalkiosk.kiosk.maintenance.access.Technician;

/** What somebody typed to come in: number, then PIN, then code. PIN and code are forgotten as soon as they were tried. */
final class Typed {
    private static final int NUMBER_DIGITS = 3;

    private final StringBuilder number = new StringBuilder();
    private final StringBuilder pin = new StringBuilder();
    private final StringBuilder code = new StringBuilder();

    /** The next digit; one too many is dropped. */
    void add(char digit) {
        if (number.length() < NUMBER_DIGITS) {
            number.append(digit);
        } else if (pin.length() < Technician.SECRET_DIGITS) {
            pin.append(digit);
        } else if (!complete()) {
            code.append(digit);
        }
    }

    /** Takes the last digit away; false when there is none. */
    boolean erase() {
        for (StringBuilder field : List.of(code, pin, number)) {
            if (!field.isEmpty()) {
                field.setLength(field.length() - 1);
                return true;
            }
        }
        return false;
    }

    boolean complete() {
        return code.length() == Technician.SECRET_DIGITS;
    }

    String number() {
        return number.toString();
    }

    String pin() {
        return pin.toString();
    }

    String code() {
        return code.toString();
    }

    void forget() {
        number.setLength(0);
        pin.setLength(0);
        code.setLength(0);
    }

    /** What may be seen of it. */
    Entering shown(Optional<Entry> answer) {
        return new Entering(number(), pin.length(), code.length(), answer);
    }
}
