package legalkiosk.kiosk.maintenance.audit;

import java.io.IOException;

/** Writes down in the log of maintenance what this technician does. Blocks for the disk. */
@FunctionalInterface
public interface Acts {
    /**
     * @param act what; the screen has words for each
     * @param detail of what; never personal data of a citizen
     * @throws IOException if the disk refuses; then it must not be done
     */
    void add(String act, String detail) throws IOException;
}
