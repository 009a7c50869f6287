package legalkiosk.hardware.simulator.printer;

/**
 * What the machine uses up, and what it tells of it. The figures fall with every page; paper ends only when told to, and a tray that
 * has counted down counts as filled, so that long runs go on. Guarded by the machine's lock.
 */
final class Levels {
    static final int TRAY = 250;
    private static final int PAGES_PER_PERCENT = 20;

    int sheets = TRAY;
    int toner = 62;
    int pagesEver = 18_204;
    Dialect dialect = Dialect.PWG;

    /** How much a printer tells, and in which words. */
    enum Dialect {
        PWG,
        MARKERS,
        NOTHING
    }

    void page() {
        pagesEver++;
        sheets = sheets <= 1 ? TRAY : sheets - 1;
        if (pagesEver % PAGES_PER_PERCENT == 0) {
            toner = toner <= 1 ? 100 : toner - 1;
        }
    }

    void refill() {
        sheets = TRAY;
    }

    void newToner() {
        toner = 100;
    }
}
