package legalkiosk.kiosk.content;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads laws/index.yaml and the tables of articles beside it. */
final class StatuteReader {
    private static final String INDEX = "laws/index.yaml";

    private final ContentFiles files;
    private final YamlFiles yaml;
    private final Problems problems;

    StatuteReader(ContentFiles files, YamlFiles yaml, Problems problems) {
        this.files = files;
        this.yaml = yaml;
        this.problems = problems;
    }

    Map<String, Statute> read() {
        Map<String, Statute> statutes = new LinkedHashMap<>();
        yaml.read(INDEX).ifPresent(index -> {
            for (YamlFields law : index.list("laws")) {
                String file = "laws/" + law.text("file");
                Statute statute =
                        new Statute(law.text("name"), law.text("full"), law.date("version"), articles(law, file));
                law.finish();
                if (statutes.put(statute.name(), statute) != null) {
                    law.problem("“" + statute.name() + "”登记了两次");
                }
            }
            index.finish();
        });
        return statutes;
    }

    private Map<Integer, String> articles(YamlFields law, String file) {
        Map<Integer, String> articles = new LinkedHashMap<>();
        Optional<String> table = files.text(file);
        if (table.isEmpty()) {
            law.problemAt("file", "找不到条文文件 " + file);
            return articles;
        }
        int lineNumber = 0;
        for (String line : table.get().split("\n")) {
            lineNumber++;
            int tab = line.indexOf('\t');
            if (tab < 1 || !line.substring(0, tab).chars().allMatch(Character::isDigit) || tab > 5) {
                problems.add(file, lineNumber, "每行要写“条号、制表符、条文”");
                continue;
            }
            String text = line.substring(tab + 1).replace("\\n", "\n").strip();
            if (articles.put(Integer.parseInt(line.substring(0, tab)), text) != null) {
                problems.add(file, lineNumber, "第" + line.substring(0, tab) + "条写了两次");
            }
        }
        return articles;
    }
}
