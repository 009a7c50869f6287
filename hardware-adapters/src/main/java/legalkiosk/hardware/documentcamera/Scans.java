package legalkiosk.hardware.documentcamera;

import java.util.ArrayList;
import java.util.List;

/**
 * The pages a person has scanned so far, in the order they will be in. Immutable: every change is a new list, and the pages
 * themselves are the same. Whoever drops a page wipes it.
 */
public record Scans(List<ScannedPage> pages) {
    public Scans {
        pages = List.copyOf(pages);
    }

    /** Nothing yet. */
    public static Scans none() {
        return new Scans(List.of());
    }

    /** With one more page at the end. */
    public Scans with(ScannedPage page) {
        List<ScannedPage> more = new ArrayList<>(pages);
        more.add(page);
        return new Scans(more);
    }

    /** With a page taken again in the place of another. */
    public Scans retaken(int index, ScannedPage page) {
        List<ScannedPage> other = new ArrayList<>(pages);
        other.set(index, page);
        return new Scans(other);
    }

    /** With a page moved to another place; the ones between move up. */
    public Scans moved(int from, int to) {
        List<ScannedPage> other = new ArrayList<>(pages);
        other.add(to, other.remove(from));
        return new Scans(other);
    }

    /** Without a page. */
    public Scans without(int index) {
        List<ScannedPage> fewer = new ArrayList<>(pages);
        fewer.remove(index);
        return new Scans(fewer);
    }

    /** With a page turned a quarter clockwise. */
    public Scans turned(int index) {
        return retaken(index, pages.get(index).turned());
    }

    /** How many. */
    public int count() {
        return pages.size();
    }

    /** Overwrites every page. */
    public void wipe() {
        pages.forEach(ScannedPage::wipe);
    }
}
