package legalkiosk.kiosk.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Debian package in a bare Debian: installed over an older version, started, taken away. */
@Tag("package")
class PackageIT {
    private static final Path BUILT = Desk.REPOSITORY.resolve("kiosk/target/package");
    private static final long LONGEST_SECONDS = 60;
    private static final String INSTALL =
            "apt-get install -y -q --no-install-recommends -o Dpkg::Options::=--force-confdef -o"
                    + " Dpkg::Options::=--force-confold ";

    @TempDir
    private Path folder;

    /** Whole starts the terminal's log tells of. */
    private int starts;

    @Test
    void itInstallsShowsItsFirstScreenKeepsTheSettingsOverAnUpgradeAndGoesAwayCleanly() throws Exception {
        Path built = built();
        try (BareDebian debian = BareDebian.in(folder);
                VirtualScreen screen = VirtualScreen.open(folder.resolve("screen"), 1080, 1920)) {
            Files.copy(built, debian.root().resolve("root/new.deb"));
            older(built, debian.root().resolve("root/old.deb"));
            debian.sh("apt-get update -q && " + INSTALL + "/root/old.deb");
            assertThat(debian.sh("legal-kiosk --version")).contains("legal-kiosk ");
            assertThat(missingLibraries(debian))
                    .as("libraries that no dependency brings")
                    .isEmpty();
            debian.sh("""
                sed -i 's/HS-01/HS-07/; /certificate:/d' /etc/legal-kiosk/terminal.yaml
                echo nobody >/etc/legal-kiosk/secrets/terminal.token
                chgrp legal-kiosk /etc/legal-kiosk/secrets/terminal.token
                chmod 640 /etc/legal-kiosk/secrets/terminal.token
                """);
            int[] attract = asBuilt(debian.root().resolve("etc/legal-kiosk/terminal.yaml"));
            shows(debian, screen, attract, "installed");

            debian.sh(INSTALL + "/root/new.deb");
            assertThat(debian.sh("cat /etc/legal-kiosk/terminal.yaml"))
                    .contains("HS-07", "idleSeconds: 60")
                    .doesNotContain("certificate:");
            assertThat(debian.sh("dpkg-query -W -f '${Version}' legal-kiosk")).isEqualTo(version(built));
            shows(debian, screen, attract, "upgraded");

            debian.sh("legal-kiosk-setup on && test -L /etc/systemd/system/graphical.target.wants/legal-kiosk.service");
            debian.sh("apt-get remove -y -q legal-kiosk");
            assertThat(debian.sh("cat /etc/legal-kiosk/terminal.yaml")).contains("HS-07");
            assertThat(left(debian, "/opt /usr /etc/systemd /etc/X11 /etc/sysctl.d"))
                    .as("left after remove")
                    .isEmpty();
            assertThat(debian.sh("find /etc/systemd -lname /dev/null"))
                    .as("units still masked")
                    .isEmpty();
            debian.sh("apt-get purge -y -q legal-kiosk");
            assertThat(left(debian, "/etc /opt /usr /var"))
                    .as("left after purge")
                    .isEmpty();
            assertThat(debian.sh("grep legal-kiosk /etc/passwd /etc/group || true"))
                    .isEmpty();
        }
    }

    private static Path built() throws IOException {
        try (var found = Files.newDirectoryStream(BUILT, "*.deb")) {
            return found.iterator().next();
        }
    }

    private static String version(Path built) throws IOException, InterruptedException {
        return BareDebian.run("dpkg-deb", "--field", built.toString(), "Version")
                .strip();
    }

    /** The same package as an older version, whose settings came with another idle time. */
    private void older(Path built, Path old) throws IOException, InterruptedException {
        Path tree = folder.resolve("older");
        BareDebian.run("dpkg-deb", "--raw-extract", built.toString(), tree.toString());
        BareDebian.run(
                "sed",
                "-i",
                "s/^Version: .*/Version: 0.9.0/",
                tree.resolve("DEBIAN/control").toString());
        BareDebian.run(
                "sed",
                "-i",
                "s/idleSeconds: 90/idleSeconds: 60/",
                tree.resolve("etc/legal-kiosk/terminal.yaml").toString());
        BareDebian.run("dpkg-deb", "--root-owner-group", "-Zgzip", "-z1", "--build", tree.toString(), old.toString());
    }

    /** Also of the libraries that lie in a jar and are unpacked when they are needed. */
    private static String missingLibraries(BareDebian debian) throws IOException, InterruptedException {
        Path unpacked = Files.createDirectories(debian.root().resolve("root/unpacked"));
        try (var jars = Files.newDirectoryStream(debian.root().resolve("opt/legal-kiosk/lib/app"), "*linux*.jar")) {
            for (Path jar : jars) {
                BareDebian.run("unzip", "-q", "-o", jar.toString(), "*.so", "-d", unpacked.toString());
            }
        }
        return debian.sh("""
            find /opt/legal-kiosk /root/unpacked -name '*.so' | while read -r library; do
                LD_LIBRARY_PATH=/opt/legal-kiosk/lib/runtime/lib:/opt/legal-kiosk/lib/runtime/lib/server ldd "$library" |
                    sed -n "s#not found#not found, wanted by $library#p"
            done
            """);
    }

    /** The first screen with these settings, as the program shows it that the package was made from. */
    private int[] asBuilt(Path settings) throws IOException {
        Path here = Files.createDirectories(folder.resolve("as-built/secrets"));
        Files.writeString(here.resolve("terminal.token"), "nobody");
        String text = Files.readString(settings)
                .replace(
                        "/opt/legal-kiosk/content",
                        Desk.REPOSITORY.resolve("config/content").toString())
                .replace(
                        "/var/lib/legal-kiosk", folder.resolve("as-built/state").toString())
                .replace("/var/log/legal-kiosk", folder.resolve("as-built/log").toString());
        Path ours = Files.writeString(here.resolveSibling("terminal.yaml"), text);
        try (VirtualScreen screen = VirtualScreen.open(folder.resolve("as-built/screen"), 1080, 1920)) {
            ProcessBuilder program = new ProcessBuilder(
                            Desk.DIST.resolve("bin/legal-kiosk").toString(), "--config", ours.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("as-built/said").toFile());
            program.environment().put("DISPLAY", screen.display());
            Process process = program.start();
            try {
                return screen.settled(LONGEST_SECONDS);
            } catch (IOException late) {
                throw new IOException(process + said(process, folder.resolve("as-built/said")), late);
            } finally {
                process.destroyForcibly().onExit().join();
            }
        }
    }

    /** Starts the session as its own user, waits for the first screen, kills the kiosk and waits again. */
    private void shows(BareDebian debian, VirtualScreen screen, int[] attract, String when) throws Exception {
        Path log = folder.resolve(when + ".log");
        long began = System.nanoTime();
        Process session = debian.start(
                "DISPLAY=" + screen.display() + " HOME=/var/lib/legal-kiosk XDG_CACHE_HOME=/var/cache/legal-kiosk"
                        + " setpriv --reuid=legal-kiosk --regid=legal-kiosk --init-groups"
                        + " /opt/legal-kiosk/bin/legal-kiosk-session",
                log);
        try {
            await(screen, attract, session, log);
            long first = (System.nanoTime() - began) / 1_000_000;
            ImageIO.write(screen.picture(), "png", BUILT.resolve(when + ".png").toFile());
            atWork(debian, session, log);
            ProcessHandle kiosk = session.descendants()
                    .filter(process -> process.info().command().orElse("").endsWith("/bin/legal-kiosk"))
                    .findFirst()
                    .orElseThrow(() -> new IOException(said(session, log)));
            kiosk.destroyForcibly();
            VirtualScreen.await(screen::empty, LONGEST_SECONDS, "the end of the killed kiosk");
            long killed = System.nanoTime();
            await(screen, attract, session, log);
            long back = (System.nanoTime() - killed) / 1_000_000;
            atWork(debian, session, log);
            System.out.printf("%s: first screen after %d ms, back %d ms after kill -9%n", when, first, back);
        } finally {
            session.descendants().forEach(ProcessHandle::destroyForcibly);
            session.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
        VirtualScreen.await(screen::empty, LONGEST_SECONDS, "the end of the session");
    }

    /** Behind the first screen the whole terminal has come up: its papers, devices and journal, which end with the earlier print jobs. */
    private void atWork(BareDebian debian, Process session, Path log) throws Exception {
        int before = starts;
        try {
            VirtualScreen.await(
                    () -> {
                        starts = settled(debian.root().resolve("var/log/legal-kiosk"));
                        return starts > before;
                    },
                    LONGEST_SECONDS,
                    "the terminal's whole start");
        } catch (IOException late) {
            throw new IOException(said(session, log), late);
        }
    }

    private static int settled(Path logs) throws IOException {
        int found = 0;
        try (var files = Files.newDirectoryStream(logs)) {
            for (Path file : files) {
                try (var lines = Files.lines(file)) {
                    found += (int)
                            lines.filter(line -> line.contains("print.settled")).count();
                }
            }
        }
        return found;
    }

    private static void await(VirtualScreen screen, int[] attract, Process session, Path log) throws IOException {
        try {
            screen.await(attract, LONGEST_SECONDS);
        } catch (IOException late) {
            ImageIO.write(screen.picture(), "png", BUILT.resolve("instead.png").toFile());
            throw new IOException(said(session, log), late);
        }
    }

    private static String said(Process session, Path log) {
        try {
            return session.descendants()
                            .map(process -> process.info().toString())
                            .toList() + "\n" + Files.readString(log);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String left(BareDebian debian, String folders) throws IOException, InterruptedException {
        return debian.sh("for folder in " + folders + "; do test ! -d $folder || find $folder -name '*legal-kiosk*'"
                + " -not -path '/var/lib/dpkg/*' -not -path '/var/cache/apt/*'; done");
    }
}
