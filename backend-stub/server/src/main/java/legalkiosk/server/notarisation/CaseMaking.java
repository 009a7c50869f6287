package legalkiosk.server.notarisation;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import legalkiosk.contract.notarisation.CaseAct;
import legalkiosk.contract.notarisation.CaseAct.*;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.contract.notarisation.Paper;
import legalkiosk.server.storage.Ids;

/** Makes what an allowed act needs made: numbers, challenges, documents, signatures. May take seconds; stores nothing but numbers. */
final class CaseMaking {
    private static final String CLEAR = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int CODE = 12;
    private static final int MARK = 8;

    private final Sealing sealing;
    private final PageMatch pageMatch;
    private final CaseNumbers numbers;
    private final CaseSettings settings;
    private final Function<String, byte[]> contents;
    private final Ids ids;
    private final CaseDocuments documents;
    private final SecureRandom random;

    /** @param contents of documents by their id */
    CaseMaking(
            Sealing sealing,
            PageMatch pageMatch,
            CaseNumbers numbers,
            CaseSettings settings,
            Function<String, byte[]> contents,
            Ids ids,
            SecureRandom random) {
        this.sealing = sealing;
        this.pageMatch = pageMatch;
        this.numbers = numbers;
        this.settings = settings;
        this.contents = contents;
        this.ids = ids;
        this.documents = new CaseDocuments(ids);
        this.random = random;
    }

    /** What was made, and the bytes of its documents by their id. */
    record Result(Made made, Map<String, byte[]> contents) {
        static final Result NOTHING = new Result(Made.NOTHING, Map.of());
    }

    /** @param claimed whether somebody has taken the call, for {@link BeginSession} */
    Result make(Case c, CaseAct act, boolean claimed, Instant now) {
        return switch (act) {
            case Party party -> party(c, party, claimed, now);
            case Notary notary -> notary(c, notary, now);
        };
    }

    private Result party(Case c, Party act, boolean claimed, Instant now) {
        return switch (act) {
            case Submit submit -> submit(c, submit, now);
            case GoInPerson go -> notice(c, now, "改到公证处当面办的说明", CasePapers.inPerson(c, settings, go.words(), now));
            case BeginSession _ ->
                new Result(
                        new Made(
                                claimed
                                        ? Map.of(Made.SESSION, ids.next(), Made.CLAIMED, "yes")
                                        : Map.of(Made.SESSION, ids.next()),
                                List.of()),
                        Map.of());
            case RecordingAnswered answer -> answer.agreed() ? challenge(Map.of()) : Result.NOTHING;
            case CardRead card -> IdentityRules.wrong(c, card, now).isEmpty() ? Result.NOTHING : failure(c, now);
            case SignedOnScreen signed -> signed(c, signed, now);
            case PageScanned scanned -> scanned(c, scanned);
            case NetworkGap gap ->
                gap.millis() > settings.longestGap().toMillis()
                        ? new Result(Made.fact(Made.TOO_LONG, "yes"), Map.of())
                        : Result.NOTHING;
            case Supplemented _,
                    Withdraw _,
                    RoomShown _,
                    NoticeHeard _,
                    RecordConfirmed _,
                    RecordDisputed _,
                    CodeSpoken _,
                    PagesPrinted _,
                    PaperAdded _,
                    PersonLeft _,
                    Collected _ -> Result.NOTHING;
        };
    }

    private Result notary(Case c, Notary act, Instant now) {
        return switch (act) {
            case AskSupplement ask -> notice(c, now, "补充材料告知书", CasePapers.supplement(c, settings, ask.missing(), now));
            case Accept _ -> notice(c, now, "受理通知书", CasePapers.accepted(c, settings, now));
            case Compared compared -> compared.same() ? Result.NOTHING : failure(c, now);
            case AskCardAgain _ -> challenge(Map.of());
            case ShowRecord _ -> paper(c, now, Paper.RECORD, "询问笔录", CasePapers.record(c, settings, now));
            case ShowText text ->
                paper(
                        c,
                        now,
                        Paper.TEXT,
                        text.title(),
                        text.text().reveal().lines().toList());
            case AcceptPages pages -> pages.good() ? scannedDocument(c, pages, now) : Result.NOTHING;
            case Issue _ -> issue(c, now);
            case Refuse refuse -> notice(c, now, "不予办理公证告知书", CasePapers.refused(c, settings, refuse, now));
            case Convert convert ->
                notice(c, now, "改到公证处当面办的说明", CasePapers.inPerson(c, settings, convert.words(), now));
            case Terminate terminate ->
                notice(c, now, "终止公证告知书", CasePapers.ended(c, settings, terminate.words(), now));
            case Take _,
                    Checked _,
                    GiveNotice _,
                    Ask _,
                    WriteRecord _,
                    CodeHeard _,
                    AskSignature _,
                    AskScan _,
                    AddPerson _,
                    DecideGap _,
                    Suspend _,
                    EndSession _,
                    StopClock _,
                    StartClock _,
                    PaperReceived _,
                    SendForApproval _,
                    SendBack _,
                    Approve _,
                    Archive _,
                    AskDestruction _,
                    ConfirmDestruction _ -> Result.NOTHING;
        };
    }

    private Result submit(Case c, Submit act, Instant now) {
        String number = numbers.acceptance(c.id, now);
        Sealing.Made form = sealing.text(
                c.id, "公证申请表", CasePapers.application(c, settings, number, now), page -> number + "-" + page);
        byte[] signed = sealing.sign(
                new Sealing.Signer(c.id, "application", "party-1"),
                form.pdf(),
                act.ink().reveal());
        CaseDocument document = documents.pdf(Paper.APPLICATION, null, "公证申请表", form.pages(), signed, now);
        return new Result(new Made(Map.of(Made.NUMBER, number), List.of(document)), Map.of(document.id(), signed));
    }

    private Result notice(Case c, Instant now, String title, List<String> words) {
        String number = c.number == null ? numbers.acceptance(c.id, now) : c.number;
        Sealing.Made made = sealing.text(c.id, title, words, page -> number + "-" + page);
        CaseDocument document = documents.pdf(Paper.NOTICE, null, title, made.pages(), made.pdf(), now);
        return new Result(new Made(Map.of(Made.NUMBER, number), List.of(document)), Map.of(document.id(), made.pdf()));
    }

    private Result paper(Case c, Instant now, Paper kind, String title, List<String> words) {
        String mark = letters(MARK);
        Sealing.Made made = sealing.text(c.id, title, words, page -> mark + "-" + page);
        CaseDocument document = documents.pdf(kind, null, title, made.pages(), made.pdf(), now);
        return new Result(new Made(Map.of(Made.MARK, mark), List.of(document)), Map.of(document.id(), made.pdf()));
    }

    private Result signed(Case c, SignedOnScreen act, Instant now) {
        Paperwork paper = Objects.requireNonNull(c.inSession().paperwork(act.document()));
        byte[] pdf = sealing.sign(
                new Sealing.Signer(c.id, c.inSession().id, "party-1"),
                contents.apply(act.document()),
                act.ink().reveal());
        return signedDocument(paper, pdf, paper.document().pages(), now);
    }

    private Result scannedDocument(Case c, AcceptPages act, Instant now) {
        Paperwork paper = Objects.requireNonNull(c.inSession().paperwork(act.document()));
        List<byte[]> pages = new ArrayList<>();
        for (int page = 1; page <= paper.document().pages(); page++) {
            pages.add(contents.apply(
                    Objects.requireNonNull(paper.pages().get(page)).scan()));
        }
        Sealing.Made made = sealing.scanned(c.id, paper.document().title(), pages);
        return signedDocument(paper, made.pdf(), made.pages(), now);
    }

    private Result signedDocument(Paperwork paper, byte[] pdf, int pages, Instant now) {
        CaseDocument document = documents.pdf(
                Paper.SIGNED_TEXT, paper.document().id(), paper.document().title() + "（已签名）", pages, pdf, now);
        return new Result(new Made(Map.of(), List.of(document)), Map.of(document.id(), pdf));
    }

    private Result scanned(Case c, PageScanned act) {
        Paperwork paper = Objects.requireNonNull(c.inSession().paperwork(act.document()));
        PageMatch.Verdict verdict = pageMatch.match(
                contents.apply(act.scan()), contents.apply(act.document()), act.page(), paper.markOf(act.page()));
        String why = switch (verdict) {
            case PageMatch.Verdict.Same same ->
                same.signed() || act.page() < paper.document().pages() ? "" : "这一页还没有签名，请签好再扫。";
            case PageMatch.Verdict.Other other -> other.words();
            case PageMatch.Verdict.Unreadable unreadable -> unreadable.words();
        };
        return why.isEmpty() ? Result.NOTHING : new Result(Made.fact(Made.WHY, why), Map.of());
    }

    private Result failure(Case c, Instant now) {
        boolean last = c.failedTries + 1 >= settings.tries();
        return challenge(
                last ? Map.of(Made.BLOCKED_UNTIL, now.plus(settings.coolDown()).toString()) : Map.of());
    }

    private Result challenge(Map<String, String> also) {
        Map<String, String> facts = new HashMap<>(also);
        facts.put(Made.CHALLENGE, String.format(java.util.Locale.ROOT, "%04d", random.nextInt(10_000)));
        return new Result(new Made(facts, List.of()), Map.of());
    }

    private Result issue(Case c, Instant now) {
        String number = numbers.certificate(c.id, now);
        String code = letters(CODE);
        Sealing.Made made = sealing.certificate(CasePapers.certificate(c, settings, number, code, now));
        CaseDocument document = documents.pdf(Paper.CERTIFICATE, null, "公证书", made.pages(), made.pdf(), now);
        return new Result(
                new Made(Map.of(Made.NUMBER, number, Made.CHECK_CODE, code), List.of(document)),
                Map.of(document.id(), made.pdf()));
    }

    private String letters(int count) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            letters.append(CLEAR.charAt(random.nextInt(CLEAR.length())));
        }
        return letters.toString();
    }
}
