package legalkiosk.hardware.audio.alsa;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code /proc/asound/cards} says: two lines a card, {@code N [ID]: DRIVER - NAME} first (Linux, sound/core/init.c). */
final class CardList {
    private static final int MOST_CARDS = 32;
    private static final Pattern CARD = Pattern.compile(
            "^ {0,3}([0-9]{1,2}) \\[[^\\]\\n]{0,20}\\]: [^\\n]{0,40}? - ([^\\n]{1,80})$", Pattern.MULTILINE);

    private CardList() {}

    /** A sound card. */
    record Card(int number, String name) {}

    /** Never throws; empty for {@code --- no soundcards ---} and for anything that is no such list. */
    static List<Card> of(String text) {
        List<Card> cards = new ArrayList<>();
        Matcher card = CARD.matcher(text);
        while (card.find() && cards.size() < MOST_CARDS) {
            cards.add(new Card(Integer.parseInt(card.group(1)), card.group(2).strip()));
        }
        return cards;
    }
}
