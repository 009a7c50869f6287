package legalkiosk.server.recording;

import java.io.IOException;

/** Where the bytes of recordings lie. Any thread; blocks. What is put is there after a power cut. */
public interface ChunkStore {
    /**
     * Puts bytes there; the same name again replaces them.
     *
     * @param name small letters, digits, hyphens, dots and slashes
     */
    void put(String name, byte[] content) throws IOException;

    /** @throws IOException if there is nothing of this name */
    byte[] get(String name) throws IOException;

    /** Removes it, if it is there. */
    void remove(String name) throws IOException;
}
