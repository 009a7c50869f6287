package legalkiosk.kiosk.print;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * The font files papers are set in, and which characters they have. Immutable; safe from any thread.
 *
 * <p>Rare names need more than Noto: where Debian's fonts-hanazono is installed its two files are used for the characters Noto lacks.
 * A character no font has is printed as □.
 */
public final class PaperFonts {
    static final String SANS = "Noto Sans SC";
    static final String SERIF = "Noto Serif SC";

    private static final Path HANAZONO = Path.of("/usr/share/fonts/truetype/hanazono");

    /** A font file under the name the style sheet uses. */
    record Face(Path file, String family, int weight) {}

    private record Rare(Face face, CmapLookup characters) {}

    private final List<Face> faces;
    private final CmapLookup regular;
    private final List<Rare> rare;

    private PaperFonts(List<Face> faces, CmapLookup regular, List<Rare> rare) {
        this.faces = faces;
        this.regular = regular;
        this.rare = rare;
    }

    /**
     * Opens the fonts of a folder (the dist's {@code fonts/}) and the system's rare characters.
     *
     * @throws IOException if one of the three Noto files is missing or broken
     */
    public static PaperFonts in(Path folder) throws IOException {
        return in(folder, HANAZONO);
    }

    static PaperFonts in(Path folder, Path rareFolder) throws IOException {
        List<Face> faces = List.of(
                new Face(folder.resolve("NotoSansSC-Regular.ttf"), SANS, 400),
                new Face(folder.resolve("NotoSansSC-Bold.ttf"), SANS, 700),
                new Face(folder.resolve("NotoSerifSC-Bold.ttf"), SERIF, 700));
        for (Face face : faces) {
            if (!Files.isReadable(face.file())) {
                throw new IOException("font file missing: " + face.file());
            }
        }
        List<Rare> rare = new ArrayList<>();
        for (String name : List.of("HanaMinA", "HanaMinB")) {
            Path file = rareFolder.resolve(name + ".ttf");
            if (Files.isReadable(file)) {
                rare.add(new Rare(new Face(file, name, 400), characters(file)));
            }
        }
        return new PaperFonts(faces, characters(faces.getFirst().file()), List.copyOf(rare));
    }

    private static CmapLookup characters(Path file) throws IOException {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()))) {
            return font.getUnicodeCmapLookup();
        }
    }

    /** The faces a text needs: Noto always, the large fonts of rare characters only for a text that holds some. */
    List<Face> facesFor(String text) {
        return Stream.concat(
                        faces.stream(),
                        rare.stream()
                                .filter(font -> text.codePoints().anyMatch(isOnlyIn(font)))
                                .map(Rare::face))
                .toList();
    }

    private IntPredicate isOnlyIn(Rare font) {
        return point -> point > 0x2E80
                && regular.getGlyphId(point) == 0
                && font.characters().getGlyphId(point) != 0;
    }

    /** True if some font has this character. */
    boolean has(int codePoint) {
        return regular.getGlyphId(codePoint) != 0
                || rare.stream().anyMatch(font -> font.characters().getGlyphId(codePoint) != 0);
    }
}
