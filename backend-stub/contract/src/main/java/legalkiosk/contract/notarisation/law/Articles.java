package legalkiosk.contract.notarisation.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import legalkiosk.foundation.ChineseNumber;

/** The statutes at hand ({@code config/content/laws}), so that nobody cites an article that is not there. */
final class Articles {
    private static final Pattern ONE = Pattern.compile("\\s*([\\p{IsHan}]+)\\s+(\\d{1,4})\\s*");

    private final Path folder;
    private final Map<String, Map<Integer, String>> statutes = new LinkedHashMap<>();

    Articles(Path folder) {
        this.folder = folder;
    }

    /** The text of an article, its paragraphs parted by line ends; none if it is not at hand. */
    Optional<String> text(String law, int article) {
        return Optional.ofNullable(statutes.computeIfAbsent(law, this::read).get(article));
    }

    /** Why a citation such as {@code 公证法 27；民法典 165} is none; empty: every article is at hand. */
    Optional<String> wrong(String citation) {
        for (String one : citation.split("[；;]", -1)) {
            Matcher match = ONE.matcher(one);
            if (!match.matches()) {
                return Optional.of("“" + citation + "”要写成“公证法 27”这样：法名、空格、条号，几条用；分开");
            }
            if (text(match.group(1), Integer.parseInt(match.group(2))).isEmpty()) {
                return Optional.of("laws 里没有" + one.strip() + "这一条，没有读过的条文不能引用");
            }
        }
        return Optional.empty();
    }

    /** The citation as people read it: 《公证法》第二十七条；《民法典》第一百六十五条. Anything else stays as it is. */
    static String words(String citation) {
        List<String> words = new ArrayList<>();
        for (String one : citation.split("[；;]")) {
            Matcher match = ONE.matcher(one);
            if (!match.matches()) {
                return citation;
            }
            words.add("《" + match.group(1) + "》第" + ChineseNumber.of(Integer.parseInt(match.group(2))) + "条");
        }
        return words.stream().collect(Collectors.joining("；"));
    }

    private Map<Integer, String> read(String law) {
        Map<Integer, String> articles = new TreeMap<>();
        Path file = folder.resolve(law + ".tsv");
        if (!Files.isRegularFile(file)) {
            return articles;
        }
        try {
            for (String line : Files.readAllLines(file)) {
                int tab = line.indexOf('\t');
                if (tab > 0) {
                    articles.put(
                            Integer.valueOf(line.substring(0, tab)),
                            line.substring(tab + 1).replace("\\n", "\n").strip());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return articles;
    }
}
