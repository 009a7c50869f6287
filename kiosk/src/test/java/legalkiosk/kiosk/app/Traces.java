package legalkiosk.kiosk.app;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import legalkiosk.hardware.simulator.card.SampleCard;

/** Looks for what a visitor's card says, in every file of a folder, in the forms that programs write text in. */
final class Traces {
    private static final List<String> PERSONAL = List.of(
            SampleCard.resident().text().field("name"),
            SampleCard.resident().text().field("idNumber"),
            "样例村一巷1号",
            "样例村二巷2号");

    private Traces() {}

    /** One line for each file and text found there; papers in the tray are the visitor's own and left out. */
    static List<String> in(Path folder, Path papers) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(papers))
                    .toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                PERSONAL.stream()
                        .filter(text -> forms(text).stream().anyMatch(bytes::contains))
                        .forEach(text -> found.add(folder.relativize(file) + " holds " + text));
            }
        }
        return found;
    }

    private static List<String> forms(String text) {
        List<String> forms = new ArrayList<>();
        for (Charset charset : List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                Charset.forName("GB18030"))) {
            byte[] bytes = text.getBytes(charset);
            forms.add(new String(bytes, StandardCharsets.ISO_8859_1));
            forms.add(HexFormat.of().formatHex(bytes));
            forms.add(Base64.getEncoder().withoutPadding().encodeToString(bytes));
        }
        return forms;
    }
}
