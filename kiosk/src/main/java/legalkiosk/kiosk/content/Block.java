package legalkiosk.kiosk.content;

import java.util.List;

/** A piece of a guide's body. The few kinds that the content format allows, so that screen, paper and voice can show each well. */
public sealed interface Block {
    /** A heading of level 2 or 3. */
    record Heading(int level, List<Span> words) implements Block {
        public Heading {
            words = List.copyOf(words);
        }
    }

    /** A paragraph. */
    record Paragraph(List<Span> words) implements Block {
        public Paragraph {
            words = List.copyOf(words);
        }
    }

    /** A list; each item is a sequence of blocks, mostly one paragraph. */
    record Items(boolean numbered, List<List<Block>> items) implements Block {
        public Items {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    /** A table with one head row; every row has as many cells as the head. */
    record Table(List<List<Span>> head, List<List<List<Span>>> rows) implements Block {
        public Table {
            head = head.stream().map(List::copyOf).toList();
            rows = rows.stream()
                    .map(row -> row.stream().map(List::copyOf).toList())
                    .toList();
        }
    }
}
