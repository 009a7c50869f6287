package legalkiosk.hardware.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import legalkiosk.hardware.DeviceWords;
import legalkiosk.hardware.documentcamera.CleanMode;
import legalkiosk.hardware.documentcamera.Flaw;
import legalkiosk.hardware.documentcamera.Jpeg;
import legalkiosk.hardware.documentcamera.Picture;
import legalkiosk.hardware.documentcamera.ScanOutcome;
import legalkiosk.hardware.documentcamera.ScannedPage;
import legalkiosk.hardware.documentcamera.Scans;
import legalkiosk.hardware.documentcamera.pdf.ScanPdf;
import legalkiosk.hardware.documentcamera.vision.PageScanner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code scan}: pictures of a document camera through the same seeing that serves in the halls. */
@Command(
        name = "scan",
        description = {
            "Find, straighten and clean the page in each picture and make one PDF. 把拍下的页面拼成一份 PDF。",
            "With --card two pictures, front and back, come onto one A4 page at the card's own size.",
            "One line for each picture; exit code 0 when all were pages, 1 when one was not, 2 for wrong usage."
        },
        mixinStandardHelpOptions = true)
final class ScanCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The PDF to make.")
    private Path out = Path.of("");

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            defaultValue = "COLOUR",
            description = "colour, grey or black-and-white (default colour).",
            converter = ModeConverter.class)
    private CleanMode mode = CleanMode.COLOUR;

    @Option(names = "--card", description = "The two sides of one card.")
    private boolean card;

    @Option(names = "--dpi", paramLabel = "N", defaultValue = "200", description = "72 to 600 (default 200).")
    private int dpi = 200;

    @Parameters(arity = "1..*", paramLabel = "PICTURE", description = "JPEG or PNG, in the pages' order.")
    private List<Path> pictures = List.of();

    @Override
    public Integer call() throws IOException {
        if (dpi < 72 || dpi > 600) {
            throw new ParameterException(spec.commandLine(), "--dpi " + dpi + " is not between 72 and 600.");
        }
        if (card && pictures.size() != 2) {
            throw new ParameterException(spec.commandLine(), "--card wants two pictures: front and back.");
        }
        Scans scans = Scans.none();
        for (Path picture : pictures) {
            switch (new PageScanner(dpi).scan(read(picture), card ? CleanMode.CARD : mode)) {
                case ScanOutcome.Scanned(ScannedPage page, var flaws) -> {
                    scans = scans.with(page);
                    say(picture, flaws.isEmpty() ? "好" : words(flaws));
                }
                case ScanOutcome.NotFound(var look) -> {
                    say(picture, DeviceWords.load().words(look.wordsKey()));
                    return 1;
                }
                case ScanOutcome.NoPicture(var words, var facts) -> throw new IllegalStateException(words + facts);
            }
        }
        Files.write(
                out,
                card
                        ? ScanPdf.bothSides(
                                scans.pages().getFirst(), scans.pages().getLast())
                        : ScanPdf.pages(scans.pages()));
        return 0;
    }

    private Picture read(Path picture) {
        try {
            return Jpeg.read(Files.readAllBytes(picture), 1);
        } catch (IOException unreadable) {
            throw new ParameterException(
                    spec.commandLine(), "There is no readable picture " + picture + ".", unreadable);
        }
    }

    private static String words(Set<Flaw> flaws) {
        DeviceWords words = DeviceWords.load();
        return flaws.stream().sorted().map(it -> words.words(it.wordsKey())).collect(Collectors.joining("；"));
    }

    private void say(Path picture, String line) {
        PrintWriter to = spec.commandLine().getOut();
        to.println(picture.getFileName() + ": " + line);
        to.flush();
    }

    /** Modes as one types them. */
    static final class ModeConverter implements picocli.CommandLine.ITypeConverter<CleanMode> {
        @Override
        public CleanMode convert(String value) {
            return CleanMode.valueOf(value.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
