package legalkiosk.kiosk.content;

import java.util.List;

/** What came of loading a content folder or bundle. */
public sealed interface ContentLoading {
    /** It is whole. */
    record Loaded(Content content) implements ContentLoading {}

    /** It is not, and everything that is wrong is here, ordered by file and line; never empty. */
    record Refused(List<ContentProblem> problems) implements ContentLoading {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
