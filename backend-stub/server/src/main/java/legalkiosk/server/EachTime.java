package legalkiosk.server;

/** Something that need not be done at every beat of the {@link Heart}; for its one thread. */
final class EachTime implements Runnable {
    private final int beats;
    private final Runnable work;
    private int left;

    /** @param beats done at the first and then at every so-many-th */
    EachTime(int beats, Runnable work) {
        this.beats = beats;
        this.work = work;
    }

    @Override
    public void run() {
        if (left == 0) {
            left = beats;
            work.run();
        }
        left--;
    }
}
