package legalkiosk.kiosk.maintenance.diagnosis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import legalkiosk.foundation.config.ConfigException;
import legalkiosk.foundation.config.ConfigProblem;
import legalkiosk.foundation.config.ConfigReader;

/**
 * The way from a symptom to a part. It is given out only without dead ends: every answer leads somewhere, every node can be come to,
 * and from every node there is a way to an end.
 */
public final class Diagnosis {
    private final String start;
    private final Map<String, Node> nodes;

    private Diagnosis(String start, Map<String, Node> nodes) {
        this.start = start;
        this.nodes = nodes;
    }

    /** One step on the way. */
    public sealed interface Node {
        String id();
    }

    /** Asks the person. */
    public record Question(String id, String ask, Optional<String> picture, List<Answer> answers) implements Node {
        public Question {
            answers = List.copyOf(answers);
        }
    }

    /** @param needs offered only where there is this part */
    public record Answer(String say, String next, Optional<String> needs) {}

    /**
     * Asks the machine.
     *
     * @param test its live test is run; else its present state is looked at
     * @param says next node by the key of a reason or finding; comes before the grade
     */
    public record Machine(
            String id,
            String part,
            boolean test,
            Optional<String> picture,
            Optional<String> flapping,
            Map<String, String> says,
            String fine,
            String attention,
            String out)
            implements Node {}

    /**
     * What it is.
     *
     * @param call whom to call when the steps do not help
     * @param again the node that finds out whether they did
     */
    public record End(
            String id, String what, Optional<String> picture, List<String> steps, Call call, Optional<String> again)
            implements Node {
        public End {
            steps = List.copyOf(steps);
        }
    }

    /**
     * Reads and checks the file.
     *
     * @param pictures names of drawings there are
     * @throws ConfigException with every mistake
     */
    public static Diagnosis read(Path file, Set<String> pictures) throws ConfigException {
        DiagnosisFile written = ConfigReader.read(file, DiagnosisFile.class);
        List<String> wrong = new ArrayList<>();
        Map<String, Node> nodes = new LinkedHashMap<>();
        written.nodes().forEach((id, node) -> node(id, node, wrong).ifPresent(read -> nodes.put(id, read)));
        if (wrong.isEmpty()) {
            wrong.addAll(new DiagnosisCheck(written.start(), nodes, pictures).problems());
        }
        if (!wrong.isEmpty()) {
            throw new ConfigException(wrong.stream()
                    .map(what -> new ConfigProblem(file, 0, "", what, ""))
                    .toList());
        }
        return new Diagnosis(written.start(), Map.copyOf(nodes));
    }

    /** Where it begins. */
    public Node first() {
        return node(start);
    }

    /** The same tree, begun at another node. */
    public Diagnosis from(String id) {
        return new Diagnosis(node(id).id(), nodes);
    }

    /** A node by the id that another names. */
    public Node node(String id) {
        Node found = nodes.get(id);
        if (found == null) {
            throw new IllegalArgumentException("no node " + id);
        }
        return found;
    }

    /** All nodes. */
    public List<Node> nodes() {
        return List.copyOf(nodes.values());
    }

    private static Optional<Node> node(String id, DiagnosisFile.Node node, List<String> wrong) {
        int kinds = (node.ask().isPresent() ? 1 : 0)
                + (node.machine().isPresent() ? 1 : 0)
                + (node.end().isPresent() ? 1 : 0);
        if (kinds != 1 || node.ask().isPresent() == node.options().isEmpty()) {
            wrong.add("nodes." + id + ": has exactly one of ask with options, machine, end");
            return Optional.empty();
        }
        if (node.ask().isPresent()) {
            List<Answer> answers = node.options().stream()
                    .map(option -> new Answer(option.say(), option.go(), option.needs()))
                    .toList();
            return Optional.of(new Question(id, node.ask().get(), node.picture(), answers));
        }
        if (node.end().isPresent()) {
            DiagnosisFile.End end = node.end().get();
            return Optional.of(new End(id, end.what(), node.picture(), end.steps(), end.call(), end.again()));
        }
        DiagnosisFile.Machine machine = node.machine().orElseThrow();
        if (machine.look().isPresent() == machine.test().isPresent()) {
            wrong.add("nodes." + id + ".machine: has exactly one of look and test");
            return Optional.empty();
        }
        return Optional.of(new Machine(
                id,
                machine.look().or(machine::test).orElseThrow(),
                machine.test().isPresent(),
                node.picture(),
                machine.flapping(),
                machine.says(),
                machine.fine(),
                machine.attention(),
                machine.out()));
    }
}
