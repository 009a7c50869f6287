package legalkiosk.kiosk.journey.notarisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.Problem;
import legalkiosk.contract.Proof;
import legalkiosk.contract.notarisation.Application;
import legalkiosk.contract.notarisation.CaseAct;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.contract.notarisation.CaseState;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.contract.notarisation.Paper;
import legalkiosk.contract.notarisation.Step;
import legalkiosk.hardware.signature.binding.Sha256;
import legalkiosk.kiosk.backend.Answer;
import legalkiosk.kiosk.backend.NotarisationDesk;

/** An office in memory that keeps one case and does what a test lays out; what the journeys told it is kept. */
public final class OfficeDesk implements NotarisationDesk {
    final List<Application> opened = new ArrayList<>();
    final List<CaseAct.Party> acts = new ArrayList<>();
    final Map<String, byte[]> contents = new HashMap<>();
    private final Map<String, Answer<CaseView>> done = new LinkedHashMap<>();
    private CaseView view = NotarySamples.view(CaseState.DRAFT, new Step.Nothing());
    boolean away;
    Optional<String> refuses = Optional.empty();

    /** The case as it stands now. */
    public CaseView now() {
        return view;
    }

    /** Something happened at the office. */
    public CaseView become(CaseState state, Step step) {
        view = NotarySamples.with(view, state, step, view.version() + 1, recording());
        return view;
    }

    private boolean recording() {
        return acts.stream().anyMatch(act -> act instanceof CaseAct.RecordingAnswered answered && answered.agreed());
    }

    /** The office keeps a document. */
    public CaseDocument keep(String id, Paper kind, Optional<String> ref, String title, byte[] content, String type) {
        CaseDocument document = NotarySamples.document(id, kind, ref.orElse(null), title, content, type);
        contents.put(id, content);
        view = NotarySamples.and(view, document);
        return document;
    }

    @Override
    public Answer<CaseView> open(Application application, String key) {
        return once(key, () -> {
            opened.add(application);
            return view;
        });
    }

    @Override
    public Answer<List<CaseView>> search(Proof proof) {
        return away ? new Answer.Unreachable<>("away") : new Answer.Ok<>(List.of(view));
    }

    @Override
    public Answer<CaseView> view(String caseId) {
        return away ? new Answer.Unreachable<>("away") : new Answer.Ok<>(view);
    }

    @Override
    public Answer<CaseView> act(String caseId, CaseAct.Party act, String key) {
        if (refuses.isPresent() && !away) {
            String words = refuses.get();
            refuses = Optional.empty();
            return new Answer.Refused<>(Problem.of(ErrorKind.NOT_ALLOWED, words, "no", "r1", List.of()));
        }
        return once(key, () -> {
            acts.add(act);
            return switch (act) {
                case CaseAct.Submit submit -> become(CaseState.SUBMITTED, new Step.Nothing());
                case CaseAct.Withdraw withdraw -> become(CaseState.WITHDRAWN, new Step.Nothing());
                case CaseAct.GoInPerson office -> become(CaseState.CONVERTED_IN_PERSON, new Step.Nothing());
                case CaseAct.Supplemented papers -> become(CaseState.SUBMITTED, new Step.Nothing());
                case CaseAct.Collected collected -> become(CaseState.DELIVERED, new Step.Nothing());
                case CaseAct.BeginSession begin -> become(CaseState.IDENTITY, new Step.ShowRoom());
                case CaseAct.RoomShown room ->
                    become(CaseState.IDENTITY, new Step.ConsentToRecording("从现在起要录音录像。", "v1"));
                case CaseAct.RecordingAnswered answered ->
                    answered.agreed()
                            ? become(CaseState.IDENTITY, new Step.ReadCard("4821", 3))
                            : become(CaseState.ACCEPTED, new Step.Over("没有录音录像。"));
                case CaseAct.PersonLeft left -> become(CaseState.IDENTITY_EXPIRED, new Step.Over("视频结束了。"));
                case CaseAct.NetworkGap gap -> become(CaseState.INTERRUPTED, new Step.Wait("公证员正在定怎么接着办。"));
                case CaseAct.CardRead card -> become(CaseState.IDENTITY, new Step.Wait("请稍等。"));
                case CaseAct.NoticeHeard notice -> become(view.state(), new Step.Wait("请稍等。"));
                case CaseAct.RecordConfirmed record -> become(view.state(), new Step.Wait("请稍等。"));
                case CaseAct.RecordDisputed record -> become(view.state(), new Step.Wait("请稍等。"));
                case CaseAct.CodeSpoken code -> become(view.state(), new Step.Wait("请稍等。"));
                case CaseAct.SignedOnScreen signed -> become(view.state(), new Step.Wait("请稍等。"));
                case CaseAct.PagesPrinted printed -> become(view.state(), new Step.Wait("请稍等。"));
                case CaseAct.PageScanned scanned -> become(view.state(), new Step.Wait("请稍等。"));
                case CaseAct.PaperAdded added -> become(view.state(), new Step.Wait("请稍等。"));
            };
        });
    }

    @Override
    public Answer<CaseDocument> add(String caseId, Paper kind, Optional<String> ref, int pages, byte[] content) {
        if (away) {
            return new Answer.Unreachable<>("away");
        }
        String type = content[0] == '%' ? "application/pdf" : "image/jpeg";
        return new Answer.Ok<>(keep(Sha256.of(content).shortCode(), kind, ref, "材料", content, type));
    }

    @Override
    public Answer<byte[]> document(String document) {
        byte[] content = contents.get(document);
        return away || content == null ? new Answer.Unreachable<>("away") : new Answer.Ok<>(content);
    }

    private interface Doing {
        CaseView now();
    }

    private Answer<CaseView> once(String key, Doing doing) {
        if (away) {
            return new Answer.Unreachable<>("away");
        }
        Answer<CaseView> before = done.get(key);
        if (before == null) {
            before = new Answer.Ok<>(doing.now());
            done.put(key, before);
        }
        return before;
    }
}
