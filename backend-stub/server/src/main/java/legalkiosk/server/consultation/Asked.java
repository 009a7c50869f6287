package legalkiosk.server.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import legalkiosk.contract.call.Need;
import legalkiosk.foundation.Sensitive;

/**
 * What a citizen asked for; never changes.
 *
 * @param since when
 * @param booked the booking that begins with it
 */
record Asked(
        String call,
        String terminal,
        String town,
        String topic,
        Optional<String> situation,
        Sensitive<String> said,
        String language,
        List<Need> needs,
        Instant since,
        Optional<Appointment> booked) {}
