package legalkiosk.server.console.notary;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import legalkiosk.contract.notarisation.RefusalGround;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.contract.notarisation.law.LawTexts;
import org.jspecify.annotations.Nullable;

/**
 * What the notary's page needs to know before anything else.
 *
 * @param now the backend's time: countdowns do not trust the browser's clock
 * @param person of the roster, at whom calls ring; absent: none ring here
 * @param topics names of what calls are about
 * @param items what can be notarised, with papers, notices and questions
 */
record NotaryStart(
        OffsetDateTime now,
        String account,
        String name,
        @Nullable String person,
        Map<String, String> topics,
        List<ServiceItem> items,
        Law law) {
    /**
     * Words of the law that the page shows.
     *
     * @param grounds the nine of 公证法 第三十一条, in their order and words
     * @param checks what must be looked at before a case is accepted
     * @param places names of countries and regions
     */
    record Law(List<Ground> grounds, List<Check> checks, List<Place> places) {
        static Law of(LawTexts texts) {
            return new Law(
                    texts.grounds().stream()
                            .map(one -> new Ground(one.ground(), one.words()))
                            .toList(),
                    texts.checks().stream()
                            .map(one -> new Check(one.check().id(), one.words()))
                            .toList(),
                    texts.places().stream()
                            .map(one -> new Place(one.code(), one.name()))
                            .toList());
        }
    }

    /** A ground of refusal. */
    record Ground(RefusalGround ground, String words) {}

    /** A check before acceptance. @param id as {@code CaseAct.Accept.checks} names it */
    record Check(String id, String words) {}

    /** A country or region. */
    record Place(String code, String name) {}
}
