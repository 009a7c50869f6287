package legalkiosk.hardware.ioboard;

import java.util.Optional;

/**
 * What a board last said; each is empty where the site has no such thing.
 *
 * @param presence somebody stands in front of the terminal
 * @param doorOpen the cabinet's door is open
 * @param lamp the lamp at the card slot is lit
 */
public record BoardReading(Optional<Boolean> presence, Optional<Boolean> doorOpen, Optional<Boolean> lamp) {}
