package legalkiosk.kiosk.content;

import legalkiosk.foundation.ChineseNumber;

/** The article (条) of a statute that a sentence rests on. */
public record Citation(String law, int article) implements Comparable<Citation> {

    /** As people write it: 《劳动争议调解仲裁法》第二十七条. */
    public String words() {
        return "《" + law + "》第" + ChineseNumber.of(article) + "条";
    }

    @Override
    public int compareTo(Citation other) {
        int byLaw = law.compareTo(other.law);
        return byLaw != 0 ? byLaw : Integer.compare(article, other.article);
    }
}
