package legalkiosk.server.sealing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDAppearanceContentStream;

/** A signature's strokes as the terminal sent them, to be drawn into a box. Times and pressure are not drawn; they are in the attached file. */
final class Strokes {
    private static final float MARGIN = 4;
    private static final int MOST_POINTS = 20_000;

    private final List<List<double[]>> strokes;

    private Strokes(List<List<double[]>> strokes) {
        this.strokes = strokes;
    }

    /**
     * Reads {@code strokes}, a list of lists of points; a point is {@code {"x":…,"y":…}} or {@code [x, y, …]}, y running down. Words without
     * strokes give an empty drawing.
     */
    static Strokes read(String json) {
        List<List<double[]>> strokes = new ArrayList<>();
        int points = 0;
        for (JsonNode stroke : strokes(json)) {
            List<double[]> line = new ArrayList<>();
            JsonNode list = stroke.isArray() ? stroke : stroke.path("points");
            for (JsonNode point : list) {
                if (points++ < MOST_POINTS) {
                    line.add(point(point));
                }
            }
            if (!line.isEmpty()) {
                strokes.add(line);
            }
        }
        return new Strokes(strokes);
    }

    private static JsonNode strokes(String json) {
        try {
            JsonNode root = new ObjectMapper().readTree(json);
            JsonNode found = root.isArray() ? root : root.findPath("strokes");
            return found;
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException("the strokes are no JSON", notJson);
        }
    }

    private static double[] point(JsonNode point) {
        return point.isArray()
                ? new double[] {point.path(0).asDouble(), point.path(1).asDouble()}
                : new double[] {point.path("x").asDouble(), point.path("y").asDouble()};
    }

    boolean isEmpty() {
        return strokes.isEmpty();
    }

    /** Draws all of it as large as it fits, in its own proportions. */
    void draw(PDAppearanceContentStream content, float width, float height) throws IOException {
        if (strokes.isEmpty()) {
            return;
        }
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (List<double[]> stroke : strokes) {
            for (double[] point : stroke) {
                left = Math.min(left, point[0]);
                right = Math.max(right, point[0]);
                top = Math.min(top, point[1]);
                bottom = Math.max(bottom, point[1]);
            }
        }
        double scale = Math.min(
                (width - 2 * MARGIN) / Math.max(right - left, 1e-6),
                (height - 2 * MARGIN) / Math.max(bottom - top, 1e-6));
        double offsetX = (width - scale * (right - left)) / 2;
        double offsetY = (height - scale * (bottom - top)) / 2;
        content.setStrokingColor(0x16 / 255f, 0x20 / 255f, 0x2c / 255f);
        content.setLineWidth(1.6f);
        content.setLineCapStyle(1);
        content.setLineJoinStyle(1);
        for (List<double[]> stroke : strokes) {
            for (int i = 0; i < stroke.size(); i++) {
                float x = (float) (offsetX + scale * (stroke.get(i)[0] - left));
                float y = (float) (height - offsetY - scale * (stroke.get(i)[1] - top));
                if (i == 0) {
                    content.moveTo(x, y);
                    if (stroke.size() == 1) {
                        content.lineTo(x + 0.1f, y);
                    }
                } else {
                    content.lineTo(x, y);
                }
            }
            content.stroke();
        }
    }
}
