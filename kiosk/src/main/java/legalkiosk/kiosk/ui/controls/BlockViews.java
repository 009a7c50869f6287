package legalkiosk.kiosk.ui.controls;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import legalkiosk.kiosk.content.Block;
import legalkiosk.kiosk.content.Span;

/** The body of a guide as blocks to page through. */
public final class BlockViews {

    /** One region a paragraph, list item or table row, so that a page can end anywhere between them. */
    public List<Region> of(List<Block> body) {
        List<Region> views = new ArrayList<>();
        body.forEach(block -> add(block, views));
        return views;
    }

    private void add(Block block, List<Region> views) {
        switch (block) {
            case Block.Heading(int level, List<Span> words) ->
                views.add(Pages.headsNext(flow(words, level <= 2 ? "h2" : "h3")));
            case Block.Paragraph(List<Span> words) -> views.add(flow(words, "paragraph"));
            case Block.Items(boolean numbered, List<List<Block>> items) -> items(numbered, items, views);
            case Block.Table(List<List<Span>> head, List<List<List<Span>>> rows) -> {
                views.add(Pages.headsNext(row(head, "table-head")));
                rows.forEach(row -> views.add(row(row, "table-row")));
            }
        }
    }

    private void items(boolean numbered, List<List<Block>> items, List<Region> views) {
        int number = 1;
        for (List<Block> item : items) {
            List<Region> inside = of(item);
            for (int i = 0; i < inside.size(); i++) {
                String mark = i > 0 ? "" : numbered ? number + "." : "•";
                HBox row = Words.row(inside.get(i), mark(mark), inside.get(i));
                row.getStyleClass().setAll("row-top");
                views.add(row);
            }
            number++;
        }
    }

    private static Node mark(String mark) {
        return Words.line(mark, "mark");
    }

    private static Region row(List<List<Span>> cells, String style) {
        GridPane row = Keys.grid(cells.size());
        row.getStyleClass().setAll(style);
        for (int i = 0; i < cells.size(); i++) {
            TextFlow flow = flow(cells.get(i), "cell");
            HBox cell = Words.row(flow, flow);
            cell.getStyleClass().setAll("table-cell");
            row.add(cell, i, 0);
        }
        return row;
    }

    private static TextFlow flow(List<Span> words, String style) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().addAll("flow", style);
        for (Span span : words) {
            Text text = new Text(span.words());
            switch (span) {
                case Span.Text plain -> text.getStyleClass().add("plain");
                case Span.Strong strong -> text.getStyleClass().add("strong");
                case Span.Cited cited -> text.getStyleClass().add("cited");
            }
            flow.getChildren().add(text);
        }
        return flow;
    }
}
