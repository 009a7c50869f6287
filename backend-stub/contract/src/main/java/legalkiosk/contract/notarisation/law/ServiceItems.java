package legalkiosk.contract.notarisation.law;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.foundation.config.ConfigException;
import legalkiosk.foundation.config.ConfigLines;
import legalkiosk.foundation.config.ConfigProblem;
import legalkiosk.foundation.config.ConfigReader;

/**
 * All service items of the office, by id, in the order they are offered.
 *
 * @param law what holds for all of them
 * @param byId complete: with the notices, questions and countries that hold for every item
 */
public record ServiceItems(LawTexts law, Map<String, ServiceItem> byId) {
    private static final String LAW = "law.yaml";

    /** The item of this id. */
    public Optional<ServiceItem> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** All items, in the order they are offered. */
    public List<ServiceItem> all() {
        return List.copyOf(byId.values());
    }

    /**
     * Reads a content's folder {@code services}; the statutes are in {@code laws} beside it.
     *
     * @throws ConfigException with every mistake of every file, what the law forbids among them, naming the article
     */
    public static ServiceItems load(Path folder) throws ConfigException {
        List<ConfigProblem> problems = new ArrayList<>();
        Articles articles = new Articles(folder.toAbsolutePath().resolveSibling("laws"));
        LawTexts law = read(folder.resolve(LAW), LawTexts.class, problems).orElse(null);
        if (law != null) {
            ConfigLines lines = ConfigLines.of(folder.resolve(LAW));
            LawTextsCheck.violations(law, articles).forEach(wrong -> problems.add(problem(lines, wrong)));
        }
        Map<String, ServiceItem> items = new LinkedHashMap<>();
        for (Path file : itemFiles(folder, problems)) {
            read(file, ServiceItem.class, problems).ifPresent(item -> {
                check(file, item, articles, problems);
                items.put(item.id(), item);
            });
        }
        if (!problems.isEmpty() || law == null) {
            throw new ConfigException(problems);
        }
        LinkedHashMap<String, ServiceItem> whole = new LinkedHashMap<>();
        items.values().stream()
                .sorted(Comparator.comparingInt((ServiceItem item) -> law.order(item.id())))
                .forEach(item -> whole.put(item.id(), complete(item, law)));
        return new ServiceItems(law, Collections.unmodifiableMap(whole));
    }

    private static <T extends Record> Optional<T> read(Path file, Class<T> type, List<ConfigProblem> problems) {
        try {
            return Optional.of(ConfigReader.read(file, type));
        } catch (ConfigException wrong) {
            problems.addAll(wrong.problems());
            return Optional.empty();
        }
    }

    private static List<Path> itemFiles(Path folder, List<ConfigProblem> problems) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.getFileName().toString().equals(LAW))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            problems.add(new ConfigProblem(folder, 0, "", "there is no such folder", "content/services"));
            return List.of();
        }
    }

    private static void check(Path file, ServiceItem item, Articles articles, List<ConfigProblem> problems) {
        ConfigLines lines = ConfigLines.of(file);
        if (!file.getFileName().toString().equals(item.id() + ".yaml")) {
            problems.add(lines.problem("id", "文件名要和 id 一样", item.id() + ".yaml"));
        }
        ItemLaw.violations(item).forEach(wrong -> problems.add(problem(lines, wrong)));
        for (int i = 0; i < item.notices().size(); i++) {
            String key = "notices[" + i + "].article";
            articles.wrong(item.notices().get(i).article())
                    .ifPresent(wrong -> problems.add(lines.problem(key, wrong, "公证法 27")));
        }
        for (int i = 0; i < item.sources().size(); i++) {
            String key = "sources[" + i + "].article";
            LawTextsCheck.source(item.sources().get(i), articles)
                    .ifPresent(wrong -> problems.add(lines.problem(key, wrong, "公证法 11")));
        }
        for (int i = 0; i < item.countries().size(); i++) {
            String key = "countries[" + i + "].source";
            LawTextsCheck.source(item.countries().get(i).source(), articles)
                    .ifPresent(wrong -> problems.add(lines.problem(key, wrong, "公证法 33")));
        }
    }

    private static ConfigProblem problem(ConfigLines lines, Violation wrong) {
        return lines.problem(wrong.key(), wrong.sentence(), wrong.example());
    }

    /** The item with what holds for all, its articles in the words people read. */
    private static ServiceItem complete(ServiceItem item, LawTexts law) {
        return new ServiceItem(
                item.id(),
                item.name(),
                item.kind(),
                item.what(),
                item.remote(),
                item.signing(),
                item.agent(),
                item.onlyCard(),
                item.promise(),
                item.retention(),
                item.capacity(),
                item.realEstate(),
                item.disposal(),
                item.papers(),
                item.form(),
                item.purposes(),
                Stream.concat(item.notices().stream(), law.rights().stream())
                        .map(notice -> new ServiceItem.Notice(
                                notice.id(), notice.title(), notice.text(), Articles.words(notice.article())))
                        .toList(),
                Stream.of(law.opening(), item.questions(), law.closing())
                        .flatMap(List::stream)
                        .toList(),
                item.text(),
                item.fee(),
                Stream.concat(law.countries().stream(), item.countries().stream())
                        .toList(),
                item.sources(),
                item.checkedOn());
    }
}
