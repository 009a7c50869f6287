package legalkiosk.kiosk.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A process of a session that may die at any moment, found among the children of this one as a technician would find it. */
enum Victim {
    /** The recorder's encoder. */
    FFMPEG("ffmpeg", "matroska"),
    /** The media agent. */
    AGENT("java", "legalkiosk.kiosk.video.agent.AgentMain"),
    /** The notary's Chromium; what it started itself goes with it. */
    BROWSER("chromium", "--no-sandbox");

    private final String program;
    private final String mark;

    Victim(String program, String mark) {
        this.program = program;
        this.mark = mark;
    }

    /** Kills it as {@code kill -9} does; empty: there is none now. */
    Optional<Long> kill() {
        List<ProcessHandle> found = processes().filter(this::is).toList();
        found.forEach(ProcessHandle::destroyForcibly);
        return found.stream().map(ProcessHandle::pid).findFirst();
    }

    /** Whether one is alive. */
    boolean there() {
        return processes().anyMatch(this::is);
    }

    private static Stream<ProcessHandle> processes() {
        return ProcessHandle.current().descendants().filter(ProcessHandle::isAlive);
    }

    private boolean is(ProcessHandle process) {
        String[] words = words(process);
        return words.length > 0
                && words[0].substring(words[0].lastIndexOf('/') + 1).equals(program)
                && List.of(words).contains(mark)
                && Stream.of(words).noneMatch(one -> one.startsWith("--type="));
    }

    /** From /proc: the platform's own look leaves out what is long, such as a class path. */
    private static String[] words(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"), UTF_8)
                    .split("\0");
        } catch (IOException ended) {
            return new String[0];
        }
    }
}
