package legalkiosk.kiosk.content;

import java.util.Optional;

/**
 * Somebody who helps: a lawyer, an office, a hotline.
 *
 * @param what what they do for the citizen, in one line
 * @param phone a number that may be shown, because its source is known
 * @param source where phone and line come from
 * @param sample 示例: stands for a local office whose particulars are configuration
 */
public record Helper(
        String id,
        String name,
        String what,
        Optional<String> phone,
        Optional<Source> source,
        boolean sample,
        HelperAction action) {}
