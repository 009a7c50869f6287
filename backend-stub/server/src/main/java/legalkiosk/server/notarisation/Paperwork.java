package legalkiosk.server.notarisation;

import java.util.Map;
import java.util.TreeMap;
import legalkiosk.contract.notarisation.CaseDocument;
import org.jspecify.annotations.Nullable;

/**
 * A document on its way to being signed.
 *
 * @param mark what stands on its pages, before the page's number
 * @param spoken the person has read out the code
 * @param heard the notary has compared it
 * @param asked how it is to be signed
 * @param pages which of the scanned pages were found to be the printed ones
 * @param signed the signed document
 */
record Paperwork(
        CaseDocument document,
        String mark,
        boolean spoken,
        boolean heard,
        Asked asked,
        boolean printed,
        Map<Integer, Scanned> pages,
        @Nullable CaseDocument signed,
        boolean ink) {
    /** How the notary has asked for the signature. */
    enum Asked {
        NOT_YET,
        SCREEN,
        PAPER
    }

    /** A scan of a page. @param why it is not the page; absent: it is */
    record Scanned(String scan, @Nullable String why) {}

    static Paperwork of(CaseDocument document, String mark) {
        return new Paperwork(document, mark, false, false, Asked.NOT_YET, false, Map.of(), null, false);
    }

    boolean sameOnBothSides() {
        return spoken && heard;
    }

    boolean allPages() {
        return pages.size() == document.pages() && pages.values().stream().allMatch(page -> page.why() == null);
    }

    String markOf(int page) {
        return mark + "-" + page;
    }

    Paperwork code(boolean isSpoken, boolean isHeard) {
        return new Paperwork(document, mark, isSpoken, isHeard, asked, printed, pages, signed, ink);
    }

    Paperwork ask(Asked how) {
        return new Paperwork(document, mark, spoken, heard, how, false, Map.of(), signed, ink);
    }

    Paperwork print() {
        return new Paperwork(document, mark, spoken, heard, Asked.PAPER, true, pages, signed, ink);
    }

    Paperwork page(int number, Scanned scanned) {
        Map<Integer, Scanned> more = new TreeMap<>(pages);
        more.put(number, scanned);
        return new Paperwork(document, mark, spoken, heard, asked, printed, Map.copyOf(more), signed, ink);
    }

    Paperwork withoutPages() {
        return new Paperwork(document, mark, spoken, heard, asked, printed, Map.of(), signed, ink);
    }

    Paperwork sign(CaseDocument as, boolean withPen) {
        return new Paperwork(document, mark, spoken, heard, asked, printed, pages, as, withPen);
    }
}
