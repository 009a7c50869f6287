package legalkiosk.server.consultation;

import legalkiosk.contract.call.LineMessage;

/** Where messages go; never blocks, never fails. What cannot be delivered now is kept for a participant who resumes. */
public interface Switchboard {
    /** To one participant. */
    void to(String participant, LineMessage message);

    /** To every window of a lawyer. */
    void toLawyer(String lawyer, LineMessage message);
}
