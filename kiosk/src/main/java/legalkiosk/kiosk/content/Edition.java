package legalkiosk.kiosk.content;

import java.time.LocalDate;

/** Which edition of the content this is, as printed on paper: for instance {@code 2026.11} of 2026-11-24. */
public record Edition(String number, LocalDate date, String title) {}
