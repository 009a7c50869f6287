package legalkiosk.server.notarisation;

import static legalkiosk.server.notarisation.CaseWorld.HANDLER;
import static legalkiosk.server.notarisation.CaseWorld.PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import legalkiosk.contract.notarisation.Application;
import legalkiosk.contract.notarisation.CaseAct.AskSignature;
import legalkiosk.contract.notarisation.CaseAct.BeginSession;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.foundation.Sensitive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A refusal names the article that really forbids it, and none where none does. */
class GroundsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        WILL        | 公证法第二十六条、电子签名法第三条
        ADOPTION    | 公证法第二十六条、电子签名法第三条
        SURVIVAL    | 公证法第二十六条
        INHERITANCE | 电子签名法第三条
        GIFT        | ''
        REAL_ESTATE | ''
        MANDATE     | ''
        """)
    void d1_whatIsDoneAtTheOfficeNamesTheArticleOfItsOwnKind(String kind, String articles) {
        CaseWorld office = world(SampleItems.item("one", kind, false, "IN_PERSON", "LONG", ""), false, Map.of());
        office.accepted();
        assertThat(office.refused(PERSON, new BeginSession("call-1")).article()).isEqualTo(articles);
    }

    @Test
    void a9_whoGivesPropertyAwaySignsWithAPenForTheFilesSakeAndNotForTheSignatureActs() {
        assertThat(pen(world(SampleItems.mandate(), true, Map.of()))).isEqualTo("公证法第二十八条、公证法第三十五条");
    }

    @Test
    void d1_aKindThatIsAPersonalRelationIsSignedWithAPenForTheSignatureActsSake() {
        assertThat(pen(world(SampleItems.marriage(), false, Map.of()))).isEqualTo("电子签名法第三条");
    }

    @Test
    void d1_aMandateThatTheApplicantSaysIsAboutAPersonalRelationNamesTheSameArticle() {
        assertThat(pen(world(ink(), false, Map.of("personalRelation", "是")))).isEqualTo("电子签名法第三条");
        assertThat(pen(world(ink(), true, Map.of("personalRelation", "是")))).isEqualTo("电子签名法第三条、公证法第二十八条、公证法第三十五条");
    }

    @Test
    void whereTheOfficeItselfWantsThePenNoStatuteIsNamed() {
        assertThat(pen(world(ink(), false, Map.of("personalRelation", "不是")))).isEmpty();
    }

    private static ServiceItem ink() {
        return SampleItems.item("mandate", "MANDATE", true, "INK", "LONG", "");
    }

    private static CaseWorld world(ServiceItem item, boolean disposal, Map<String, String> answers) {
        Application plain = SampleItems.application(item.id(), disposal, false);
        Map<String, Sensitive<String>> said = new HashMap<>(plain.answers());
        answers.forEach((field, answer) -> said.put(field, Sensitive.of(answer)));
        return new CaseWorld(
                item,
                new Application(
                        plain.town(),
                        plain.item(),
                        plain.country(),
                        plain.purpose(),
                        plain.venue(),
                        plain.realEstate(),
                        plain.disposal(),
                        plain.applicant(),
                        said,
                        plain.copies(),
                        plain.witnesses(),
                        plain.needsHelper(),
                        plain.promised(),
                        List.of()));
    }

    private static String pen(CaseWorld world) {
        world.accepted().seated().identified().told().recorded().sameOnBothSides();
        String record = world.c.inSession().next().document().id();
        return world.refused(HANDLER, new AskSignature(record, false)).article();
    }
}
