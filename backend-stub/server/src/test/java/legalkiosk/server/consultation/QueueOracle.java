package legalkiosk.server.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import legalkiosk.contract.Lawyer;
import legalkiosk.contract.call.CallState;
import legalkiosk.contract.call.LineMessage.Duty;
import legalkiosk.contract.call.PromiseCount;
import legalkiosk.contract.call.PromiseReport;
import legalkiosk.server.consultation.SimTerminal.Visit;
import legalkiosk.server.roster.Roster;

/**
 * What must hold, whoever pressed what: written from the rules as README tells them, not from {@link QueueRules}. What is free and what
 * waits is taken from what lawyers and citizens were told.
 */
final class QueueOracle {
    private final LineWorld world;

    QueueOracle(LineWorld world) {
        this.world = world;
    }

    void check() {
        Map<String, LiveCall> live = new HashMap<>();
        for (SimTerminal terminal : world.terminals.values()) {
            terminal.visit.flatMap(visit -> world.desk().live(visit.call)).ifPresent(call -> live.put(call.id(), call));
        }
        nobodyTwice(live);
        nobodyForgotten(live);
        live.values().stream()
                .filter(call -> call.waits() && call.ringing.isEmpty())
                .forEach(call -> silent(call, live));
    }

    private void nobodyTwice(Map<String, LiveCall> live) {
        Set<String> having = new HashSet<>();
        Set<String> rung = new HashSet<>();
        live.values().forEach(call -> {
            Optional.ofNullable(call.lawyer)
                    .ifPresent(lawyer -> assertThat(having.add(lawyer))
                            .as(lawyer + " has one call")
                            .isTrue());
            call.ringing.keySet().forEach(lawyer -> {
                assertThat(rung.add(lawyer))
                        .as(lawyer + " is rung for one call")
                        .isTrue();
                if (world.lawyers.get(lawyer).line.connected()) {
                    assertThat(world.lawyers.get(lawyer).rings)
                            .as(lawyer + " was told what rings")
                            .contains(call.id());
                }
            });
        });
        assertThat(rung).as("who has a call is not rung").noneMatch(having::contains);
        world.lawyers.values().stream()
                .filter(lawyer -> lawyer.line.connected())
                .forEach(lawyer -> lawyer.rings.forEach(call -> assertThat(live)
                        .as("what rings at " + lawyer.id + " on the page rings")
                        .hasEntrySatisfying(call, one -> assertThat(one.ringing).containsKey(lawyer.id))));
    }

    private void nobodyForgotten(Map<String, LiveCall> live) {
        for (SimTerminal terminal : world.terminals.values()) {
            terminal.visit.ifPresent(visit -> {
                LiveCall call = live.get(visit.call);
                if (call == null) {
                    assertThat(terminal.line.connected())
                            .as("a terminal that is there knows that its call is over: " + visit.call)
                            .isFalse();
                } else if (call.waits()) {
                    assertThat(world.time())
                            .as("nobody waits past the promise: " + visit.call)
                            .isBefore(call.deadline());
                }
            });
        }
    }

    /** Whoever is silent is so because every lawyer in reach is rung for somebody who comes first. */
    private void silent(LiveCall call, Map<String, LiveCall> live) {
        List<SimLawyer> fitting = world.lawyers.values().stream()
                .filter(lawyer -> free(lawyer, live) && circle(call, lawyer) < 3)
                .toList();
        int narrowest =
                fitting.stream().mapToInt(lawyer -> circle(call, lawyer)).min().orElse(3);
        long waited = Duration.between(began(call), world.time()).toSeconds();
        int reach = Math.max(narrowest, waited >= 16 ? 2 : waited >= 8 ? 1 : 0);
        for (SimLawyer lawyer : fitting) {
            if (circle(call, lawyer) <= reach) {
                LiveCall other = live.values().stream()
                        .filter(one -> one.ringing.containsKey(lawyer.id))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(
                                "missed wake-up: " + call.id() + " is silent and so is " + lawyer.id));
                assertThat(comesFirst(other, call))
                        .as(other.id() + " is rung at " + lawyer.id + " before " + call.id())
                        .isTrue();
            }
        }
    }

    private boolean free(SimLawyer lawyer, Map<String, LiveCall> live) {
        return lawyer.line.believed()
                && lawyer.duty == Duty.FREE
                && live.values().stream().noneMatch(call -> lawyer.id.equals(call.lawyer));
    }

    /** 0: knows the topic and serves the town; 1: knows the topic; 2: speaks the language; 3: cannot help. */
    private int circle(LiveCall call, SimLawyer one) {
        Lawyer lawyer = world.lawyer(one.id);
        boolean asksFirst = call.state == CallState.HANDING_OVER
                && call.askFirst != null
                && !call.declined.contains(call.askFirst)
                && Duration.between(began(call), world.time()).toSeconds() < 8;
        if (asksFirst) {
            return one.id.equals(call.askFirst) ? 0 : 3;
        }
        if (call.declined.contains(one.id) || !lawyer.languages().contains(call.asked.language())) {
            return 3;
        }
        boolean near = lawyer.towns().isEmpty() || lawyer.towns().contains(call.asked.town());
        return !lawyer.topics().contains(call.asked.topic()) ? 2 : near ? 0 : 1;
    }

    private static Instant began(LiveCall call) {
        return call.state == CallState.HANDING_OVER ? call.ringsFrom : call.asked.since();
    }

    private static boolean comesFirst(LiveCall one, LiveCall other) {
        boolean handed = one.state == CallState.HANDING_OVER;
        if (handed != (other.state == CallState.HANDING_OVER)) {
            return handed;
        }
        int time = order(one).compareTo(order(other));
        return time < 0 || time == 0 && one.id().compareTo(other.id()) < 0;
    }

    private static Instant order(LiveCall call) {
        boolean needs =
                call.state != CallState.HANDING_OVER && !call.asked.needs().isEmpty();
        return needs ? began(call).minusSeconds(10) : began(call);
    }

    /** After the last visit: each has one end, the database says the same, and so do the figures of the promise. */
    void end(Tally seen) {
        List<Visit> visits = world.terminals.values().stream()
                .flatMap(terminal -> terminal.visits.values().stream())
                .toList();
        for (Visit visit : visits) {
            CallState stored = world.consultations()
                    .terminals()
                    .cancel(visit.call, visit.terminal)
                    .state();
            assertThat(stored.over()).as("nobody is lost: " + visit.call).isTrue();
            visit.sawEnd.ifPresent(end -> assertThat(end.state()).isEqualTo(stored));
            visit.sawLawyer.ifPresent(saw -> assertThat(visit.taken)
                    .as("who saw a lawyer has had one: " + visit.call)
                    .isPresent());
            seen.count(visit, stored);
        }
        PromiseReport report = world.consultations()
                .promises()
                .report(
                        DeskWorld.NINE.atZone(Roster.ZONE).toLocalDate(),
                        world.time().atZone(Roster.ZONE).toLocalDate());
        assertThat(report.all()).isEqualTo(seen.all());
        assertThat(report.byTerminal()).isEqualTo(seen.byTerminal());
        assertThat(report.byHour()).isEqualTo(seen.byHour());
        List<PromiseCount> lawyers = world.lawyers.values().stream()
                .map(one -> new PromiseCount(one.id, one.takes, one.timeouts.size(), one.declines))
                .toList();
        assertThat(report.byLawyer()).isEqualTo(lawyers);
    }
}
