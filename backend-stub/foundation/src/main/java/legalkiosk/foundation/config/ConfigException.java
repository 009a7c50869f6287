package legalkiosk.foundation.config;

import java.util.List;
import java.util.stream.Collectors;

/** A configuration file that can't be used, with every mistake found in it. Programs print the message and exit with 2. */
public final class ConfigException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What a program that refuses its configuration exits with. */
    public static final int EXIT_CODE = 2;

    private final transient List<ConfigProblem> problems;

    public ConfigException(List<ConfigProblem> problems) {
        super(problems.stream().map(ConfigProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** At least one, in the order of their lines. */
    public List<ConfigProblem> problems() {
        return problems;
    }
}
