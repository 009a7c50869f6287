package legalkiosk.kiosk.maintenance.diagnosis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import legalkiosk.kiosk.maintenance.diagnosis.Diagnosis.End;
import legalkiosk.kiosk.maintenance.diagnosis.Diagnosis.Machine;
import legalkiosk.kiosk.maintenance.diagnosis.Diagnosis.Node;
import legalkiosk.kiosk.maintenance.diagnosis.Diagnosis.Question;

/** Finds dead ends, nodes nobody comes to, circles, and words that are too long for the screen. */
final class DiagnosisCheck {
    private static final int LONGEST_QUESTION = 40;
    private static final int LONGEST_ANSWER = 20;
    private static final int LONGEST_WHAT = 24;
    private static final int LONGEST_STEP = 50;
    private static final int MOST_ANSWERS = 12;
    private static final int MOST_STEPS = 5;

    private final String start;
    private final Map<String, Node> nodes;
    private final Set<String> pictures;
    private final List<String> problems = new ArrayList<>();

    DiagnosisCheck(String start, Map<String, Node> nodes, Set<String> pictures) {
        this.start = start;
        this.nodes = nodes;
        this.pictures = pictures;
    }

    List<String> problems() {
        if (!nodes.containsKey(start)) {
            problems.add("start: there is no node " + start);
        }
        nodes.values().forEach(this::words);
        nodes.values()
                .forEach(node -> next(node)
                        .filter(id -> !nodes.containsKey(id))
                        .forEach(id -> wrong(node, "leads to " + id + ", which is not there")));
        if (problems.isEmpty()) {
            reachable();
            nodes.values().stream().filter(node -> !reachesAnEnd(node)).forEach(node -> wrong(node, "never ends"));
            nodes.values().forEach(this::machineCircle);
        }
        return problems;
    }

    /** Where the steps of a search lead; {@code again} is a new search. */
    private static Stream<String> next(Node node) {
        return switch (node) {
            case Question question -> question.answers().stream().map(Diagnosis.Answer::next);
            case Machine machine ->
                Stream.of(
                                machine.says().values().stream(),
                                machine.flapping().stream(),
                                Stream.of(machine.fine(), machine.attention(), machine.out()))
                        .flatMap(all -> all);
            case End end -> end.again().stream();
        };
    }

    private Stream<Node> then(Node node) {
        return next(node).flatMap(id -> Optional.ofNullable(nodes.get(id)).stream());
    }

    private void words(Node node) {
        switch (node) {
            case Question question -> {
                picture(node, question.picture());
                atMost(node, question.ask(), LONGEST_QUESTION);
                long always = question.answers().stream()
                        .filter(answer -> answer.needs().isEmpty())
                        .count();
                if (always < 2 || question.answers().size() > MOST_ANSWERS) {
                    wrong(node, "has 2 to " + MOST_ANSWERS + " answers, two of them for every terminal");
                }
                question.answers().forEach(answer -> atMost(node, answer.say(), LONGEST_ANSWER));
            }
            case Machine machine -> picture(node, machine.picture());
            case End end -> {
                picture(node, end.picture());
                atMost(node, end.what(), LONGEST_WHAT);
                if (end.steps().isEmpty() || end.steps().size() > MOST_STEPS) {
                    wrong(node, "has 1 to " + MOST_STEPS + " steps");
                }
                end.steps().forEach(step -> atMost(node, step, LONGEST_STEP));
            }
        }
    }

    private void picture(Node node, Optional<String> picture) {
        picture.filter(name -> !pictures.contains(name))
                .ifPresent(name -> wrong(node, "shows " + name + ", which is not drawn"));
    }

    private void atMost(Node node, String words, int longest) {
        if (words.isBlank() || words.length() > longest) {
            wrong(node, "“" + words + "” must have 1 to " + longest + " characters");
        }
    }

    private void reachable() {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            String id = open.pop();
            if (seen.add(id)) {
                Optional.ofNullable(nodes.get(id)).stream()
                        .flatMap(DiagnosisCheck::next)
                        .forEach(open::push);
            }
        }
        nodes.values().stream()
                .filter(node -> !seen.contains(node.id()))
                .forEach(node -> wrong(node, "nobody comes here"));
    }

    private boolean reachesAnEnd(Node from) {
        Set<String> seen = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (node instanceof End) {
                return true;
            }
            if (seen.add(node.id())) {
                then(node).forEach(open::push);
            }
        }
        return false;
    }

    /** A circle without a person in it would go round for ever. */
    private void machineCircle(Node from) {
        Set<String> seen = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (node instanceof Machine && seen.add(node.id())) {
                then(node).forEach(then -> {
                    if (then == from) {
                        wrong(from, "comes back to itself without asking anybody");
                    }
                    open.push(then);
                });
            }
        }
    }

    private void wrong(Node node, String what) {
        problems.add("nodes." + node.id() + ": " + what);
    }
}
