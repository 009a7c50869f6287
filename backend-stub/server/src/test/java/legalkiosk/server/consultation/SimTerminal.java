package legalkiosk.server.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import legalkiosk.contract.call.CallRequest;
import legalkiosk.contract.call.CallState;
import legalkiosk.contract.call.CallTicket;
import legalkiosk.contract.call.CallView;
import legalkiosk.contract.call.LineMessage;
import legalkiosk.contract.call.Role;

/** A terminal with its citizens: what each of them asked for, and what each was told. */
final class SimTerminal {
    final String id;
    final SimLine line;
    final Map<String, Visit> visits = new LinkedHashMap<>();
    Optional<Visit> visit = Optional.empty();
    private final LineWorld world;

    /** One citizen's call, as the citizen saw it. */
    static final class Visit {
        final String call;
        final String terminal;
        final CallRequest asked;
        final Instant since;
        final Instant answerBy;
        Optional<Instant> sawLawyer = Optional.empty();
        Optional<CallView> sawEnd = Optional.empty();
        CallState shown;

        /** What lawyers know of it: when it was taken first. */
        Optional<Instant> taken = Optional.empty();

        Visit(CallTicket ticket, String terminal, CallRequest asked, Instant since) {
            this.call = ticket.id();
            this.terminal = terminal;
            this.asked = asked;
            this.since = since;
            this.answerBy = ticket.answerBy().toInstant();
            this.shown = ticket.state();
        }
    }

    SimTerminal(String id, LineWorld world) {
        this.id = id;
        this.world = world;
        this.line = new SimLine(Role.TERMINAL, id, call -> {});
    }

    boolean idle() {
        return visit.isEmpty();
    }

    void ask(CallRequest asked) {
        line.forget();
        String key = "key-" + id + "-" + visits.size();
        CallTicket ticket = world.consultations().terminals().request(id, key, key, asked);
        Visit made = new Visit(ticket, id, asked, world.time());
        visits.put(ticket.id(), made);
        visit = Optional.of(made);
        if (ticket.state().over()) {
            cancel();
        } else {
            line.dial(world.lines(), Optional.of(ticket.id()), false);
        }
    }

    /** The line comes back, as the same participant or as a new one. */
    void comeBack(boolean same) {
        line.dial(world.lines(), visit.map(one -> one.call), same);
    }

    /** The terminal starts anew and knows of no visit. */
    void lostItsMemory() {
        line.forget();
        visit = Optional.empty();
        line.dial(world.lines(), Optional.empty(), false);
    }

    void cancel() {
        visit.ifPresent(one -> saw(world.consultations().terminals().cancel(one.call, id)));
    }

    boolean read() {
        boolean any = line.read(message -> {
            if (message instanceof LineMessage.State state) {
                saw(state.call());
            }
        });
        if (visit.isEmpty() && any) {
            line.forget();
        }
        return any;
    }

    private void saw(CallView view) {
        Visit of = visits.get(view.id());
        if (of == null) {
            throw new AssertionError(id + " was told of a call it never asked for");
        }
        of.sawEnd.ifPresent(end -> assertThat(view.state())
                .as("what is over has one end: " + of.call)
                .isEqualTo(end.state()));
        of.shown = view.state();
        if (view.lawyer() != null && of.sawLawyer.isEmpty()) {
            of.sawLawyer = Optional.of(world.time());
        }
        if (view.state().over()) {
            of.sawEnd = Optional.of(view);
            visit = visit.filter(one -> one != of);
        }
    }
}
