package legalkiosk.server.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import legalkiosk.contract.Lawyer;
import legalkiosk.server.consultation.QueueRules.Caller;
import legalkiosk.server.consultation.QueueRules.Free;
import legalkiosk.server.consultation.QueueRules.Rank;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class QueueRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T01:41:00Z");

    @Test
    void whoKnowsTheTopicAndServesTheTownRingsFirst() {
        List<Free> free =
                List.of(free("far", "labour", "古劳镇"), free("other", "family"), free("near", "labour", "沙坪街道"));
        assertThat(rings(List.of(caller("c", 0)), free)).isEqualTo(Map.of("c", Set.of("near")));
    }

    @Test
    void theCircleWidensWithWaiting() {
        List<Free> free =
                List.of(free("far", "labour", "古劳镇"), free("other", "family"), free("near", "labour", "沙坪街道"));
        assertThat(rings(List.of(caller("c", 8)), free)).isEqualTo(Map.of("c", Set.of("near", "far")));
        assertThat(rings(List.of(caller("c", 16)), free)).isEqualTo(Map.of("c", Set.of("near", "far", "other")));
    }

    @Test
    void anEmptyCircleWidensAtOnce() {
        assertThat(rings(List.of(caller("c", 0)), List.of(free("other", "family"))))
                .isEqualTo(Map.of("c", Set.of("other")));
    }

    @Test
    void nobodyIsRungWhoDoesNotSpeakTheLanguage() {
        Caller hakka = new Caller(
                "c", Rank.WALK_IN, NOW, NOW.minusSeconds(29), "labour", "沙坪街道", "客家话", Optional.empty(), Set.of());
        assertThat(rings(List.of(hakka), List.of(free("near", "labour")))).isEmpty();
    }

    @Test
    void anEarlierCallGoesToItsOtherLawyerIfThatHelpsALaterOne() {
        Caller earlier = caller("a", 20);
        Caller later = new Caller("b", Rank.WALK_IN, NOW, NOW, "labour", "沙坪街道", "普通话", Optional.of("one"), Set.of());
        assertThat(rings(List.of(later, earlier), List.of(free("one", "labour"), free("two", "labour"))))
                .isEqualTo(Map.of("a", Set.of("two"), "b", Set.of("one")));
    }

    @Test
    void aLawyerKeptForABookingRingsForNothingElse() {
        Free kept = new Free(lawyer("one", List.of("labour"), List.of()), NOW, true);
        assertThat(rings(List.of(caller("a", 3)), List.of(kept))).isEmpty();
    }

    @Test
    void whatRingsGoesOnRinging() {
        List<Free> free = List.of(free("one", "labour"), free("two", "labour"));
        Map<String, Set<String>> before = Map.of("a", Set.of("two"));
        Map<String, Set<String>> after = QueueRules.rings(List.of(caller("a", 3), caller("b", 2)), free, before, NOW);
        assertThat(after).isEqualTo(Map.of("a", Set.of("two"), "b", Set.of("one")));
    }

    /** Random queues: the order is kept, nobody rings twice, nothing that could ring stays silent. */
    @Property(tries = 2_000)
    void earlierCallsNeverLoseToLaterOnes(@ForAll long seed) {
        Random random = new Random(seed);
        List<Caller> callers = new ArrayList<>();
        for (int i = 0; i < random.nextInt(8); i++) {
            callers.add(any("c" + i, random));
        }
        List<Free> free = new ArrayList<>();
        for (int i = 0; i < random.nextInt(7); i++) {
            free.add(any("l" + i, random.nextInt(3) + "", random));
        }
        Collections.shuffle(free, random);
        Map<String, Set<String>> rings = rings(callers, free);
        List<String> rung = rings.values().stream().flatMap(Set::stream).toList();
        assertThat(rung).doesNotHaveDuplicates();
        assertThat(rings.values()).allSatisfy(some -> assertThat(some).hasSizeBetween(1, QueueRules.MOST_RINGS));
        // Alone, each call would reach these; the best that any order-respecting choice can do is to serve calls one
        // after the other.
        List<Caller> order = callers.stream().sorted(QueueRules.ORDER).toList();
        Map<String, Set<String>> reach = new HashMap<>();
        order.forEach(caller -> reach.put(caller.call(), reachAlone(caller, free)));
        List<Caller> served = new ArrayList<>();
        for (Caller caller : order) {
            served.add(caller);
            if (!matchable(served, reach)) {
                served.remove(caller);
            }
        }
        assertThat(rings.keySet())
                .isEqualTo(Set.copyOf(served.stream().map(Caller::call).toList()));
        assertThat(QueueRules.rings(callers, free, rings, NOW))
                .as("nothing stops and starts while nothing happens")
                .isEqualTo(rings);
        rings.forEach((call, lawyers) -> assertThat(reach.get(call)).containsAll(lawyers));
    }

    /** All lawyers a call reaches, found by giving it a queue of its own with one lawyer at a time beside the whole circle. */
    private static Set<String> reachAlone(Caller caller, List<Free> free) {
        Set<String> reach = new java.util.HashSet<>();
        List<Free> left = new ArrayList<>(free);
        int narrowest = free.stream().mapToInt(one -> circle(caller, one)).min().orElse(9);
        long waited = NOW.getEpochSecond() - caller.rings().getEpochSecond();
        int widest = Math.max(narrowest, waited >= 16 ? 2 : waited >= 8 ? 1 : 0);
        left.stream().filter(one -> circle(caller, one) <= Math.min(widest, 2)).forEach(one -> reach.add(one.id()));
        return reach;
    }

    private static int circle(Caller caller, Free one) {
        if (one.kept() && caller.rank() != Rank.BOOKED || caller.not().contains(one.id())) {
            return 9;
        }
        if (caller.only().isPresent()) {
            return caller.only().get().equals(one.id()) ? 0 : 9;
        }
        if (!one.lawyer().languages().contains(caller.language())) {
            return 9;
        }
        if (!one.lawyer().topics().contains(caller.topic())) {
            return 2;
        }
        return one.lawyer().towns().isEmpty() || one.lawyer().towns().contains(caller.town()) ? 0 : 1;
    }

    /** By trying all: can every one of these calls have a lawyer of its own? */
    private static boolean matchable(List<Caller> calls, Map<String, Set<String>> reach) {
        return matchable(calls, 0, reach, new ArrayList<>());
    }

    private static boolean matchable(List<Caller> calls, int at, Map<String, Set<String>> reach, List<String> used) {
        if (at == calls.size()) {
            return true;
        }
        for (String lawyer : reach.get(calls.get(at).call())) {
            if (!used.contains(lawyer)) {
                used.add(lawyer);
                boolean all = matchable(calls, at + 1, reach, used);
                used.remove(lawyer);
                if (all) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Map<String, Set<String>> rings(List<Caller> callers, List<Free> free) {
        return QueueRules.rings(callers, free, Map.of(), NOW);
    }

    private static Caller caller(String id, int waited) {
        Instant since = NOW.minusSeconds(waited);
        return new Caller(id, Rank.WALK_IN, since, since, "labour", "沙坪街道", "普通话", Optional.empty(), Set.of());
    }

    private static Caller any(String id, Random random) {
        Instant since = NOW.minusSeconds(random.nextInt(30));
        return new Caller(
                id,
                Rank.values()[random.nextInt(3)],
                since,
                since,
                "t" + random.nextInt(3),
                "w" + random.nextInt(3),
                random.nextInt(4) == 0 ? "客家话" : "普通话",
                random.nextInt(5) == 0 ? Optional.of("l" + random.nextInt(6)) : Optional.empty(),
                random.nextInt(3) == 0 ? Set.of("l" + random.nextInt(6)) : Set.of());
    }

    private static Free any(String id, String town, Random random) {
        List<String> languages = random.nextInt(3) == 0 ? List.of("普通话", "客家话") : List.of("普通话");
        Lawyer lawyer = new Lawyer(
                id,
                id,
                Lawyer.Kind.LAWYER,
                List.of("t" + random.nextInt(3)),
                languages,
                random.nextBoolean() ? List.of() : List.of("w" + town),
                "",
                true);
        return new Free(lawyer, NOW.minusSeconds(random.nextInt(100)), random.nextInt(6) == 0);
    }

    private static Free free(String id, String topic, String... towns) {
        return new Free(lawyer(id, List.of(topic), Arrays.asList(towns)), NOW, false);
    }

    private static Lawyer lawyer(String id, List<String> topics, List<String> towns) {
        return new Lawyer(id, id, Lawyer.Kind.LAWYER, topics, List.of("普通话"), towns, "", true);
    }
}
