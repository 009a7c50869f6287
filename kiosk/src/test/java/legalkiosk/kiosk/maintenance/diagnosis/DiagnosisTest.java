package legalkiosk.kiosk.maintenance.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import legalkiosk.foundation.config.ConfigException;
import legalkiosk.hardware.DeviceWords;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.health.HealthBook;
import legalkiosk.hardware.health.PartHealth.Grade;
import legalkiosk.hardware.health.Parts;
import legalkiosk.kiosk.content.Fixture;
import legalkiosk.kiosk.journey.TestRuntime;
import legalkiosk.kiosk.maintenance.checks.Check;
import legalkiosk.kiosk.maintenance.checks.Finding;
import legalkiosk.kiosk.maintenance.diagnosis.Diagnosis.Answer;
import legalkiosk.kiosk.maintenance.diagnosis.Diagnosis.Machine;
import legalkiosk.kiosk.maintenance.diagnosis.Diagnosis.Question;
import legalkiosk.kiosk.maintenance.diagnosis.DiagnosisState.Asking;
import legalkiosk.kiosk.maintenance.diagnosis.DiagnosisState.Found;
import legalkiosk.kiosk.ui.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagnosisTest {
    private static final Path SHIPPED = Fixture.ROOT.resolve("config/content/maintenance/diagnosis.yaml");

    @TempDir
    private Path folder;

    private final TestRuntime time = new TestRuntime();
    private final List<String> acts = new ArrayList<>();

    private static Diagnosis shipped() throws ConfigException {
        return Diagnosis.read(SHIPPED, Drawings.names());
    }

    private HealthBook book() throws IOException {
        return HealthBook.open(folder.resolve("health.json"), time.runtime().clock());
    }

    private DiagnosisJourney journey(HealthBook book, Map<String, Check> checks) throws ConfigException {
        return new DiagnosisJourney(
                time.runtime(), shipped(), book, checks, (act, detail) -> acts.add(act + " " + detail));
    }

    private void answer(DiagnosisJourney journey, String said) {
        Question question = ((Asking) journey.state()).question();
        journey.answer(question.answers().stream()
                .filter(answer -> answer.say().startsWith(said))
                .findFirst()
                .orElseThrow());
        time.settle();
    }

    private static String found(DiagnosisJourney journey) {
        return ((Found) journey.state()).end().what();
    }

    @Test
    void theShippedTreeHasNoDeadEndsAndEveryKeyInItIsOneThatTheMachineSays() throws Exception {
        Set<String> known = new HashSet<>(DeviceWords.load().keys());
        known.addAll(Texts.read(Fixture.ROOT.resolve("config/content")).keys());
        Diagnosis tree = shipped();
        assertThat(tree.nodes()).hasSizeGreaterThan(60);
        for (Diagnosis.Node node : tree.nodes()) {
            if (node instanceof Machine machine) {
                assertThat(known).as(node.id()).containsAll(machine.says().keySet());
                assertThat(known).as(node.id()).contains("maintenance.part." + machine.part());
            }
        }
        assertThat(tree.nodes().stream().flatMap(node -> switch (node) {
                    case Question question -> question.picture().stream();
                    case Machine machine -> machine.picture().stream();
                    case Diagnosis.End end -> end.picture().stream();
                }))
                .as("every drawing is used")
                .containsAll(Drawings.names());
    }

    private void wrong(String from, String to, String named) throws IOException {
        String text = Files.readString(SHIPPED);
        assertThat(text).contains(from);
        Path file = Files.writeString(
                folder.resolve("tree.yaml"), text.replaceFirst(java.util.regex.Pattern.quote(from), to));
        assertThatThrownBy(() -> Diagnosis.read(file, Drawings.names()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(named);
    }

    @Test
    void deadEndsCirclesAndUnknownPicturesAreNamed() throws Exception {
        wrong("go: card-look}", "go: card-lok}", "leads to card-lok, which is not there");
        wrong("start: symptom", "start: card-look", "nobody comes here");
        wrong("picture: reader-lamp", "picture: reader-lmap", "shows reader-lmap, which is not drawn");
        wrong("      out: card-port", "      out: card-again", "comes back to itself without asking anybody");
        wrong("    ask: 哪里不对？", "    ask: " + "哪".repeat(50), "must have 1 to 40 characters");
        wrong("      call: NOBODY", "      call: SOMEBODY", "SOMEBODY");
    }

    @Test
    void theMachineIsAskedBeforeThePerson() throws Exception {
        HealthBook book = book();
        book.report(
                Parts.PRINTER,
                new DeviceHealth.NeedsAttention(TestRuntime.NOW, "", List.of("printer.reason.paper-jam")));
        DiagnosisJourney journey = journey(book, Map.of());
        answer(journey, "打印不出来");
        assertThat(found(journey)).isEqualTo("打印机卡纸了");
        assertThat(acts).containsExactly("answered 哪里不对？ 打印不出来，打得不好", "found 打印机卡纸了");
        book.report(Parts.PRINTER, new DeviceHealth.Ready(TestRuntime.NOW, ""));
        journey.again();
        time.settle();
        assertThat(journey.state())
                .as("no test here, so what it says itself is asked for")
                .isInstanceOf(Found.class);
    }

    @Test
    void aLiveTestAnswersForTheMachine() throws Exception {
        HealthBook book = book();
        book.report(Parts.CARD_READER, new DeviceHealth.Ready(TestRuntime.NOW, ""));
        List<Finding> says = new ArrayList<>();
        DiagnosisJourney journey = journey(book, Map.of(Parts.CARD_READER, () -> List.copyOf(says)));
        says.add(new Finding(Grade.LOOK, "maintenance.card.unreadable", List.of(), ""));
        answer(journey, "身份证");
        assertThat(((Asking) journey.state()).question().ask()).startsWith("换一张身份证");
        answer(journey, "几张都");
        assertThat(found(journey)).isEqualTo("读卡器坏了");
        says.set(0, new Finding(Grade.FINE, "maintenance.card.read", List.of(), ""));
        journey.again();
        time.settle();
        assertThat(found(journey)).isEqualTo("读卡器是好的");
        assertThat(acts).contains("tested card-reader");
    }

    @Test
    void aDarkLampLeadsToThePowerOfTheReader() throws Exception {
        HealthBook book = book();
        book.report(Parts.CARD_READER, new DeviceHealth.NotConnected(TestRuntime.NOW, ""));
        DiagnosisJourney journey = journey(book, Map.of());
        answer(journey, "身份证");
        answer(journey, "不亮");
        assertThat(found(journey)).isEqualTo("读卡器没有电");
        assertThat(journey.back()).isTrue();
        answer(journey, "亮着");
        answer(journey, "拔下来");
        assertThat(found(journey)).isEqualTo("读卡器亮着，但机器找不到它");
        journey.restart();
        assertThat(journey.back()).isFalse();
        assertThat(((Asking) journey.state()).number()).isOne();
    }

    @Test
    void whatATerminalDoesNotHaveIsNotOffered() throws Exception {
        HealthBook book = book();
        DiagnosisJourney journey = journey(book, Map.of());
        Question first = ((Asking) journey.state()).question();
        assertThat(journey.answers(first)).extracting(Answer::say).doesNotContain("一直提示停电");
        book.report(Parts.UPS, new DeviceHealth.Ready(TestRuntime.NOW, ""));
        assertThat(journey.answers(first)).extracting(Answer::say).contains("一直提示停电");
    }
}
