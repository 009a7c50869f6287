package legalkiosk.kiosk.print;

import java.util.List;
import legalkiosk.kiosk.content.Block;
import legalkiosk.kiosk.content.Span;

/** A guide's body as HTML; every word of it goes through the escaper. */
final class BodyHtml {
    private final PrintedText text;

    BodyHtml(PrintedText text) {
        this.text = text;
    }

    String of(List<Block> blocks) {
        StringBuilder out = new StringBuilder();
        blocks.forEach(block -> append(out, block));
        return out.toString();
    }

    private void append(StringBuilder out, Block block) {
        switch (block) {
            case Block.Heading(int level, List<Span> words) -> element(out, "h" + level, words);
            case Block.Paragraph(List<Span> words) -> element(out, "p", words);
            case Block.Items(boolean numbered, List<List<Block>> items) -> {
                String list = numbered ? "ol" : "ul";
                out.append('<').append(list).append('>');
                items.forEach(item -> item(out, item));
                out.append("</").append(list).append('>');
            }
            case Block.Table(List<List<Span>> head, List<List<List<Span>>> rows) -> {
                out.append("<table class=\"grid\"><thead><tr>");
                head.forEach(cell -> element(out, "th", cell));
                out.append("</tr></thead><tbody>");
                for (List<List<Span>> row : rows) {
                    out.append("<tr>");
                    row.forEach(cell -> element(out, "td", cell));
                    out.append("</tr>");
                }
                out.append("</tbody></table>");
            }
        }
    }

    private void item(StringBuilder out, List<Block> item) {
        out.append("<li>");
        item.forEach(block -> append(out, block));
        out.append("</li>");
    }

    private void element(StringBuilder out, String name, List<Span> words) {
        out.append('<').append(name).append('>');
        for (Span span : words) {
            switch (span) {
                case Span.Text(String plain) -> out.append(text.html(plain));
                case Span.Strong(String strong) ->
                    out.append("<b>").append(text.html(strong)).append("</b>");
                case Span.Cited cited ->
                    out.append("<span class=\"cited\">")
                            .append(text.html(cited.words()))
                            .append("</span>");
            }
        }
        out.append("</").append(name).append('>');
    }
}
