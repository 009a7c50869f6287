package legalkiosk.foundation.config;

import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * The text of a YAML file, in which single values are changed and every comment and line around them stays as a person wrote it.
 * Keys are paths such as {@code screen.idleSeconds}. Immutable.
 */
public final class ConfigText {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{Nd}/][\\p{L}\\p{Nd}/._:@-]*");

    private final String text;

    /** Any text; what is wrong with it is told when something is asked of it. */
    public ConfigText(String text) {
        this.text = text;
    }

    /** The whole text. */
    public String text() {
        return text;
    }

    /**
     * A single value; empty when the key is not there.
     *
     * @throws IllegalArgumentException if the text is not YAML
     */
    public Optional<String> value(String key) {
        return tuple(key)
                .filter(found -> found.getValueNode() instanceof ScalarNode)
                .map(found -> ((ScalarNode) found.getValueNode()).getValue());
    }

    /**
     * The text with this value; a key that is not there yet gets a line at the end of its section.
     *
     * @throws IllegalArgumentException if this text has no simple place for it
     */
    public ConfigText with(String key, String value) {
        String written = scalar(value);
        Optional<NodeTuple> present = tuple(key);
        ConfigText changed = present.isPresent() ? replaced(present.get(), written) : added(key, written);
        if (!changed.value(key).equals(Optional.of(value))) {
            throw new IllegalArgumentException("“" + key + "” can't be written here by a program");
        }
        return changed;
    }

    /** The text without this key, whose line goes. */
    public ConfigText without(String key) {
        return tuple(key).map(this::removed).orElse(this);
    }

    private ConfigText replaced(NodeTuple tuple, String written) {
        if (!(tuple.getValueNode() instanceof ScalarNode old)) {
            throw new IllegalArgumentException("a single value is wanted here");
        }
        int start = at(old.getStartMark().getIndex());
        int end = at(old.getEndMark().getIndex());
        String before = text.substring(start, end);
        String space = start > 0 && text.charAt(start - 1) == ':' ? " " : "";
        return new ConfigText(text.substring(0, start)
                + space
                + written
                + before.substring(before.stripTrailing().length())
                + text.substring(end));
    }

    private ConfigText added(String key, String written) {
        int dot = key.lastIndexOf('.');
        String name = key.substring(dot + 1);
        if (dot < 0) {
            return new ConfigText(line(text) + name + ": " + written + "\n");
        }
        Optional<NodeTuple> section = tuple(key.substring(0, dot));
        if (section.isEmpty()) {
            if (key.indexOf('.') != dot) {
                throw new IllegalArgumentException("there is no “" + key.substring(0, dot) + "” to put it in");
            }
            return new ConfigText(line(text) + key.substring(0, dot) + ":\n  " + name + ": " + written + "\n");
        }
        if (!(section.get().getValueNode() instanceof MappingNode mapping)
                || mapping.getValue().isEmpty()
                || mapping.getFlowStyle() == org.yaml.snakeyaml.DumperOptions.FlowStyle.FLOW) {
            throw new IllegalArgumentException("“" + key.substring(0, dot) + "” is not a section with lines");
        }
        NodeTuple last = mapping.getValue().getLast();
        int column = last.getKeyNode().getStartMark().getColumn();
        int end = lineEnd(contentEnd(last.getValueNode()));
        String upTo = line(text.substring(0, end));
        return new ConfigText(upTo + " ".repeat(column) + name + ": " + written + "\n" + text.substring(end));
    }

    private ConfigText removed(NodeTuple tuple) {
        int start = text.lastIndexOf('\n', at(tuple.getKeyNode().getStartMark().getIndex()) - 1) + 1;
        int end = lineEnd(contentEnd(tuple.getValueNode()));
        return new ConfigText(text.substring(0, start) + text.substring(end));
    }

    /** Where the last character of a value stands; a block's end mark lies at the beginning of what comes after it. */
    private int contentEnd(Node node) {
        int start = at(node.getStartMark().getIndex());
        int end = at(node.getEndMark().getIndex());
        if (node instanceof MappingNode mapping && !mapping.getValue().isEmpty()) {
            return contentEnd(mapping.getValue().getLast().getValueNode());
        }
        return start + text.substring(start, end).stripTrailing().length();
    }

    /** After the line break of the line that holds this place. */
    private int lineEnd(int place) {
        int end = text.indexOf('\n', place);
        return end < 0 ? text.length() : end + 1;
    }

    private static String line(String upTo) {
        return upTo.isEmpty() || upTo.endsWith("\n") ? upTo : upTo + "\n";
    }

    /** Marks count code points, texts count chars. */
    private int at(int codePoints) {
        return text.offsetByCodePoints(0, codePoints);
    }

    private Optional<NodeTuple> tuple(String key) {
        List<String> names = Arrays.asList(key.split("\\."));
        Node node = root();
        NodeTuple found = null;
        for (String name : names) {
            found = node instanceof MappingNode mapping ? child(mapping, name) : null;
            if (found == null) {
                return Optional.empty();
            }
            node = found.getValueNode();
        }
        return Optional.ofNullable(found);
    }

    private static @Nullable NodeTuple child(MappingNode mapping, String name) {
        return mapping.getValue().stream()
                .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals(name))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Node root() {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(20);
        try {
            return new Yaml(options).compose(new StringReader(text));
        } catch (YAMLException wrong) {
            throw new IllegalArgumentException("not valid YAML: " + wrong.getMessage(), wrong);
        }
    }

    private static String scalar(String value) {
        if (PLAIN.matcher(value).matches() && !value.endsWith(":") && plainIsText(value)) {
            return value;
        }
        StringBuilder quoted = new StringBuilder("\"");
        value.codePoints().forEach(character -> {
            if (character == '"' || character == '\\') {
                quoted.append('\\').appendCodePoint(character);
            } else if (character >= ' ' && character < 0x7F || Character.isLetterOrDigit(character)) {
                quoted.appendCodePoint(character);
            } else {
                quoted.append("\\U%08X".formatted(character));
            }
        });
        return quoted.append('"').toString();
    }

    /** {@code yes}, {@code null}, {@code 1:30} and the like would come back as something else. */
    private static boolean plainIsText(String value) {
        Node node = new Yaml(new LoaderOptions()).compose(new StringReader("x: " + value));
        Node read = ((MappingNode) node).getValue().getFirst().getValueNode();
        return read instanceof ScalarNode scalar && scalar.getValue().equals(value) && !value.equals("null");
    }
}
