package legalkiosk.kiosk.content;

import java.time.LocalDate;
import java.util.Map;

/**
 * A statute (法律、法规), article by article, in the version held here; a later revision may exist.
 *
 * @param name the short name that citations use: 劳动争议调解仲裁法
 * @param fullName as published: 中华人民共和国劳动争议调解仲裁法
 * @param version the date of this version
 * @param articles article number to its text, paragraphs parted by a line feed
 */
public record Statute(String name, String fullName, LocalDate version, Map<Integer, String> articles) {
    public Statute {
        articles = Ordered.copy(articles);
    }
}
