package legalkiosk.hardware.printer;

import java.util.Optional;
import java.util.UUID;

/**
 * A job that lies at the printer and is not over. Names that others gave their jobs are not kept: they may name persons.
 *
 * @param printer name or address of the printer, to tell two apart
 * @param number the printer's
 * @param ours the name, when this terminal gave it
 * @param pagesOut so far; 0 when the printer does not count
 */
public record WaitingJob(String printer, int number, Optional<UUID> ours, int pagesOut) {}
