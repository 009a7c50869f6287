package legalkiosk.server.notarisation;

import java.util.List;
import java.util.Random;
import legalkiosk.contract.notarisation.CaseAct;
import legalkiosk.contract.notarisation.CaseAct.*;
import legalkiosk.contract.notarisation.CaseFile.PartyRole;
import legalkiosk.contract.notarisation.CaseState;
import legalkiosk.contract.notarisation.Checks;
import legalkiosk.contract.notarisation.Paper;
import legalkiosk.contract.notarisation.RefusalGround;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.contract.notarisation.Step;
import legalkiosk.foundation.Sensitive;

/** A person and three notaries who mostly do what comes next, and now and then anything at all. */
final class CasePeople {
    private static final Actor.Notary THIRD = new Actor.Notary("account-3", "示例公证员丙", null);
    private static final List<Actor> ACTORS =
            List.of(CaseWorld.PERSON, CaseWorld.HANDLER, CaseWorld.OTHER, THIRD, new Actor.Party("HS-02"));

    private final CaseWorld world;
    private final Random random;

    CasePeople(CaseWorld world, Random random) {
        this.world = world;
        this.random = random;
    }

    void something() {
        world.verdict = random.nextInt(5) == 0
                ? new PageMatch.Verdict.Other("不是这一页")
                : new PageMatch.Verdict.Same(random.nextInt(6) > 0);
        world.claimed = random.nextBoolean();
        boolean sensible = random.nextInt(8) > 0;
        if (sensible && world.c.state == CaseState.WAITING) {
            world.notaryCame();
        } else if (!sensible) {
            world.tryOut(ACTORS.get(random.nextInt(ACTORS.size())), anything());
        } else if (!person()) {
            world.tryOut(notary(), next());
        }
    }

    /** Whoever has the case; approval is somebody else's. */
    private Actor notary() {
        Actor.Notary handler = world.c.handler == null ? CaseWorld.HANDLER : world.c.handler;
        boolean another = switch (world.c.state) {
            case APPROVAL -> world.c.approver == null;
            default -> random.nextInt(40) == 0;
        };
        return another ? (random.nextBoolean() ? CaseWorld.OTHER : THIRD) : handler;
    }

    private boolean person() {
        Case c = world.c;
        switch (c.state) {
            case DRAFT -> world.tryOut(CaseWorld.PERSON, new Submit(Sensitive.of("{}")));
            case SUPPLEMENT -> world.tryOut(CaseWorld.PERSON, new Supplemented());
            case IDENTITY_EXPIRED -> world.tryOut(CaseWorld.PERSON, new BeginSession("call-" + c.version));
            case ACCEPTED -> world.tryOut(CaseWorld.PERSON, new BeginSession("call-" + c.version));
            case ISSUED -> world.tryOut(CaseWorld.PERSON, new Collected(true));
            default -> {
                return step();
            }
        }
        return true;
    }

    private boolean step() {
        switch (world.step()) {
            case Step.ShowRoom _ -> world.tryOut(CaseWorld.PERSON, new RoomShown(List.of(), world.ms));
            case Step.ConsentToRecording consent ->
                world.tryOut(CaseWorld.PERSON, new RecordingAnswered(random.nextInt(20) > 0, consent.version()));
            case Step.ReadCard _ ->
                world.tryOut(
                        CaseWorld.PERSON,
                        world.card(random.nextInt(10) == 0 ? "440799199001010011" : SampleItems.CARD));
            case Step.HearNotice notice ->
                world.tryOut(CaseWorld.PERSON, new NoticeHeard(notice.notice(), random.nextInt(8) > 0, true, world.ms));
            case Step.CheckRecord record ->
                world.tryOut(
                        CaseWorld.PERSON,
                        random.nextInt(6) == 0
                                ? new RecordDisputed(record.version(), 0, Sensitive.of("不对"), world.ms)
                                : new RecordConfirmed(
                                        record.version(),
                                        world.c.documents.get(record.document()).sha256(),
                                        true,
                                        world.ms));
            case Step.SpeakCode code ->
                world.tryOut(CaseWorld.PERSON, new CodeSpoken(code.document(), code.code(), world.ms));
            case Step.SignOnScreen sign ->
                world.tryOut(
                        CaseWorld.PERSON,
                        random.nextInt(5) == 0
                                ? new PagesPrinted(sign.document(), world.ms)
                                : new SignedOnScreen(
                                        sign.document(),
                                        world.c.documents.get(sign.document()).sha256(),
                                        Sensitive.of("{}"),
                                        world.ms));
            case Step.SignOnPaper paper -> paper(paper);
            case Step.Scan _ ->
                world.tryOut(
                        CaseWorld.PERSON,
                        new PaperAdded(world.add(Paper.BROUGHT).id(), world.ms));
            case Step.Nothing _, Step.Answer _, Step.Wait _, Step.Over _ -> {
                return false;
            }
        }
        return true;
    }

    private void paper(Step.SignOnPaper paper) {
        if (!paper.printed()) {
            world.tryOut(CaseWorld.PERSON, new PagesPrinted(paper.document(), world.ms));
            return;
        }
        int page = paper.pages().stream()
                .filter(one -> !one.scanned())
                .map(Step.Page::number)
                .findFirst()
                .orElse(1);
        world.tryOut(
                CaseWorld.PERSON,
                new PageScanned(
                        paper.document(), page, world.add(Paper.SCANNED_PAGE).id(), world.ms));
    }

    /** What the notary does next. */
    private Notary next() {
        Case c = world.c;
        return switch (c.state) {
            case DRAFT, WAITING, IDENTITY_EXPIRED, ACCEPTED, ISSUED, SUPPLEMENT -> new Take();
            case SUBMITTED -> c.handler == null ? new Take() : new Accept(IntakeRules.AT_ACCEPTANCE);
            case IDENTITY -> new Compared(random.nextInt(10) > 0, "看过");
            case NOTICE -> new GiveNotice(unheard());
            case QUESTIONING -> questioning();
            case SIGNING -> signing();
            case INTERRUPTED -> new DecideGap(random.nextInt(4) > 0, "看过");
            case REVIEW -> random.nextInt(6) == 0 ? new StopClock("核实") : new SendForApproval(Sensitive.of("兹证明"));
            case VERIFYING -> new StartClock();
            case APPROVAL ->
                c.approver == null ? random.nextInt(6) == 0 ? new SendBack("再看看") : new Approve("同意") : new Issue();
            case DELIVERED -> c.disposes() && !c.paperReceived ? new PaperReceived("收到") : new Archive();
            case ARCHIVED, CONVERTED_IN_PERSON, REFUSED, WITHDRAWN, TERMINATED -> new Take();
        };
    }

    private String unheard() {
        return world.c.item.notices().stream()
                .map(ServiceItem.Notice::id)
                .filter(id -> !world.c.inSession().heard.contains(id))
                .findFirst()
                .orElse("meaning");
    }

    private Notary questioning() {
        Case c = world.c;
        return c.record.isEmpty() || random.nextInt(5) == 0
                ? new WriteRecord(c.recordVersion, world.lines("是" + c.version))
                : new ShowRecord(c.recordVersion);
    }

    private Notary signing() {
        Case c = world.c;
        List<String> open = Checks.IN_SESSION.stream()
                .filter(check -> !SigningRules.good(c, check))
                .toList();
        if (!open.isEmpty()) {
            return new Checked(open.getFirst(), random.nextInt(10) > 0, "看过");
        }
        Paperwork next = c.inSession().next();
        if (next == null) {
            return SigningRules.everythingSigned(c) == null ? new EndSession() : new ShowText("文书", Sensitive.of("示例"));
        }
        String document = next.document().id();
        if (!next.sameOnBothSides()) {
            return new CodeHeard(document, random.nextInt(10) > 0);
        }
        return switch (next.asked()) {
            case NOT_YET -> new AskSignature(document, random.nextBoolean());
            case SCREEN, PAPER -> new AcceptPages(document, random.nextInt(8) > 0, "看过");
        };
    }

    /** An act of any kind, whoever does it and whether it makes sense or not. */
    private CaseAct anything() {
        Case c = world.c;
        String document = c.documents.keySet().stream()
                .skip(c.documents.isEmpty() ? 0 : random.nextInt(c.documents.size()))
                .findFirst()
                .orElse("none");
        String sha =
                c.documents.containsKey(document) ? c.documents.get(document).sha256() : "";
        boolean yes = random.nextBoolean();
        long ms = random.nextInt(10) == 0 ? 0 : world.ms;
        return switch (random.nextInt(40)) {
            case 0 -> new Withdraw("不办了");
            case 1 -> new GoInPerson("去窗口");
            case 2 -> new BeginSession("call-x");
            case 3 -> new RoomShown(List.of("儿子"), ms);
            case 4 -> new RecordingAnswered(yes, yes ? "v1" : "v0");
            case 5 -> world.card(yes ? SampleItems.CARD : "440799199001010011");
            case 6 -> new NoticeHeard("meaning", yes, false, ms);
            case 7 -> new RecordConfirmed(random.nextInt(3), sha, false, ms);
            case 8 -> new CodeSpoken(document, "0000 0000", ms);
            case 9 -> new SignedOnScreen(document, sha, Sensitive.of("{}"), ms);
            case 10 -> new PagesPrinted(document, ms);
            case 11 -> new PageScanned(document, 1, document, ms);
            case 12 -> new NetworkGap(random.nextInt(200_000), yes, ms);
            case 13 -> new PersonLeft("走开");
            case 14 -> new Take();
            case 15 -> new AskSupplement(List.of("户口簿"));
            case 16 -> new Compared(true, "像");
            case 17 -> new AskCardAgain("再放");
            case 18 -> new Checked(Checks.WILL, yes, "看过");
            case 19 -> new GiveNotice("rights");
            case 20 -> new WriteRecord(c.recordVersion, world.lines("改过"));
            case 21 -> new ShowRecord(c.recordVersion);
            case 22 -> new ShowText("另一份", Sensitive.of("别的字"));
            case 23 -> new CodeHeard(document, yes);
            case 24 -> new AskSignature(document, yes);
            case 25 -> new AcceptPages(document, true, "好");
            case 26 -> new AskScan(null, "请扫户口簿");
            case 27 -> new AddPerson(PartyRole.WITNESS, Sensitive.of("示例证人"), List.of("身份证"));
            case 28 -> new DecideGap(true, "看得到");
            case 29 -> new Suspend("停一停");
            case 30 -> new EndSession();
            case 31 -> new SendForApproval(Sensitive.of("兹证明"));
            case 32 -> new Approve("同意");
            case 33 -> new Issue();
            case 34 -> new Archive();
            case 35 -> random.nextInt(2) == 0 ? new Refuse(RefusalGround.DISPUTE, "有争议") : new Ask("为什么？");
            case 36 -> random.nextInt(6) == 0 ? new Convert("当面办") : new StopClock("核实");
            case 37 -> random.nextInt(2) == 0 ? new Terminate("联系不上") : new StartClock();
            case 38 -> new SendBack("再看看");
            default -> new PaperReceived("收到");
        };
    }
}
