package legalkiosk.foundation.config;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Where the keys of a YAML file stand, for what is only found wrong after the file was read. */
public final class ConfigLines {
    private final Path file;
    private final Map<String, Integer> lines = new HashMap<>();

    private ConfigLines(Path file) {
        this.file = file;
    }

    /** Looks at a file that {@link ConfigReader} has read; of one that cannot be read no line is known. */
    public static ConfigLines of(Path file) {
        ConfigLines known = new ConfigLines(file);
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(Files.readString(file)));
            if (root != null) {
                known.visit(root, "");
            }
        } catch (IOException | YAMLException unreadable) {
            // Said by ConfigReader already; without lines a problem names the file.
            known.lines.clear();
        }
        return known;
    }

    /** A problem at this key, or at the nearest key above it that is there. */
    public ConfigProblem problem(String key, String wrong, String example) {
        return new ConfigProblem(file, line(key), key, wrong, example);
    }

    private int line(String key) {
        for (String at = key; !at.isEmpty(); at = parent(at)) {
            Integer line = lines.get(at);
            if (line != null) {
                return line;
            }
        }
        return lines.getOrDefault("", 0);
    }

    private static String parent(String key) {
        return key.substring(0, Math.max(0, Math.max(key.lastIndexOf('.'), key.lastIndexOf('['))));
    }

    private void visit(Node node, String key) {
        lines.putIfAbsent(key, node.getStartMark().getLine() + 1);
        if (node instanceof SequenceNode sequence) {
            for (int i = 0; i < sequence.getValue().size(); i++) {
                visit(sequence.getValue().get(i), key + "[" + i + "]");
            }
        }
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode name) {
                    visit(tuple.getValueNode(), key.isEmpty() ? name.getValue() : key + "." + name.getValue());
                }
            }
        }
    }
}
