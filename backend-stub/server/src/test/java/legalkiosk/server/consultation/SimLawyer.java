package legalkiosk.server.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import legalkiosk.contract.call.LineMessage;
import legalkiosk.contract.call.LineMessage.Duty;
import legalkiosk.contract.call.Role;

/** A lawyer's page: what it was told rings, and the call it has. Counts what the lawyer did with rings. */
final class SimLawyer {
    final String id;
    final SimLine line;
    final Set<String> rings = new HashSet<>();
    Optional<String> call = Optional.empty();
    Duty duty = Duty.AWAY;
    int takes;
    int declines;
    final Set<String> timeouts = new HashSet<>();
    private final LineWorld world;

    SimLawyer(String id, LineWorld world) {
        this.id = id;
        this.world = world;
        this.line = new SimLine(Role.LAWYER, id, one -> timeouts.add(one + " at " + world.time()));
    }

    /** @param same the page of before; false: a page loaded anew, which knows nothing */
    void comeBack(boolean same) {
        if (!same) {
            rings.clear();
            call = Optional.empty();
            line.forget();
        }
        line.dial(world.lines(), call, same);
        world.deliver();
    }

    /** The backend was started anew: what rang there rings no more. */
    void backendGone() {
        rings.clear();
    }

    /** True if the lawyer has the call now. */
    boolean take(String wanted) {
        line.say(new LineMessage.Claim(wanted));
        world.deliver();
        boolean mine = call.filter(wanted::equals).isPresent();
        if (mine) {
            takes++;
        }
        return mine;
    }

    void decline(String unwanted) {
        rings.remove(unwanted);
        declines++;
        line.say(new LineMessage.Decline(unwanted));
        world.deliver();
    }

    void say(LineMessage message) {
        line.say(message);
        world.deliver();
    }

    boolean read() {
        return line.read(this::hear);
    }

    private void hear(LineMessage message) {
        switch (message) {
            case LineMessage.Presence presence -> duty = presence.duty();
            case LineMessage.Ring ring -> rings.add(ring.entry().call());
            case LineMessage.RingEnd end -> {
                rings.remove(end.call());
                call = call.filter(one -> !one.equals(end.call()));
            }
            case LineMessage.Claimed claimed -> {
                String mine = claimed.file().call().id();
                assertThat(call.filter(one -> !one.equals(mine)))
                        .as(id + " has one call")
                        .isEmpty();
                rings.remove(mine);
                call = Optional.of(mine);
            }
            case LineMessage.State state -> {
                if (state.call().state().over()) {
                    call = call.filter(one -> !one.equals(state.call().id()));
                }
            }
            default -> {}
        }
    }
}
