package legalkiosk.hardware.printer;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a printer tells about what it uses up. Much of it is optional in the standards: what it does not tell is empty, never guessed.
 *
 * @param supplies toner and other parts that wear out
 * @param trays paper, by tray
 * @param pagesEver pages it has printed in its life, by its own counter
 */
public record PrinterLevels(List<Supply> supplies, List<Tray> trays, OptionalLong pagesEver) {
    /** A printer that told nothing (yet). */
    public static final PrinterLevels NOT_TOLD = new PrinterLevels(List.of(), List.of(), OptionalLong.empty());

    public PrinterLevels {
        supplies = List.copyOf(supplies);
        trays = List.copyOf(trays);
    }

    /**
     * Something that runs out.
     *
     * @param percent left, 0 to 100; of a waste box room left
     */
    public record Supply(Kind kind, String name, OptionalInt percent) {}

    /** 墨粉、硒鼓、废粉盒、其他. */
    public enum Kind {
        TONER,
        DRUM,
        WASTE,
        OTHER
    }

    /**
     * A tray of paper.
     *
     * @param sheets left, about
     * @param capacity sheets when full
     */
    public record Tray(String name, OptionalInt sheets, OptionalInt capacity) {}

    /** The least full supply of a kind. */
    public OptionalInt least(Kind kind) {
        return supplies.stream()
                .filter(supply -> supply.kind() == kind)
                .flatMapToInt(supply -> supply.percent().stream())
                .min();
    }

    /** Sheets in all trays that tell. */
    public OptionalInt sheets() {
        return trays.stream().flatMapToInt(tray -> tray.sheets().stream()).reduce((one, other) ->
                (int) Math.min(Integer.MAX_VALUE, (long) one + other));
    }
}
