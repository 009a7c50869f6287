package legalkiosk.kiosk.content;

/**
 * Something wrong in the content, told to the legal staff who wrote it.
 *
 * @param file relative to the content folder
 * @param line from 1; 0 when the whole file is meant
 * @param what in Chinese: what is wrong and what would be right
 */
public record ContentProblem(String file, int line, String what) implements Comparable<ContentProblem> {
    @Override
    public int compareTo(ContentProblem other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + "  " + what;
    }
}
