package legalkiosk.server.notarisation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Cases as they were computed at their last act, a few of them. Whether one still is so, the database says. Any thread. */
final class RecentCases {
    /** More than there are terminals; each holds what its person said. */
    private static final int MOST = 32;

    private final Map<String, CaseStore.Stored> cases = new LinkedHashMap<>(MOST, 0.75F, true);

    synchronized Optional<CaseStore.Stored> find(String id) {
        return Optional.ofNullable(cases.get(id));
    }

    /** Keeps it, and lets go of the one that was wanted longest ago. A case that is over is not kept. */
    synchronized void keep(CaseStore.Stored stored) {
        if (stored.c().state.over()) {
            cases.remove(stored.c().id);
            return;
        }
        cases.put(stored.c().id, stored);
        if (cases.size() > MOST) {
            cases.remove(cases.keySet().iterator().next());
        }
    }

    synchronized void forget(String id) {
        cases.remove(id);
    }
}
