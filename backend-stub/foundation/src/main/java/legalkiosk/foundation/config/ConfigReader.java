package legalkiosk.foundation.config;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads a YAML file into a record.
 *
 * <p>Supported component types: {@code String}, {@code int}, {@code long}, {@code double}, {@code boolean}, {@code Path} (taken
 * relative to the file's folder), {@code URI}, {@code Duration} ({@code 500ms, 30s, 5m, 2h, 1d}), {@code LocalDate}, {@code
 * LocalTime}, {@code DayOfWeek} and other enums, records, and {@code Optional}, {@code List} and {@code Map<String, …>} of
 * these. A component that is {@code @Nullable} may be absent. A record's constructor may throw {@link IllegalArgumentException} to refuse a combination of values.
 */
public final class ConfigReader {
    private ConfigReader() {}

    /**
     * Reads and checks the file.
     *
     * @throws ConfigException with every mistake, also when the file is missing or not YAML
     */
    public static <T extends Record> T read(Path file, Class<T> type) throws ConfigException {
        List<ConfigProblem> problems = new ArrayList<>();
        Node root = compose(file, problems);
        Object value = root == null ? null : new NodeBinder(file, problems).bind(root, type, "", null);
        if (!problems.isEmpty() || value == null) {
            problems.sort(Comparator.comparingInt(ConfigProblem::line));
            throw new ConfigException(problems);
        }
        return type.cast(value);
    }

    private static @Nullable Node compose(Path file, List<ConfigProblem> problems) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(20);
        try {
            Node root = new Yaml(options).compose(new StringReader(Files.readString(file)));
            if (root == null) {
                problems.add(new ConfigProblem(file, 0, "", "the file is empty", ""));
            }
            return root;
        } catch (NoSuchFileException missing) {
            problems.add(new ConfigProblem(file, 0, "", "there is no such file", ""));
        } catch (CharacterCodingException wrong) {
            problems.add(new ConfigProblem(file, 0, "", "the file is not UTF-8 text", ""));
        } catch (IOException unreadable) {
            problems.add(new ConfigProblem(file, 0, "", "the file can't be read: " + unreadable.getMessage(), ""));
        } catch (MarkedYAMLException wrong) {
            int line =
                    wrong.getProblemMark() == null ? 0 : wrong.getProblemMark().getLine() + 1;
            problems.add(new ConfigProblem(file, line, "", "not valid YAML: " + wrong.getProblem(), ""));
        } catch (YAMLException wrong) {
            problems.add(new ConfigProblem(file, 0, "", "not valid YAML: " + wrong.getMessage(), ""));
        }
        return null;
    }
}
