package legalkiosk.kiosk.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Turns the Markdown of a guide into blocks; whatever the content format does not allow (links, pictures, HTML…) is a problem. */
final class GuideBodyReader {
    private final Parser parser = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();
    private final String file;
    private final int linesBefore;
    private final CitationReader citations;
    private final Problems problems;

    GuideBodyReader(String file, int linesBefore, CitationReader citations, Problems problems) {
        this.file = file;
        this.linesBefore = linesBefore;
        this.citations = citations;
        this.problems = problems;
    }

    List<Block> read(String markdown) {
        return blocks((Document) parser.parse(markdown));
    }

    private List<Block> blocks(Node parent) {
        List<Block> blocks = new ArrayList<>();
        for (Node node : children(parent)) {
            switch (node) {
                case Heading heading -> {
                    if (heading.getLevel() < 2 || heading.getLevel() > 3) {
                        problem(node, "标题只能用 ## 或 ###");
                    }
                    blocks.add(new Block.Heading(heading.getLevel(), spans(heading)));
                }
                case Paragraph paragraph -> blocks.add(new Block.Paragraph(spans(paragraph)));
                case ListBlock list -> blocks.add(items(list));
                case TableBlock table -> blocks.add(table(table));
                default -> problem(node, "正文里不能用这种写法（" + node.getClass().getSimpleName() + "）：只有标题、段落、列表、表格");
            }
        }
        return blocks;
    }

    private Block items(ListBlock list) {
        List<List<Block>> items = new ArrayList<>();
        for (Node item : children(list)) {
            items.add(blocks(item));
        }
        boolean numbered = list instanceof OrderedList || !(list instanceof BulletList);
        return new Block.Items(numbered, items);
    }

    private Block table(TableBlock table) {
        List<List<Span>> head = new ArrayList<>();
        List<List<List<Span>>> rows = new ArrayList<>();
        for (Node part : children(table)) {
            for (Node row : children(part)) {
                List<List<Span>> cells = children(row).stream().map(this::spans).toList();
                if (part instanceof TableHead) {
                    head.addAll(cells);
                } else if (part instanceof TableBody) {
                    rows.add(cells);
                }
            }
        }
        return new Block.Table(head, rows);
    }

    private List<Span> spans(Node parent) {
        List<Span> spans = new ArrayList<>();
        for (Node node : children(parent)) {
            switch (node) {
                case Text text -> spans.addAll(withCitations(text.getLiteral(), parent));
                case StrongEmphasis strong -> spans.add(new Span.Strong(Span.words(spans(strong))));
                // Chinese is written without blanks, so a line break in the source joins.
                case SoftLineBreak lineBreak -> {}
                default -> problem(parent, "文字里不能用这种写法（" + node.getClass().getSimpleName() + "）：没有链接、图片、代码和网页标签");
            }
        }
        return spans;
    }

    private List<Span> withCitations(String text, Node block) {
        List<Span> spans = new ArrayList<>();
        Matcher matcher = CitationReader.INLINE.matcher(text);
        int from = 0;
        while (matcher.find()) {
            if (matcher.start() > from) {
                spans.add(new Span.Text(text.substring(from, matcher.start())));
            }
            spans.addAll(citations.inline(matcher.group(1), file, line(block)));
            from = matcher.end();
        }
        if (from < text.length()) {
            spans.add(new Span.Text(text.substring(from)));
        }
        return spans;
    }

    private void problem(Node node, String what) {
        problems.add(file, line(node), what);
    }

    private int line(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.getSourceSpans().isEmpty()) {
                return at.getSourceSpans().getFirst().getLineIndex() + 1 + linesBefore;
            }
        }
        return linesBefore + 1;
    }

    private static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }
}
