package legalkiosk.foundation.config;

import java.io.StringReader;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Turns YAML nodes into typed values and collects what is wrong on the way; a null answer means a problem was recorded. */
final class NodeBinder {
    private final Path file;
    private final List<ConfigProblem> problems;

    NodeBinder(Path file, List<ConfigProblem> problems) {
        this.file = file;
        this.problems = problems;
    }

    @Nullable
    Object bind(Node node, Type type, String key, @Nullable Setting setting) {
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            Type[] arguments = generic.getActualTypeArguments();
            if (raw == Optional.class) {
                Object value = bind(node, arguments[0], key, setting);
                return value == null ? null : Optional.of(value);
            }
            return raw == List.class ? list(node, arguments[0], key, setting) : map(node, arguments[1], key, setting);
        }
        Class<?> plain = (Class<?>) type;
        return plain.isRecord() ? bindRecord(node, plain, key) : scalar(node, plain, key, setting);
    }

    private @Nullable Object scalar(Node node, Class<?> type, String key, @Nullable Setting setting) {
        if (!(node instanceof ScalarNode scalar) || scalar.getTag() == Tag.NULL) {
            return wrong(node, key, "a single value is wanted here", setting);
        }
        try {
            Object value = Scalars.parse(scalar.getValue(), type, file);
            Optional<String> refusal = setting == null ? Optional.empty() : Scalars.refuse(value, setting);
            return refusal.isPresent() ? wrong(node, key, refusal.get(), setting) : value;
        } catch (IllegalArgumentException bad) {
            return wrong(node, key, "“" + scalar.getValue() + "” is not " + bad.getMessage(), setting);
        }
    }

    private @Nullable Object list(Node node, Type element, String key, @Nullable Setting setting) {
        if (!(node instanceof SequenceNode sequence)) {
            return wrong(node, key, "a list is wanted here", setting);
        }
        List<Object> values = new ArrayList<>();
        int before = problems.size();
        for (int i = 0; i < sequence.getValue().size(); i++) {
            Object value = bind(sequence.getValue().get(i), element, key + "[" + i + "]", setting);
            if (value != null) {
                values.add(value);
            }
        }
        return problems.size() > before ? null : List.copyOf(values);
    }

    private @Nullable Object map(Node node, Type element, String key, @Nullable Setting setting) {
        if (!(node instanceof MappingNode mapping)) {
            return wrong(node, key, "keys with values are wanted here", setting);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        int before = problems.size();
        for (NodeTuple tuple : mapping.getValue()) {
            String name = ((ScalarNode) tuple.getKeyNode()).getValue();
            Object value = bind(tuple.getValueNode(), element, join(key, name), setting);
            if (value != null) {
                values.put(name, value);
            }
        }
        return problems.size() > before ? null : Collections.unmodifiableMap(values);
    }

    private @Nullable Object bindRecord(Node node, Class<?> type, String key) {
        if (!(node instanceof MappingNode mapping)) {
            return wrong(node, key, "keys with values are wanted here", null);
        }
        Map<String, Node> given = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String name = ((ScalarNode) tuple.getKeyNode()).getValue();
            if (given.put(name, tuple.getValueNode()) != null) {
                report(tuple.getKeyNode(), join(key, name), "is given twice", null);
            }
        }
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        int before = problems.size();
        for (int i = 0; i < components.length; i++) {
            values[i] = component(node, given.remove(components[i].getName()), components[i], key);
        }
        given.forEach((name, value) -> unknown(value, name, components, key));
        return problems.size() > before ? null : construct(node, type, components, values, key);
    }

    private @Nullable Object component(Node parent, @Nullable Node node, RecordComponent component, String parentKey) {
        String key = join(parentKey, component.getName());
        Setting setting = component.getAnnotation(Setting.class);
        if (node != null) {
            return bind(node, component.getGenericType(), key, setting);
        }
        if (setting != null && !setting.fallback().isEmpty()) {
            Node fallback = new Yaml(new LoaderOptions()).compose(new StringReader(setting.fallback()));
            return bind(fallback, component.getGenericType(), key, setting);
        }
        Class<?> type = component.getType();
        if (type == Optional.class) {
            return Optional.empty();
        }
        if (type == List.class) {
            return List.of();
        }
        if (type == Map.class) {
            return Map.of();
        }
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            return null;
        }
        return wrong(parent, key, "is missing" + (setting == null ? "" : " (" + setting.value() + ")"), setting);
    }

    private void unknown(Node node, String name, RecordComponent[] components, String parentKey) {
        TreeSet<String> known = new TreeSet<>();
        Arrays.stream(components).map(RecordComponent::getName).forEach(known::add);
        report(node, join(parentKey, name), "is not a setting; known here: " + String.join(", ", known), null);
    }

    private @Nullable Object construct(
            Node node, Class<?> type, RecordComponent[] components, Object[] values, String key) {
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof IllegalArgumentException reason) {
                return wrong(node, key, String.valueOf(reason.getMessage()), null);
            }
            throw new IllegalStateException(refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String join(String parent, String name) {
        return parent.isEmpty() ? name : parent + "." + name;
    }

    private @Nullable Object wrong(Node node, String key, String what, @Nullable Setting setting) {
        report(node, key, what, setting);
        return null;
    }

    private void report(Node node, String key, String what, @Nullable Setting setting) {
        int line = node.getStartMark() == null ? 0 : node.getStartMark().getLine() + 1;
        problems.add(new ConfigProblem(file, line, key, what, setting == null ? "" : exampleLine(key, setting)));
    }

    private static String exampleLine(String key, Setting setting) {
        String name = key.substring(key.lastIndexOf('.') + 1).replaceAll("\\[\\d+]", "");
        return name + ": " + setting.example();
    }
}
