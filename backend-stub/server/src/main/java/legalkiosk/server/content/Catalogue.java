package legalkiosk.server.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import legalkiosk.foundation.config.ConfigException;
import legalkiosk.foundation.config.ConfigReader;

/**
 * Names of what citizens read, for people who work with them: topics and guides, in the order of the files.
 *
 * @param topics name of each id
 */
public record Catalogue(Map<String, String> topics, List<Guide> guides) {
    private static final String HEAD = "---";

    /** A guide (办事指南) of {@code guides/}. */
    public record Guide(String id, String title, String topic) {}

    /** The keys of {@code topics.yaml}. */
    public record Topics(List<Topic> topics) {}

    /** One topic. */
    public record Topic(String id, String name, String icon) {}

    /** Reads the folder {@code content}. */
    public static Catalogue load(Path folder) throws IOException, ConfigException {
        Map<String, String> topics = new LinkedHashMap<>();
        ConfigReader.read(folder.resolve("topics.yaml"), Topics.class)
                .topics()
                .forEach(topic -> topics.put(topic.id(), topic.name()));
        List<Path> files;
        try (Stream<Path> all = Files.list(folder.resolve("guides"))) {
            files = all.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
        List<Guide> guides = new ArrayList<>();
        for (Path file : files) {
            Map<String, String> head = head(Files.readAllLines(file));
            if (head.containsKey("id") && head.containsKey("title")) {
                guides.add(new Guide(head.get("id"), head.get("title"), head.getOrDefault("topic", "")));
            }
        }
        return new Catalogue(topics, List.copyOf(guides));
    }

    /** The simple keys of a file's head between two lines of dashes. */
    private static Map<String, String> head(List<String> lines) {
        Map<String, String> head = new HashMap<>();
        if (lines.isEmpty() || !lines.getFirst().equals(HEAD)) {
            return head;
        }
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(": ");
            if (line.equals(HEAD)) {
                break;
            }
            if (colon > 0) {
                head.put(line.substring(0, colon), line.substring(colon + 2).strip());
            }
        }
        return head;
    }
}
