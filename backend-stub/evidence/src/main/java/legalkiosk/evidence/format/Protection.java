package legalkiosk.evidence.format;

/** Whether a file may be left out of an excerpt, and how the manifest then still holds it. */
public enum Protection {
    /** Nothing about a person: stays in every excerpt; the manifest has its SHA-256. */
    OPEN,
    /** About a person and full of chance, such as sound and pictures: may be left out; the manifest has its SHA-256. */
    PERSONAL,
    /**
     * About a person and perhaps guessable, such as a name or a filled form: may be left out. The manifest has SHA-256(salt, content), so
     * that nobody who holds the excerpt can try names until one fits.
     */
    SALTED;

    /** Whether an excerpt leaves it out. */
    public boolean isPersonal() {
        return this != OPEN;
    }
}
