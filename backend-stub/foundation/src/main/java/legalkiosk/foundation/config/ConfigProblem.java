package legalkiosk.foundation.config;

import java.nio.file.Path;

/**
 * One mistake in a configuration file.
 *
 * @param line first line is 1; 0 when the whole file is meant
 * @param key full path of the key, for example {@code devices.printer.uri}
 */
public record ConfigProblem(Path file, int line, String key, String wrong, String example) {
    @Override
    public String toString() {
        String where = line > 0 ? file + ":" + line : file.toString();
        String what = key.isEmpty() ? wrong : key + ": " + wrong;
        return example.isEmpty() ? where + ": " + what : where + ": " + what + "; for example: " + example;
    }
}
