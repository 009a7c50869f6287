package legalkiosk.evidence;

import java.util.ArrayList;
import java.util.List;

/** What one check has found so far, in the order of the file. */
final class Findings {
    /** More than this help nobody. */
    private static final int MOST = 20;

    private final List<Finding> all = new ArrayList<>();

    void add(Finding finding) {
        if (!full() && !all.contains(finding)) {
            all.add(finding);
        }
    }

    boolean full() {
        return all.size() >= MOST;
    }

    List<Finding> all() {
        return all;
    }
}
