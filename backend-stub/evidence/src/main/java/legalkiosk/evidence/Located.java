package legalkiosk.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import legalkiosk.evidence.format.Bytes;
import legalkiosk.evidence.format.Hashes;
import legalkiosk.evidence.format.Layout;
import legalkiosk.evidence.format.Locator;
import legalkiosk.evidence.format.Names;
import legalkiosk.evidence.format.Readme;

/** Where the files of a container seem to lie, by both ways of {@link Locator}. */
record Located(Bytes file, Locator.Found walk, Locator.Found directory) {
    /** So many bytes of the head must be ours for a damaged file to count as a package. */
    private static final double LIKE_OURS = 0.75;

    /** A stretch of the container. */
    record Stretch(long at, long size) {}

    static Located in(Bytes file) throws IOException {
        Locator locator = new Locator(file);
        return new Located(file, locator.walk(), locator.directory());
    }

    /** Why this is nothing a package ever was. */
    Optional<String> notAPackage() throws IOException {
        // Found by both ways alike it was made so; what only one of them finds, or each elsewhere, is damage.
        if (walk.forbidden().isPresent() && walk.forbidden().equals(directory.forbidden())) {
            return walk.refusal();
        }
        if (!beginsLikeOurs() && candidates(Names.MANIFEST).isEmpty()) {
            return Optional.of(walk.refusal().or(directory::refusal).orElse("no " + Names.MANIFEST));
        }
        return Optional.empty();
    }

    private boolean beginsLikeOurs() throws IOException {
        byte[] first = Readme.PACKAGE.bytes();
        byte[] head = Layout.local(Names.README, first.length, 0);
        byte[] there = file.read(0, head.length + 20);
        int same = 0;
        for (int i = 0; i < there.length; i++) {
            same += there[i] == (i < head.length ? head[i] : first[i - head.length]) ? 1 : 0;
        }
        return same > LIKE_OURS * (head.length + 20);
    }

    /** Where a file of this name may lie, likeliest first. */
    List<Stretch> candidates(String name) {
        List<Stretch> found = new ArrayList<>();
        for (Layout.Entry entry : walk.entries()) {
            if (entry.name().equals(name)) {
                found.add(new Stretch(entry.content(), entry.size()));
            }
        }
        for (Layout.Entry entry : directory.entries()) {
            if (entry.name().equals(name)) {
                add(found, new Stretch(entry.content(), entry.size()));
                add(found, new Stretch(entry.content() + directory.moved(), entry.size()));
            }
        }
        return found;
    }

    private static void add(List<Stretch> found, Stretch stretch) {
        if (stretch.at() >= 0 && !found.contains(stretch)) {
            found.add(stretch);
        }
    }

    /** The contents of all candidates that are not longer than this. */
    List<byte[]> contents(String name, int limit) throws IOException {
        List<byte[]> contents = new ArrayList<>();
        for (Stretch stretch : candidates(name)) {
            if (stretch.size() <= limit) {
                contents.add(file.read(stretch.at(), (int) stretch.size()));
            }
        }
        return contents;
    }

    /** The content with this hash, if it is anywhere. */
    Optional<byte[]> content(String name, int limit, byte[] sha256) throws IOException {
        for (Stretch stretch : candidates(name)) {
            byte[] content = stretch.size() > limit ? new byte[0] : file.read(stretch.at(), (int) stretch.size());
            if (Arrays.equals(Hashes.of(content), sha256)) {
                return Optional.of(content);
            }
        }
        return Optional.empty();
    }

    /** Where the walk broke, for a file that is cut. */
    long brokenAt() {
        return walk.end();
    }
}
