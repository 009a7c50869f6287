package legalkiosk.server.console;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import legalkiosk.contract.ErrorKind;
import legalkiosk.server.storage.Hashes;
import legalkiosk.server.storage.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Style sheets, scripts and pictures from the class path's {@code console/assets}: nothing comes from another host. An address with the
 * content's hash may be kept for a year; without it the browser asks each time and gets 304 while nothing changed.
 */
public final class Assets {
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}\\.(css|js|svg|woff2)");
    private static final int HASH_DIGITS = 16;
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "woff2", "font/woff2");

    private final Map<String, File> files = new ConcurrentHashMap<>();

    private record File(byte[] content, String hash, String type) {}

    /** The address of a file. */
    public String address(String name) {
        File file = file(name).orElseThrow(() -> new IllegalArgumentException("no asset " + name));
        return ConsoleRoutes.ASSET.path(name) + "?v=" + file.hash();
    }

    void serve(Context context) {
        File file = file(context.pathParam("id")).orElseThrow(() -> new Refusal(ErrorKind.NOT_FOUND));
        String tag = "\"" + file.hash() + "\"";
        boolean exact = file.hash().equals(context.queryParam("v"));
        context.header("Cache-Control", exact ? "public, max-age=31536000, immutable" : "no-cache");
        context.header("ETag", tag);
        if (tag.equals(context.header("If-None-Match"))) {
            context.status(304);
        } else {
            context.contentType(file.type()).result(file.content());
        }
    }

    private Optional<File> file(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(files.computeIfAbsent(name, Assets::load));
    }

    private static @Nullable File load(String name) {
        try (InputStream in = Assets.class.getResourceAsStream("/console/assets/" + name)) {
            if (in == null) {
                return null;
            }
            byte[] content = in.readAllBytes();
            String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
            return new File(content, Hashes.sha256(content).substring(0, HASH_DIGITS), String.valueOf(type));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
