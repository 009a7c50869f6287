package legalkiosk.kiosk.ui.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import legalkiosk.kiosk.ui.controls.Grid;
import legalkiosk.kiosk.ui.controls.Press;

/**
 * What one screen wants to show, before it is laid out for portrait or landscape.
 *
 * @param progress how far along, above the title
 * @param crumb one line above the title: what the person said
 * @param lead belongs to the question: a picture, a notice. Under the title; in landscape it stays on the left
 * @param pinned stays in sight below the title whatever page is turned: what keys fill in, whose times these are
 * @param parts what is to be read or chosen; paged when it is too long
 * @param choices things to choose from, in as many columns as fit; between body and foot
 * @param columns how many columns choices take in portrait; landscape takes one more
 * @param foot what has been chosen; in landscape below the question
 * @param actions at the foot, in order; the last is the one to go on
 * @param back what Esc does; the same as the button that leads back
 */
public record Page(
        Optional<Node> progress,
        Optional<Node> crumb,
        String title,
        Optional<String> subtitle,
        List<Region> lead,
        List<Region> pinned,
        List<Part> parts,
        List<Press> choices,
        int columns,
        List<Part.Either> beside,
        List<Region> foot,
        List<Press> actions,
        Optional<Runnable> back) {

    public Page {
        lead = List.copyOf(lead);
        pinned = List.copyOf(pinned);
        parts = List.copyOf(parts);
        choices = List.copyOf(choices);
        beside = List.copyOf(beside);
        foot = List.copyOf(foot);
        actions = List.copyOf(actions);
    }

    /** The same under another line, where it has none of its own: what goes on behind it. */
    public Page under(Node line) {
        return new Page(
                progress.or(() -> Optional.of(line)),
                crumb,
                title,
                subtitle,
                lead,
                pinned,
                parts,
                choices,
                columns,
                beside,
                foot,
                actions,
                back);
    }

    /** A piece of the body. */
    sealed interface Part {
        record Block(Region region) implements Part {}

        /** The same things to choose in two forms. */
        record Either(List<Region> usual, List<Region> compact) implements Part {}

        /** The same things to choose in a form for each shape of screen. */
        record Each(List<Region> tall, List<Region> wide, List<Region> tight) implements Part {}

        /** Chips of the same kind. */
        record Rows(List<Press> chips, Columns columns) implements Part {}
    }

    /** How many chips stand in a row at most: upright, lying, and lying with large letters. */
    public record Columns(int tall, int wide, int tight) {
        /** No more columns than these, so that so many chips fill their rows as evenly as they can. */
        public Columns even(int chips) {
            return new Columns(even(chips, tall), even(chips, wide), even(chips, tight));
        }

        private static int even(int chips, int most) {
            int rows = Math.max(1, Math.ceilDiv(chips, most));
            return Math.max(1, Math.ceilDiv(chips, rows));
        }

        int in(Room room) {
            return switch (room) {
                case TALL -> tall;
                case WIDE -> wide;
                case TIGHT -> tight;
            };
        }
    }

    /** The body as blocks under each other. */
    List<Region> body(Room room) {
        return parts.stream().flatMap(part -> blocks(part, room)).toList();
    }

    List<Region> beside(Room room) {
        return beside.stream().flatMap(part -> blocks(part, room)).toList();
    }

    private static Stream<Region> blocks(Part part, Room room) {
        return switch (part) {
            case Part.Block(Region region) -> Stream.of(region);
            case Part.Either(List<Region> usual, List<Region> compact) ->
                (room == Room.TIGHT ? compact : usual).stream();
            case Part.Each(List<Region> tall, List<Region> wide, List<Region> tight) ->
                (switch (room) {
                            case TALL -> tall;
                            case WIDE -> wide;
                            case TIGHT -> tight;
                        })
                        .stream();
            case Part.Rows rows -> Grid.rows(rows.columns().in(room), 0, rows.chips()).stream();
        };
    }

    /** Begins a page with its question. */
    public static Builder titled(String title) {
        return new Builder(title);
    }

    /** Collects what a page shows. */
    public static final class Builder {
        private final String title;
        private final List<Region> lead = new ArrayList<>();
        private final List<Region> pinned = new ArrayList<>();
        private final List<Part> parts = new ArrayList<>();
        private final List<Press> choices = new ArrayList<>();
        private final List<Part.Either> beside = new ArrayList<>();
        private final List<Region> foot = new ArrayList<>();
        private final List<Press> actions = new ArrayList<>();
        private int columns = 1;
        private Optional<Node> progress = Optional.empty();
        private Optional<Node> crumb = Optional.empty();
        private Optional<String> subtitle = Optional.empty();
        private Optional<Runnable> back = Optional.empty();

        private Builder(String title) {
            this.title = title;
        }

        public Builder progress(Node bar) {
            this.progress = Optional.of(bar);
            return this;
        }

        public Builder crumb(Node line) {
            this.crumb = Optional.of(line);
            return this;
        }

        public Builder subtitle(String words) {
            this.subtitle = Optional.of(words);
            return this;
        }

        public Builder lead(Region block) {
            lead.add(block);
            return this;
        }

        public Builder body(Region block) {
            parts.add(new Part.Block(block));
            return this;
        }

        public Builder body(List<? extends Region> blocks) {
            blocks.forEach(this::body);
            return this;
        }

        /** A body in its usual form, and one that takes less height for large letters on a lying screen. */
        public Builder either(List<? extends Region> usual, List<? extends Region> compact) {
            parts.add(new Part.Either(List.copyOf(usual), List.copyOf(compact)));
            return this;
        }

        /** A body in a form for each shape: upright, lying, and lying with large letters. */
        public Builder each(List<? extends Region> tall, List<? extends Region> wide, List<? extends Region> tight) {
            parts.add(new Part.Each(List.copyOf(tall), List.copyOf(wide), List.copyOf(tight)));
            return this;
        }

        /** Chips in rows. */
        public Builder rows(List<Press> chips, Columns columns) {
            parts.add(new Part.Rows(List.copyOf(chips), columns));
            return this;
        }

        /** What the keys in the body fill in, or what its choices belong to. */
        public Builder pinned(Region block) {
            pinned.add(block);
            return this;
        }

        public Builder choices(List<Press> several) {
            choices.addAll(several);
            return this;
        }

        /** Choices with short names, two beside each other. */
        public Builder pairs(List<Press> several) {
            columns = 2;
            return choices(several);
        }

        /** What is read beside what is done: below it upright, above it for a seated person, on the left of a lying screen. */
        public Builder beside(Region usual, Region compact) {
            beside.add(new Part.Either(List.of(usual), List.of(compact)));
            return this;
        }

        public Builder foot(Region block) {
            foot.add(block);
            return this;
        }

        /** Adds a button that Esc presses as well. */
        public Builder back(Press button) {
            this.back = Optional.of(button::press);
            return action(button);
        }

        /** Esc leads back although no button does: the way out is 首页. */
        public Builder back(Runnable action) {
            this.back = Optional.of(action);
            return this;
        }

        public Builder action(Press button) {
            actions.add(button);
            return this;
        }

        public Page done() {
            return new Page(
                    progress, crumb, title, subtitle, lead, pinned, parts, choices, columns, beside, foot, actions,
                    back);
        }
    }
}
