package legalkiosk.kiosk.maintenance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.health.PartHealth;
import legalkiosk.hardware.health.PartHealth.Grade;
import legalkiosk.hardware.health.Parts;
import legalkiosk.kiosk.maintenance.MaintenanceState.Open;
import legalkiosk.kiosk.maintenance.checks.Finding;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.controls.ActionButton;
import legalkiosk.kiosk.ui.controls.Cards;
import legalkiosk.kiosk.ui.controls.Grid;
import legalkiosk.kiosk.ui.controls.Press;
import legalkiosk.kiosk.ui.controls.Words;

/** A card for each part: state, since when, today's work, last fault, and what its test found. */
final class DeviceCards {
    private static final List<String> DEVICES = List.of(
            Parts.CARD_READER,
            Parts.PRINTER,
            Parts.SECOND_PRINTER,
            Parts.FACE_CAMERA,
            Parts.TABLE_CAMERA,
            Parts.AUDIO,
            Parts.RECEIPT_PRINTER,
            Parts.SCANNER,
            Parts.BACKEND,
            Parts.UPS,
            Parts.SIGNATURE_SCREEN,
            Parts.SIGNATURE_PAD,
            Parts.IO_BOARD);

    /** What is counted of a part, and the text that tells of today's count. */
    private static final Map<String, String> WORK = Map.of(
            Parts.CARD_READER, "cards",
            Parts.PRINTER, "pages",
            Parts.SECOND_PRINTER, "pages",
            Parts.RECEIPT_PRINTER, "receipts",
            Parts.SCANNER, "codes");

    private final Kit kit;
    private final PartWords words;
    private final LensViews lenses;

    DeviceCards(Kit kit, PartWords words) {
        this.kit = kit;
        this.words = words;
        this.lenses = new LensViews(kit);
    }

    /** All devices, two beside each other, and the machine below. */
    List<Region> rows(Open open, MaintenanceJourney journey, boolean landscape) {
        List<Region> cards = new ArrayList<>();
        DEVICES.stream()
                .flatMap(name -> open.part(name).stream())
                .forEach(part -> cards.add(card(part, open, journey, landscape)));
        List<Region> rows = new ArrayList<>(Grid.rows(2, 0, cards));
        if (journey.testable(Tasks.QUEUE)) {
            rows.add(queue(open, journey));
        }
        List<PartHealth> machine =
                Parts.MACHINE.stream().flatMap(name -> open.part(name).stream()).toList();
        rows.add(machine(machine, landscape ? 3 : 2));
        return rows;
    }

    /** What waits in the printers, and which printers there are; each only when asked for. */
    private VBox queue(Open open, MaintenanceJourney journey) {
        var name = Words.words(kit.t("maintenance.queue"), "text-strong");
        List<Region> buttons = new ArrayList<>();
        List<Region> results = new ArrayList<>();
        for (String task : List.of(Tasks.QUEUE, Tasks.WITHDRAW, Tasks.SEARCH)) {
            Optional<CheckRun> run = Optional.ofNullable(open.runs().get(task));
            Press press = ActionButton.small(kit.t("maintenance.part." + task), () -> journey.test(task));
            press.off(run.filter(CheckRun.Running.class::isInstance).isPresent());
            buttons.add(press);
            run.ifPresent(ran -> results.addAll(result(task, ran)));
        }
        VBox card = Cards.card(name);
        card.getChildren().addAll(Grid.rows(3, 0, buttons));
        card.getChildren().addAll(results);
        card.getStyleClass().add("device");
        return card;
    }

    private VBox machine(List<PartHealth> parts, int columns) {
        var name = Words.words(kit.t("maintenance.machine"), "text-strong");
        Grade worst = parts.stream()
                .map(PartHealth::grade)
                .max(Comparator.naturalOrder())
                .orElse(Grade.FINE);
        VBox card = Cards.card(Words.row(name, name, Pill.of(words, worst)));
        card.getStyleClass().add("device");
        List<Region> lines = new ArrayList<>();
        for (PartHealth part : parts) {
            Label line = Words.words(words.name(part.part()) + "：" + figure(part), "text-note");
            HBox row = Words.row(line, Pill.icon(part.grade()), line);
            row.getStyleClass().setAll("row-top");
            lines.add(row);
        }
        card.getChildren().addAll(Grid.rows(columns, 0, lines));
        return card;
    }

    /** 还剩 79812 兆, and what is wrong with it. */
    private String figure(PartHealth part) {
        OptionalLong known = part.figure();
        String figure = known.isPresent()
                ? kit.t("maintenance.figure." + part.part(), known.getAsLong())
                : kit.t("maintenance.figure.none");
        List<String> wrong = part.now().reasons();
        return wrong.isEmpty() ? figure : figure + " · " + words.reasons(wrong);
    }

    private VBox card(PartHealth part, Open open, MaintenanceJourney journey, boolean landscape) {
        VBox lines = new VBox(Words.words(words.state(part), "text-note"));
        lines.getStyleClass().add("lines");
        if (!part.now().facts().isEmpty() && part.grade() != Grade.FINE) {
            lines.getChildren().add(Words.words(part.now().facts(), "text-note"));
        }
        new PrinterWords(kit.texts())
                .levels(part, kit.today())
                .forEach(words -> lines.getChildren().add(Words.words(words, "text-note")));
        work(part).ifPresent(words -> lines.getChildren().add(Words.words(words, "text-note")));
        fault(part).ifPresent(words -> lines.getChildren().add(Words.words(words, "text-note")));
        HBox below = Words.row(lines, lines);
        below.setFillHeight(false);
        Optional<CheckRun> run = Optional.ofNullable(open.runs().get(part.part()));
        if (journey.testable(part.part())) {
            below.getChildren().add(button(part.part(), run, journey));
        }
        var name = Words.words(words.name(part.part()), "text-strong");
        VBox card = Cards.card(Words.row(name, name, Pill.of(words, part.grade())), below);
        card.getStyleClass().add("device");
        Optional<LensViews.Lens> lens = run.filter(CheckRun.Running.class::isInstance)
                .flatMap(any -> journey.camera(part.part()))
                .map(camera -> lenses.of(part.part(), camera));
        List<Region> results = run.map(ran -> result(part.part(), ran)).orElse(List.of());
        card.getChildren().addAll(lens.map(it -> seen(it, results, landscape)).orElse(results));
        return card;
    }

    /** A camera's picture and what is said about it: beside each other on a lying screen, where height is dear. */
    private static List<Region> seen(LensViews.Lens lens, List<Region> results, boolean landscape) {
        VBox said = new VBox(lens.figures());
        said.getStyleClass().add("stack");
        said.getChildren().addAll(results);
        if (!landscape) {
            return List.of(lens.picture(), said);
        }
        HBox row = Words.row(said, lens.picture(), said);
        row.getStyleClass().setAll("row-top");
        return List.of(row);
    }

    private Press button(String part, Optional<CheckRun> run, MaintenanceJourney journey) {
        Press button = ActionButton.small(kit.t("maintenance.test"), () -> journey.test(part));
        button.setAccessibleText(kit.t("maintenance.test.of", words.name(part)));
        button.off(run.filter(CheckRun.Running.class::isInstance).isPresent());
        return button;
    }

    /** What a test does or did; for the network one line here, all steps on their own page. */
    private List<Region> result(String part, CheckRun run) {
        return switch (run) {
            case CheckRun.Running running ->
                List.of(Cards.notice("tint", "clock", kit.t("maintenance.running." + part)));
            case CheckRun.Done done
            when part.equals(Parts.BACKEND) -> List.of(line(done.findings().getLast()));
            case CheckRun.Done done -> done.findings().stream().map(this::line).toList();
        };
    }

    /** A finding as a line with its icon. */
    Region line(Finding finding) {
        VBox lines = new VBox(Words.words(words.finding(finding), "text-body"));
        lines.getStyleClass().add("lines");
        if (!finding.facts().isEmpty()) {
            lines.getChildren().add(Words.words(finding.facts(), "text-note"));
        }
        HBox row = Words.row(lines, Pill.icon(finding.grade()), lines);
        row.getStyleClass().setAll("row-top");
        return row;
    }

    private Optional<String> work(PartHealth part) {
        return Optional.ofNullable(WORK.get(part.part()))
                .map(what -> kit.t("maintenance.today." + part.part(), part.on(kit.today(), what)));
    }

    /** The last one, once it is over. */
    private Optional<String> fault(PartHealth part) {
        boolean over = part.now().reasons().isEmpty() && !(part.now() instanceof DeviceHealth.NotConnected);
        return part.lastFault().filter(any -> over).map(words::fault);
    }
}
