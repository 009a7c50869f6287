package legalkiosk.kiosk.journey.notarisation;

/** Which part of 公证 the person is in. */
public sealed interface NotarisationState {
    /** 办新的, or look after what was begun. */
    record Choosing() implements NotarisationState {}

    record Applying(ApplicationJourney journey) implements NotarisationState {}

    record Papers(PapersJourney journey) implements NotarisationState {}

    record Mine(MyCasesJourney journey) implements NotarisationState {}

    record InSession(SessionJourney journey) implements NotarisationState {}
}
