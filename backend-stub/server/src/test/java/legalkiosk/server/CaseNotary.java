package legalkiosk.server;

import java.util.List;
import java.util.Optional;
import legalkiosk.contract.notarisation.CaseAct.*;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.contract.notarisation.CaseFile;
import legalkiosk.contract.notarisation.Checks;
import legalkiosk.contract.notarisation.Paper;
import legalkiosk.contract.notarisation.RecordLine;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.contract.notarisation.law.AcceptanceCheck;
import legalkiosk.contract.notarisation.law.ServiceItems;
import legalkiosk.foundation.Sensitive;
import legalkiosk.server.notarisation.NotaryCases;
import legalkiosk.server.notarisation.Viewer;

/** A notary who does what has to be done; nobody real. */
final class CaseNotary {
    final Viewer viewer;
    private final NotaryCases cases;
    private final String id;
    private final ServiceItem item;

    CaseNotary(TestBackend backend, String id, int number) throws Exception {
        this.cases = backend.server.cases().notaries();
        this.id = id;
        this.viewer =
                new Viewer("account-" + number, "示例公证员" + number, true, Optional.of("notary-0" + number), "127.0.0.1");
        this.item = ServiceItems.load(TestBackend.repository().resolve("config/content/services"))
                .find("mandate")
                .orElseThrow();
    }

    CaseFile act(Notary act) {
        return cases.act(id, viewer, act);
    }

    CaseFile file() {
        return cases.file(id, viewer);
    }

    CaseFile accept() {
        act(new Take());
        return act(new Accept(List.of(AcceptanceCheck.values()).stream()
                .map(AcceptanceCheck::id)
                .toList()));
    }

    CaseFile compared() {
        act(new Compared(true, "照片、画面和本人一致"));
        CaseFile file = file();
        for (String check : Checks.IN_SESSION) {
            file = act(new Checked(check, true, "看过"));
        }
        return file;
    }

    List<String> notices() {
        return item.notices().stream().map(ServiceItem.Notice::id).toList();
    }

    /** Writes all answers and shows them. */
    CaseFile record() {
        List<RecordLine> lines = item.questions().stream()
                .map(question -> new RecordLine(question.id(), question.text(), Sensitive.of("示例回答"), false))
                .toList();
        CaseFile written = act(new WriteRecord(file().recordVersion(), lines));
        return act(new ShowRecord(written.recordVersion()));
    }

    CaseDocument latest(Paper kind) {
        return file().view().documents().stream()
                .filter(document -> document.kind() == kind)
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}
