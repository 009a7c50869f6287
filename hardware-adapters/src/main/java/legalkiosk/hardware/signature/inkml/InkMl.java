package legalkiosk.hardware.signature.inkml;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import legalkiosk.hardware.signature.Ink;
import legalkiosk.hardware.signature.InkPoint;
import legalkiosk.hardware.signature.PadArea;
import legalkiosk.hardware.signature.Stroke;

/** Writes and reads InkML. The same ink always gives the same bytes, so a file can be compared by its hash. */
public final class InkMl {
    /** The XML namespace of InkML. */
    public static final String NAMESPACE = "http://www.w3.org/2003/InkML";

    /** No signature is longer; a longer file is refused unread. */
    public static final int MOST_BYTES = 4 << 20;

    private InkMl() {}

    /** The whole file, UTF-8, with no line break but {@code \n}. */
    public static byte[] write(Ink ink) {
        PadArea pad = ink.pad();
        boolean force = pad.pressure() > 0;
        StringBuilder xml = new StringBuilder(256 + 20 * (int) ink.points().count());
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ink xmlns=\"")
                .append(NAMESPACE)
                .append("\">\n<definitions>\n<context xml:id=\"signature\">\n")
                .append("<inkSource xml:id=\"pad\">\n<traceFormat>\n")
                .append(channel("X", pad.width()))
                .append(channel("Y", pad.height()))
                .append(force ? channel("F", pad.pressure()) : "")
                .append("<channel name=\"T\" type=\"integer\" units=\"ms\" respectTo=\"#begun\"/>\n")
                .append("</traceFormat>\n</inkSource>\n<timestamp xml:id=\"begun\" time=\"")
                .append(ink.begun().toEpochMilli())
                .append("\"/>\n</context>\n</definitions>\n");
        for (Stroke stroke : ink.strokes()) {
            xml.append("<trace contextRef=\"#signature\">")
                    .append(stroke.points().stream()
                            .map(point -> values(point, force))
                            .collect(Collectors.joining(",")))
                    .append("</trace>\n");
        }
        return xml.append("</ink>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Reads a file that anybody may have written. Never throws, never resolves anything, and is bounded in time and memory. */
    public static InkMlReading read(byte[] file) {
        if (file.length > MOST_BYTES) {
            return new InkMlReading.Refused("longer than " + MOST_BYTES + " bytes");
        }
        return new InkMlReader().read(file);
    }

    private static String channel(String name, int most) {
        return "<channel name=\"" + name + "\" type=\"integer\" min=\"0\" max=\"" + most + "\" units=\"dev\"/>\n";
    }

    private static String values(InkPoint point, boolean force) {
        return point.x() + " " + point.y() + (force ? " " + point.pressure() : "") + " " + point.millis();
    }
}
