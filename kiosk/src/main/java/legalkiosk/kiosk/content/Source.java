package legalkiosk.kiosk.content;

import java.time.LocalDate;

/** Where a fact that is not law comes from, and when somebody looked. */
public record Source(String text, LocalDate date) {}
