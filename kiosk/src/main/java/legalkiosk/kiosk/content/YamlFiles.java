package legalkiosk.kiosk.content;

import java.io.StringReader;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Parses YAML into nodes that know their line; nothing is ever constructed from tags in the file. */
final class YamlFiles {
    private final ContentFiles files;
    private final Problems problems;

    YamlFiles(ContentFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    /** The mapping a file holds; empty, with a problem noted, if the file is not there or is not YAML. */
    Optional<YamlFields> read(String file) {
        Optional<String> text = files.text(file);
        if (text.isEmpty()) {
            problems.add(file, 0, "缺少这个文件");
        }
        return text.flatMap(yaml -> parse(file, 0, yaml));
    }

    /**
     * Parses a mapping.
     *
     * @param linesBefore how many lines of the file come before this text
     */
    Optional<YamlFields> parse(String file, int linesBefore, String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        try {
            Node node = new Yaml(options).compose(new StringReader(yaml));
            if (node instanceof MappingNode mapping) {
                return Optional.of(new YamlFields(file, linesBefore, mapping, problems));
            }
            problems.add(file, linesBefore + 1, "文件里要写“名称: 内容”");
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 0
                    : broken.getProblemMark().getLine() + 1;
            problems.add(file, linesBefore + line, "YAML 写法有误：" + broken.getProblem());
        } catch (YAMLException broken) {
            problems.add(file, linesBefore, "YAML 写法有误：" + broken.getMessage());
        }
        return Optional.empty();
    }
}
