package legalkiosk.kiosk.journey.notarisation;

import java.util.List;
import legalkiosk.contract.Problem;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.kiosk.journey.identity.IdentityJourney;

/** What 我的公证 shows. */
public sealed interface MyCasesState {
    record ChooseWay() implements MyCasesState {}

    record Identify(IdentityJourney identity) implements MyCasesState {}

    /** The number of the receipt and the last four characters of the card. @param wrong the last try found nothing */
    record TypeCode(CaseCode code, boolean wrong) implements MyCasesState {}

    record Searching() implements MyCasesState {}

    record Found(List<CaseView> cases) implements MyCasesState {}

    /** One case: how it stands, what to do. Looked at again by itself. */
    record Detail(CaseView view) implements MyCasesState {}

    /** 撤回: asked once more. */
    record ConfirmWithdraw(CaseView view) implements MyCasesState {}

    /** 改去窗口办: asked once more. */
    record ConfirmOffice(CaseView view) implements MyCasesState {}

    record Working(CaseView view) implements MyCasesState {}

    /** A document as pictures. */
    record Reading(CaseView view, CaseDocument document, List<byte[]> pages) implements MyCasesState {}

    /** No answer; nothing is lost. */
    record Away() implements MyCasesState {}

    record Refused(Problem problem) implements MyCasesState {}
}
