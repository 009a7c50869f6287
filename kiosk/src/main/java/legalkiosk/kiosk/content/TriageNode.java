package legalkiosk.kiosk.content;

import java.util.List;
import java.util.Optional;

/** The triage tree (您遇到了什么事？): questions whose options end in situations. */
public sealed interface TriageNode {
    /** A question with its options, in the order to show. */
    record Question(String words, List<Option> options) implements TriageNode {
        public Question {
            options = List.copyOf(options);
        }
    }

    /** The end of a branch: the id of a situation. */
    record Leaf(String situation) implements TriageNode {}

    /**
     * One button below a question.
     *
     * @param hint a smaller line of examples
     * @param icon name of a Feather icon
     */
    record Option(String label, Optional<String> hint, Optional<String> icon, TriageNode leadsTo) {}
}
