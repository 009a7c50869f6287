package legalkiosk.server.notarisation;

import java.time.Duration;
import java.util.Map;
import legalkiosk.contract.notarisation.ServiceItem.Retention;

/**
 * What a site has decided about its cases.
 *
 * @param office that issues
 * @param officeCode within certificate numbers
 * @param prefix of acceptance numbers
 * @param tries how often identity may fail before the cool-down
 * @param coolDown how long no session is begun then
 * @param longestGap a watched gap of the line longer than this ends the session
 * @param recordingNeeded true: no card is read before the terminal's recording has begun
 * @param keepDrafts how long a draft that was not handed in is kept
 * @param accessFor how long a terminal may show a case after the person was there
 * @param keepYears for each class; a class that is not in it is kept for ever
 * @param checkAt where anybody checks a certificate; the code is put behind it
 * @param consent words on the recording, shown before it begins
 * @param consentVersion changes with them
 */
public record CaseSettings(
        String office,
        String officeCode,
        String prefix,
        int tries,
        Duration coolDown,
        Duration longestGap,
        boolean recordingNeeded,
        Duration keepDrafts,
        Duration accessFor,
        Map<Retention, Integer> keepYears,
        String checkAt,
        String consent,
        String consentVersion) {}
