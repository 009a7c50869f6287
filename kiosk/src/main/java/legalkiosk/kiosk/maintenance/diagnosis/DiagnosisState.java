package legalkiosk.kiosk.maintenance.diagnosis;

import legalkiosk.kiosk.maintenance.diagnosis.Diagnosis.End;
import legalkiosk.kiosk.maintenance.diagnosis.Diagnosis.Machine;
import legalkiosk.kiosk.maintenance.diagnosis.Diagnosis.Question;

/** Where the search for a fault is. */
public sealed interface DiagnosisState {
    /**
     * The person is asked.
     *
     * @param number of this question, from 1
     */
    record Asking(Question question, int number) implements DiagnosisState {}

    /** The machine is asked. */
    record Measuring(Machine machine) implements DiagnosisState {}

    /** This is what it is. */
    record Found(End end) implements DiagnosisState {}
}
