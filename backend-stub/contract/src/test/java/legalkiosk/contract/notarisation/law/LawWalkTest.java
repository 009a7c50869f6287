package legalkiosk.contract.notarisation.law;

import static legalkiosk.contract.notarisation.law.Law.anAsk;
import static legalkiosk.contract.notarisation.law.Law.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import legalkiosk.contract.notarisation.Applicant;
import legalkiosk.contract.notarisation.Application.Venue;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.contract.notarisation.ServiceItem.Capacity;
import legalkiosk.contract.notarisation.ServiceItem.Kind;
import legalkiosk.contract.notarisation.ServiceItem.Retention;
import legalkiosk.contract.notarisation.SigningMode;
import legalkiosk.foundation.config.ConfigException;
import legalkiosk.foundation.config.ConfigReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Walks every item, every combination and every exit. What must come out is written here anew, from the statutes. */
class LawWalkTest {
    private static final Set<Kind> OPEN = EnumSet.of(
            Kind.DECLARATION,
            Kind.MANDATE,
            Kind.MARITAL_STATUS,
            Kind.NATIONALITY,
            Kind.NAME,
            Kind.BIRTH,
            Kind.DEATH,
            Kind.KINSHIP,
            Kind.NO_CRIMINAL_RECORD,
            Kind.EXPERIENCE,
            Kind.EDUCATION,
            Kind.LICENCE,
            Kind.SIGNATURE,
            Kind.COPY,
            Kind.MINOR_TRAVEL);
    private static final Set<Kind> ARTICLE_26 = EnumSet.of(Kind.WILL, Kind.SURVIVAL, Kind.ADOPTION);
    private static final Set<Kind> PERSONAL =
            EnumSet.of(Kind.MARITAL_STATUS, Kind.KINSHIP, Kind.ADOPTION, Kind.INHERITANCE, Kind.WILL);

    /** A way through: what the person says. */
    private record Way(
            String applicantBorn,
            Applicant.@Nullable AgentFor other,
            Venue venue,
            boolean house,
            boolean gives,
            boolean helped,
            String relation) {}

    @TempDir
    private Path folder;

    @Test
    void everyItemOnEveryWayComesToTheExitThatTheLawHasForIt() {
        ServiceItems items = Law.shipped();
        List<Way> ways = ways();
        Map<String, Map<String, Integer>> table = new LinkedHashMap<>();
        for (ServiceItem item : items.all()) {
            Map<String, Integer> exits = new TreeMap<>();
            for (Way way : ways) {
                Admission admission = Admission.check(
                        anAsk(item)
                                .bornOn(way.applicantBorn())
                                .insteadOf(way.other())
                                .at(way.venue())
                                .aboutAHouse(way.house())
                                .givingAway(way.gives())
                                .withAHelper(way.helped())
                                .answer(LawRules.PERSONAL_RELATION, way.relation())
                                .made(),
                        item,
                        items.law(),
                        Law.TODAY);
                String exit = exit(admission);
                assertThat(exit).as(item.id() + " " + way).isEqualTo(expected(item, way));
                exits.merge(exit, 1, Integer::sum);
            }
            table.put(item.id(), exits);
        }
        print(table, ways.size());
        assertThat(table.values().stream().flatMap(exits -> exits.keySet().stream()))
                .contains("screen or pen", "pen", "office", "not like this");
    }

    private static List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        List<Applicant.@Nullable AgentFor> others = new ArrayList<>();
        others.add(null);
        others.add(somebody("440784198003010014", "儿子"));
        others.add(somebody("440784198003010014", "监护人"));
        others.add(somebody("440784201003010019", "父亲"));
        others.add(somebody("440784201803010018", "母亲"));
        others.add(somebody("H12345678", "朋友"));
        for (String born : List.of("1956-05-01", "2012-05-01")) {
            for (Applicant.@Nullable AgentFor other : others) {
                for (Venue venue : Venue.values()) {
                    for (int flags = 0; flags < 16; flags++) {
                        ways.add(new Way(
                                born,
                                other,
                                venue,
                                (flags & 1) != 0,
                                (flags & 2) != 0,
                                (flags & 4) != 0,
                                (flags & 8) != 0 ? "是" : "不是"));
                    }
                }
            }
        }
        return ways;
    }

    private static String exit(Admission admission) {
        return switch (admission) {
            case Admission.Possible possible ->
                switch (possible.signing()) {
                    case ELECTRONIC_OR_INK -> "screen or pen";
                    case INK -> "pen";
                    case IN_PERSON -> "never";
                };
            case Admission.NotRemote office -> "office";
            case Admission.NotLikeThis no -> "not like this";
        };
    }

    private static String expected(ServiceItem item, Way way) {
        boolean child = way.applicantBorn().startsWith("2012");
        boolean house = way.house() || item.realEstate();
        boolean anyVenue = Set.of(Kind.MANDATE, Kind.DECLARATION, Kind.MINOR_TRAVEL, Kind.GIFT, Kind.WILL)
                .contains(item.kind());
        boolean venue =
                way.venue() != Venue.ELSEWHERE && (way.venue() == Venue.PLACE_OF_PROPERTY ? house : anyVenue || !house);
        boolean other = true;
        if (way.other() != null) {
            String ward = way.other().idNumber().reveal();
            boolean guardian =
                    ward.startsWith("4407842") || way.other().relation().equals("监护人");
            other = !ARTICLE_26.contains(item.kind())
                    && (guardian ? item.capacity() == Capacity.GUARDIAN : item.agent());
        }
        if (child || !venue || !other) {
            return "not like this";
        }
        if (!OPEN.contains(item.kind()) || way.helped()) {
            return "office";
        }
        boolean pen = PERSONAL.contains(item.kind())
                || way.relation().equals("是")
                || way.gives()
                || item.kind() == Kind.GIFT
                || item.id().equals("mandate-real-estate");
        return pen ? "pen" : "screen or pen";
    }

    private static void print(Map<String, Map<String, Integer>> table, int ways) {
        List<String> exits = List.of("screen or pen", "pen", "office", "not like this");
        System.out.printf("%d ways for each of %d items%n%-22s", ways, table.size(), "");
        exits.forEach(exit -> System.out.printf("%15s", exit));
        System.out.println();
        table.forEach((item, counts) -> {
            System.out.printf("%-22s", item);
            exits.forEach(exit -> System.out.printf("%15d", counts.getOrDefault(exit, 0)));
            System.out.println();
        });
    }

    /** Every item's file with every combination of what its law hangs on: it is read only if no article forbids it. */
    @Test
    void everyForbiddenCombinationInAFileIsRefusedNamingItsArticle() throws Exception {
        int forbidden = 0;
        int all = 0;
        Set<String> articles = new TreeSet<>();
        for (Path file : files()) {
            ServiceItem shipped = ConfigReader.read(file, ServiceItem.class);
            String text = Files.readString(file);
            for (SigningMode signing : SigningMode.values()) {
                for (Retention retention : Retention.values()) {
                    for (int flags = 0; flags < 16; flags++) {
                        ServiceItem item = read(
                                shipped.id(),
                                with(text, signing, retention, flags & 1, flags & 2, flags & 4, flags & 8));
                        Set<String> found = ItemLaw.violations(item).stream()
                                .map(Violation::article)
                                .collect(Collectors.toCollection(TreeSet::new));
                        assertThat(found).as(file.getFileName() + " " + item).isEqualTo(forbidding(item));
                        articles.addAll(found);
                        forbidden += found.isEmpty() ? 0 : 1;
                        all++;
                    }
                }
            }
        }
        System.out.printf("%d of %d combinations of flags are forbidden, by %s%n", forbidden, all, articles);
        assertThat(articles)
                .contains("公证法 26", "公证法 28", "公证法 35", "公证法 22", "电子签名法 3", "民法典 161", "民法典 1143", "A1 开放视频公证的事项");
        assertThat(all - forbidden).isPositive();
    }

    private static Set<String> forbidding(ServiceItem item) {
        Set<String> articles = new TreeSet<>();
        Kind kind = item.kind();
        boolean electronic = item.signing() == SigningMode.ELECTRONIC_OR_INK;
        boolean asked = item.form().stream().anyMatch(field -> field.id().equals("personalRelation"));
        when(articles, item.agent() && ARTICLE_26.contains(kind), "公证法 26");
        when(articles, item.agent() && (kind == Kind.MINOR_TRAVEL || kind == Kind.SIGNATURE), "民法典 161");
        when(articles, item.remote() && ARTICLE_26.contains(kind), "公证法 26");
        when(articles, item.remote() && !OPEN.contains(kind) && !ARTICLE_26.contains(kind), "A1 开放视频公证的事项");
        when(articles, item.remote() == (item.signing() == SigningMode.IN_PERSON), "公证法 28");
        when(articles, electronic && PERSONAL.contains(kind), "电子签名法 3");
        when(
                articles,
                electronic
                        && !asked
                        && Set.of(Kind.MANDATE, Kind.DECLARATION, Kind.SIGNATURE)
                                .contains(kind),
                "电子签名法 3");
        when(articles, electronic && item.disposal(), "公证法 35");
        when(articles, kind == Kind.GIFT && !item.disposal(), "民法典 657");
        when(articles, kind == Kind.WILL && item.retention() != Retention.SEALED, "公证法 22");
        when(articles, kind != Kind.WILL && item.retention() == Retention.SEALED, "公证法 35");
        boolean guardian = item.capacity() == Capacity.GUARDIAN;
        when(articles, guardian && kind == Kind.WILL, "民法典 1143");
        when(articles, guardian && kind == Kind.ADOPTION, "民法典 1098");
        when(articles, guardian && (kind == Kind.MINOR_TRAVEL || kind == Kind.GIFT), "民法典 143");
        return articles;
    }

    private static void when(Set<String> articles, boolean forbidden, String article) {
        if (forbidden) {
            articles.add(article);
        }
    }

    private static String with(
            String text, SigningMode signing, Retention retention, int remote, int agent, int gives, int guardian) {
        return text.replaceFirst("(?m)^remote: .*$", "remote: " + (remote != 0))
                        .replaceFirst("(?m)^signing: .*$", "signing: " + signing)
                        .replaceFirst("(?m)^retention: .*$", "retention: " + retention)
                        .replaceFirst("(?m)^capacity: .*$", "capacity: " + (guardian != 0 ? "guardian" : "full"))
                        .replaceFirst("(?m)^agent: .*\n", "")
                        .replaceFirst("(?m)^disposal: .*\n", "")
                + "agent: " + (agent != 0) + "\ndisposal: " + (gives != 0) + "\n";
    }

    private ServiceItem read(String id, String text) throws IOException, ConfigException {
        Path file = folder.resolve(id + ".yaml");
        Files.writeString(file, text);
        return ConfigReader.read(file, ServiceItem.class);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(Law.SERVICES)) {
            return all.filter(file -> !file.endsWith("law.yaml")).sorted().toList();
        }
    }

    /** What the rest of a file can do wrong, each refused for its own article. */
    @Test
    void whatElseTheLawWantsOfAFileIsRefusedNamingItsArticle() throws Exception {
        refused("birth", "{id: id-card, name: 您的身份证", "{id: other-card, name: 您的身份证", "公证法 28");
        refused("mandate", "委托期限：自本委托书签署之日起至{until}止。", "", "民法典 165");
        refused("birth", "article: 公证法 27；公证法 36", "article: 公证法 36", "公证法 27");
        refused("birth", "reason: 公证书上要写, example: 示例乙", "reason: '', example: 示例乙", "个人信息保护法 17");
        refused("birth", "fee: 示例：办一件80元，多要一份加20元，以窗口公布为准。", "fee: 每件80元", "公证法 46");
        refused("no-criminal-record", "picture: shield, promise: true", "picture: shield", "公证法 27");
        refused("birth", "picture: credit-card}", "picture: credit-card, promise: true}", "公证法 28");
        refused("birth", "purposes: [留学, 探亲, 定居, 工作, 其他]", "purposes: []", "公证法 27");
        refused("declaration", "{id: personalRelation,", "{id: somethingElse,", "电子签名法 3");
        refused("declaration", "{facts}", "{facts}{secret}", "公证法 28");
    }

    private void refused(String id, String from, String to, String article) throws Exception {
        String text = Files.readString(Law.SERVICES.resolve(id + ".yaml"));
        assertThat(text).contains(from);
        ServiceItem item = read(id, text.replace(from, to));
        assertThat(ItemLaw.violations(item))
                .as(id + ": " + to)
                .extracting(Violation::article)
                .contains(article);
        assertThat(ItemLaw.violations(item))
                .allSatisfy(wrong -> assertThat(wrong.sentence()).contains("《", "条"));
    }
}
