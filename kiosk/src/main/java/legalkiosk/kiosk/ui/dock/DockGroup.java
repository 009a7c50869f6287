package legalkiosk.kiosk.ui.dock;

import java.util.List;

/** What can be done to one device. */
public record DockGroup(String title, List<Knob> knobs) {
    public DockGroup {
        knobs = List.copyOf(knobs);
    }

    /** One thing to do; the action must return quickly. */
    public record Knob(String label, Runnable action) {}
}
