package legalkiosk.server.notarisation;

import static legalkiosk.server.notarisation.CaseWorld.HANDLER;
import static legalkiosk.server.notarisation.CaseWorld.OTHER;
import static legalkiosk.server.notarisation.CaseWorld.PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.notarisation.CaseAct.*;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.contract.notarisation.CaseFile.PartyRole;
import legalkiosk.contract.notarisation.CaseState;
import legalkiosk.contract.notarisation.Checks;
import legalkiosk.contract.notarisation.Paper;
import legalkiosk.contract.notarisation.RefusalGround;
import legalkiosk.contract.notarisation.Step;
import legalkiosk.foundation.Sensitive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The statements A7 to F6 of the domain that a case itself keeps. */
class CaseRulesTest {
    private final CaseWorld world = CaseWorld.mandate();

    private static CaseWorld of(legalkiosk.contract.notarisation.ServiceItem item, boolean disposal) {
        return new CaseWorld(item, SampleItems.application(item.id(), disposal, false));
    }

    @Test
    void a7_nothingIsAcceptedBeforeInterestAndDisputeWereLookedAt() {
        world.person(new Submit(Sensitive.of("{}"))).notary(new Take());
        for (String left : IntakeRules.AT_ACCEPTANCE) {
            List<String> others = IntakeRules.AT_ACCEPTANCE.stream()
                    .filter(check -> !check.equals(left))
                    .toList();
            assertThat(world.refused(HANDLER, new Accept(others)).article()).contains("第三十一条");
        }
        world.notary(new Accept(IntakeRules.AT_ACCEPTANCE));
        assertThat(world.c.checks.keySet()).containsAll(IntakeRules.AT_ACCEPTANCE);
    }

    @Test
    void a6_missingPapersAreToldOnceAndCompletely() {
        world.person(new Submit(Sensitive.of("{}"))).notary(new Take());
        world.notary(new AskSupplement(List.of("户口簿"))).person(new Supplemented());
        assertThat(world.refused(HANDLER, new AskSupplement(List.of("结婚证"))).article())
                .contains("一次性告知");
    }

    @Test
    void a8_whoeverNeedsAHelperToSpeakCannotBeDoneByVideo() {
        CaseWorld helped = new CaseWorld(SampleItems.mandate(), SampleItems.application("mandate", false, true));
        assertThat(helped.refused(PERSON, new Submit(Sensitive.of("{}"))).kind())
                .isEqualTo(ErrorKind.NOT_ALLOWED);
        helped.person(new GoInPerson("要人帮忙"));
        assertThat(helped.c.state).isEqualTo(CaseState.CONVERTED_IN_PERSON);
        assertThat(helped.c.number).isNotNull();
    }

    @Test
    void a9_aDisposalIsNotFiledBeforeThePaperIsThere() {
        CaseWorld disposal = of(SampleItems.mandate(), true);
        disposal.accepted().seated().identified().told().recorded().signedOnPaper();
        disposal.notary(new ShowText("委托书", Sensitive.of("示例"))).signedOnPaper().notary(new EndSession());
        disposal.notary(new SendForApproval(Sensitive.of("兹证明")))
                .other(new Approve("同意"))
                .notary(new Issue());
        disposal.person(new Collected(true));
        assertThat(disposal.refused(HANDLER, new Archive()).article()).contains("纸质原件");
        disposal.notary(new PaperReceived("两页")).notary(new Archive());
        assertThat(disposal.c.state).isEqualTo(CaseState.ARCHIVED);
    }

    @Test
    void b1_theChipAloneOrTheEyeAloneIsNotEnough() {
        world.accepted().seated();
        world.refused(HANDLER, new Compared(true, "像"));
        world.person(world.card(SampleItems.CARD));
        assertThat(world.c.state).isEqualTo(CaseState.IDENTITY);
        world.refused(HANDLER, new GiveNotice("meaning"));
        world.notary(new Compared(true, "一致"));
        assertThat(world.c.state).isEqualTo(CaseState.NOTICE);
    }

    @Test
    void b2_theChipIsReadInsideTheSessionWithItsChallenge() {
        world.accepted();
        CaseDocument early = world.add(Paper.CHIP_PORTRAIT);
        world.seated();
        CardRead right = world.card(SampleItems.CARD);
        world.refused(PERSON, with(right, early.id(), right.challenge()));
        world.refused(PERSON, with(right, right.portrait(), "0000".equals(right.challenge()) ? "1111" : "0000"));
        world.person(right);
        world.notary(new AskCardAgain("再放一次"));
        world.refused(PERSON, with(right, right.portrait(), "not that one"));
    }

    private static CardRead with(CardRead card, String portrait, String challenge) {
        return new CardRead(
                card.card(), card.address(), card.validUntil(), portrait, card.live(), challenge, card.recordingMs());
    }

    @Test
    void b2_anotherPersonsCardOrAnExpiredOneProvesNothing() {
        world.accepted().seated().person(world.card("440799199001010011"));
        assertThat(world.c.failedTries).isEqualTo(1);
        assertThat(world.step()).isInstanceOf(Step.ReadCard.class);
        CardRead expired = world.card(SampleItems.CARD);
        world.person(new CardRead(
                expired.card(),
                expired.address(),
                "2020-01-01",
                expired.portrait(),
                expired.live(),
                expired.challenge(),
                world.ms));
        assertThat(world.c.failedTries).isEqualTo(2);
    }

    @Test
    void b3_theNotaryComparesAndItIsWrittenDown() {
        world.accepted().seated().person(world.card(SampleItems.CARD));
        world.refused(HANDLER, new Compared(true, ""));
        world.refused(OTHER, new Compared(true, "一致"));
        world.notary(new Compared(true, "照片、画面和本人一致"));
        assertThat(world.c.identities.getLast().comparedBy()).isEqualTo(HANDLER.name());
        assertThat(world.c.identities.getLast().same()).isTrue();
    }

    @Test
    void b4_afterThreeFailuresThereIsACoolDownWhateverSessionTheyWereIn() {
        world.accepted().seated().person(world.card("440799199001010011"));
        world.person(new PersonLeft("走开")).seated();
        world.person(world.card(SampleItems.CARD)).notary(new Compared(false, "不像"));
        assertThat(world.step()).isEqualTo(new Step.ReadCard(world.c.inSession().challenge, 1));
        world.person(world.card(SampleItems.CARD)).notary(new Compared(false, "还是不像"));
        assertThat(world.c.state).isEqualTo(CaseState.IDENTITY_EXPIRED);
        world.refused(PERSON, new BeginSession("call-2"));
        world.now = world.now.plus(Duration.ofHours(24));
        world.seated();
        assertThat(world.c.identities).hasSize(3);
    }

    @Test
    void b5_leavingStartsIdentityAgain() {
        world.accepted().seated().identified().told().recorded();
        world.person(new PersonLeft("椅子空了"));
        assertThat(world.c.state).isEqualTo(CaseState.IDENTITY_EXPIRED);
        world.seated();
        assertThat(world.c.state).isEqualTo(CaseState.IDENTITY);
        assertThat(world.c.inSession().heard).isEmpty();
        assertThat(world.c.inSession().next()).isNull();
        assertThat(world.c.checks).doesNotContainKeys(Checks.WILL, Checks.ALONE, Checks.CAPACITY);
        assertThat(world.c.record).as("what was written is kept").isNotEmpty();
    }

    @Test
    void b5_afterAWatchedGapTheNotaryDecidesAndTheDecisionIsRecorded() {
        world.accepted().seated().identified().told();
        world.person(new NetworkGap(8_000, true, world.ms));
        assertThat(world.c.state).isEqualTo(CaseState.INTERRUPTED);
        world.refused(PERSON, new NoticeHeard("meaning", true, false, world.ms));
        world.refused(HANDLER, new DecideGap(true, ""));
        world.notary(new DecideGap(true, "一直看得到本人"));
        assertThat(world.c.state).isEqualTo(CaseState.QUESTIONING);
        world.person(new NetworkGap(8_000, true, world.ms)).notary(new DecideGap(false, "不放心"));
        assertThat(world.c.state).isEqualTo(CaseState.IDENTITY_EXPIRED);
    }

    @Test
    void b5_aSecondGapBeforeTheDecisionCountsAsMuchAsTheFirst() {
        world.accepted().seated().identified().told();
        world.person(new NetworkGap(8_000, true, world.ms)).person(new NetworkGap(5_000, true, world.ms));
        assertThat(world.c.state).isEqualTo(CaseState.INTERRUPTED);
        world.notary(new DecideGap(true, "一直看得到本人"));
        assertThat(world.c.state).isEqualTo(CaseState.QUESTIONING);
        world.person(new NetworkGap(8_000, true, world.ms)).person(new NetworkGap(5_000, false, world.ms));
        assertThat(world.c.state).isEqualTo(CaseState.IDENTITY_EXPIRED);
    }

    @Test
    void b5_anUnwatchedOrTooLongGapIsLeaving() {
        world.accepted().seated().identified().person(new NetworkGap(8_000, false, world.ms));
        assertThat(world.c.state).isEqualTo(CaseState.IDENTITY_EXPIRED);
        world.seated().identified().person(new NetworkGap(600_000, true, world.ms));
        assertThat(world.c.state).isEqualTo(CaseState.IDENTITY_EXPIRED);
    }

    @Test
    void c1_everyNoticeIsHeardAndUnderstoodBeforeQuestions() {
        world.accepted().seated().identified().notary(new GiveNotice("meaning"));
        assertThat(world.step()).isInstanceOf(Step.HearNotice.class);
        world.person(new NoticeHeard("meaning", false, true, world.ms));
        world.notary(new GiveNotice("rights")).person(new NoticeHeard("rights", true, true, world.ms));
        assertThat(world.c.state).as("one was not understood").isEqualTo(CaseState.NOTICE);
        world.refused(HANDLER, new Ask("为什么？"));
        world.notary(new GiveNotice("meaning")).person(new NoticeHeard("meaning", true, true, world.ms));
        assertThat(world.c.state).isEqualTo(CaseState.QUESTIONING);
    }

    @ParameterizedTest
    @EnumSource(
            value = CaseState.class,
            names = {"SUBMITTED", "ACCEPTED", "IDENTITY", "SIGNING", "REVIEW", "APPROVAL"})
    void c2_thePersonMayTakeItBackUntilItIsIssued(CaseState state) {
        world.person(new Submit(Sensitive.of("{}"))).notary(new Take());
        if (state.ordinal() >= CaseState.ACCEPTED.ordinal()) {
            world.notary(new Accept(IntakeRules.AT_ACCEPTANCE));
        }
        if (state == CaseState.IDENTITY) {
            world.seated();
        }
        if (state == CaseState.SIGNING) {
            world.seated().identified().told().recorded();
        }
        if (state.ordinal() >= CaseState.REVIEW.ordinal()) {
            world.seated().identified().told().recorded().signedOnScreen();
            world.notary(new ShowText("委托书", Sensitive.of("示例")))
                    .signedOnScreen()
                    .notary(new EndSession());
        }
        if (state == CaseState.APPROVAL) {
            world.notary(new SendForApproval(Sensitive.of("兹证明")));
        }
        assertThat(world.c.state).isEqualTo(state);
        world.person(new Withdraw("不办了"));
        assertThat(world.c.state).isEqualTo(CaseState.WITHDRAWN);
    }

    @Test
    void c2_notAfterIt() {
        world.issued();
        world.refused(PERSON, new Withdraw("不要了"));
        world.refused(PERSON, new GoInPerson("去窗口"));
    }

    @Test
    void c4_withoutConsentToTheRecordingThereIsNoSession() {
        world.accepted().person(new BeginSession("call-1")).person(new RoomShown(List.of(), 0));
        world.refused(PERSON, world.card(SampleItems.CARD));
        world.refused(PERSON, new RecordingAnswered(true, "older words"));
        world.person(new RecordingAnswered(false, "v1"));
        assertThat(world.c.state).isEqualTo(CaseState.ACCEPTED);
        assertThat(world.step()).isInstanceOf(Step.Over.class);
        assertThat(world.c.consents.getLast().agreed()).isFalse();
    }

    @Test
    void c4_nothingIsSignedBeforeOwnWillWasFound() {
        world.accepted().seated().person(world.card(SampleItems.CARD)).notary(new Compared(true, "一致"));
        world.told().recorded().sameOnBothSides();
        String document = world.c.inSession().next().document().id();
        assertThat(world.refused(HANDLER, new AskSignature(document, false)).words())
                .contains("本人意愿");
    }

    @Test
    void c5_theRoomIsShownFirst() {
        world.accepted().person(new BeginSession("call-1"));
        assertThat(world.step()).isEqualTo(new Step.ShowRoom());
        world.refused(PERSON, new RecordingAnswered(true, "v1"));
        world.refused(PERSON, world.card(SampleItems.CARD));
    }

    @Test
    void c6_changesOfTheRecordAreMarkedAndConfirmedAnew() {
        world.accepted().seated().identified().told();
        world.notary(new WriteRecord(0, world.lines("是"))).notary(new ShowRecord(1));
        world.person(new RecordDisputed(1, 0, Sensitive.of("我说的是想办"), world.ms));
        world.refused(HANDLER, new WriteRecord(0, world.lines("想办")));
        world.notary(new WriteRecord(1, world.lines("想办")));
        assertThat(world.c.record.getFirst().corrected()).isTrue();
        world.refused(PERSON, new RecordConfirmed(1, "", false, world.ms));
        world.notary(new ShowRecord(2)).confirmed();
        assertThat(world.c.state).isEqualTo(CaseState.SIGNING);
        world.notary(new WriteRecord(2, world.lines("想办，自己想的")));
        assertThat(world.c.state)
                .as("the confirmed version is not the last any more")
                .isEqualTo(CaseState.QUESTIONING);
    }

    @Test
    void c6_allQuestionsOfTheItemAreAnswered() {
        world.accepted().seated().identified().told().notary(new WriteRecord(0, List.of()));
        world.refused(HANDLER, new ShowRecord(1));
        world.notary(new WriteRecord(1, world.lines(" ")));
        assertThat(world.refused(HANDLER, new ShowRecord(2)).words()).contains("是您自己要办的吗");
    }

    @Test
    void d1_marriageIsNeverSignedOnTheScreen() {
        CaseWorld marriage = of(SampleItems.marriage(), false);
        marriage.accepted().seated().identified().told().recorded().sameOnBothSides();
        CaseDocument record = marriage.c.inSession().next().document();
        assertThat(marriage.refused(HANDLER, new AskSignature(record.id(), false))
                        .article())
                .contains("电子签名法");
        marriage.notary(new AskSignature(record.id(), true));
        marriage.refused(PERSON, new SignedOnScreen(record.id(), record.sha256(), Sensitive.of("{}"), marriage.ms));
    }

    @Test
    void d1_whatIsOnlyDoneAtTheOfficeHasNoSession() {
        CaseWorld will = of(SampleItems.will(), false);
        will.accepted();
        will.refused(PERSON, new BeginSession("call-1"));
    }

    @Test
    void d2_theVeryBytesThatWereShownAreSigned() {
        world.accepted().seated().identified().told().recorded().sameOnBothSides();
        CaseDocument record = world.c.inSession().next().document();
        world.notary(new AskSignature(record.id(), false));
        world.refused(PERSON, new SignedOnScreen(record.id(), "0".repeat(64), Sensitive.of("{}"), world.ms));
        world.refused(PERSON, new SignedOnScreen(record.id(), record.sha256(), Sensitive.of(""), world.ms));
    }

    @Test
    void d3_penAndPaperMayBeTakenWhereTheScreenIsOffered() {
        world.accepted().seated().identified().told().recorded().sameOnBothSides();
        CaseDocument record = world.c.inSession().next().document();
        world.notary(new AskSignature(record.id(), false));
        assertThat(world.step()).isInstanceOf(Step.SignOnScreen.class);
        world.person(new PagesPrinted(record.id(), world.ms));
        assertThat(world.step()).isInstanceOf(Step.SignOnPaper.class);
        world.verdict = new PageMatch.Verdict.Other("这不是打印的那一页");
        world.person(
                new PageScanned(record.id(), 1, world.add(Paper.SCANNED_PAGE).id(), world.ms));
        assertThat(((Step.SignOnPaper) world.step()).pages().getFirst().why()).isEqualTo("这不是打印的那一页");
        world.refused(HANDLER, new AcceptPages(record.id(), true, "好"));
        world.verdict = new PageMatch.Verdict.Same(false);
        world.person(
                new PageScanned(record.id(), 1, world.add(Paper.SCANNED_PAGE).id(), world.ms));
        assertThat(((Step.SignOnPaper) world.step()).pages().getFirst().why()).contains("没有签名");
        world.verdict = new PageMatch.Verdict.Same(true);
        world.person(
                new PageScanned(record.id(), 1, world.add(Paper.SCANNED_PAGE).id(), world.ms));
        world.notary(new AcceptPages(record.id(), true, "好"));
        assertThat(world.c.inSession().record.ink()).isTrue();
    }

    @Test
    void d4_bothSidesNameTheSameCodeBeforeAnythingIsSigned() {
        world.accepted().seated().identified().told().recorded();
        CaseDocument record = world.c.inSession().next().document();
        world.refused(HANDLER, new AskSignature(record.id(), false));
        world.refused(PERSON, new CodeSpoken(record.id(), "0000 0001", world.ms));
        world.person(new CodeSpoken(record.id(), record.code(), world.ms));
        world.refused(HANDLER, new AskSignature(record.id(), false));
        world.notary(new CodeHeard(record.id(), false));
        assertThat(world.step()).as("read out again").isInstanceOf(Step.SpeakCode.class);
        world.sameOnBothSides().notary(new AskSignature(record.id(), false));
    }

    @Test
    void d5_theNumberIsYearOfficeAndRunningNumber() {
        world.issued();
        assertThat(world.c.number).matches("示例网2026-\\d{6}");
        assertThat(world.c.certificate.number()).matches("（2026）示例网第\\d{6}号");
        world.refused(HANDLER, new Issue());
    }

    @Test
    void e3_noCardIsReadBeforeTheRecordingHasBegun() {
        CaseSettings s = CaseWorld.SETTINGS;
        CaseSettings recorded = new CaseSettings(
                s.office(),
                s.officeCode(),
                s.prefix(),
                s.tries(),
                s.coolDown(),
                s.longestGap(),
                true,
                s.keepDrafts(),
                s.accessFor(),
                s.keepYears(),
                s.checkAt(),
                s.consent(),
                s.consentVersion());
        CaseWorld strict =
                new CaseWorld(SampleItems.mandate(), SampleItems.application("mandate", false, false), recorded);
        strict.accepted().seated();
        assertThat(strict.refused(PERSON, strict.card(SampleItems.CARD)).words())
                .contains("录音录像还没有开始");
        strict.happened(SittingRules.RECORDING_BEGAN);
        strict.person(strict.card(SampleItems.CARD));
    }

    @Test
    void e3_theRecordingsTimeNeverRunsBackwards() {
        world.accepted().seated().identified().notary(new GiveNotice("meaning"));
        world.refused(PERSON, new NoticeHeard("meaning", true, false, 0));
    }

    @Test
    void f1_theClockStandsWhileSomethingIsMissingOrVerified() {
        world.accepted();
        assertThat(world.c.term.acceptedAt()).isNotNull();
        world.notary(new AskSupplement(List.of("户口簿")));
        assertThat(world.c.term.stands()).isNotNull();
        world.person(new Supplemented());
        assertThat(world.c.term.stands()).isNull();
        world.seated().identified().told().recorded().signedOnScreen();
        world.notary(new ShowText("委托书", Sensitive.of("示例"))).signedOnScreen().notary(new EndSession());
        world.notary(new StopClock("核实房产"));
        assertThat(world.c.state).isEqualTo(CaseState.VERIFYING);
        world.refused(HANDLER, new SendForApproval(Sensitive.of("兹证明")));
        world.notary(new StartClock());
        assertThat(world.c.term.stops()).hasSize(2).allMatch(stop -> stop.until() != null);
    }

    @ParameterizedTest
    @EnumSource(RefusalGround.class)
    void f2_eachOfTheNineGroundsRefusesWithItsReason(RefusalGround ground) {
        world.accepted();
        world.refused(HANDLER, new Refuse(ground, " "));
        world.notary(new Refuse(ground, "示例理由"));
        assertThat(world.c.state).isEqualTo(CaseState.REFUSED);
        assertThat(world.c.ground).isEqualTo(ground);
        assertThat(world.c.documents.values().stream().map(CaseDocument::title)).contains("不予办理公证告知书");
    }

    @Test
    void f2_endingAndTakingBackAreNoRefusals() {
        world.person(new Submit(Sensitive.of("{}"))).notary(new Take());
        world.refused(HANDLER, new Terminate("联系不上"));
        world.notary(new Accept(IntakeRules.AT_ACCEPTANCE)).notary(new Terminate("联系不上"));
        assertThat(world.c.state).isEqualTo(CaseState.TERMINATED);
        assertThat(world.c.ground).isNull();
    }

    @Test
    void f3_nobodyApprovesWhatHeActedIn() {
        world.reviewed().other(new Take()).other(new SendForApproval(Sensitive.of("兹证明")));
        assertThat(world.refused(OTHER, new Approve("同意")).article()).contains("分开");
        assertThat(world.refused(HANDLER, new Approve("同意")).article()).contains("分开");
        world.refused(OTHER, new Issue());
        Actor.Notary third = new Actor.Notary("account-3", "示例公证员丙", null);
        assertThat(world.tryOut(third, new Approve("同意"))).isEmpty();
        world.other(new Issue());
    }

    @Test
    void f3_aSecondNotaryOfTheSessionDoesNotApprove() {
        world.accepted();
        world.notary(new AddPerson(PartyRole.SECOND_NOTARY, Sensitive.of(OTHER.name()), List.of("工作证")));
        world.seated().identified().told().recorded().signedOnScreen();
        world.notary(new ShowText("委托书", Sensitive.of("示例"))).signedOnScreen().notary(new EndSession());
        world.notary(new SendForApproval(Sensitive.of("兹证明")));
        world.refused(OTHER, new Approve("同意"));
    }

    @Test
    void f4_theCertificateNamesTheTermsOfReview() {
        assertThat(CasePapers.REVIEW).contains("一年内").contains("二十年");
    }

    @Test
    void f6_theChainIsWalkedInItsOrder() {
        world.issued().person(new Collected(false)).notary(new Archive());
        assertThat(world.c.state).isEqualTo(CaseState.ARCHIVED);
        assertThat(Case.of(world.c.id, world.entries).state).isEqualTo(CaseState.ARCHIVED);
    }

    @Test
    void anItemWithoutTextNeedsTheRecordsSignatureOnly() {
        CaseWorld copy = of(SampleItems.copy(), false);
        copy.accepted().seated().identified().told().recorded().signedOnScreen().notary(new EndSession());
        assertThat(copy.c.state).isEqualTo(CaseState.REVIEW);
    }

    @Test
    void e9_aFileIsDestroyedByTwoAfterItsTimeAndAPermanentOneNever() {
        world.issued().person(new Collected(false)).notary(new Archive());
        world.refused(HANDLER, new AskDestruction("期满"));
        world.now = world.now.plus(Duration.ofDays(366L * 61));
        world.notary(new AskDestruction("期满"));
        world.refused(HANDLER, new ConfirmDestruction());
        world.other(new ConfirmDestruction());
        assertThat(world.c.destroyed).isTrue();
        CaseWorld will = of(SampleItems.will(), false);
        will.accepted().person(new GoInPerson("去窗口"));
        will.now = will.now.plus(Duration.ofDays(366L * 200));
        assertThat(will.refused(HANDLER, new AskDestruction("期满")).words()).contains("永久");
    }

    @Test
    void onlyTheNotaryWhoHasTheCaseActsInIt() {
        world.person(new Submit(Sensitive.of("{}")));
        assertThat(world.refused(HANDLER, new Accept(IntakeRules.AT_ACCEPTANCE)).words())
                .contains("接手");
        world.notary(new Take());
        assertThat(world.refused(OTHER, new Accept(IntakeRules.AT_ACCEPTANCE)).words())
                .contains(HANDLER.name());
        world.refused(PERSON, new Accept(IntakeRules.AT_ACCEPTANCE));
        world.refused(HANDLER, new Withdraw("不办了"));
    }

    @Test
    void theSessionGoesOnAtTheTerminalItBeganAt() {
        world.accepted().seated();
        world.refused(new Actor.Party("HS-02"), world.card(SampleItems.CARD));
    }
}
