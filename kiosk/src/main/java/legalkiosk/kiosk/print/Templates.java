package legalkiosk.kiosk.print;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The HTML templates beside this class. Whatever stands in {{two braces}} is escaped; only our own markup may stand in three. */
final class Templates {
    private final Mustache.Compiler compiler;
    private final String styles = resource("paper.css");

    Templates(PrintedText text) {
        this.compiler = Mustache.compiler()
                .emptyStringIsFalse(true)
                .withEscaper(text::html)
                .withLoader(name -> new StringReader(resource(name + ".html")));
    }

    /**
     * Fills a template.
     *
     * @throws com.samskivert.mustache.MustacheException if the template names a value that is not there
     */
    String fill(String template, Map<String, ?> values) {
        Template compiled = compiler.compile(resource(template + ".html"));
        return compiled.execute(values).replace("/*styles*/", styles);
    }

    private static String resource(String name) {
        try (InputStream in = Templates.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("template missing: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
