package legalkiosk.hardware.printer.ipp;

/** What came of taking a job back. */
sealed interface TakenBack {
    /** The job is over, one way or another; nothing more of it will come out. */
    record Over(JobStatus job) implements TakenBack {}

    /** The printer answers and does not know the job; nothing more of it will come out. */
    record Forgotten() implements TakenBack {}

    /** The printer did not confirm in time; the driver goes on trying. */
    record NotConfirmed(String facts) implements TakenBack {}
}
