package legalkiosk.kiosk.journey.notarisation;

import java.util.List;
import legalkiosk.contract.notarisation.Application;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.contract.notarisation.law.LawTexts.Consent;
import legalkiosk.kiosk.print.Paper;

/** Makes the application form (申请表). */
@FunctionalInterface
public interface FormMaker {
    /**
     * The form as a PDF; slow, on a worker.
     *
     * @param papers names of the papers the person has here
     * @param agreed the texts that were agreed to
     */
    Paper make(Application application, ServiceItem item, List<String> papers, List<Consent> agreed);
}
