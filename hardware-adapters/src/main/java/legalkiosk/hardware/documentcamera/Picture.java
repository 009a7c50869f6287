package legalkiosk.hardware.documentcamera;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import legalkiosk.hardware.camera.Frame;

/**
 * Pixels in memory: one int a pixel, {@code 0xAARRGGBB}, rows from the top. The array is not copied; whoever hands a picture on does
 * not write into it any more.
 */
public record Picture(int width, int height, int[] argb) {
    public Picture {
        if (width < 1 || height < 1 || argb.length < width * height) {
            throw new IllegalArgumentException(
                    "a picture of " + width + " x " + height + " in " + argb.length + " pixels");
        }
    }

    /** The pixels of a Java2D image, copied. */
    public static Picture of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        return new Picture(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    }

    /** The pixels of a camera's frame, copied. */
    public static Picture of(Frame frame) {
        return new Picture(frame.width(), frame.height(), frame.copy());
    }

    /** A Java2D image without alpha with the same pixels, copied. */
    public BufferedImage toImage() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] target = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(argb, 0, target, 0, width * height);
        return image;
    }

    /** Overwrites the pixels: what was photographed is gone. */
    public void wipe() {
        Arrays.fill(argb, 0);
    }

    @Override
    public String toString() {
        return "Picture " + width + "x" + height;
    }
}
