package legalkiosk.kiosk.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContentCheckTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String WAGES = "situations/unpaid-wages.yaml";
    private static final String GUIDE = "guides/wage-arrears.md";

    @TempDir
    Path folder;

    @BeforeEach
    void fixture() throws Exception {
        Fixture.copyTo(folder);
    }

    @Test
    void theFixtureIsCleanButForItsShortGuides() throws Exception {
        assertThat(check()).hasSize(3).allSatisfy(problem -> assertThat(problem).startsWith("guides/"));
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(WAGES, "guides: [wage-arrears]", "guides: [gone]", WAGES + ":@  没有这个指南：“gone”"),
                Arguments.of(WAGES, "text: 拖欠工资的，可以申请劳动仲裁。", "text: 拖欠工资的，一定能要回来。", WAGES + ":@  不能向群众打包票，请去掉“一定能”"),
                Arguments.of(
                        WAGES,
                        "text: 拖欠工资的，可以申请劳动仲裁。",
                        "text: 老板要是拖着工资一直不给您的话那么您就可以带着您的身份证和合同还有工资条去劳动仲裁那里申请仲裁要回工资。",
                        WAGES + ":@  这句话太长"),
                Arguments.of(
                        WAGES, "title: 把证据拍下来", "title: 把能证明欠薪的证据全部拍下来", WAGES + ":@  steps.title太长：14 个字，最多 10 个"),
                Arguments.of(WAGES, "工友电话", "打 0750-8881234", WAGES + ":@  电话 0750-8881234 没有来源"),
                Arguments.of(WAGES, "工友电话", "到人民路12号问", WAGES + ":@  地址“到人民路12号”没有来源"),
                Arguments.of(WAGES, ", cite: {law: 劳动争议调解仲裁法, article: 53}", "", WAGES + ":@  cost 没有来源"),
                Arguments.of(
                        WAGES, "updated: 2026-11-24", "updated: 2027-01-01", WAGES + ":@  updated 的日期不对：2027-01-01"),
                Arguments.of(
                        WAGES, "updated: 2026-11-24", "updated: 2016-11-24", WAGES + ":@  updated 的日期不对：2016-11-24"),
                Arguments.of("bundle.yaml", "date: 2026-11-24", "date: 2026-11-21", WAGES + ":5  2026-11-24 比这一版内容的日期"),
                Arguments.of(
                        "situations/tree.yaml",
                        "situation: make-will",
                        "situation: unpaid-wages",
                        "situations/make-will.yaml  走不到"),
                Arguments.of(
                        "situations/tree.yaml",
                        "icon: briefcase",
                        "icon: brief-case",
                        "situations/tree.yaml:@  没有叫“brief-case”的图标"),
                Arguments.of(
                        "situations/tree.yaml",
                        "label: 想立遗嘱",
                        "label: 想找个人帮忙立一份遗嘱",
                        "situations/tree.yaml:@  label太长：11"),
                Arguments.of(
                        "helpers.yaml", "sample: true\n    action: book", "action: book", "helpers.yaml:2  “律师”没有来源"),
                Arguments.of(GUIDE, "## 要注意什么", "## 注意", GUIDE + ":16  ## 标题要依次是"),
                Arguments.of(GUIDE, "**仲裁不收费**", "**包赢**", GUIDE + ":@  不能向群众打包票"),
                Arguments.of(
                        GUIDE,
                        "〔劳动争议调解仲裁法 10〕",
                        "〔劳动争议调解仲裁法 54〕〔劳动争议调解仲裁法 55〕",
                        GUIDE + ":@  《劳动争议调解仲裁法》第五十五条：2007-12-29"));
    }

    @ParameterizedTest(name = "{3}")
    @MethodSource("mistakes")
    void eachMistakeIsFound(String file, String from, String to, String told) throws Exception {
        String before = Files.readString(folder.resolve(file));
        long line = before.substring(0, before.indexOf(from))
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
        Fixture.change(folder, file, from, to);
        assertThat(check()).anyMatch(problem -> problem.startsWith(told.replace("@", String.valueOf(line))));
    }

    @Test
    void fiveTapsAreTooMany() throws Exception {
        StringBuilder tree = new StringBuilder("question: 一？\noptions:\n");
        String indent = "";
        for (int tap = 1; tap < 5; tap++) {
            indent = "  ".repeat(tap * 2 - 1);
            tree.append(indent).append("- label: 第").append(tap).append("下\n");
            tree.append(indent).append("  question: 再问？\n").append(indent).append("  options:\n");
        }
        tree.append(indent).append("    - {label: 到了, situation: unpaid-wages}\n");
        Files.writeString(folder.resolve("situations/tree.yaml"), tree);
        assertThat(check()).anySatisfy(problem -> assertThat(problem).contains("要点 5 下才到“到了”"));
    }

    @Test
    void aNegatedPromiseIsHonest() throws Exception {
        Fixture.change(folder, WAGES, "text: 拖欠工资的，可以申请劳动仲裁。", "text: 不一定能要回全部。");
        assertThat(check()).noneSatisfy(problem -> assertThat(problem).contains("打包票"));
    }

    @Test
    void theCitizensContentIsClean() throws Exception {
        Path content = Fixture.ROOT.resolve("config/content");
        Assumptions.assumeTrue(
                Files.exists(content.resolve("bundle.yaml")),
                "config/content has no bundle.yaml yet: nothing to check");
        assertThat(new ContentCheck(TODAY).check(content)).isEmpty();
    }

    private List<String> check() throws Exception {
        return new ContentCheck(TODAY)
                .check(folder).stream().map(ContentProblem::toString).toList();
    }
}
