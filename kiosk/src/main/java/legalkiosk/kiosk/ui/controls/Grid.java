package legalkiosk.kiosk.ui.controls;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

/** Things in columns of the same width, one grid a row, so that rows can be paged. A row that is not full leaves no hole. */
public final class Grid {
    private Grid() {}

    /** Rows that share spare height up to {@code tallest} each. */
    public static List<Region> rows(int columns, double tallest, List<? extends Region> things) {
        List<Region> rows = new ArrayList<>();
        for (int from = 0; from < things.size(); from += columns) {
            List<? extends Region> these = things.subList(from, Math.min(from + columns, things.size()));
            rows.add(row(from == 0 ? Math.min(columns, things.size()) : columns, tallest, these));
        }
        return rows;
    }

    private static GridPane row(int columns, double tallest, List<? extends Region> things) {
        GridPane row = Keys.columns(new Row(), columns);
        for (int i = 0; i < things.size(); i++) {
            Region thing = things.get(i);
            thing.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            int span = i == things.size() - 1 ? columns - i : 1;
            row.add(thing, i, 0, tallest > 0 ? span : 1, 1);
        }
        RowConstraints height = new RowConstraints();
        height.setVgrow(Priority.ALWAYS);
        row.getRowConstraints().add(height);
        if (tallest > 0) {
            VBox.setVgrow(row, Priority.ALWAYS);
            row.setMaxHeight(tallest);
        }
        return row;
    }

    /** A row that is filled to its end: a grid leaves out the gaps between the columns that only one thing covers. */
    private static final class Row extends GridPane {
        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            Region last = (Region) getChildren().getLast();
            if (GridPane.getColumnSpan(last) > 1) {
                last.resize(getWidth() - snappedRightInset() - last.getLayoutX(), last.getHeight());
            }
        }
    }
}
