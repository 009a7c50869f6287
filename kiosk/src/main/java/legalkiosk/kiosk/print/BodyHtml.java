package legalkiosk.kiosk.print;

import java.util.List;
import legalkiosk.kiosk.content.Block;
import legalkiosk.kiosk.content.Citation;
import legalkiosk.kiosk.content.Span;

/** A guide's body as HTML; every word of it goes through the escaper. */
final class BodyHtml {
    private final PrintedText text;
    private final Notes notes;
    private final StringBuilder out = new StringBuilder();

    private BodyHtml(PrintedText text, Notes notes) {
        this.text = text;
        this.notes = notes;
    }

    static String of(List<Block> blocks, PrintedText text, Notes notes) {
        BodyHtml html = new BodyHtml(text, notes);
        blocks.forEach(html::block);
        return html.out.toString();
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading(int level, List<Span> words) -> element("h" + level, words);
            case Block.Paragraph(List<Span> words) -> element("p", words);
            case Block.Items(boolean numbered, List<List<Block>> items) -> {
                String list = numbered ? "ol" : "ul";
                out.append('<').append(list).append('>');
                items.forEach(this::item);
                out.append("</").append(list).append('>');
            }
            case Block.Table(List<List<Span>> head, List<List<List<Span>>> rows) -> {
                out.append("<table class=\"grid c").append(head.size()).append("\"><thead><tr>");
                head.forEach(cell -> element("th", cell));
                out.append("</tr></thead><tbody>");
                for (List<List<Span>> row : rows) {
                    out.append("<tr>");
                    row.forEach(cell -> element("td", cell));
                    out.append("</tr>");
                }
                out.append("</tbody></table>");
            }
        }
    }

    private void item(List<Block> item) {
        out.append("<li>");
        item.forEach(this::block);
        out.append("</li>");
    }

    private void element(String name, List<Span> words) {
        out.append('<').append(name).append('>');
        // Marks stay in the run of the words around them: only there does a line break respect them.
        StringBuilder run = new StringBuilder();
        for (Span span : words) {
            switch (span) {
                case Span.Text(String plain) -> run.append(plain);
                case Span.Cited(Citation citation) -> run.append(notes.mark(citation));
                case Span.Strong(String strong) -> {
                    out.append(text.html(run.toString()));
                    run.setLength(0);
                    out.append("<b>").append(text.html(strong)).append("</b>");
                }
            }
        }
        out.append(text.html(run.toString()));
        out.append("</").append(name).append('>');
    }
}
