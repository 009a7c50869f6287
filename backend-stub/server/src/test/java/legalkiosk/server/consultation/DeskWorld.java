package legalkiosk.server.consultation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import legalkiosk.contract.Hold;
import legalkiosk.contract.Lawyer;
import legalkiosk.contract.Slot;
import legalkiosk.contract.call.CallFile;
import legalkiosk.contract.call.CallNote;
import legalkiosk.contract.call.CallState;
import legalkiosk.contract.call.CallView;
import legalkiosk.contract.call.EndReason;
import legalkiosk.contract.call.Ice;
import legalkiosk.contract.call.LineMessage;
import legalkiosk.contract.call.LineMessage.Duty;
import legalkiosk.contract.call.LineMessage.Opening;
import legalkiosk.contract.call.Need;
import legalkiosk.contract.call.Role;
import legalkiosk.foundation.Sensitive;
import legalkiosk.server.MovableClock;

/** The real desk over a log in memory that is as strict as the database, and clients that know only what they were told. */
final class DeskWorld {
    static final Instant NINE = Instant.parse("2026-11-24T01:00:00Z");
    final MovableClock clock = new MovableClock(NINE);
    final Map<String, Lawyer> roster = new LinkedHashMap<>();
    final MemoryLog log = new MemoryLog();
    final Map<String, Window> windows = new LinkedHashMap<>();
    final Map<String, Screen> screens = new LinkedHashMap<>();
    final CallDesk desk;
    private final Map<String, Window> windowOf = new HashMap<>();
    private final Map<String, Screen> screenOf = new HashMap<>();
    long messages;
    int calls;
    private int participants;
    private Consumer<LineMessage> watcher = message -> {};

    /** A lawyer's page: what it was told rings, and the call it has. */
    static final class Window {
        final String lawyer;
        Optional<Caller> line = Optional.empty();
        Duty duty = Duty.AWAY;
        final Set<String> rings = new HashSet<>();
        Optional<String> call = Optional.empty();

        Window(String lawyer) {
            this.lawyer = lawyer;
        }
    }

    /** A terminal's screen: the call it shows, as it was told. */
    static final class Screen {
        final String terminal;
        Optional<Caller> line = Optional.empty();
        Optional<String> call = Optional.empty();
        Optional<CallView> shown = Optional.empty();

        Screen(String terminal) {
            this.terminal = terminal;
        }
    }

    DeskWorld(int terminals, List<Lawyer> lawyers) {
        lawyers.forEach(lawyer -> roster.put(lawyer.id(), lawyer));
        lawyers.forEach(lawyer -> windows.put(lawyer.id(), new Window(lawyer.id())));
        for (int i = 1; i <= terminals; i++) {
            screens.put("HS-%02d".formatted(i), new Screen("HS-%02d".formatted(i)));
        }
        Switchboard out = new Switchboard() {
            @Override
            public void to(String participant, LineMessage message) {
                deliver(participant, message);
            }

            @Override
            public void toLawyer(String lawyer, LineMessage message) {
                windows.get(lawyer).line.ifPresent(line -> deliver(line.participant(), message));
            }
        };
        desk = new CallDesk(
                log,
                asked -> Optional.of(hold(asked)),
                out,
                id -> Optional.ofNullable(roster.get(id)),
                this::file,
                (call, terminal) -> Optional.empty(),
                clock);
    }

    void watch(Consumer<LineMessage> told) {
        watcher = told;
    }

    String call(
            Screen screen, String topic, String town, String language, List<Need> needs, Optional<Appointment> booked) {
        String id = "c" + ++calls;
        Asked asked = new Asked(
                id,
                screen.terminal,
                town,
                topic,
                Optional.empty(),
                Sensitive.of("x"),
                language,
                needs,
                clock.instant(),
                booked);
        log.states.put(id, CallState.WAITING);
        log.open.add(id);
        log.asked.put(id, asked);
        screen.call = Optional.of(id);
        screen.shown = Optional.of(desk.open(asked));
        if (!screen.shown.get().state().over()) {
            join(screen, Opening.NEW);
        }
        return id;
    }

    void join(Screen screen, Opening how) {
        if (how == Opening.NEW || screen.line.isEmpty()) {
            screen.line = Optional.of(new Caller(Role.TERMINAL, screen.terminal, "p" + ++participants));
            screenOf.put("p" + participants, screen);
        }
        desk.joined(screen.line.get(), how, screen.call);
    }

    void join(Window window, Opening how) {
        window.rings.clear();
        if (how == Opening.NEW || window.line.isEmpty()) {
            window.call = Optional.empty();
            window.line = Optional.of(new Caller(Role.LAWYER, window.lawyer, "p" + ++participants));
            windowOf.put("p" + participants, window);
        }
        desk.joined(window.line.get(), how, window.call);
    }

    void free(Window window) {
        join(window, Opening.NEW);
        desk.duty(window.line.orElseThrow(), Duty.FREE);
    }

    void forward(Duration time) {
        clock.forward(time);
        desk.tick();
    }

    private void deliver(String participant, LineMessage message) {
        messages++;
        watcher.accept(message);
        Optional.ofNullable(windowOf.get(participant))
                .filter(window -> window.line
                        .filter(line -> line.participant().equals(participant))
                        .isPresent())
                .ifPresent(window -> tell(window, message));
        Optional.ofNullable(screenOf.get(participant))
                .filter(screen -> message instanceof LineMessage.State state
                        && screen.call.filter(state.call().id()::equals).isPresent())
                .ifPresent(screen -> screen.shown = Optional.of(((LineMessage.State) message).call()));
    }

    private static void tell(Window window, LineMessage message) {
        switch (message) {
            case LineMessage.Ring ring -> window.rings.add(ring.entry().call());
            case LineMessage.RingEnd end -> {
                window.rings.remove(end.call());
                window.call = window.call.filter(call -> !call.equals(end.call()));
            }
            case LineMessage.Claimed claimed -> {
                window.rings.remove(claimed.file().call().id());
                window.call = Optional.of(claimed.file().call().id());
            }
            case LineMessage.Presence presence -> window.duty = presence.duty();
            case LineMessage.State state -> {
                if (state.call().state().over()) {
                    window.call =
                            window.call.filter(call -> !call.equals(state.call().id()));
                }
            }
            default -> {}
        }
    }

    private CallFile file(LiveCall call) {
        return new CallFile(
                call.view(lawyer -> Optional.ofNullable(roster.get(lawyer))),
                call.entry(""),
                call.asked.said(),
                List.of(),
                CallNote.empty(),
                new Ice(List.of(), false));
    }

    private Hold hold(Asked asked) {
        Lawyer any = roster.values().iterator().next();
        return new Hold(
                "h-" + asked.call(),
                new Slot("s", any.id(), LiveCall.time(NINE), 30, 0),
                any,
                LiveCall.time(clock.instant().plusSeconds(480)));
    }

    static Lawyer lawyer(String id, List<String> topics, List<String> languages, List<String> towns) {
        return new Lawyer(id, "示例" + id, Lawyer.Kind.LAWYER, topics, languages, towns, "", true);
    }

    /** As strict as the two unique indexes and the states of the table. */
    static final class MemoryLog implements CallLog {
        final Map<String, CallState> states = new HashMap<>();
        final Set<String> open = new LinkedHashSet<>();
        final Map<String, Asked> asked = new HashMap<>();
        final Map<String, String> lawyers = new HashMap<>();
        final Map<String, EndReason> reasons = new HashMap<>();
        final Map<String, Integer> taken = new HashMap<>();
        final Map<String, Instant> firstTaken = new HashMap<>();
        final Map<String, Integer> handedOver = new HashMap<>();
        final List<RingRecord> rings = new ArrayList<>();

        @Override
        public boolean take(String call, String lawyer, Instant at, List<RingRecord> ended) {
            CallState state = states.get(call);
            boolean open = state == CallState.WAITING || state == CallState.HANDING_OVER;
            if (!open || lawyers.containsValue(lawyer)) {
                return false;
            }
            states.put(call, CallState.CLAIMED);
            lawyers.put(call, lawyer);
            taken.merge(call, 1, Integer::sum);
            firstTaken.putIfAbsent(call, at);
            rings.addAll(ended);
            return true;
        }

        @Override
        public void declined(String call, RingRecord ring) {
            rings.add(ring);
        }

        @Override
        public void connected(String call, Instant at) {
            states.put(call, CallState.CONNECTED);
        }

        @Override
        public void handingOver(String call, Optional<String> stays, String by, Instant at, Instant answerBy) {
            states.put(call, CallState.HANDING_OVER);
            handedOver.merge(call, 1, Integer::sum);
            stays.ifPresentOrElse(one -> lawyers.put(call, one), () -> lawyers.remove(call));
        }

        @Override
        public void keeps(String call, Instant at, List<RingRecord> ended) {
            states.put(call, CallState.CONNECTED);
            rings.addAll(ended);
        }

        @Override
        public void over(
                String call,
                CallState state,
                EndReason reason,
                Instant at,
                Optional<Hold> fallback,
                List<RingRecord> ended) {
            if (states.get(call).over()) {
                throw new AssertionError(call + " is over twice");
            }
            states.put(call, state);
            open.remove(call);
            reasons.put(call, reason);
            lawyers.remove(call);
            rings.addAll(ended);
        }

        @Override
        public void recording(String call, boolean on) {}

        @Override
        public void duty(String lawyer, Duty duty) {}

        @Override
        public void happened(String call, Instant at, String who, String what, String ref) {}
    }
}
