package legalkiosk.hardware.idcard;

/**
 * Makes a picture of a portrait, or says why not. No free description of the WLT coding exists and the vendors' decoders are
 * licensed binaries that crash, so an operator's decoder belongs into a process of its own behind this interface; nothing
 * proprietary is bundled.
 */
public interface PortraitDecoder {
    /** Decodes on the calling thread; never throws for bad bytes. */
    Decoded decode(Portrait portrait);

    /** What became of the portrait. */
    sealed interface Decoded {
        /** An image file (PNG, BMP or JPEG) that a screen can show. */
        record Picture(byte[] image) implements Decoded {}

        /** Well-formed WLT of this size in pixels, but nobody here can decode it: show a neutral silhouette. */
        record NotDecodedHere(int width, int height) implements Decoded {}

        /** These bytes are no portrait. */
        record NotAPortrait(String facts) implements Decoded {}
    }
}
