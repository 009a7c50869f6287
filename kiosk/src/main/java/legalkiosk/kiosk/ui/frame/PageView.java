package legalkiosk.kiosk.ui.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import legalkiosk.kiosk.ui.Texts;
import legalkiosk.kiosk.ui.controls.Grid;
import legalkiosk.kiosk.ui.controls.Pages;
import legalkiosk.kiosk.ui.controls.Press;
import legalkiosk.kiosk.ui.controls.Words;

/** Lays a {@link Page} out: portrait from top to bottom, landscape with the question on the left and what to do on the right. */
final class PageView {
    private static final double GAP = 22;
    /** Longer pages, and large letters, need the whole right side for what is read; the left keeps question and actions. */
    private static final int SHORT = 2;

    /** Buttons in a row share it by the length of their words. */
    private static final double BUTTON = 200;

    /** 低位: controls stand in the lower 55 % of an upright screen of 1920. */
    private static final double HIGHEST_REACHED = 864;

    private static final double LETTER = 60;
    /** More large letters than two buttons beside each other hold on the left of a lying screen. */
    private static final int MOST_LETTERS = 8;

    private static final double TALLEST_CHOICE = 190;
    private final Texts texts;
    private final Shell.Look look;

    PageView(Texts texts, Shell.Look look) {
        this.texts = texts;
        this.look = look;
    }

    /** The view, with its pages to turn; {@code turned} is the page to begin with. */
    Pane of(Page page, int turned) {
        return look.landscape() ? landscape(page, turned) : portrait(page, turned);
    }

    private Pane portrait(Page page, int turned) {
        VBox view = new VBox(head(page, true));
        view.getStyleClass().add("page");
        view.getChildren().addAll(page.pinned());
        List<Region> body = page.body(Room.TALL);
        List<Region> choices = choices(page, page.columns());
        List<Region> beside = page.beside(Room.TALL);
        List<Region> blocks = (look.low()
                        ? Stream.of(page.lead(), beside, body, choices, page.foot())
                        : Stream.of(page.lead(), body, choices, beside, page.foot()))
                .flatMap(List::stream)
                .toList();
        Pages pages = pages(blocks, "pages", turned);
        if (look.low()) {
            pages.reach(() -> HIGHEST_REACHED - top(pages));
        }
        view.getChildren().add(pages);
        addActions(page, view);
        return view;
    }

    /** How far below the top of the whole screen a node begins. */
    private static double top(Node node) {
        double y = 0;
        for (Node up = node; up != null && !(up instanceof Shell); up = up.getParent()) {
            y += up.getLayoutY();
        }
        return y;
    }

    private Pane landscape(Page page, int turned) {
        boolean roomy = look.comfort().scale().factor() < 1.1;
        VBox left = new VBox(head(page, roomy));
        left.getStyleClass().add("left-side");
        left.getChildren().addAll(page.pinned());
        boolean footLeft = roomy || page.actions().isEmpty() && page.foot().size() == 1;
        List<Region> aside = new ArrayList<>(roomy ? page.lead() : List.of());
        aside.addAll(roomy ? page.beside(Room.WIDE) : List.of());
        aside.addAll(footLeft ? page.foot() : List.of());
        left.getChildren().add(pages(aside, "aside", 0));
        List<Region> body = page.body(roomy ? Room.WIDE : Room.TIGHT);
        List<Region> blocks = new ArrayList<>();
        if (!roomy && crowded(page)) {
            page.subtitle().ifPresent(text -> blocks.add(Words.words(text, "text-soft")));
        }
        blocks.addAll(roomy ? List.of() : page.lead());
        blocks.addAll(body);
        blocks.addAll(choices(page, page.columns() + (large() ? 0 : 1)));
        blocks.addAll(roomy ? List.of() : page.beside(Room.TIGHT));
        blocks.addAll(footLeft ? List.of() : page.foot());
        VBox right = new VBox(pages(blocks, "pages", turned));
        right.getStyleClass().add("right-side");
        if (roomy && body.size() <= SHORT) {
            split(page, left, right);
        } else {
            addActions(page, left);
        }
        HBox view = new HBox(left, right);
        view.getStyleClass().add("page");
        share(left, 700);
        share(right, 1064);
        return view;
    }

    /** So many buttons that large letters leave no room for more than the question beside them. */
    private static boolean crowded(Page page) {
        return page.actions().size() > 2;
    }

    private boolean large() {
        return look.comfort().scale().factor() > 1.3;
    }

    private static List<Region> choices(Page page, int columns) {
        return Grid.rows(columns, TALLEST_CHOICE, page.choices());
    }

    private VBox head(Page page, boolean whole) {
        VBox head = new VBox();
        head.getStyleClass().add("page-head");
        page.progress().ifPresent(head.getChildren()::add);
        page.crumb().filter(line -> whole).ifPresent(head.getChildren()::add);
        head.getChildren().add(Words.words(page.title(), "text-title"));
        page.subtitle()
                .filter(text -> whole || !crowded(page))
                .ifPresent(text -> head.getChildren().add(Words.words(text, "text-soft")));
        head.setMinHeight(Region.USE_PREF_SIZE);
        return head;
    }

    /** The primary action stands below what is chosen, the others below the question. */
    private static void split(Page page, VBox left, VBox right) {
        boolean primary = !page.actions().isEmpty()
                && page.actions().getLast().getStyleClass().contains("primary");
        List<Press> others = primary ? page.actions().subList(0, page.actions().size() - 1) : page.actions();
        if (!primary && others.size() == 2) {
            left.getChildren().add(row(others));
            return;
        }
        for (int i = others.size() - 1; i >= 0; i--) {
            left.getChildren().add(row(List.of(others.get(i))));
        }
        if (primary) {
            right.getChildren().add(row(List.of(page.actions().getLast())));
        }
    }

    /** The first action (back) and the last (go on) share the bottom row; those between stand above. */
    private void addActions(Page page, VBox side) {
        List<Press> all = page.actions();
        if (all.size() > 2) {
            side.getChildren().add(row(all.subList(1, all.size() - 1)));
            side.getChildren().add(row(List.of(all.getFirst(), all.getLast())));
        } else if (large() && look.landscape() && letters(all) > MOST_LETTERS) {
            all.forEach(button -> side.getChildren().add(row(List.of(button))));
        } else if (!all.isEmpty()) {
            side.getChildren().add(row(all));
        }
    }

    private static int letters(List<Press> buttons) {
        return buttons.stream()
                .mapToInt(button -> button.getAccessibleText().length())
                .sum();
    }

    private static HBox row(List<Press> buttons) {
        HBox row = new HBox();
        row.getStyleClass().add("actions");
        row.setAlignment(Pos.BOTTOM_CENTER);
        row.setMinHeight(Region.USE_PREF_SIZE);
        for (Press button : buttons) {
            button.setPrefWidth(BUTTON + LETTER * button.getAccessibleText().length());
            button.setMaxHeight(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
            row.getChildren().add(button);
        }
        return row;
    }

    private static void share(Region side, double width) {
        side.setPrefWidth(width);
        side.setMinWidth(0);
        HBox.setHgrow(side, Priority.ALWAYS);
    }

    private Pages pages(List<Region> blocks, String id, int turned) {
        Pages pages = new Pages(texts, GAP, blocks);
        pages.setId(id);
        pages.turnTo(turned);
        VBox.setVgrow(pages, Priority.ALWAYS);
        pages.setMaxHeight(Double.MAX_VALUE);
        return pages;
    }
}
