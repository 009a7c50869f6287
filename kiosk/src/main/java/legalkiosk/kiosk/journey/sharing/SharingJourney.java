package legalkiosk.kiosk.journey.sharing;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import legalkiosk.contract.call.Signal.Pointer;
import legalkiosk.kiosk.journey.Journey;
import legalkiosk.kiosk.journey.JourneyRuntime;

/** Looks at a paper together with the lawyer: each sees where the other points. */
public final class SharingJourney extends Journey<SharingState> {
    private final String document;
    private final Consumer<Pointer> pointing;
    private final Runnable left;

    /**
     * @param document the paper's id on both sides
     * @param pointing told where the person points
     * @param left the person has seen enough
     */
    public SharingJourney(JourneyRuntime runtime, String document, Consumer<Pointer> pointing, Runnable left) {
        super(runtime, new SharingState.Fetching());
        this.document = document;
        this.pointing = pointing;
        this.left = left;
    }

    /**
     * Fetches the paper and shows it.
     *
     * @param fetch its pages as JPEGs, slow; empty when it cannot be shown
     * @param shown told whether it could be
     */
    public void start(Callable<Optional<List<byte[]>>> fetch, Consumer<Boolean> shown) {
        ask(fetch, Optional.empty(), pages -> {
            become(pages.filter(all -> !all.isEmpty())
                    .<SharingState>map(all -> new SharingState.Showing(all, 1, Optional.empty()))
                    .orElseGet(SharingState.Gone::new));
            shown.accept(state() instanceof SharingState.Showing);
        });
    }

    /** The lawyer pointed; what is meant for another paper or a page that is not there is passed over. */
    public void pointed(Pointer where) {
        if (state() instanceof SharingState.Showing(var pages, int page, var spot)
                && where.document().equals(document)
                && where.page() >= 1
                && where.page() <= pages.size()) {
            show(new SharingState.Showing(
                    pages, where.page(), Optional.of(new SharingState.Spot(where.x(), where.y(), false))));
        }
    }

    /** The person points at a place, as parts of the page's width and height. */
    public void point(double x, double y) {
        if (state() instanceof SharingState.Showing(var pages, int page, var spot)) {
            double right = Math.clamp(x, 0.0, 1.0);
            double down = Math.clamp(y, 0.0, 1.0);
            show(new SharingState.Showing(pages, page, Optional.of(new SharingState.Spot(right, down, true))));
            pointing.accept(new Pointer(document, page, right, down));
        } else {
            stray("point");
        }
    }

    /** Another page; nothing before the first or after the last. */
    public void turn(int pagesOn) {
        if (state() instanceof SharingState.Showing(var pages, int page, var spot)) {
            int next = Math.clamp(page + (long) pagesOn, 1, pages.size());
            show(new SharingState.Showing(pages, next, next == page ? spot : Optional.empty()));
        } else {
            stray("turn");
        }
    }

    public void leave() {
        left.run();
    }
}
