package legalkiosk.kiosk.ui.controls;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import legalkiosk.kiosk.ui.Texts;
import legalkiosk.kiosk.ui.theme.Icons;

/**
 * Blocks under each other that never scroll: when they need more height than there is, they are shown page by page, broken only
 * between blocks, with two large buttons to turn. When there is room to spare, blocks with {@link VBox#setVgrow} take it. For a seated
 * person, blocks that can be touched begin no higher than {@link #reach}, unless only a higher place holds them whole.
 */
public final class Pages extends Region {
    private static final String HEADS_NEXT = "legalkiosk.heads-next";
    private static final String TOUCHABLE = "legalkiosk.touchable";
    private final Texts texts;
    private final List<Region> blocks;
    private final double gap;
    private final Label where = Words.words("", "where");
    private final Press back;
    private final Press on;
    private final HBox bar;
    private final List<Boolean> touched;
    private List<Integer> starts = List.of(0);
    private int page;
    private DoubleSupplier reach = () -> 0;

    public Pages(Texts texts, double gap, List<? extends Region> blocks) {
        this.texts = texts;
        this.gap = gap;
        this.touched = blocks.stream().map(Pages::touched).toList();
        this.blocks = List.copyOf(blocks);
        this.back = turner("chevron-up", texts.t("pages.back"), -1);
        this.on = turner("chevron-down", texts.t("pages.on"), 1);
        this.bar = new HBox(back, where, on);
        bar.getStyleClass().add("page-bar");
        bar.setVisible(false);
        HBox.setHgrow(where, Priority.ALWAYS);
        where.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(this.blocks);
        getChildren().add(bar);
        setMinHeight(0);
    }

    /** Keeps a block on the page of the block after it, as a heading must be. */
    public static <T extends Region> T headsNext(T block) {
        block.getProperties().put(HEADS_NEXT, true);
        return block;
    }

    /** Marks a block that is touched although nothing in it is pressed. */
    public static void touchable(Region block) {
        block.getProperties().put(TOUCHABLE, true);
    }

    /** What can be touched begins no higher than this, in this region's coordinates; asked for at each layout. */
    public void reach(DoubleSupplier highest) {
        reach = highest;
    }

    private static boolean touched(Node node) {
        return node instanceof Press
                || node.getProperties().containsKey(TOUCHABLE)
                || node instanceof Parent parent
                        && parent.getChildrenUnmodifiable().stream().anyMatch(Pages::touched);
    }

    /** How many pages the present size makes; valid after layout. */
    public int count() {
        return starts.size();
    }

    /** Turns to a page from 0; beyond the last page is the last page. */
    public void turnTo(int wanted) {
        page = Math.max(0, wanted);
        requestLayout();
    }

    /** The page that is shown, from 0. */
    public int page() {
        return page;
    }

    @Override
    protected double computePrefHeight(double width) {
        return heights(width).stream().mapToDouble(h -> h + gap).sum();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        List<Double> heights = heights(width);
        double all = span(heights, 0, blocks.size(), getHeight());
        if (all <= getHeight() + 0.5) {
            starts = List.of(0);
            place(0, blocks.size(), heights, width, getHeight() - all, getHeight());
            bar.setVisible(false);
        } else {
            double barHeight = bar.prefHeight(width);
            double room = getHeight() - barHeight - gap;
            starts = breaks(heights, room);
            page = Math.clamp(page, 0, starts.size() - 1);
            int end = page + 1 < starts.size() ? starts.get(page + 1) : blocks.size();
            double used = span(heights, starts.get(page), end, room);
            place(starts.get(page), end, heights, width, starts.size() == 1 ? 0 : Math.max(0, room - used), room);
            showBar(width, barHeight);
        }
    }

    private void showBar(double width, double height) {
        boolean several = starts.size() > 1;
        bar.setVisible(several);
        where.setText(texts.t("pages.where", page + 1, starts.size()));
        back.off(page == 0);
        on.off(page == starts.size() - 1);
        bar.resizeRelocate(0, getHeight() - height, width, height);
    }

    private void place(int from, int end, List<Double> heights, double width, double spare, double room) {
        List<Region> growing = blocks.subList(from, end).stream()
                .filter(block -> VBox.getVgrow(block) == Priority.ALWAYS)
                .toList();
        double each = growing.isEmpty() ? 0 : spare / growing.size();
        double y = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Region block = blocks.get(i);
            boolean shown = i >= from && i < end;
            block.setVisible(shown);
            if (shown) {
                // A drawing gives way when it is too tall for a page.
                double height = end - from == 1
                                && heights.get(i) > room
                                && block.getStyleClass().contains("reader")
                        ? room
                        : growing.contains(block) ? grown(block, heights.get(i), each, width) : heights.get(i);
                y = top(i, y, height, room);
                block.resizeRelocate(0, snapPositionY(y), width, height);
                y += height + gap;
            }
        }
    }

    private static double grown(Region block, double needed, double more, double width) {
        return Math.max(needed, Math.min(needed + more, block.maxHeight(width)));
    }

    private List<Integer> breaks(List<Double> heights, double room) {
        List<Integer> found = new ArrayList<>(List.of(0));
        int first = 0;
        for (int i = 1; i < heights.size(); i++) {
            if (span(heights, first, i + 1, room) > room) {
                first = firstOfNext(first, i);
                found.add(first);
            }
        }
        return found;
    }

    private int firstOfNext(int first, int at) {
        int start = at;
        while (start - 1 > first && blocks.get(start - 1).getProperties().containsKey(HEADS_NEXT)) {
            start--;
        }
        return start;
    }

    /** Height of some blocks under each other on a page that has this much room. */
    private double span(List<Double> heights, int from, int end, double room) {
        double y = 0;
        for (int i = from; i < end; i++) {
            y = top(i, i > from ? y + gap : y, heights.get(i), room) + heights.get(i);
        }
        return y;
    }

    /** Where a block begins that could begin at {@code y}. */
    private double top(int block, double y, double height, double room) {
        return touched.get(block) ? Math.max(y, Math.min(reach.getAsDouble(), room - height)) : y;
    }

    private List<Double> heights(double width) {
        return blocks.stream().map(block -> Math.ceil(block.prefHeight(width))).toList();
    }

    private Press turner(String icon, String label, int step) {
        HBox row = new HBox(Icons.icon(icon), Words.line(label));
        row.getStyleClass().add("row");
        return new Press(label, row, () -> turnTo(page + step));
    }
}
