package legalkiosk.kiosk.content;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Guides: the four parts readers know, a length for one sheet, and somebody who leads to them. */
final class GuideRules {
    private static final List<String> PARTS = List.of("先说结论", "您可以怎么办", "要注意什么", "常见的问题");
    private static final int SHORTEST = 500;
    private static final int LONGEST = 1200;

    private final Content content;
    private final Editor editor;

    GuideRules(Content content, Editor editor) {
        this.content = content;
        this.editor = editor;
    }

    void check() {
        Set<String> used = used();
        for (Guide guide : content.guides().values()) {
            String file = "guides/" + guide.id() + ".md";
            editor.field(file, "title", guide.title(), 16);
            editor.field(file, "summary", guide.summary(), 40);
            guide.bring().forEach(thing -> editor.field(file, "bring", thing, 14));
            SituationRules.cost(file, guide.cost(), editor);
            guide.body().forEach(block -> block(file, block));
            parts(file, guide);
            if (!used.contains(guide.id())) {
                editor.problem(file, "", "没有情形、帮手或别的指南指向这份指南");
            }
        }
    }

    private void parts(String file, Guide guide) {
        List<String> headings = guide.body().stream()
                .filter(block -> block instanceof Block.Heading(int level, List<Span> words) && level == 2)
                .map(block -> Span.words(((Block.Heading) block).words()))
                .toList();
        if (!headings.equals(PARTS)) {
            editor.problem(file, "## ", "## 标题要依次是“先说结论、您可以怎么办、要注意什么、常见的问题”，现在是“" + String.join("、", headings) + "”");
        }
        int length = guide.body().stream().mapToInt(GuideRules::length).sum();
        if (length < SHORTEST || length > LONGEST) {
            editor.problem(file, "## ", "正文 " + length + " 个字，要 500 到 1200 个");
        }
    }

    private void block(String file, Block block) {
        switch (block) {
            case Block.Heading(int level, List<Span> words) -> editor.text(file, plain(words));
            case Block.Paragraph(List<Span> words) -> editor.text(file, plain(words));
            case Block.Items list -> list.items().forEach(item -> item.forEach(inner -> block(file, inner)));
            case Block.Table(List<List<Span>> head, List<List<List<Span>>> rows) -> {
                head.forEach(cell -> editor.text(file, plain(cell)));
                rows.forEach(row -> row.forEach(cell -> editor.text(file, plain(cell))));
            }
        }
    }

    /** Words without the citations, which nobody reads as part of the sentence. */
    private static String plain(List<Span> words) {
        return Span.words(
                words.stream().filter(span -> !(span instanceof Span.Cited)).toList());
    }

    private static int length(Block block) {
        return switch (block) {
            case Block.Heading(int level, List<Span> words) -> Editor.width(plain(words));
            case Block.Paragraph(List<Span> words) -> Editor.width(plain(words));
            case Block.Items list ->
                list.items().stream()
                        .flatMap(List::stream)
                        .mapToInt(GuideRules::length)
                        .sum();
            case Block.Table(List<List<Span>> head, List<List<List<Span>>> rows) ->
                head.stream().mapToInt(cell -> Editor.width(plain(cell))).sum()
                        + rows.stream()
                                .flatMap(List::stream)
                                .mapToInt(cell -> Editor.width(plain(cell)))
                                .sum();
        };
    }

    private Set<String> used() {
        Set<String> used = new HashSet<>();
        content.situations().values().forEach(situation -> used.addAll(situation.guides()));
        content.helpers().values().forEach(helper -> {
            if (helper.action() instanceof HelperAction.OpenGuide(String guide)) {
                used.add(guide);
            }
        });
        content.guides()
                .values()
                .forEach(guide -> guide.related().stream()
                        .filter(id -> !id.equals(guide.id()))
                        .forEach(used::add));
        return used;
    }
}
