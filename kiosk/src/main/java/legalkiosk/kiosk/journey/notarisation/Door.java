package legalkiosk.kiosk.journey.notarisation;

import java.util.List;
import java.util.Optional;
import legalkiosk.contract.notarisation.SigningMode;
import legalkiosk.contract.notarisation.law.Admission;
import legalkiosk.contract.notarisation.law.LawTexts.Told;

/**
 * Whether a matter can be done by video from here, told before anybody waits.
 *
 * @param signing how it will be signed, if it can
 * @param told why not, or what to mind, with the article and what to do instead
 */
public record Door(How how, Optional<SigningMode> signing, List<Told> told) {
    public Door {
        told = List.copyOf(told);
    }

    static Door of(Admission admission) {
        return switch (admission) {
            case Admission.Possible(SigningMode signing, List<Told> told) ->
                new Door(How.VIDEO, Optional.of(signing), told);
            case Admission.NotRemote(List<Told> told) -> new Door(How.OFFICE, Optional.empty(), told);
            case Admission.NotLikeThis(List<Told> told) -> new Door(How.NOT_LIKE_THIS, Optional.empty(), told);
        };
    }

    /** Where it can be done. */
    public enum How {
        /** Here, by video. */
        VIDEO,
        /** At the office's window only; papers can be got ready and a time booked here. */
        OFFICE,
        /** Neither here nor there in this way. */
        NOT_LIKE_THIS
    }
}
