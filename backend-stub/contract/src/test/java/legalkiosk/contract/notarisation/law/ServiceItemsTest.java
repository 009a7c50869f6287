package legalkiosk.contract.notarisation.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.foundation.config.ConfigException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceItemsTest {
    @TempDir
    private Path content;

    private Path services;

    @BeforeEach
    void aCopyOfTheContent() throws IOException {
        services = Files.createDirectories(content.resolve("services"));
        Path laws = Files.createDirectories(content.resolve("laws"));
        copy(Law.SERVICES, services);
        copy(Law.CONTENT.resolve("laws"), laws);
    }

    @Test
    void theShippedItemsAreLoadedInTheOrderTheyAreOffered() {
        ServiceItems items = Law.shipped();
        assertThat(items.byId().keySet())
                .containsExactly(
                        "mandate",
                        "mandate-real-estate",
                        "declaration",
                        "minor-travel",
                        "birth",
                        "kinship",
                        "marital-status",
                        "no-criminal-record",
                        "education",
                        "licence",
                        "signature",
                        "copy",
                        "name",
                        "survival",
                        "inheritance",
                        "will",
                        "gift",
                        "adoption");
        assertThat(items.law().order()).containsExactlyElementsOf(items.byId().keySet());
    }

    @Test
    void everyItemTellsItsMeaningAndTheRightsAndAsksOneQuestionOnce() {
        ServiceItems items = Law.shipped();
        for (ServiceItem item : items.all()) {
            List<String> notices =
                    item.notices().stream().map(ServiceItem.Notice::id).toList();
            List<String> questions =
                    item.questions().stream().map(ServiceItem.Question::id).toList();
            assertThat(notices).as(item.id()).doesNotHaveDuplicates().contains("meaning", "right-record", "duty-truth");
            assertThat(questions)
                    .as(item.id())
                    .doesNotHaveDuplicates()
                    .startsWith("open-name")
                    .endsWith("close-true");
            assertThat(item.notices())
                    .as(item.id())
                    .allSatisfy(notice -> assertThat(notice.article()).startsWith("《"));
        }
    }

    @Test
    void wordsForCitizensAreShortAndNeverInTheLanguageOfForms() {
        Set<String> stiff = Set.of("兹", "之规定", "予以办理", "应予", "上述人员");
        for (ServiceItem item : Law.shipped().all()) {
            assertThat(item.what())
                    .as(item.id())
                    .hasSizeLessThanOrEqualTo(50)
                    .doesNotContain(stiff.toArray(String[]::new));
            assertThat(item.notices())
                    .allSatisfy(notice -> assertThat(notice.text())
                            .as(item.id() + " " + notice.id())
                            .hasSizeLessThanOrEqualTo(110)
                            .doesNotContain(stiff.toArray(String[]::new)));
            assertThat(item.form())
                    .allSatisfy(field -> assertThat(field.reason()).isNotBlank());
        }
    }

    @Test
    void everyMistakeIsToldAtOnceWithFileLineAndExample() throws IOException {
        change("will.yaml", "remote: false", "remote: perhaps");
        change("birth.yaml", "name: 出生", "nom: 出生");
        change("mandate.yaml", "until}止", "untill}止");
        ConfigException wrong = refused();
        assertThat(wrong.problems()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(wrong.getMessage())
                .contains("will.yaml:5", "remote: true")
                .contains("birth.yaml", "nom: is not a setting")
                .contains("{untill}", "《民法典》第一百六十五条");
    }

    @Test
    void anArticleThatNobodyHasReadCannotBeCited() throws IOException {
        change("licence.yaml", "article: 公证法 27；公证法 36", "article: 公证法 27；公证程序规则 18");
        change("copy.yaml", "article: 公证法 11", "article: 公证法 48");
        assertThat(refused().getMessage())
                .contains("公证程序规则 18", "licence.yaml:")
                .contains("公证法 48", "copy.yaml:");
    }

    @Test
    void f2_theNineGroundsOfRefusalAreTheStatutesWordForWord() throws IOException {
        List<String> statute = Files.readAllLines(Law.CONTENT.resolve("laws").resolve("公证法.tsv")).stream()
                .filter(line -> line.startsWith("31\t"))
                .flatMap(line -> Stream.of(line.split("\\\\n")))
                .skip(1)
                .toList();
        assertThat(Law.shipped().law().grounds().stream().map(LawTexts.Ground::words))
                .hasSize(9)
                .containsExactlyElementsOf(statute);
        change("law.yaml", "没有利害关系的；", "没有关系的；");
        assertThat(refused().getMessage()).contains("law.yaml:", "一字不差", "《公证法》第三十一条");
    }

    @ParameterizedTest
    @CsvSource({
        "换一位公证员,换一位",
        "公证员要保密,公证员不说",
        "十五个工作日,很快",
        "随时请他解释,随时请他说",
        "符合法律援助条件的，按规定减免。,''",
        "您可以撤回申请,您可以不办",
        "可以请公证处复查，有错,有错",
    })
    void c2_aRightThatIsNotToldIsMissed(String told, String instead) throws IOException {
        change("law.yaml", told, instead);
        assertThat(refused().getMessage()).contains("告知权利时没有说到");
    }

    @Test
    void aTextThatIsMissingForAReasonIsToldWhenTheContentIsLoaded() throws IOException {
        change("law.yaml", "- reason: helper-needed", "- reason: guardian-needed");
        assertThat(refused().getMessage()).contains("reasons", "HELPER_NEEDED");
    }

    @Test
    void g1_whoWhatForWhichDataHowLongAndWhichRightsAreToldBeforeAnythingIsCollected() {
        LawTexts law = Law.shipped().law();
        assertThat(law.consent(LawTexts.About.DATA).text())
                .contains("谁来用：鹤山市公证处", "用来做什么", "用哪些", "存多久", "改正", "要求删除", "收回同意");
        assertThat(law.consent(LawTexts.About.DATA).article()).contains("个人信息保护法 17");
        assertThat(law.consent(LawTexts.About.SENSITIVE).article()).contains("个人信息保护法 29");
        assertThat(law.consents())
                .extracting(LawTexts.Consent::refused)
                .allSatisfy(refused -> assertThat(refused).isNotBlank().doesNotContain("罚"));
        assertThat(law.consents())
                .extracting(LawTexts.Consent::version)
                .doesNotHaveDuplicates()
                .allMatch(version -> version.matches("[0-9a-f]{16}"));
    }

    @Test
    void g2_sensitiveDataIsAskedForOnItsOwnAndRefusingItLeadsToTheOffice() {
        LawTexts law = Law.shipped().law();
        LawTexts.Consent sensitive = law.consent(LawTexts.About.SENSITIVE);
        assertThat(sensitive.text()).contains("身份证芯片", "照片", "声音", "敏感信息", "不作别的用");
        assertThat(sensitive.refused()).contains("没有关系", "当面办");
        assertThat(law.consent(LawTexts.About.DATA).text()).doesNotContain("芯片", "声音");
        assertThat(law.consent(LawTexts.About.RECORDING).version()).isNotEqualTo(sensitive.version());
    }

    @Test
    void b6_theTextSaysThatTheNotarysEyeComparesAndNoMachine() {
        assertThat(Law.shipped().law().consent(LawTexts.About.SENSITIVE).text()).contains("由公证员亲眼核对，不靠机器认脸");
    }

    @Test
    void f5_useAbroadTellsOfAuthenticationAndOfTranslationWhereItIsWanted() {
        ServiceItem birth = Law.shipped().find("birth").orElseThrow();
        assertThat(birth.extras("CN")).isEmpty();
        assertThat(birth.extras("MY"))
                .singleElement()
                .satisfies(extra -> assertThat(extra.words()).contains("认证"));
        for (String country : List.of("US", "KR", "AT", "RU", "KZ")) {
            assertThat(birth.extras(country))
                    .extracting(ServiceItem.CountryExtra::words)
                    .anyMatch(words -> words.contains("认证"))
                    .anyMatch(words -> words.contains("译文相符"));
        }
        assertThat(birth.extras("HK"))
                .singleElement()
                .satisfies(extra -> assertThat(extra.words()).contains("香港"));
    }

    @Test
    void aFileThatIsNotNamedAsItsItemIsRefusedAndSoIsAnEmptyFolder() throws IOException {
        Files.move(services.resolve("name.yaml"), services.resolve("other.yaml"));
        assertThat(refused().getMessage()).contains("other.yaml", "文件名要和 id 一样");
        services = content.resolve("nothing");
        assertThat(refused().problems()).hasSize(2);
    }

    private ConfigException refused() {
        return catchThrowableOfType(ConfigException.class, () -> ServiceItems.load(services));
    }

    private void change(String file, String from, String to) throws IOException {
        Path path = services.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    private static void copy(Path from, Path to) throws IOException {
        Set<Path> files = new HashSet<>();
        try (Stream<Path> all = Files.list(from)) {
            all.filter(Files::isRegularFile).forEach(files::add);
        }
        for (Path file : files) {
            Files.copy(file, to.resolve(file.getFileName().toString()));
        }
    }
}
