package legalkiosk.hardware.printer.ipp;

/** What the printer knows about our job. */
sealed interface JobLook {
    /** It has the job. */
    record Found(JobStatus job) implements JobLook {}

    /** It answers and does not know the job: never had it, or has forgotten it. */
    record Absent() implements JobLook {}

    /** It does not answer, or not in a way that means something. */
    record Silent(String facts) implements JobLook {}
}
