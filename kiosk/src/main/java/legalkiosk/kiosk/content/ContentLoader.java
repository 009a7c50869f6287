package legalkiosk.kiosk.content;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Loads a content folder or the zip a backend serves. Whole or not at all: a terminal never shows half an edition.
 *
 * <p>Blocks for about a second on a cold terminal; call it off the screen's thread. Stateless and safe from any thread.
 */
public final class ContentLoader {
    private ContentLoader() {}

    /**
     * Reads everything and holds every reference against what is there.
     *
     * @return the content, or everything that is wrong with it
     * @throws IOException if the folder or zip can't be read at all
     */
    public static ContentLoading load(Path folderOrZip) throws IOException {
        Problems problems = new Problems();
        ContentFiles files = ContentFiles.read(folderOrZip, problems);
        Content content = parse(files, problems);
        return problems.none() ? new ContentLoading.Loaded(content) : new ContentLoading.Refused(problems.all());
    }

    /** What can be read, for the check, which goes on where a terminal would refuse. */
    static Content parse(ContentFiles files, Problems problems) {
        YamlFiles yaml = new YamlFiles(files, problems);
        Map<String, Statute> statutes = new StatuteReader(files, yaml, problems).read();
        CitationReader citations = new CitationReader(statutes, problems);
        Content content = new Content(
                edition(yaml),
                statutes,
                topics(yaml, problems),
                helpers(yaml, problems),
                yaml.read("situations/tree.yaml")
                        .map(new TreeReader()::read)
                        .orElse(new TriageNode.Question("", List.of())),
                situations(files, yaml, citations, problems),
                guides(files, yaml, citations, problems));
        new References(content, files, problems).check();
        return content;
    }

    private static Edition edition(YamlFiles yaml) {
        return yaml.read("bundle.yaml")
                .map(fields -> {
                    Edition edition = new Edition(fields.text("edition"), fields.date("date"), fields.text("title"));
                    fields.finish();
                    return edition;
                })
                .orElse(new Edition("", java.time.LocalDate.EPOCH, ""));
    }

    private static List<Topic> topics(YamlFiles yaml, Problems problems) {
        Map<String, Topic> topics = new LinkedHashMap<>();
        yaml.read("topics.yaml").ifPresent(file -> {
            for (YamlFields fields : file.list("topics")) {
                Topic topic = new Topic(fields.text("id"), fields.text("name"), fields.text("icon"));
                fields.finish();
                keep(topics, topic, Topic::id, "topics.yaml", problems);
            }
            file.finish();
        });
        return new ArrayList<>(topics.values());
    }

    private static Map<String, Helper> helpers(YamlFiles yaml, Problems problems) {
        Map<String, Helper> helpers = new LinkedHashMap<>();
        yaml.read("helpers.yaml").ifPresent(file -> {
            for (YamlFields fields : file.list("helpers")) {
                keep(helpers, HelperReader.read(fields), Helper::id, "helpers.yaml", problems);
            }
            file.finish();
        });
        return helpers;
    }

    private static Map<String, Situation> situations(
            ContentFiles files, YamlFiles yaml, CitationReader citations, Problems problems) {
        Map<String, Situation> situations = new LinkedHashMap<>();
        SituationReader reader = new SituationReader(citations);
        for (String file : files.in("situations", ".yaml")) {
            if (file.equals("situations/tree.yaml")) {
                continue;
            }
            yaml.read(file).map(reader::read).ifPresent(situation -> {
                sameName(file, ".yaml", situation.id(), problems);
                keep(situations, situation, Situation::id, file, problems);
            });
        }
        return situations;
    }

    private static Map<String, Guide> guides(
            ContentFiles files, YamlFiles yaml, CitationReader citations, Problems problems) {
        Map<String, Guide> guides = new LinkedHashMap<>();
        GuideReader reader = new GuideReader(files, yaml, citations, problems);
        for (String file : files.in("guides", ".md")) {
            reader.read(file).ifPresent(guide -> {
                sameName(file, ".md", guide.id(), problems);
                keep(guides, guide, Guide::id, file, problems);
            });
        }
        return guides;
    }

    private static <T> void keep(Map<String, T> all, T one, Function<T, String> id, String file, Problems problems) {
        if (all.put(id.apply(one), one) != null) {
            problems.add(file, 0, "id “" + id.apply(one) + "”用了两次");
        }
    }

    private static void sameName(String file, String ending, String id, Problems problems) {
        String name = file.substring(file.indexOf('/') + 1, file.length() - ending.length());
        if (!name.equals(id)) {
            problems.add(file, 0, "文件名和 id “" + id + "”要一样");
        }
    }
}
