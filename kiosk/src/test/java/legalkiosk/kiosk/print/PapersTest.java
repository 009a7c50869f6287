package legalkiosk.kiosk.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import legalkiosk.kiosk.content.Content;
import legalkiosk.kiosk.content.Fixture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PapersTest {
    private static final Path OUT = Fixture.ROOT.resolve("kiosk/target/papers");

    @ParameterizedTest
    @EnumSource
    void everyKindIsMade(PrintSize size) throws Exception {
        Content content = Fixture.content();
        Papers papers = PaperSamples.papers(content);
        Files.createDirectories(OUT);
        write("slip", size, papers.slip(PaperSamples.slip(), size));
        write("guide", size, papers.guide(content.guide("wage-arrears").orElseThrow(), content, size));
        write(
                "checklist",
                size,
                papers.checklist(
                        PaperSamples.answer(content.situation("unpaid-wages").orElseThrow(), "打工", "工资", "老板拖着不给"),
                        content,
                        size));
    }

    private static void write(String name, PrintSize size, Paper paper) throws Exception {
        assertThat(PdfUa.failures(paper)).as(name + " " + size).isEmpty();
        Files.write(OUT.resolve(name + "-" + size.styleClass() + ".pdf"), paper.pdf());
    }
}
