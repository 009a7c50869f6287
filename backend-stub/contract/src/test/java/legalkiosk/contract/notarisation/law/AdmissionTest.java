package legalkiosk.contract.notarisation.law;

import static legalkiosk.contract.notarisation.law.Law.anAsk;
import static legalkiosk.contract.notarisation.law.Law.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import legalkiosk.contract.notarisation.Application;
import legalkiosk.contract.notarisation.Application.Venue;
import legalkiosk.contract.notarisation.RefusalGround;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.contract.notarisation.ServiceItem.Kind;
import legalkiosk.contract.notarisation.SigningMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements A1 to A9, B7, D1 and D3 on what may be applied for at all. */
class AdmissionTest {
    private static final String CHILD = "440784201803010018";
    private static final String TEENAGER = "440784201003010019";
    private static final String ADULT = "440784198003010014";

    private final ServiceItems items = Law.shipped();

    private ServiceItem item(String id) {
        return items.find(id).orElseThrow();
    }

    private Admission check(Law.Ask ask, String id) {
        return Admission.check(ask.made(), item(id), items.law(), Law.TODAY);
    }

    private Admission check(String id) {
        return check(anAsk(item(id)), id);
    }

    private static List<Reason> reasons(Admission admission) {
        return admission.told().stream().map(LawTexts.Told::reason).toList();
    }

    @Test
    void a1_onlyItemsOpenToVideoComeToASessionAndTheListIsTheFifteenKindsThatWereOpened() {
        assertThat(Stream.of(Kind.values()).filter(LawRules::openToVideo))
                .containsExactlyInAnyOrder(
                        Kind.DECLARATION,
                        Kind.MANDATE,
                        Kind.MARITAL_STATUS,
                        Kind.NATIONALITY,
                        Kind.NAME,
                        Kind.BIRTH,
                        Kind.DEATH,
                        Kind.KINSHIP,
                        Kind.NO_CRIMINAL_RECORD,
                        Kind.EXPERIENCE,
                        Kind.EDUCATION,
                        Kind.LICENCE,
                        Kind.SIGNATURE,
                        Kind.COPY,
                        Kind.MINOR_TRAVEL);
        for (ServiceItem item : items.all()) {
            Admission admission = check(item.id());
            assertThat(admission instanceof Admission.Possible).as(item.id()).isEqualTo(item.remote());
            assertThat(item.remote()).as(item.id()).isEqualTo(LawRules.openToVideo(item.kind()));
        }
    }

    @Test
    void a1_whatIsNotOpenIsSaidWithItsReasonItsArticleAndWhatToDoInstead() {
        assertThat(check("will"))
                .isInstanceOfSatisfying(
                        Admission.NotRemote.class,
                        no -> assertThat(no.told()).singleElement().satisfies(told -> {
                            assertThat(told.reason()).isEqualTo(Reason.ITEM_BY_THE_PERSON);
                            assertThat(told.article()).isEqualTo("《公证法》第二十六条");
                            assertThat(told.instead()).contains("约好时间");
                        }));
        assertThat(reasons(check("inheritance"))).containsExactly(Reason.ITEM_ON_PAPER_AT_THE_OFFICE);
        assertThat(reasons(check("gift"))).containsExactly(Reason.ITEM_NOT_OPEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"will", "survival", "adoption"})
    void a2_nobodyAppliesForSomebodyElseForWillSurvivalOrAdoptionNotEvenAGuardian(String id) {
        for (String ward : List.of(CHILD, TEENAGER, ADULT)) {
            for (String relation : List.of("儿子", "监护人")) {
                assertThat(check(anAsk(item(id)).insteadOf(somebody(ward, relation)), id))
                        .isInstanceOf(Admission.NotLikeThis.class)
                        .satisfies(no -> assertThat(reasons(no)).contains(Reason.AGENT_FORBIDDEN))
                        .satisfies(
                                no -> assertThat(no.told().getFirst().article()).contains("公证法"));
            }
        }
    }

    @Test
    void a3_aMatterThatHasNothingToDoWithThisPlaceGoesToAnotherOffice() {
        for (ServiceItem item : items.all()) {
            assertThat(reasons(check(anAsk(item).at(Venue.ELSEWHERE), item.id())))
                    .contains(Reason.VENUE_ELSEWHERE);
            assertThat(check(anAsk(item).at(Venue.ELSEWHERE), item.id())).isInstanceOf(Admission.NotLikeThis.class);
        }
        for (Venue venue : List.of(Venue.DOMICILE, Venue.HABITUAL_RESIDENCE, Venue.PLACE_OF_ACT, Venue.PLACE_OF_FACT)) {
            assertThat(check(anAsk(item("birth")).at(venue), "birth")).isInstanceOf(Admission.Possible.class);
        }
    }

    @Test
    void a3_aboutAHouseTheHousesPlaceCountsExceptForMandateDeclarationGiftAndWill() {
        for (ServiceItem item : items.all()) {
            boolean anywhere = Set.of(Kind.MANDATE, Kind.DECLARATION, Kind.GIFT, Kind.WILL, Kind.MINOR_TRAVEL)
                    .contains(item.kind());
            Law.Ask ask = anAsk(item).aboutAHouse(true);
            assertThat(reasons(check(ask.at(Venue.DOMICILE), item.id())).contains(Reason.VENUE_OF_THE_PROPERTY))
                    .as(item.id())
                    .isEqualTo(!anywhere);
            assertThat(reasons(check(ask.at(Venue.PLACE_OF_PROPERTY), item.id())))
                    .doesNotContain(Reason.VENUE_OF_THE_PROPERTY, Reason.VENUE_ELSEWHERE);
        }
        assertThat(reasons(check(anAsk(item("birth")).at(Venue.PLACE_OF_PROPERTY), "birth")))
                .as("a house's place ties nothing that is not about a house")
                .containsExactly(Reason.VENUE_ELSEWHERE);
    }

    @Test
    void a4_anApplicationSaysWhoWhatWhatForAndEveryNeededFieldOrIsNotComplete() {
        ServiceItem mandate = item("mandate");
        assertThat(missing(anAsk(mandate), mandate, allPapers(mandate))).isEmpty();
        assertThat(missing(anAsk(mandate).without("agentName"), mandate, allPapers(mandate)))
                .containsExactly("agentName");
        assertThat(missing(anAsk(mandate).answer("mayPassOn", "也许"), mandate, allPapers(mandate)))
                .containsExactly("mayPassOn");
        assertThat(missing(anAsk(mandate).answer("matter", "字".repeat(201)), mandate, allPapers(mandate)))
                .containsExactly("matter");
        assertThat(missing(
                        anAsk(mandate)
                                .forPurpose(" ")
                                .usedIn("XX")
                                .reachedAt("")
                                .inCopies(0),
                        mandate,
                        allPapers(mandate)))
                .containsExactly("purpose", "country", "phone", "copies");
    }

    @Test
    void a5_aPromiseStandsForTheNamedPapersOnlyAndOnlyOnTheTextThatWasShown() {
        ServiceItem kinship = item("kinship");
        String version = items.law().consent(LawTexts.About.PROMISE).version();
        assertThat(missing(anAsk(kinship), kinship, Set.of())).containsExactly("household", "link", "relative-id");
        assertThat(missing(anAsk(kinship).promising(version), kinship, Set.of()))
                .containsExactly("household");
        assertThat(missing(anAsk(kinship).promising("an older text"), kinship, Set.of("household")))
                .containsExactly("promise");
        ServiceItem mandate = item("mandate");
        assertThat(missing(anAsk(mandate).promising(version), mandate, Set.of()))
                .as("an item without 告知承诺 wants its papers")
                .containsExactly("agent-id", "matter-proof");
    }

    @Test
    void a6_everythingThatIsMissingIsToldAtOnceWithWhatItIsFor() {
        ServiceItem house = item("mandate-real-estate");
        List<Missing> missing = Missing.of(
                anAsk(house).without("price").without("until").forPurpose("").made(),
                house,
                items.law(),
                Set.of("deed"));
        assertThat(missing)
                .extracting(Missing::id)
                .containsExactly("purpose", "price", "until", "agent-id", "register", "household");
        assertThat(missing)
                .extracting(Missing::why)
                .allSatisfy(why -> assertThat(why).isNotBlank());
        assertThat(check(
                                anAsk(item("will"))
                                        .at(Venue.ELSEWHERE)
                                        .withAHelper(true)
                                        .insteadOf(somebody(ADULT, "儿子")),
                                "will")
                        .told())
                .extracting(LawTexts.Told::reason)
                .containsExactly(Reason.AGENT_FORBIDDEN, Reason.VENUE_ELSEWHERE);
    }

    @Test
    void a7_interestAndNoDisputeAreLookedAtBeforeACaseIsAccepted() {
        assertThat(AcceptanceCheck.missing(List.of("capacity", "language", "venue")))
                .containsExactly(AcceptanceCheck.INTEREST, AcceptanceCheck.NO_DISPUTE);
        assertThat(AcceptanceCheck.missing(Stream.of(AcceptanceCheck.values())
                        .map(AcceptanceCheck::id)
                        .toList()))
                .isEmpty();
        assertThat(items.law().checks())
                .filteredOn(check ->
                        check.check() == AcceptanceCheck.INTEREST || check.check() == AcceptanceCheck.NO_DISPUTE)
                .allSatisfy(check -> assertThat(check.article()).isEqualTo("公证法 31"));
        assertThat(items.law().words(RefusalGround.NO_INTEREST)).startsWith("（二）");
        assertThat(items.law().words(RefusalGround.DISPUTE)).startsWith("（四）");
    }

    @Test
    void a8_whoNeedsAHelperToSpeakGoesToTheOfficeForEveryItem() {
        for (ServiceItem item : items.all()) {
            Admission admission = check(anAsk(item).withAHelper(true), item.id());
            assertThat(admission).as(item.id()).isInstanceOf(Admission.NotRemote.class);
            assertThat(reasons(admission)).contains(Reason.HELPER_NEEDED);
        }
    }

    @Test
    void a9_whoGivesPropertyAwaySignsWithAPenAndIsToldThatTheOriginalMustReachTheOffice() {
        for (ServiceItem item : items.all()) {
            if (check(anAsk(item).givingAway(true), item.id()) instanceof Admission.Possible possible) {
                assertThat(possible.signing()).as(item.id()).isEqualTo(SigningMode.INK);
                assertThat(reasons(possible)).contains(Reason.INK_FOR_DISPOSAL);
            }
        }
        assertThat(check("mandate-real-estate"))
                .isInstanceOfSatisfying(
                        Admission.Possible.class,
                        possible -> assertThat(reasons(possible)).contains(Reason.INK_FOR_DISPOSAL));
    }

    @Test
    void b7_aGuardianIsAskedOnHisOwnForAChildUnderFourteen() {
        assertThat(reasons(check(anAsk(item("birth")).insteadOf(somebody(CHILD, "父亲")), "birth")))
                .containsExactly(Reason.GUARDIAN_PAPERS, Reason.CHILD_CONSENT);
        assertThat(reasons(check(anAsk(item("birth")).insteadOf(somebody(TEENAGER, "父亲")), "birth")))
                .containsExactly(Reason.GUARDIAN_PAPERS);
    }

    @Test
    void d1_whatIsAboutMarriageAdoptionOrInheritanceIsNeverSignedElectronically() {
        for (ServiceItem item : items.all()) {
            for (String about : List.of("是", "不是")) {
                Law.Ask ask = anAsk(item).answer(LawRules.PERSONAL_RELATION, about);
                boolean relation = about.equals("是") || LawRules.personalRelation(item.kind());
                if (relation && check(ask, item.id()) instanceof Admission.Possible possible) {
                    assertThat(possible.signing()).as(item.id()).isEqualTo(SigningMode.INK);
                    assertThat(possible.told())
                            .anySatisfy(told -> assertThat(told.article()).isEqualTo("《电子签名法》第三条"));
                }
            }
        }
        ServiceItem mandate = item("mandate");
        assertThat(missing(anAsk(mandate).without(LawRules.PERSONAL_RELATION), mandate, allPapers(mandate)))
                .as("nobody goes on without having been asked")
                .containsExactly(LawRules.PERSONAL_RELATION);
    }

    @Test
    void d3_screenOrPenAreBothOfferedWhereverTheLawDoesNotWantThePen() {
        for (ServiceItem item : items.all()) {
            if (check(item.id()) instanceof Admission.Possible possible) {
                boolean pen = LawRules.personalRelation(item.kind()) || item.disposal();
                assertThat(possible.signing())
                        .as(item.id())
                        .isEqualTo(pen ? SigningMode.INK : SigningMode.ELECTRONIC_OR_INK);
            }
        }
    }

    @Test
    void whoIsUnderEighteenComesWithAGuardianAndABirthThatCannotBeReadIsNotGuessed() {
        assertThat(reasons(check(anAsk(item("copy")).bornOn("2008-11-26"), "copy")))
                .containsExactly(Reason.GUARDIAN_NEEDED);
        assertThat(check(anAsk(item("copy")).bornOn("2008-11-25"), "copy")).isInstanceOf(Admission.Possible.class);
        assertThat(reasons(check(anAsk(item("copy")).bornOn("2027-01-01"), "copy")))
                .containsExactly(Reason.BIRTH_UNREADABLE);
        assertThat(reasons(check(anAsk(item("copy")).bornOn("不详"), "copy"))).containsExactly(Reason.BIRTH_UNREADABLE);
    }

    @Test
    void anAgentNeedsAMandateAndIsRefusedWhereOnlyThePersonCanSpeak() {
        assertThat(reasons(check(anAsk(item("birth")).insteadOf(somebody(ADULT, "儿子")), "birth")))
                .containsExactly(Reason.AGENT_PAPERS);
        assertThat(reasons(check(anAsk(item("minor-travel")).insteadOf(somebody(ADULT, "哥哥")), "minor-travel")))
                .containsExactly(Reason.AGENT_NOT_FOR_THIS);
        assertThat(reasons(check(anAsk(item("signature")).insteadOf(somebody(ADULT, "哥哥")), "signature")))
                .containsExactly(Reason.AGENT_NOT_FOR_THIS);
        assertThat(reasons(check(anAsk(item("mandate")).insteadOf(somebody(CHILD, "父亲")), "mandate")))
                .containsExactly(Reason.FULL_CAPACITY_NEEDED);
    }

    @Test
    void theTextIsFilledWithWhatWasSaidAndLeavesALineWhereNothingWas() {
        ServiceItem mandate = item("mandate");
        String text = TextTemplate.fill(
                mandate,
                anAsk(mandate).answer("matter", "代领 $1 社保卡").without("until").made(),
                Law.TODAY);
        assertThat(text)
                .contains("委托人：示例甲，男，1956-05-01出生", "代领 $1 社保卡", "至" + TextTemplate.BLANK + "止", "二〇二六年十一月二十五日")
                .doesNotContain("{");
    }

    private List<String> missing(Law.Ask ask, ServiceItem item, Set<String> brought) {
        Application application = ask.made();
        return Missing.of(application, item, items.law(), brought).stream()
                .map(Missing::id)
                .toList();
    }

    private static Set<String> allPapers(ServiceItem item) {
        return Set.copyOf(
                item.papers().stream().map(ServiceItem.WantedPaper::id).toList());
    }
}
