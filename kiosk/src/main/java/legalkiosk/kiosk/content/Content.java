package legalkiosk.kiosk.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One edition of everything citizens read. Immutable and consistent: {@link ContentLoader} gives it out only when every id named
 * anywhere leads somewhere and every citation names an article that is held, so that the lookups below never disappoint a screen.
 *
 * @param edition what is printed at the foot of every paper
 * @param statutes by short name, such as 民法典
 * @param topics in the order of the file
 * @param helpers by id, in the order of the file
 * @param tree the first question, 您遇到了什么事？
 * @param situations by id
 * @param guides by id
 */
public record Content(
        Edition edition,
        Map<String, Statute> statutes,
        List<Topic> topics,
        Map<String, Helper> helpers,
        TriageNode.Question tree,
        Map<String, Situation> situations,
        Map<String, Guide> guides) {

    public Content {
        statutes = Ordered.copy(statutes);
        topics = List.copyOf(topics);
        helpers = Ordered.copy(helpers);
        situations = Ordered.copy(situations);
        guides = Ordered.copy(guides);
    }

    /** The topic, or empty for an id from outside this content (a booking made with an older edition). */
    public Optional<Topic> topic(String id) {
        return topics.stream().filter(topic -> topic.id().equals(id)).findFirst();
    }

    /** The situation, or empty for an id from outside this content. */
    public Optional<Situation> situation(String id) {
        return Optional.ofNullable(situations.get(id));
    }

    /** The guide, or empty for an id from outside this content, for instance from an old paper's QR code. */
    public Optional<Guide> guide(String id) {
        return Optional.ofNullable(guides.get(id));
    }

    /** The helper, or empty for an id from outside this content. */
    public Optional<Helper> helper(String id) {
        return Optional.ofNullable(helpers.get(id));
    }

    /** The statute by its short name, or empty if this content does not hold it. */
    public Optional<Statute> statute(String name) {
        return Optional.ofNullable(statutes.get(name));
    }

    /** Guides of one topic, in the order of their titles' files. */
    public List<Guide> guidesOf(String topicId) {
        return guides.values().stream()
                .filter(guide -> guide.topic().equals(topicId))
                .toList();
    }

    /** The article's own words; empty if this content does not hold it. */
    public Optional<String> article(Citation citation) {
        return statute(citation.law())
                .flatMap(statute -> Optional.ofNullable(statute.articles().get(citation.article())));
    }
}
