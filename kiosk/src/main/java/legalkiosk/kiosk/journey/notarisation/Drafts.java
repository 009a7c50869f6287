package legalkiosk.kiosk.journey.notarisation;

import java.util.List;
import java.util.Optional;
import legalkiosk.contract.notarisation.Application;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.contract.notarisation.Paper;
import legalkiosk.contract.notarisation.law.LawTexts.Consent;
import legalkiosk.kiosk.backend.Answer;
import legalkiosk.kiosk.backend.NotarisationDesk;

/** Gives an application to the backend, which keeps it as a draft from then on. Slow; on a worker. */
final class Drafts {
    private final NotarisationDesk desk;
    private final FormMaker form;

    Drafts(NotarisationDesk desk, FormMaker form) {
        this.desk = desk;
        this.form = form;
    }

    /**
     * The form goes with the draft, so that what is signed later is what was filled in now, at whatever terminal.
     *
     * @param agreed the texts that were agreed to
     * @param key the same for the same application, so that asking again opens nothing twice
     */
    Answer<CaseView> open(Application application, Plan plan, List<Consent> agreed, String key) {
        return desk.open(application, key).then(view -> withForm(view, application, plan, agreed));
    }

    private Answer<CaseView> withForm(CaseView view, Application application, Plan plan, List<Consent> agreed) {
        legalkiosk.kiosk.print.Paper paper = form.make(application, plan.item(), plan.broughtNames(), agreed);
        return desk.add(view.id(), Paper.BROUGHT, Optional.of(CaseDocument.FORM), paper.pages(), paper.pdf())
                .then(kept -> desk.view(view.id()));
    }
}
