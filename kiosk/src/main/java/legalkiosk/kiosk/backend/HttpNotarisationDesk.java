package legalkiosk.kiosk.backend;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import legalkiosk.contract.Proof;
import legalkiosk.contract.Routes;
import legalkiosk.contract.notarisation.Application;
import legalkiosk.contract.notarisation.CaseAct;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.contract.notarisation.Paper;

/** Notarisation over HTTPS. Safe for several threads. */
final class HttpNotarisationDesk implements NotarisationDesk {
    private final BackendCalls calls;

    HttpNotarisationDesk(BackendCalls calls) {
        this.calls = calls;
    }

    @Override
    public Answer<CaseView> open(Application application, String key) {
        return calls.send(Routes.OPEN_CASE, "", application, key, new TypeReference<>() {});
    }

    @Override
    public Answer<List<CaseView>> search(Proof proof) {
        return calls.send(Routes.SEARCH_CASES, "", proof, UUID.randomUUID().toString(), new TypeReference<>() {});
    }

    @Override
    public Answer<CaseView> view(String caseId) {
        return calls.get(Routes.CASE, caseId, new TypeReference<>() {}, url -> {});
    }

    @Override
    public Answer<CaseView> act(String caseId, CaseAct.Party act, String key) {
        return calls.send(Routes.CASE_ACT, caseId, act, key, new TypeReference<>() {});
    }

    @Override
    public Answer<CaseDocument> add(String caseId, Paper kind, Optional<String> ref, int pages, byte[] content) {
        return calls.upload(Routes.ADD_CASE_DOCUMENT, caseId, content, new TypeReference<>() {}, url -> {
            url.addQueryParameter("kind", kind.name()).addQueryParameter("pages", String.valueOf(pages));
            ref.ifPresent(which -> url.addQueryParameter("ref", which));
        });
    }

    @Override
    public Answer<byte[]> document(String document) {
        return calls.download(Routes.CASE_DOCUMENT, document);
    }
}
