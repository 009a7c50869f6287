package legalkiosk.contract.call;

import java.util.List;
import legalkiosk.foundation.Sensitive;

/**
 * What was said, in words of daily speech, as the lawyer wrote it and the citizen takes it home on paper.
 *
 * @param matter what it was about
 * @param advice what the lawyer says
 * @param steps what to do next, in order
 */
public record PlainWords(Sensitive<String> matter, Sensitive<String> advice, List<Sensitive<String>> steps) {}
