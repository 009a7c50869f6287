package legalkiosk.kiosk.maintenance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import legalkiosk.hardware.health.PartHealth;
import legalkiosk.hardware.health.Parts;
import legalkiosk.kiosk.ui.Texts;

/** What a printer tells of itself, in lines: 墨粉约 30 % · 纸盒约 12 张. What it does not tell is said to be so. */
public final class PrinterWords {
    /** Figures of a printer in the health book: per cent, sheets, pages in its life. */
    public static final String TONER = "toner";

    public static final String SHEETS = "sheets";
    public static final String PAGES_EVER = "pages-ever";

    /** Counter: pages of a day by the printer's own counter, whoever printed them. */
    public static final String METER = "meter";

    private static final List<String> PRINTERS = List.of(Parts.PRINTER, Parts.SECOND_PRINTER);

    private final Texts texts;

    PrinterWords(Texts texts) {
        this.texts = texts;
    }

    /** Empty for a part that is no printer. */
    List<String> levels(PartHealth part, LocalDate today) {
        if (!PRINTERS.contains(part.part())) {
            return List.of();
        }
        List<String> said = new ArrayList<>(List.of(figure(part, TONER) + " · " + figure(part, SHEETS)));
        Optional.ofNullable(part.figures().get(PAGES_EVER))
                .ifPresent(ever -> said.add(texts.t("maintenance.level.meter", ever, part.on(today, METER))));
        return said;
    }

    private String figure(PartHealth part, String name) {
        Long told = part.figures().get(name);
        return told == null
                ? texts.t("maintenance.level." + name + ".none")
                : texts.t("maintenance.level." + name, told);
    }
}
