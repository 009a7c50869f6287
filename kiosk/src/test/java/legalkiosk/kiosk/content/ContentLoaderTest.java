package legalkiosk.kiosk.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentLoaderTest {
    @TempDir
    Path temp;

    @Test
    void aWholeFolderBecomesContent() throws Exception {
        Content content = Fixture.content();
        assertThat(content.edition()).isEqualTo(new Edition("2026.11", LocalDate.of(2026, 11, 24), "测试用的内容"));
        assertThat(content.topics()).extracting(Topic::name).containsExactly("打工与工资", "公证");
        assertThat(content.helpers().keySet()).containsExactly("lawyer", "hotline-12348", "notary");
        assertThat(content.helper("notary").orElseThrow().action())
                .isEqualTo(new HelperAction.OpenGuide("will-notary"));
        assertThat(content.helper("hotline-12348").orElseThrow().phone()).contains("12348");
        Situation wages = content.situation("unpaid-wages").orElseThrow();
        assertThat(wages.deadlines().getFirst().period()).isEqualTo(new LegalPeriod(1, LegalPeriod.Unit.YEARS));
        assertThat(wages.steps()).hasSize(3);
        assertThat(wages.helperNotes().get("lawyer").text()).isEqualTo("帮您看证据够不够");
        assertThat(content.situation("make-will").orElseThrow().sensitive()).isTrue();
        assertThat(content.guidesOf("notary")).extracting(Guide::id).containsExactly("will-notary");
        assertThat(content.article(new Citation("公证法", 26)).orElseThrow()).contains("遗嘱");
    }

    @Test
    void theTreeKeepsItsOrder() throws Exception {
        TriageNode.Question root = Fixture.content().tree();
        assertThat(root.words()).isEqualTo("您遇到了什么事？");
        TriageNode.Question next =
                (TriageNode.Question) root.options().getFirst().leadsTo();
        assertThat(next.options())
                .extracting(TriageNode.Option::leadsTo)
                .containsExactly(new TriageNode.Leaf("unpaid-wages"), new TriageNode.Leaf("make-will"));
    }

    @Test
    void aGuidesBodyKeepsListsTablesAndCitations() throws Exception {
        List<Block> body = Fixture.content().guide("wage-arrears").orElseThrow().body();
        assertThat(body.get(0)).isEqualTo(new Block.Heading(2, List.of(new Span.Text("先说结论"))));
        assertThat(body.get(1))
                .isEqualTo(new Block.Paragraph(List.of(
                        new Span.Text("被拖欠工资，可以申请劳动仲裁，"),
                        new Span.Strong("仲裁不收费"),
                        new Span.Cited(new Citation("劳动争议调解仲裁法", 53)),
                        new Span.Text("。"))));
        Block.Items steps = (Block.Items) body.get(3);
        assertThat(steps.numbered()).isTrue();
        assertThat(steps.items().get(1).get(1)).isInstanceOf(Block.Items.class);
        Block.Table table = (Block.Table) body.get(5);
        assertThat(table.head()).hasSize(2);
        assertThat(table.rows()).hasSize(2).allSatisfy(row -> assertThat(row).hasSize(2));
    }

    @Test
    void aZipIsAsGoodAsTheFolder() throws Exception {
        Path zip = Fixture.zip(Fixture.folder(), temp.resolve("content.zip"));
        assertThat(ContentLoader.load(zip)).isEqualTo(ContentLoader.load(Fixture.folder()));
    }

    @Test
    void everyMistakeIsToldAtOnceWithFileAndLine() throws Exception {
        Path folder = Fixture.copyTo(temp);
        Fixture.change(folder, "topics.yaml", "name: 公证", "nam: 公证");
        Fixture.change(folder, "situations/unpaid-wages.yaml", "article: 53", "article: 530");
        Fixture.change(folder, "situations/unpaid-wages.yaml", "unit: years", "unit: jahre");
        Fixture.change(folder, "situations/unpaid-wages.yaml", "helpers: [lawyer,", "helpers: [lawyr,");
        Fixture.change(folder, "situations/make-will.yaml", "updated: 2026-11-20", "updated: 2026-11-31");
        Fixture.change(folder, "guides/will-notary.md", "〔公证法 26〕", "〔宪法 26〕");
        Fixture.change(folder, "guides/wage-arrears.md", "3. 调解不成", "3. [调解](http://x)不成");
        Files.delete(folder.resolve("bundle.yaml"));
        List<String> problems = Fixture.problems(folder);
        assertThat(problems).anySatisfy(p -> assertThat(p).startsWith("topics.yaml:3  缺少“name”"));
        assertThat(problems).anySatisfy(p -> assertThat(p).startsWith("topics.yaml:3  不认识“nam”"));
        assertThat(problems)
                .anySatisfy(p -> assertThat(p)
                        .startsWith("situations/unpaid-wages.yaml:31  《劳动争议调解仲裁法》第五百三十条：2007-12-29 的版本里没有"));
        assertThat(problems)
                .anySatisfy(p -> assertThat(p).startsWith("situations/unpaid-wages.yaml:12  unit 只能写 days"));
        assertThat(problems).anySatisfy(p -> assertThat(p).contains("没有这个帮手：“lawyr”"));
        assertThat(problems).anySatisfy(p -> assertThat(p).startsWith("situations/make-will.yaml:6  “updated”要写真实的日期"));
        assertThat(problems).anySatisfy(p -> assertThat(p).startsWith("guides/will-notary.md:15  没有收录“宪法”"));
        assertThat(problems).anySatisfy(p -> assertThat(p).startsWith("guides/wage-arrears.md:24  文字里不能用这种写法（Link）"));
        assertThat(problems).contains("bundle.yaml  缺少这个文件");
    }

    @Test
    void brokenYamlAndWrongEncodingAreProblemsNotCrashes() throws Exception {
        Path folder = Fixture.copyTo(temp);
        Files.writeString(folder.resolve("helpers.yaml"), "helpers:\n  - {id: a, name: [\n");
        Files.write(folder.resolve("topics.yaml"), "topics: 打工".getBytes("GBK"));
        Files.writeString(folder.resolve("guides/will-notary.md"), "没有开头");
        List<String> problems = Fixture.problems(folder);
        assertThat(problems).anySatisfy(p -> assertThat(p).startsWith("helpers.yaml:3  YAML 写法有误"));
        assertThat(problems).anySatisfy(p -> assertThat(p).startsWith("topics.yaml  不是 UTF-8"));
        assertThat(problems).anySatisfy(p -> assertThat(p).startsWith("guides/will-notary.md:1  开头要有"));
    }
}
