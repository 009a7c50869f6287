package legalkiosk.server.consultation;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import legalkiosk.contract.Lawyer;

/**
 * Who rings at whom: a pure function of who waits, who is free, and the time.
 *
 * <p>Calls are served in one order ({@link #ORDER}). A lawyer rings for one call at a time. First every call gets one lawyer if that is
 * possible at all without taking an earlier call its only one; then those still free ring for the earliest calls as well, up to
 * {@value #MOST_RINGS} each. A call looks for lawyers in circles that widen with waiting: who knows the topic and serves the town; after
 * {@link #TO_TOPIC} who knows the topic; after {@link #TO_LANGUAGE} everybody who speaks the language. An empty circle widens at once.
 */
final class QueueRules {
    static final int MOST_RINGS = 3;
    static final Duration TO_TOPIC = Duration.ofSeconds(8);
    static final Duration TO_LANGUAGE = Duration.ofSeconds(16);

    private static final int NOBODY = Integer.MAX_VALUE;

    private QueueRules() {}

    /** Why a call comes before others. */
    enum Rank {
        /** Has been with a lawyer already and must not be left alone. */
        HANDED_OVER,
        /** Booked for this time. */
        BOOKED,
        WALK_IN
    }

    /**
     * A call that waits.
     *
     * @param order when it began to wait, earlier for people who need more time
     * @param rings from when on it may ring; the circles widen from there
     * @param only the one lawyer it may ring at
     * @param not lawyers it may not ring at, such as those who declined
     * @param session the case whose session it is: it rings at notaries only, at the one who has the case first
     */
    record Caller(
            String call,
            Rank rank,
            Instant order,
            Instant rings,
            String topic,
            String town,
            String language,
            Optional<String> only,
            Set<String> not,
            Optional<Asked.ForCase> session) {
        /** A consultation. */
        Caller(
                String call,
                Rank rank,
                Instant order,
                Instant rings,
                String topic,
                String town,
                String language,
                Optional<String> only,
                Set<String> not) {
            this(call, rank, order, rings, topic, town, language, only, not, Optional.empty());
        }

        /** The same call, not reserved for one lawyer. */
        Caller toAnybody() {
            return new Caller(call, rank, order, rings, topic, town, language, Optional.empty(), not, session);
        }
    }

    /**
     * A lawyer who may be rung.
     *
     * @param kept true: for a booked consultation of about now and for nothing else
     */
    record Free(Lawyer lawyer, Instant since, boolean kept) {
        String id() {
            return lawyer.id();
        }
    }

    /** The order in which calls are served; the same for every lawyer. */
    static final Comparator<Caller> ORDER =
            Comparator.comparing(Caller::rank).thenComparing(Caller::order).thenComparing(Caller::call);

    /**
     * Which lawyers each call rings at now; calls that ring nowhere are left out. What rings already goes on ringing where it may, so
     * that a telephone does not stop and start.
     *
     * @param ringing what rings before this
     */
    static Map<String, Set<String>> rings(
            Collection<Caller> waiting, Collection<Free> free, Map<String, Set<String>> ringing, Instant now) {
        List<Caller> order = waiting.stream()
                .filter(caller -> !caller.rings().isAfter(now))
                .sorted(ORDER)
                .toList();
        Map<String, List<String>> reach = new HashMap<>();
        order.forEach(caller ->
                reach.put(caller.call(), reach(caller, free, ringing.getOrDefault(caller.call(), Set.of()), now)));
        Map<String, String> callOf = new HashMap<>();
        order.forEach(caller -> findOne(caller.call(), reach, callOf, new HashSet<>()));
        Map<String, Set<String>> result = new LinkedHashMap<>();
        callOf.forEach((lawyer, call) ->
                result.computeIfAbsent(call, key -> new HashSet<>()).add(lawyer));
        order.forEach(caller -> reach.getOrDefault(caller.call(), List.of()).stream()
                .filter(ringing.getOrDefault(caller.call(), Set.of())::contains)
                .forEach(lawyer -> ringToo(caller.call(), lawyer, callOf, result)));
        for (int round = 1; round < MOST_RINGS; round++) {
            order.forEach(caller -> reach.getOrDefault(caller.call(), List.of()).stream()
                    .filter(lawyer -> !callOf.containsKey(lawyer))
                    .findFirst()
                    .ifPresent(lawyer -> ringToo(caller.call(), lawyer, callOf, result)));
        }
        return result;
    }

    private static void ringToo(
            String call, String lawyer, Map<String, String> callOf, Map<String, Set<String>> result) {
        Set<String> rings = result.computeIfAbsent(call, key -> new HashSet<>());
        if (rings.size() < MOST_RINGS && callOf.putIfAbsent(lawyer, call) == null) {
            rings.add(lawyer);
        }
    }

    /** The next moment at which {@link #rings} may give something else although nobody came or went; empty: never. */
    static Optional<Instant> nextChange(Collection<Caller> waiting, Instant now) {
        return waiting.stream()
                .flatMap(caller ->
                        List.of(
                                caller.rings(),
                                caller.rings().plus(TO_TOPIC),
                                caller.rings().plus(TO_LANGUAGE))
                                .stream())
                .filter(moment -> moment.isAfter(now))
                .min(Comparator.naturalOrder());
    }

    /** True if this lawyer could ever be rung by the call, were the lawyer free. */
    static boolean couldHelp(Caller caller, Lawyer lawyer) {
        return circle(caller, lawyer) != NOBODY;
    }

    /** Lawyers the call may ring at now, best first. */
    private static List<String> reach(Caller caller, Collection<Free> free, Set<String> already, Instant now) {
        ToIntFunction<Free> circle =
                one -> one.kept() && caller.rank() != Rank.BOOKED ? NOBODY : circle(caller, one.lawyer());
        int narrowest = free.stream().mapToInt(circle).min().orElse(NOBODY);
        Duration waited = Duration.between(caller.rings(), now);
        int byTime = waited.compareTo(TO_LANGUAGE) >= 0 ? 2 : waited.compareTo(TO_TOPIC) >= 0 ? 1 : 0;
        int widest = Math.max(narrowest, byTime);
        return free.stream()
                .filter(one -> circle.applyAsInt(one) != NOBODY && circle.applyAsInt(one) <= widest)
                .sorted(Comparator.comparing((Free one) -> !already.contains(one.id()))
                        .thenComparingInt(circle)
                        .thenComparing(Free::since)
                        .thenComparing(Free::id))
                .map(Free::id)
                .toList();
    }

    private static int circle(Caller caller, Lawyer lawyer) {
        if (caller.only().isPresent()) {
            return caller.only().get().equals(lawyer.id()) && !caller.not().contains(lawyer.id()) ? 0 : NOBODY;
        }
        if (caller.not().contains(lawyer.id()) || !lawyer.languages().contains(caller.language())) {
            return NOBODY;
        }
        if (caller.session().isPresent() != (lawyer.kind() == Lawyer.Kind.NOTARY)) {
            return NOBODY;
        }
        if (caller.session().isPresent()) {
            return caller.session().get().handler().filter(lawyer.id()::equals).isPresent() ? 0 : 2;
        }
        boolean near = lawyer.towns().isEmpty() || lawyer.towns().contains(caller.town());
        boolean knows = lawyer.topics().contains(caller.topic());
        return knows ? (near ? 0 : 1) : 2;
    }

    /** Gives the call a lawyer, moving earlier calls to others of theirs if need be (augmenting paths); none of them loses out. */
    private static boolean findOne(
            String call, Map<String, List<String>> reach, Map<String, String> callOf, Set<String> tried) {
        for (String lawyer : reach.getOrDefault(call, List.of())) {
            if (!callOf.containsKey(lawyer)) {
                callOf.put(lawyer, call);
                return true;
            }
        }
        for (String lawyer : reach.getOrDefault(call, List.of())) {
            if (tried.add(lawyer) && findOne(callOf.getOrDefault(lawyer, ""), reach, callOf, tried)) {
                callOf.put(lawyer, call);
                return true;
            }
        }
        return false;
    }
}
