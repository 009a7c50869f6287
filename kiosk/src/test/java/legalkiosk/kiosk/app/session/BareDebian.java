package legalkiosk.kiosk.app.session;

import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A Debian with nothing in it but what every Debian has, in a folder. The bare system and what apt fetched are kept for the next run in
 * the folder for temporary files; the mirror is the one this machine is set up with.
 */
final class BareDebian implements AutoCloseable {
    private static final Path CACHE = Path.of(System.getProperty("java.io.tmpdir"), "legal-kiosk-bare-debian");
    private static final int LONGEST_MINUTES = 8;

    private final Path root;

    private BareDebian(Path root) {
        this.root = root;
    }

    /** Skips the test where no such system can be made. */
    static BareDebian in(Path folder) throws IOException, InterruptedException {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root can make a bare Debian in a folder");
        for (String program : List.of("debootstrap", "unshare", "dpkg-deb")) {
            assumeTrue(there(program), program + " is not installed, so the package cannot be tried in a bare Debian");
        }
        String suite =
                run("sh", "-c", ". /etc/os-release; echo $VERSION_CODENAME").strip();
        Path bare = CACHE.resolve(suite);
        if (!Files.exists(bare.resolve("etc/debian_version"))) {
            Files.createDirectories(CACHE);
            Path fresh = Files.createTempDirectory(CACHE, "fresh");
            run("debootstrap", "--variant=minbase", suite, fresh.toString(), mirror(suite));
            run("mv", "-T", fresh.toString(), bare.toString());
        }
        Files.createDirectories(CACHE.resolve("archives/partial"));
        run("cp", "-a", bare.toString(), folder.toString());
        run("chmod", "755", folder.toString(), folder.resolve(suite).toString());
        return new BareDebian(folder.resolve(suite));
    }

    private static boolean there(String program) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", "command -v " + program)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    private static String mirror(String suite) throws IOException, InterruptedException {
        String targets = run("apt-get", "indextargets", "--format", "$(REPO_URI) $(RELEASE)", "Created-By: Packages");
        return targets.lines()
                .filter(line -> line.endsWith(" " + suite))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .findFirst()
                .orElseGet(() -> abort("apt on this machine knows no mirror for Debian " + suite));
    }

    Path root() {
        return root;
    }

    /** A command in this system, as root, with this machine's displays; its output, or {@link IOException} when it fails. */
    String sh(String script) throws IOException, InterruptedException {
        return run(inside(script).toArray(String[]::new));
    }

    /** A command in this system that goes on running. */
    Process start(String script, Path log) throws IOException {
        return new ProcessBuilder(inside(script))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private List<String> inside(String script) {
        String mounts = """
            set -e
            mkdir -p "$1/tmp/.X11-unix"
            mount --bind /tmp/.X11-unix "$1/tmp/.X11-unix"
            mount --bind "$2" "$1/var/cache/apt/archives"
            mount -t proc proc "$1/proc"
            mount --rbind /dev "$1/dev"
            exec chroot "$1" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 \
                DEBIAN_FRONTEND=noninteractive sh -c "$3" 2>&1
            """;
        return List.of(
                "unshare",
                "--mount",
                "--pid",
                "--fork",
                "--kill-child",
                "sh",
                "-c",
                mounts,
                "inside",
                root.toString(),
                CACHE.resolve("archives").toString(),
                script);
    }

    /** Takes the system away again. */
    @Override
    public void close() throws IOException, InterruptedException {
        run("rm", "-rf", "--one-file-system", root.toString());
    }

    static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var _ = process.onExit().orTimeout(LONGEST_MINUTES, TimeUnit.MINUTES).whenComplete((done, late) -> {
            if (late != null) {
                process.destroyForcibly();
            }
        });
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            List<String> lines = new ArrayList<>(said.lines().toList());
            throw new IOException(String.join(" ", command) + "\n"
                    + String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size())));
        }
        return said;
    }
}
