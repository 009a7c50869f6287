package legalkiosk.contract.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallStateTest {
    @Test
    void everyCallComesToAnEndFromWhereverItIs() {
        Set<CallState> ending = EnumSet.noneOf(CallState.class);
        for (CallState ignored : CallState.values()) {
            for (CallState state : CallState.values()) {
                if (state.over() || ending.stream().anyMatch(state::mayBecome)) {
                    ending.add(state);
                }
            }
        }
        assertThat(ending).isEqualTo(EnumSet.allOf(CallState.class));
    }

    @Test
    void onlyARingingOrHandedOverCallCanBeTaken() {
        assertThat(CallState.values())
                .filteredOn(state -> state.mayBecome(CallState.CLAIMED))
                .containsExactly(CallState.RINGING, CallState.HANDING_OVER);
    }

    @Test
    void whatIsOverStaysOver() {
        assertThat(CallState.values())
                .filteredOn(CallState::over)
                .containsExactly(CallState.ENDED, CallState.NOBODY, CallState.CANCELLED, CallState.DROPPED);
    }
}
