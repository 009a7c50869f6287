package legalkiosk.kiosk.journey.notarisation;

import java.util.List;
import java.util.Optional;
import legalkiosk.contract.Problem;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.contract.notarisation.ServiceItem.WantedPaper;
import legalkiosk.kiosk.journey.scanning.ScanJourney;
import legalkiosk.kiosk.journey.signing.SigningJourney;

/** What is shown while a case's papers are got together, and it is signed and handed in. */
public sealed interface PapersState {
    /**
     * The papers, and which of them the case has.
     *
     * @param photographable false where there is no document camera
     */
    record Listing(CaseView view, List<WantedPaper> wanted, boolean photographable) implements PapersState {}

    record Scanning(CaseView view, WantedPaper paper, ScanJourney scan) implements PapersState {}

    /** A paper is on its way. */
    record Sending(CaseView view, WantedPaper paper) implements PapersState {}

    /** The application form is fetched. */
    record Fetching(CaseView view) implements PapersState {}

    /** The application form as pictures, to read before it is signed. */
    record Reading(CaseView view, List<byte[]> pages) implements PapersState {}

    record Signing(CaseView view, SigningJourney signing) implements PapersState {}

    record Submitting(CaseView view) implements PapersState {}

    /** 交上去了; for a supplement: 补上了. */
    record Submitted(CaseView view) implements PapersState {}

    /** No answer; everything is kept. @param paper which was on its way, if one was */
    record Away(CaseView view, Optional<WantedPaper> paper) implements PapersState {}

    record Refused(CaseView view, Problem problem) implements PapersState {}

    /** The case this is about. */
    CaseView view();
}
