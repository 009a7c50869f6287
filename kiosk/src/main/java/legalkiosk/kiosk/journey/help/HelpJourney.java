package legalkiosk.kiosk.journey.help;

import java.util.UUID;
import legalkiosk.contract.StaffCall;
import legalkiosk.kiosk.backend.Answer;
import legalkiosk.kiosk.backend.Backend;
import legalkiosk.kiosk.journey.Journey;
import legalkiosk.kiosk.journey.JourneyRuntime;
import legalkiosk.kiosk.journey.help.HelpState.Staff;

/** Help on every screen. */
public final class HelpJourney extends Journey<HelpState> {
    private final Backend backend;
    private final String screen;

    /** @param screen name of the screen help was asked on, for the staff; without personal data */
    public HelpJourney(JourneyRuntime runtime, Backend backend, String screen) {
        super(runtime, new HelpState(Staff.NOT_CALLED));
        this.backend = backend;
        this.screen = screen;
    }

    /** 请人来帮忙. */
    public void callStaff() {
        if (state().staff() == Staff.CALLING || state().staff() == Staff.CALLED) {
            return;
        }
        become(new HelpState(Staff.CALLING));
        String key = UUID.randomUUID().toString();
        ask(() -> backend.callStaff(screen, key), this::answered);
    }

    private void answered(Answer<StaffCall> answer) {
        become(
                switch (answer) {
                    case Answer.Ok<StaffCall> taken -> new HelpState(Staff.CALLED);
                    case Answer.Refused<StaffCall> refused -> new HelpState(Staff.NOT_REACHED);
                    case Answer.Unreachable<StaffCall> gone -> new HelpState(Staff.NOT_REACHED);
                });
    }
}
