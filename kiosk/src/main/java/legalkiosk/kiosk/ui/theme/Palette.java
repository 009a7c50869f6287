package legalkiosk.kiosk.ui.theme;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The colours of a theme by token, written as looked-up colours of the style sheet. Every pair in {@link #readable()} has a contrast
 * of at least 5:1; a test computes it.
 *
 * @param colours CSS colour by token, without the leading hyphen
 */
public record Palette(String name, Map<String, String> colours) {
    /** Ink on warm paper, blue for what can be pressed. */
    public static final Palette NORMAL = new Palette(
            "normal",
            Map.ofEntries(
                    Map.entry("ink", "#16202c"),
                    Map.entry("ink-2", "#4a5766"),
                    Map.entry("paper", "#f5f2ea"),
                    Map.entry("card", "#ffffff"),
                    Map.entry("line", "#dcd6c8"),
                    Map.entry("action", "#0b4a85"),
                    Map.entry("action-2", "#0a3a69"),
                    Map.entry("action-tint", "#e6eef6"),
                    Map.entry("on-action", "#ffffff"),
                    Map.entry("red", "#b3261e"),
                    Map.entry("red-tint", "#fbeae8"),
                    Map.entry("gold", "#8a5a10"),
                    Map.entry("gold-tint", "#f8f0df"),
                    Map.entry("green", "#1d6b45"),
                    Map.entry("green-tint", "#e4f2ea"),
                    Map.entry("focus", "#ffb300"),
                    Map.entry("veil", "rgba(255,255,255,0.20)"),
                    Map.entry("attract", "linear-gradient(to bottom, #0a3a69, #0b4a85)"),
                    Map.entry("start", "#ffffff"),
                    Map.entry("start-line", "#ffffff"),
                    Map.entry("start-shadow", "rgba(10,58,105,0.022)"),
                    Map.entry("reader", "#d5e2ef"),
                    Map.entry("reader-band", "#cddbed"),
                    Map.entry("plastic", "#d9e0ea"),
                    Map.entry("plastic-2", "#bccadb"),
                    Map.entry("desk", "#edf1f4"),
                    Map.entry("head", "#0a3a69"),
                    Map.entry("on-head", "#ffffff"),
                    Map.entry("leave", "#b3261e"),
                    Map.entry("stage", "#0d1620"),
                    Map.entry("stage-2", "#1d2a38"),
                    Map.entry("on-stage", "#ffffff")));

    /** White on black, yellow for what can be pressed. */
    public static final Palette CONTRAST = new Palette(
            "contrast",
            Map.ofEntries(
                    Map.entry("ink", "#ffffff"),
                    Map.entry("ink-2", "#e6e6e6"),
                    Map.entry("paper", "#000000"),
                    Map.entry("card", "#141414"),
                    Map.entry("line", "#9a9a9a"),
                    Map.entry("action", "#ffd54a"),
                    Map.entry("action-2", "#ffd54a"),
                    Map.entry("action-tint", "#262626"),
                    Map.entry("on-action", "#000000"),
                    Map.entry("red", "#ff9e96"),
                    Map.entry("red-tint", "#2a1210"),
                    Map.entry("gold", "#ffd54a"),
                    Map.entry("gold-tint", "#221c0a"),
                    Map.entry("green", "#8ce8b4"),
                    Map.entry("green-tint", "#0d2417"),
                    Map.entry("focus", "#4fc3f7"),
                    Map.entry("veil", "rgba(0,0,0,0.14)"),
                    Map.entry("attract", "#000000"),
                    Map.entry("start", "#000000"),
                    Map.entry("start-line", "#ffd54a"),
                    Map.entry("start-shadow", "transparent"),
                    Map.entry("reader", "#1c1c1c"),
                    Map.entry("reader-band", "#262626"),
                    Map.entry("plastic", "#3a3a3a"),
                    Map.entry("plastic-2", "#5a5a5a"),
                    Map.entry("desk", "#000000"),
                    Map.entry("head", "#141414"),
                    Map.entry("on-head", "#ffffff"),
                    Map.entry("leave", "#8c1d18"),
                    Map.entry("stage", "#000000"),
                    Map.entry("stage-2", "#262626"),
                    Map.entry("on-stage", "#ffffff")));

    /** A text colour on a background. */
    public record Pair(String text, String background) {}

    /** Every pair of text and background that the style sheet uses. */
    public static List<Pair> readable() {
        return List.of(
                new Pair("ink", "paper"),
                new Pair("ink", "card"),
                new Pair("ink", "action-tint"),
                new Pair("ink", "gold-tint"),
                new Pair("ink", "red-tint"),
                new Pair("ink", "green-tint"),
                new Pair("ink-2", "paper"),
                new Pair("ink-2", "card"),
                new Pair("ink-2", "action-tint"),
                new Pair("ink-2", "gold-tint"),
                new Pair("ink-2", "red-tint"),
                new Pair("ink-2", "green-tint"),
                new Pair("action", "card"),
                new Pair("action", "paper"),
                new Pair("action-2", "card"),
                new Pair("action-2", "paper"),
                new Pair("action-2", "action-tint"),
                new Pair("action-2", "reader-band"),
                new Pair("action-2", "start"),
                new Pair("on-action", "action"),
                new Pair("on-action", "action-2"),
                new Pair("on-action", "gold"),
                new Pair("red", "card"),
                new Pair("red", "paper"),
                new Pair("red", "red-tint"),
                new Pair("gold", "card"),
                new Pair("gold", "gold-tint"),
                new Pair("green", "card"),
                new Pair("green", "green-tint"),
                new Pair("ink", "desk"),
                new Pair("ink-2", "desk"),
                new Pair("on-head", "head"),
                new Pair("on-head", "leave"),
                new Pair("on-stage", "stage"),
                new Pair("on-stage", "stage-2"),
                new Pair("on-stage", "leave"));
    }

    String css() {
        return colours.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> "-" + entry.getKey() + ": " + entry.getValue() + ";")
                .collect(Collectors.joining(" ", ".root { ", " }\n"));
    }
}
