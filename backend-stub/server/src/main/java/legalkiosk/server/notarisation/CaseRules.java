package legalkiosk.server.notarisation;

import java.time.Instant;
import java.util.Optional;
import legalkiosk.contract.notarisation.CaseAct;
import legalkiosk.contract.notarisation.CaseAct.*;
import legalkiosk.contract.notarisation.CaseState;
import org.jspecify.annotations.Nullable;

/**
 * What may happen in a case and what it becomes by it: pure functions of the case, who acts, the act and the time. {@link #check} asks
 * whether, {@link #apply} does; what each phase allows stands in the class of its phase.
 */
final class CaseRules {
    private CaseRules() {}

    /** Why the act is refused; empty: it is allowed. */
    static Optional<No> check(Case c, Actor who, CaseAct act, Instant at, CaseSettings settings) {
        if (c.destroyed) {
            return Optional.of(No.state("这件公证的案卷已经销毁。"));
        }
        @Nullable
        No no = switch (act) {
            case Party party -> party(c, who, party, at, settings);
            case Notary notary -> notary(c, who, notary, at, settings);
        };
        return Optional.ofNullable(no);
    }

    private static @Nullable No party(Case c, Actor who, Party act, Instant at, CaseSettings settings) {
        boolean allowed = who instanceof Actor.Party || who instanceof Actor.Backend && act instanceof PersonLeft;
        if (!allowed) {
            return No.role("这一步要由办事的人在终端上做。");
        }
        if (SittingRules.inSession(act)) {
            No no = SittingRules.seat(c, who, act);
            if (no != null) {
                return no;
            }
        }
        return switch (act) {
            case Submit submit -> IntakeRules.submit(c, submit);
            case Supplemented _ -> IntakeRules.supplemented(c);
            case Withdraw _ -> ExitRules.withdraw(c);
            case GoInPerson _ -> ExitRules.inPerson(c);
            case BeginSession begin -> SittingRules.begin(c, begin, at);
            case RoomShown _ -> SittingRules.room(c);
            case RecordingAnswered answer -> SittingRules.recording(c, answer, settings);
            case CardRead card -> IdentityRules.card(c, card, settings);
            case NoticeHeard heard -> TalkRules.heard(c, heard);
            case RecordConfirmed confirmed -> TalkRules.confirmed(c, confirmed);
            case RecordDisputed disputed -> TalkRules.disputed(c, disputed);
            case CodeSpoken code -> SigningRules.spoken(c, code);
            case SignedOnScreen signed -> SigningRules.signed(c, signed);
            case PagesPrinted printed -> SigningRules.printed(c, printed);
            case PageScanned scanned -> SigningRules.scanned(c, scanned);
            case PaperAdded added -> SittingRules.paper(c, added);
            case NetworkGap gap -> SittingRules.gap(c, gap);
            case PersonLeft _ -> null;
            case Collected _ -> ClosingRules.collected(c);
        };
    }

    private static @Nullable No notary(Case c, Actor who, Notary act, Instant at, CaseSettings settings) {
        if (!(who instanceof Actor.Notary notary)) {
            return No.role("这一步要由公证员做。");
        }
        if (needsHandler(act) && !notary.is(c.handler)) {
            return No.role(c.handler == null ? "这件公证还没有人接手，请先点“接手”。" : "这件公证由" + c.handler.name() + "承办；要由您办，请先点“接手”。");
        }
        return switch (act) {
            case Take _ -> IntakeRules.take(c, notary);
            case AskSupplement ask -> IntakeRules.askSupplement(c, ask);
            case Accept accept -> IntakeRules.accept(c, accept);
            case Compared compared -> IdentityRules.compared(c, compared);
            case AskCardAgain _ -> IdentityRules.again(c);
            case Checked checked -> SittingRules.checked(c, checked);
            case GiveNotice notice -> TalkRules.give(c, notice);
            case Ask ask -> TalkRules.ask(c, ask);
            case WriteRecord write -> TalkRules.write(c, write);
            case ShowRecord show -> TalkRules.show(c, show);
            case ShowText text -> SigningRules.text(c, text);
            case CodeHeard code -> SigningRules.heard(c, code);
            case AskSignature ask -> SigningRules.ask(c, ask);
            case AcceptPages pages -> SigningRules.pages(c, pages);
            case AskScan ask -> SittingRules.askScan(c, ask);
            case AddPerson add -> SittingRules.add(c, add);
            case DecideGap gap -> SittingRules.decide(c, gap);
            case Suspend _ -> SittingRules.suspend(c);
            case EndSession _ -> SittingRules.end(c);
            case StopClock stop -> ClosingRules.stop(c, stop);
            case StartClock _ -> ClosingRules.start(c);
            case PaperReceived _ -> ClosingRules.paper(c);
            case SendForApproval send -> ClosingRules.send(c, send);
            case SendBack back -> ClosingRules.back(c, notary, back);
            case Approve _ -> ClosingRules.approve(c, notary);
            case Issue _ -> ClosingRules.issue(c, notary);
            case Archive _ -> ClosingRules.archive(c);
            case Refuse refuse -> ExitRules.refuse(c, refuse);
            case Convert convert -> ExitRules.convert(c, convert);
            case Terminate terminate -> ExitRules.terminate(c, terminate);
            case AskDestruction _ -> DestructionRules.ask(c, at, settings);
            case ConfirmDestruction _ -> DestructionRules.confirm(c, notary, at, settings);
        };
    }

    /** What only the notary who has the case may do. */
    private static boolean needsHandler(Notary act) {
        return switch (act) {
            case Take _, Approve _, SendBack _, Issue _, AskDestruction _, ConfirmDestruction _ -> false;
            case AskSupplement _,
                    Accept _,
                    Compared _,
                    AskCardAgain _,
                    Checked _,
                    GiveNotice _,
                    Ask _,
                    WriteRecord _,
                    ShowRecord _,
                    ShowText _,
                    CodeHeard _,
                    AskSignature _,
                    AcceptPages _,
                    AskScan _,
                    AddPerson _,
                    DecideGap _,
                    Suspend _,
                    EndSession _,
                    StopClock _,
                    StartClock _,
                    PaperReceived _,
                    SendForApproval _,
                    Archive _,
                    Refuse _,
                    Convert _,
                    Terminate _ -> true;
        };
    }

    /** Changes a fresh copy as the entry says. */
    static void apply(Case c, Entry entry) {
        entry.made().documents().forEach(c::add);
        if (entry.deed() instanceof Deed.Did did
                && entry.actor() instanceof Actor.Notary who
                && needsHandler(act(did))) {
            c.acted = Case.plus(c.acted, who.account());
        }
        switch (entry.deed()) {
            case Deed.Opened _ -> throw new IllegalStateException("opened twice");
            case Deed.Added added -> c.add(added.document());
            case Deed.NotaryCame _ -> c.become(CaseState.IDENTITY);
            case Deed.Happened happened -> SittingRules.happened(c, happened);
            case Deed.Did did -> {
                switch (did.act()) {
                    case Party act -> apply(c, act, entry);
                    case Notary act -> apply(c, act, entry);
                }
            }
        }
    }

    private static Notary act(Deed.Did did) {
        return switch (did.act()) {
            case Notary act -> act;
            case Party _ -> new Take();
        };
    }

    private static void apply(Case c, Party act, Entry entry) {
        SittingRules.moved(c, act);
        switch (act) {
            case Submit _ -> IntakeRules.submitted(c, entry);
            case Supplemented _ -> IntakeRules.supplemented(c, entry);
            case Withdraw withdraw -> ExitRules.exit(c, CaseState.WITHDRAWN, withdraw.words(), entry);
            case GoInPerson go -> ExitRules.exit(c, CaseState.CONVERTED_IN_PERSON, go.words(), entry);
            case BeginSession begin -> SittingRules.begun(c, begin, entry);
            case RoomShown room -> SittingRules.roomShown(c, room);
            case RecordingAnswered answer -> SittingRules.answered(c, answer, entry);
            case CardRead card -> IdentityRules.cardRead(c, card, entry);
            case NoticeHeard heard -> TalkRules.noticeHeard(c, heard);
            case RecordConfirmed _ -> TalkRules.recordConfirmed(c);
            case RecordDisputed _ -> c.inSession().showing = 0;
            case CodeSpoken code -> SigningRules.codeSpoken(c, code);
            case SignedOnScreen signed -> SigningRules.signedOnScreen(c, signed, entry);
            case PagesPrinted printed -> SigningRules.pagesPrinted(c, printed);
            case PageScanned scanned -> SigningRules.pageScanned(c, scanned, entry);
            case PaperAdded _ -> c.inSession().scan = null;
            case NetworkGap gap -> SittingRules.gapSeen(c, gap, entry);
            case PersonLeft _ -> SittingRules.left(c);
            case Collected _ -> c.become(CaseState.DELIVERED);
        }
    }

    private static void apply(Case c, Notary act, Entry entry) {
        Actor.Notary who = (Actor.Notary) entry.actor();
        switch (act) {
            case Take _ -> c.handler = who;
            case AskSupplement ask -> IntakeRules.supplementAsked(c, ask, entry);
            case Accept accept -> IntakeRules.accepted(c, accept, entry);
            case Compared compared -> IdentityRules.comparedBy(c, compared, who, entry);
            case AskCardAgain _ -> IdentityRules.fresh(c, entry);
            case Checked checked -> SittingRules.checkDone(c, checked, entry);
            case GiveNotice notice -> c.inSession().notice = notice.notice();
            case Ask ask -> c.inSession().asked = ask.question();
            case WriteRecord write -> TalkRules.written(c, write);
            case ShowRecord _ -> TalkRules.shown(c, entry);
            case ShowText _ -> SigningRules.textShown(c, entry);
            case CodeHeard code -> SigningRules.codeHeard(c, code);
            case AskSignature ask -> SigningRules.signatureAsked(c, ask);
            case AcceptPages pages -> SigningRules.pagesAccepted(c, pages, entry);
            case AskScan ask -> c.inSession().scan = ask;
            case AddPerson add -> SittingRules.added(c, add);
            case DecideGap gap -> SittingRules.decided(c, gap);
            case Suspend _ -> SittingRules.suspended(c);
            case EndSession _ -> c.become(CaseState.REVIEW);
            case StopClock stop -> ClosingRules.stopped(c, stop, entry);
            case StartClock _ -> ClosingRules.started(c, entry);
            case PaperReceived _ -> c.paperReceived = true;
            case SendForApproval send -> ClosingRules.sent(c, send);
            case SendBack _ -> ClosingRules.sentBack(c);
            case Approve _ -> c.approver = who;
            case Issue _ -> ClosingRules.issued(c, entry);
            case Archive _ -> ClosingRules.archived(c, entry);
            case Refuse refuse -> ExitRules.refused(c, refuse, entry);
            case Convert convert -> ExitRules.exit(c, CaseState.CONVERTED_IN_PERSON, convert.words(), entry);
            case Terminate terminate -> ExitRules.exit(c, CaseState.TERMINATED, terminate.words(), entry);
            case AskDestruction _ -> c.destructionAskedBy = who.account();
            case ConfirmDestruction _ -> c.destroyed = true;
        }
    }
}
