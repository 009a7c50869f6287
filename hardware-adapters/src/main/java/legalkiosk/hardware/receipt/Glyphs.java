package legalkiosk.hardware.receipt;

import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/** Outlines of a TrueType font's letters, read from its file: no font of the system is asked. One thread at a time. */
final class Glyphs implements AutoCloseable {
    private static final int BOX = '□';
    private final TrueTypeFont font;
    private final CmapLookup letters;
    private final double unitsPerEm;

    Glyphs(Path file) throws IOException {
        font = new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()));
        letters = font.getUnicodeCmapLookup();
        unitsPerEm = font.getUnitsPerEm();
    }

    /** How far the next letter stands from this one, in parts of the letters' height. */
    double advance(int letter) {
        try {
            return font.getAdvanceWidth(glyph(letter)) / unitsPerEm;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The outline, in units of which {@link #unitsPerEm} are the letters' height; up is positive. Empty for a space. */
    GeneralPath outline(int letter) {
        try {
            GlyphData data = font.getGlyph().getGlyph(glyph(letter));
            return data == null ? new GeneralPath() : data.getPath();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    double unitsPerEm() {
        return unitsPerEm;
    }

    private int glyph(int letter) {
        int found = letters.getGlyphId(letter);
        return found == 0 ? letters.getGlyphId(BOX) : found;
    }

    @Override
    public void close() throws IOException {
        font.close();
    }
}
