package legalkiosk.kiosk.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuideSearchTest {
    private static final GuideSearch SEARCH = new GuideSearch(content(
            guide("wage-arrears", "labour", "被拖欠工资怎么办", "老板拖着工资不给，教您留证据、找人帮、申请仲裁。", "欠薪", "讨薪", "工钱"),
            guide("work-injury", "labour", "上班受伤怎么办", "认定工伤、做鉴定、领待遇，一步一步来。", "工伤", "工伤认定"),
            guide("divorce", "family", "想离婚怎么办", "协议离婚和起诉离婚，分别怎么走。", "离婚协议", "分手"),
            guide("will-notary", "notary", "怎样办遗嘱公证", "老人想把遗嘱做公证，看这一份。", "立遗嘱", "分家产"),
            guide("debt", "debt", "借出去的钱要不回来", "有欠条、有转账记录，就能去要。", "借条", "欠条", "民间借贷"),
            guide("legal-aid", "aid", "怎样申请法律援助", "打不起官司，可以申请免费的律师。", "免费律师", "法援")));

    @ParameterizedTest
    @CsvSource({
        "工资, wage-arrears",
        "工钱, wage-arrears",
        "被拖欠工资怎么办, wage-arrears",
        "老板不给工资我怎么办？, wage-arrears",
        "老板一直拖着不给工钱 能不能去告他, wage-arrears",
        "gongzi, wage-arrears",
        "gong zi, wage-arrears",
        "GONG ZI, wage-arrears",
        "tuoqiangongzi, wage-arrears",
        "tqgz, wage-arrears",
        "tuoqgz, wage-arrears",
        "gongshang, work-injury",
        "gongsang, work-injury", // as a southern ear hears it
        "gonsang, work-injury",
        "gsrd, work-injury",
        "离婚, divorce",
        "lihun, divorce",
        "lh, divorce",
        "lihunxeiyi, divorce", // two letters swapped
        "lihunxiei, divorce", // one left out
        "遗嘱公政, will-notary", // another character of the same sound
        "遺囑, will-notary", // traditional characters
        "公证, will-notary",
        "gzh, will-notary",
        "借钱, debt",
        "欠条, debt",
        "别人借钱不还, debt",
        "jietiao, debt",
        "免费 律师, legal-aid",
        "法律援助, legal-aid",
        "flyz, legal-aid",
        "falvyuanzhu, legal-aid",
        "faluyuanzhu, legal-aid", // lu for lü
        "falvyuanzu, legal-aid"
    })
    void theGuideMeantComesFirst(String typed, String guide) {
        List<GuideSearch.Hit> hits = SEARCH.find(typed, 10);
        assertThat(hits).extracting(hit -> hit.guide().id()).startsWith(guide);
    }

    @Test
    void nothingIsMadeUp() {
        assertThat(SEARCH.find("", 10)).isEmpty();
        assertThat(SEARCH.find("   ？！", 10)).isEmpty();
        assertThat(SEARCH.find("qqqqq", 10)).isEmpty();
        assertThat(SEARCH.find("火箭发射", 10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gz", "gongz"})
    void lettersThatMeanSeveralThingsFindAllOfThem(String typed) {
        assertThat(SEARCH.find(typed, 10)).extracting(hit -> hit.guide().id()).contains("wage-arrears", "will-notary");
    }

    @Test
    void aTopicsNameFindsItsGuides() {
        assertThat(SEARCH.find("打工", 10)).extracting(hit -> hit.guide().id()).contains("wage-arrears", "work-injury");
    }

    @Test
    void pinyinFindsEveryPhraseThatPeopleType() throws Exception {
        List<String> rows = Files.readAllLines(Fixture.ROOT.resolve("kiosk/src/test/resources/pinyin-phrases.tsv"));
        Guide[] guides = rows.stream()
                .map(row -> guide("g" + rows.indexOf(row), "labour", row.split("\t")[1], "一份指南。"))
                .toArray(Guide[]::new);
        GuideSearch search = new GuideSearch(content(guides));
        for (int i = 0; i < rows.size(); i++) {
            String pinyin = rows.get(i).split("\t")[0];
            assertThat(search.find(pinyin, 3).getFirst().guide().id())
                    .as(pinyin)
                    .isEqualTo("g" + i);
            assertThat(search.find(pinyin.replace(" ", ""), 3)
                            .getFirst()
                            .guide()
                            .id())
                    .as(pinyin)
                    .isEqualTo("g" + i);
            String initials = pinyin.replaceAll("(\\w)\\w*\\s*", "$1");
            assertThat(search.find(initials, 5))
                    .as(initials)
                    .extracting(hit -> hit.guide().id())
                    .contains("g" + i);
        }
    }

    @Property(tries = 500)
    void whateverIsTypedComesBackSortedAndWithoutHarm(@ForAll @StringLength(max = 60) String typed) {
        List<GuideSearch.Hit> hits = SEARCH.find(typed, 4);
        assertThat(hits).hasSizeLessThanOrEqualTo(4);
        assertThat(hits).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
    }

    private static Guide guide(String id, String topic, String title, String summary, String... keywords) {
        return new Guide(
                id,
                title,
                topic,
                summary,
                List.of(keywords),
                LocalDate.of(2026, 11, 24),
                List.of(),
                List.of(),
                new LegalSentence("", List.of()),
                List.of(),
                List.of(),
                List.of(new Block.Paragraph(List.of(new Span.Text("先去问律师。")))));
    }

    private static Content content(Guide... guides) {
        Map<String, Guide> byId = new LinkedHashMap<>();
        for (Guide guide : guides) {
            byId.put(guide.id(), guide);
        }
        return new Content(
                new Edition("1", LocalDate.of(2026, 11, 24), ""),
                Map.of(),
                List.of(
                        new Topic("labour", "打工与工资", "briefcase"),
                        new Topic("family", "婚姻家庭", "heart"),
                        new Topic("notary", "公证", "award"),
                        new Topic("debt", "借钱与欠条", "dollar-sign"),
                        new Topic("aid", "法律援助", "life-buoy")),
                Map.of(),
                new TriageNode.Question("", List.of()),
                Map.of(),
                byId);
    }
}
