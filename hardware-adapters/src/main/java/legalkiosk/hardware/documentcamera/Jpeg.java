package legalkiosk.hardware.documentcamera;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures as JPEG and back, in memory: Java's own short ways keep a copy in a file while they work. */
public final class Jpeg {
    private static final float QUALITY = 0.85f;

    private Jpeg() {}

    /** A picture as JPEG; with one channel if it is grey. */
    public static byte[] of(Picture picture, boolean grey) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(grey ? greyImage(picture) : picture.toImage(), null, null), how);
        } catch (IOException unexpected) {
            throw new UncheckedIOException("a JPEG in memory", unexpected);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage greyImage(Picture picture) {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_BYTE_GRAY);
        byte[] target = ((java.awt.image.DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < target.length; i++) {
            target[i] = (byte) (picture.argb()[i] >> 8);
        }
        return image;
    }

    /**
     * The picture that a JPEG shows, every n-th pixel of it.
     *
     * @throws IOException if it is none
     */
    public static Picture read(byte[] jpeg, int everyNth) throws IOException {
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no picture in " + jpeg.length + " bytes");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                javax.imageio.ImageReadParam how = reader.getDefaultReadParam();
                how.setSourceSubsampling(everyNth, everyNth, 0, 0);
                return Picture.of(reader.read(0, how));
            } finally {
                reader.dispose();
            }
        }
    }
}
