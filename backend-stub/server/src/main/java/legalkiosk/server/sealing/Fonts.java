package legalkiosk.server.sealing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The fonts of the terminals' papers, parsed once; one document at a time, since parsed fonts are not made for several threads. */
final class Fonts {
    private static final int MISSING = '□';

    private final Map<Face, TrueTypeFont> parsed = new EnumMap<>(Face.class);

    /** A font file. */
    enum Face {
        REGULAR("NotoSansSC-Regular.ttf"),
        BOLD("NotoSansSC-Bold.ttf"),
        SERIF("NotoSerifSC-Bold.ttf");

        private final String file;

        Face(String file) {
            this.file = file;
        }
    }

    /** The faces of one document, which gets only the characters it uses. */
    final class InDocument {
        private final Map<Face, PDType0Font> faces = new EnumMap<>(Face.class);
        private final PDDocument document;

        InDocument(PDDocument document) {
            this.document = document;
        }

        PDType0Font face(Face face) throws IOException {
            PDType0Font font = faces.get(face);
            if (font == null) {
                font = PDType0Font.load(document, parsed(face), true);
                faces.put(face, font);
            }
            return font;
        }

        /** The text with a box for every character the face lacks. */
        String known(Face face, String text) throws IOException {
            CmapLookup characters = parsed(face).getUnicodeCmapLookup();
            StringBuilder known = new StringBuilder();
            text.codePoints()
                    .map(point -> characters.getGlyphId(point) == 0 ? MISSING : point)
                    .forEach(known::appendCodePoint);
            return known.toString();
        }

        float width(Face face, float size, String text) throws IOException {
            return face(face).getStringWidth(text) / 1000 * size;
        }
    }

    private TrueTypeFont parsed(Face face) {
        return parsed.computeIfAbsent(face, Fonts::parse);
    }

    private static TrueTypeFont parse(Face face) {
        try (InputStream in = Fonts.class.getResourceAsStream("/fonts/" + face.file)) {
            if (in == null) {
                throw new IOException(face.file + " is not in this jar");
            }
            return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
