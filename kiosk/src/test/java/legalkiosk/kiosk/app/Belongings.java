package legalkiosk.kiosk.app;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import legalkiosk.hardware.simulator.card.SampleCard;
import legalkiosk.kiosk.app.demo.DemoHouse;

/** What a person at a terminal has in hand: an identity card, a pen for the tablet, and the paper that came out. */
interface Belongings {
    /** Lays the card on the reader. */
    void card();

    void noCard();

    /** Signs on the tablet. */
    void pen();

    /** The paper that came out of the printer last. */
    Path printed();

    /** Lays a sheet under the camera. */
    void onTable(Path picture);

    /** In front of a terminal of this house. */
    static Belongings in(DemoHouse house) {
        return new Belongings() {
            @Override
            public void card() {
                house.reader().place(SampleCard.resident());
            }

            @Override
            public void noCard() {
                house.reader().remove();
            }

            @Override
            public void pen() {
                house.tablet().sign(0);
            }

            @Override
            public Path printed() {
                return house.printer().printed().getLast();
            }

            @Override
            public void onTable(Path picture) {
                house.tableCamera().show(picture);
            }
        };
    }

    /** In front of a terminal that is a process of its own: what the hands do is said, and done by whoever {@link #hear hears} it. */
    static Belongings said(PrintStream out, Path papers) {
        return new Belongings() {
            private boolean lies;

            @Override
            public void card() {
                lies = true;
                out.println("hands: card");
            }

            @Override
            public void noCard() {
                if (lies) {
                    lies = false;
                    out.println("hands: no card");
                }
            }

            @Override
            public void pen() {
                out.println("hands: pen");
            }

            @Override
            public Path printed() {
                try (Stream<Path> all = Files.list(papers)) {
                    return all.max(Comparator.naturalOrder()).orElseThrow();
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            }

            @Override
            public void onTable(Path picture) {
                out.println("hands: sheet " + picture);
            }
        };
    }

    /** Does what the hands said in another process; other lines mean nothing. */
    default void hear(String line) {
        switch (line) {
            case "hands: card" -> card();
            case "hands: no card" -> noCard();
            case "hands: pen" -> pen();
            default -> {
                if (line.startsWith("hands: sheet ")) {
                    onTable(Path.of(line.substring("hands: sheet ".length())));
                }
            }
        }
    }
}
