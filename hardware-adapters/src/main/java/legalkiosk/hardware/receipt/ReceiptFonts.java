package legalkiosk.hardware.receipt;

import java.nio.file.Path;

/** TrueType files for ordinary and for bold letters. Opened when a receipt is drawn, not before. */
public record ReceiptFonts(Path regular, Path bold) {
    /** The fonts of our papers in this folder. */
    public static ReceiptFonts in(Path folder) {
        return new ReceiptFonts(folder.resolve("NotoSansSC-Regular.ttf"), folder.resolve("NotoSansSC-Bold.ttf"));
    }
}
