package legalkiosk.kiosk.print;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes any text safe to stand on paper: escaped for HTML, drawable with the fonts at hand, dates and numbers held together. */
final class PrintedText {
    private static final int BOX = 0x25A1;

    private static final String CLOSING = "[。，、；：！？）”》]*";

    /**
     * Never broken at the end of a line, however large the letters: the mark of a citation and the character before it; a date, a time,
     * a telephone number or an amount. Punctuation that must not begin a line comes along.
     */
    private static final Pattern UNBROKEN = Pattern.compile("[^\\s\\[\\]]?(?:\\[\\d{1,2}])+" + CLOSING
            + "|[（“《]?(?:\\d{1,4}年(?:\\d{1,2}月(?:\\d{1,2}日)?)?|\\d{1,2}月\\d{1,2}日"
            + "|\\d[\\d:.,/-]*\\d(?:日|天|年|个月|元|%|页)?|\\d(?:日|天|年|个月|元|%|页)?)" + CLOSING);

    private final PaperFonts fonts;

    PrintedText(PaperFonts fonts) {
        this.fonts = fonts;
    }

    /** Escaped text. */
    String escape(String raw) {
        StringBuilder out = new StringBuilder(raw.length() + 16);
        raw.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\n', '\t', '\r' -> out.append(' ');
                default -> out.appendCodePoint(drawable(point) ? point : BOX);
            }
        });
        return out.toString();
    }

    /** Escaped text whose dates and numbers stay whole. */
    String html(String raw) {
        StringBuilder out = new StringBuilder();
        Matcher matcher = UNBROKEN.matcher(raw);
        int from = 0;
        while (matcher.find()) {
            out.append(escape(raw.substring(from, matcher.start())));
            out.append("<span class=\"n\">").append(escape(matcher.group())).append("</span>");
            from = matcher.end();
        }
        return out.append(escape(raw.substring(from))).toString();
    }

    /** Text inside a quoted string of a style sheet, as the margins of a page need it. */
    String css(String raw) {
        StringBuilder out = new StringBuilder();
        raw.codePoints().forEach(point -> {
            if (point < 0x80 && !Character.isLetterOrDigit(point)) {
                out.append('\\').append(String.format("%06x", point));
            } else {
                out.appendCodePoint(drawable(point) ? point : BOX);
            }
        });
        return out.toString();
    }

    private boolean drawable(int point) {
        int type = Character.getType(point);
        boolean never = type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED
                || type == Character.FORMAT;
        return !never && fonts.has(point);
    }
}
