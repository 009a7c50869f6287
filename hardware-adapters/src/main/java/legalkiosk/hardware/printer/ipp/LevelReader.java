package legalkiosk.hardware.printer.ipp;

import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.encoding.IntType;
import com.hp.jipp.encoding.KeyValues;
import com.hp.jipp.encoding.KeywordType;
import com.hp.jipp.encoding.NameType;
import com.hp.jipp.model.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;
import legalkiosk.hardware.printer.PrinterLevels;
import legalkiosk.hardware.printer.PrinterLevels.Kind;
import legalkiosk.hardware.printer.PrinterLevels.Supply;
import legalkiosk.hardware.printer.PrinterLevels.Tray;
import org.jspecify.annotations.Nullable;

/**
 * What printers tell of their supplies: {@code printer-supply} and {@code printer-input-tray} (PWG 5100.13, with the values of the
 * Printer MIB, RFC 3805), else {@code marker-names}, {@code marker-types} and {@code marker-levels} (CUPS Implementation of IPP), and
 * {@code printer-impressions-completed} (PWG 5100.22). Negative levels mean in all of them that there is no number to tell.
 */
final class LevelReader {
    static final List<String> ATTRIBUTES = List.of(
            "printer-supply",
            "printer-input-tray",
            "marker-names",
            "marker-types",
            "marker-levels",
            "printer-impressions-completed");

    private static final NameType.Set MARKER_NAMES = new NameType.Set("marker-names");
    private static final KeywordType.Set MARKER_TYPES = new KeywordType.Set("marker-types");
    private static final IntType.Set MARKER_LEVELS = new IntType.Set("marker-levels");
    private static final int LONGEST_NAME = 40;
    private static final int MOST = 16;

    private LevelReader() {}

    static PrinterLevels read(@Nullable AttributeGroup group) {
        if (group == null) {
            return PrinterLevels.NOT_TOLD;
        }
        List<Supply> supplies = new ArrayList<>();
        pairs(group.getValues(Types.printerSupply)).forEach(supply -> supplies.add(supply(supply)));
        if (supplies.isEmpty()) {
            supplies.addAll(markers(group));
        }
        Integer pages = group.getValue(Types.printerImpressionsCompleted);
        return new PrinterLevels(
                supplies,
                pairs(group.getValues(Types.printerInputTray)).stream()
                        .map(LevelReader::tray)
                        .toList(),
                pages == null || pages < 0 ? OptionalLong.empty() : OptionalLong.of(pages));
    }

    private static List<KeyValues> pairs(@Nullable List<KeyValues> told) {
        return told == null ? List.of() : told.stream().limit(MOST).toList();
    }

    private static Supply supply(KeyValues told) {
        OptionalInt level = number(told.get("level"));
        OptionalInt whole = number(told.get("maxcapacity"));
        OptionalInt percent = level.isPresent() && whole.isPresent() && whole.getAsInt() > 0
                ? OptionalInt.of((int) Math.min(100, 100L * level.getAsInt() / whole.getAsInt()))
                : OptionalInt.empty();
        String type = Objects.requireNonNullElse(told.get("type"), "");
        // prtMarkerSuppliesClass: of a receptacle the level is what is in it.
        boolean fills = "receptacleThatIsFilled".equalsIgnoreCase(told.get("class"));
        OptionalInt left = fills && percent.isPresent() ? OptionalInt.of(100 - percent.getAsInt()) : percent;
        return new Supply(fills ? Kind.WASTE : kind(type), name(told.get("colorantname"), type), left);
    }

    private static List<Supply> markers(AttributeGroup group) {
        List<Integer> levels = Objects.requireNonNullElse(group.getValues(MARKER_LEVELS), List.of());
        List<String> names = Objects.requireNonNullElse(group.getStrings(MARKER_NAMES), List.of());
        List<String> types = Objects.requireNonNullElse(group.getStrings(MARKER_TYPES), List.of());
        List<Supply> found = new ArrayList<>();
        for (int i = 0; i < Math.min(levels.size(), MOST); i++) {
            String type = i < types.size() ? types.get(i) : "";
            int level = levels.get(i);
            found.add(new Supply(
                    kind(type),
                    name(i < names.size() ? names.get(i) : null, type),
                    level < 0 || level > 100 ? OptionalInt.empty() : OptionalInt.of(level)));
        }
        return found;
    }

    private static Tray tray(KeyValues told) {
        return new Tray(name(told.get("name"), "tray"), number(told.get("level")), number(told.get("maxcapacity")));
    }

    /** Both lists of types begin alike: PWG "wasteToner", CUPS "waste-toner". */
    private static Kind kind(String type) {
        String word = type.toLowerCase(Locale.ROOT);
        if (word.startsWith("waste")) {
            return Kind.WASTE;
        }
        return switch (word) {
            case "toner", "tonercartridge", "toner-cartridge", "ink", "inkcartridge", "ink-cartridge" -> Kind.TONER;
            case "opc" -> Kind.DRUM;
            default -> Kind.OTHER;
        };
    }

    private static String name(@Nullable String told, String otherwise) {
        String name = told == null || told.isBlank() ? otherwise : told;
        return name.substring(0, Math.min(name.length(), LONGEST_NAME)).strip();
    }

    private static OptionalInt number(@Nullable String told) {
        return told != null && told.strip().matches("[0-9]{1,9}")
                ? OptionalInt.of(Integer.parseInt(told.strip()))
                : OptionalInt.empty();
    }
}
