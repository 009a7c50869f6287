package legalkiosk.kiosk.content;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The fields of one mapping in a content file. Each getter takes what it can and notes what is wrong with file and line; a missing
 * or wrong field comes back as an empty value, and never leaves the loader because there is a problem then.
 */
final class YamlFields {
    private static final LocalDate NO_DATE = LocalDate.of(1, 1, 1);

    private final String file;
    private final int linesBefore;
    private final int line;
    private final Map<String, Node> fields = new LinkedHashMap<>();
    private final Set<String> used = new LinkedHashSet<>();
    private final Problems problems;

    YamlFields(String file, int linesBefore, MappingNode mapping, Problems problems) {
        this.file = file;
        this.linesBefore = linesBefore;
        this.problems = problems;
        this.line = lineOf(mapping);
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (fields.put(key, tuple.getValueNode()) != null) {
                problem(tuple.getKeyNode(), "“" + key + "”写了两次");
            }
        }
    }

    private int lineOf(Node node) {
        return node.getStartMark().getLine() + 1 + linesBefore;
    }

    private void problem(Node node, String what) {
        problems.add(file, lineOf(node), what);
    }

    /** Notes a problem with this mapping as a whole. */
    void problem(String what) {
        problems.add(file, line, what);
    }

    /** Notes a problem at a field, or at the mapping if it is not there. */
    void problemAt(String key, String what) {
        Node node = fields.get(key);
        problems.add(file, node == null ? line : lineOf(node), what);
    }

    boolean has(String key) {
        return fields.containsKey(key);
    }

    private Optional<Node> need(String key) {
        used.add(key);
        Node node = fields.get(key);
        if (node == null) {
            problem("缺少“" + key + "”");
        }
        return Optional.ofNullable(node);
    }

    private Optional<String> scalar(Node node, String key) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue().strip());
        }
        problem(node, "“" + key + "”要写一段文字，不能空着");
        return Optional.empty();
    }

    String text(String key) {
        return need(key).flatMap(node -> scalar(node, key)).orElse("");
    }

    Optional<String> optionalText(String key) {
        used.add(key);
        return Optional.ofNullable(fields.get(key)).flatMap(node -> scalar(node, key));
    }

    boolean flag(String key) {
        Optional<String> text = optionalText(key);
        if (text.isPresent() && !text.get().equals("true") && !text.get().equals("false")) {
            problemAt(key, "“" + key + "”只能写 true 或 false");
        }
        return text.isPresent() && text.get().equals("true");
    }

    int number(String key) {
        String text = text(key);
        try {
            return text.isEmpty() ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            problemAt(key, "“" + key + "”要写整数，现在是“" + text + "”");
            return 0;
        }
    }

    LocalDate date(String key) {
        String text = text(key);
        try {
            return text.isEmpty() ? NO_DATE : LocalDate.parse(text);
        } catch (DateTimeException notADate) {
            problemAt(key, "“" + key + "”要写真实的日期，像 2026-11-24，现在是“" + text + "”");
            return NO_DATE;
        }
    }

    List<String> texts(String key) {
        return need(key).map(node -> texts(node, key)).orElse(List.of());
    }

    List<String> optionalTexts(String key) {
        used.add(key);
        return Optional.ofNullable(fields.get(key))
                .map(node -> texts(node, key))
                .orElse(List.of());
    }

    private List<String> texts(Node node, String key) {
        List<String> texts = new ArrayList<>();
        for (Node each : items(node, key)) {
            scalar(each, key).ifPresent(texts::add);
        }
        return texts;
    }

    private List<Node> items(Node node, String key) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        problem(node, "“" + key + "”要写成列表，像 [甲, 乙]");
        return List.of();
    }

    private Optional<YamlFields> mapping(Node node, String key) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(new YamlFields(file, linesBefore, mapping, problems));
        }
        problem(node, "“" + key + "”里要写“名称: 内容”");
        return Optional.empty();
    }

    Optional<YamlFields> fields(String key) {
        return need(key).flatMap(node -> mapping(node, key));
    }

    Optional<YamlFields> optionalFields(String key) {
        used.add(key);
        return Optional.ofNullable(fields.get(key)).flatMap(node -> mapping(node, key));
    }

    List<YamlFields> list(String key) {
        return need(key).map(node -> list(node, key)).orElse(List.of());
    }

    List<YamlFields> optionalList(String key) {
        used.add(key);
        return Optional.ofNullable(fields.get(key)).map(node -> list(node, key)).orElse(List.of());
    }

    /** One mapping or a list of them, as citations may be written. */
    List<YamlFields> oneOrMore(String key) {
        used.add(key);
        Node node = fields.get(key);
        if (node == null) {
            return List.of();
        }
        return node instanceof MappingNode ? mapping(node, key).stream().toList() : list(node, key);
    }

    private List<YamlFields> list(Node node, String key) {
        List<YamlFields> list = new ArrayList<>();
        for (Node each : items(node, key)) {
            mapping(each, key).ifPresent(list::add);
        }
        return list;
    }

    /** The keys as written, for a mapping whose keys are ids. */
    Set<String> keys() {
        return fields.keySet();
    }

    /** Call last: whatever nobody asked for is a slip of the pen. */
    void finish() {
        for (Map.Entry<String, Node> field : fields.entrySet()) {
            if (!used.contains(field.getKey())) {
                problem(field.getValue(), "不认识“" + field.getKey() + "”这一项，请检查拼写");
            }
        }
    }
}
