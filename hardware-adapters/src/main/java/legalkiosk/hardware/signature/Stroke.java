package legalkiosk.hardware.signature;

import java.util.List;

/** From pen down to pen up; at least one point. */
public record Stroke(List<InkPoint> points) {
    public Stroke {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a stroke without a point");
        }
    }

    @Override
    public String toString() {
        return "Stroke[" + points.size() + " points]";
    }
}
