package legalkiosk.kiosk.journey.scanning;

import java.util.Set;
import legalkiosk.hardware.documentcamera.Flaw;
import legalkiosk.hardware.documentcamera.ScannedPage;
import legalkiosk.hardware.documentcamera.Scans;

/** What the scanning screens show. */
public sealed interface ScanState {
    /** Paper or a card? */
    record Choosing() implements ScanState {}

    /**
     * The live picture; the sheet is taken by itself when it lies still.
     *
     * @param number of the page to be taken, from 1; of a card 1 is the front
     * @param words key of the device's words: what is seen or to be mended
     * @param again true while a page is taken again
     */
    record Looking(ScanKind kind, int number, String words, boolean again) implements ScanState {}

    /** Hold still: the fine picture is being taken and cleaned. */
    record Taking(ScanKind kind, int number) implements ScanState {}

    /** Is it good? With what the machine finds wanting. */
    record Taken(ScanKind kind, int number, ScannedPage page, Set<Flaw> flaws) implements ScanState {}

    /** All pages so far. */
    record Pages(ScanKind kind, Scans scans, boolean canAdd) implements ScanState {}

    /**
     * The camera gave nothing.
     *
     * @param words key of the device's words
     */
    record NoPicture(ScanKind kind, String words) implements ScanState {}
}
