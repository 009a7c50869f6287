package legalkiosk.hardware.signature.inkml;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import legalkiosk.hardware.signature.Ink;
import legalkiosk.hardware.signature.PadArea;

/**
 * Reads one file from front to back. Document types and entities are refused; elements that are not about strokes are passed over,
 * so that files of other programs can be read when they have a time channel.
 */
final class InkMlReader {
    private static final int DEEPEST = 32;

    private final List<Channel> channels = new ArrayList<>();
    private final List<List<long[]>> traces = new ArrayList<>();
    private Optional<Instant> begun = Optional.empty();
    private int points;

    InkMlReading read(byte[] file) {
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(text(file)));
            try {
                read(xml);
            } finally {
                xml.close();
            }
            return new InkMlReading.Read(ink());
        } catch (NoInk refused) {
            return new InkMlReading.Refused(String.valueOf(refused.getMessage()));
        } catch (XMLStreamException damaged) {
            return new InkMlReading.Refused("no well-formed XML");
        }
    }

    /** UTF-8, strictly: left to the parser, a wrong byte would be complained about on standard error. */
    private static String text(byte[] file) throws NoInk {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException wrong) {
            throw new NoInk("not UTF-8");
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException, NoInk {
        int depth = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new NoInk("a document type or an entity");
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    boolean ours = InkMl.NAMESPACE.equals(xml.getNamespaceURI());
                    if (depth == 1 && !(ours && xml.getLocalName().equals("ink"))) {
                        throw new NoInk("the root is not ink of " + InkMl.NAMESPACE);
                    }
                    if (depth > DEEPEST) {
                        throw new NoInk("too deep");
                    }
                    if (ours && element(xml)) {
                        depth--;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {
                    // white space and comments
                }
            }
        }
    }

    /** True when the element was read to its end. */
    private boolean element(XMLStreamReader xml) throws XMLStreamException, NoInk {
        switch (xml.getLocalName()) {
            case "channel" -> channel(xml);
            case "timestamp" -> timestamp(xml);
            case "trace" -> {
                if (traces.size() >= Ink.MOST_STROKES) {
                    throw new NoInk("too many traces");
                }
                List<long[]> rows = Trace.read(xml.getElementText(), channels.size(), Ink.MOST_POINTS - points);
                points += rows.size();
                traces.add(rows);
                return true;
            }
            default -> {
                // brushes, annotations: nothing of the strokes
            }
        }
        return false;
    }

    private void channel(XMLStreamReader xml) throws NoInk {
        String name = attribute(xml, "name").orElse("");
        boolean minutes = name.equals(Channel.TIME)
                && !attribute(xml, "units").orElse("ms").matches("ms|dev");
        if (minutes || !traces.isEmpty() || channels.size() >= DEEPEST) {
            throw new NoInk("a channel that is not read here");
        }
        double most = 0;
        try {
            most = Double.parseDouble(attribute(xml, "max").orElse("0"));
        } catch (NumberFormatException none) {
            throw new NoInk("a greatest value that is no number");
        }
        channels.add(new Channel(name, most >= 1 && most <= PadArea.LARGEST ? (int) most : 0));
    }

    private void timestamp(XMLStreamReader xml) throws NoInk {
        Optional<String> time = attribute(xml, "time");
        try {
            begun = begun.or(() -> time.map(Double::parseDouble).map(ms -> Instant.ofEpochMilli(Math.round(ms))));
        } catch (NumberFormatException none) {
            throw new NoInk("a time that is no number");
        }
    }

    private Ink ink() throws NoInk {
        return new InkBuilder(channels, traces).ink(begun.orElse(Instant.EPOCH));
    }

    private static Optional<String> attribute(XMLStreamReader xml, String name) {
        return Optional.ofNullable(xml.getAttributeValue(null, name));
    }
}
