package legalkiosk.contract.notarisation;

import legalkiosk.foundation.Sensitive;
import org.jspecify.annotations.Nullable;

/**
 * One line of the record (询问笔录).
 *
 * @param question id of the item's question; absent: the notary's own
 * @param asked the question
 * @param answer what was answered, as typed
 * @param corrected true if it was changed after it had been shown, so that the person acknowledges the change
 */
public record RecordLine(@Nullable String question, String asked, Sensitive<String> answer, boolean corrected) {}
