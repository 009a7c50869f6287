package legalkiosk.kiosk.content;

import java.util.List;
import java.util.TreeSet;

/** Collects everything that is wrong, so that it can be told at once. */
final class Problems {
    private final TreeSet<ContentProblem> found = new TreeSet<>((a, b) -> {
        int byPlace = a.compareTo(b);
        return byPlace != 0 ? byPlace : a.what().compareTo(b.what());
    });

    void add(String file, int line, String what) {
        found.add(new ContentProblem(file, line, what));
    }

    boolean none() {
        return found.isEmpty();
    }

    List<ContentProblem> all() {
        return List.copyOf(found);
    }
}
