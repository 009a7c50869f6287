package legalkiosk.server.notarisation;

import static legalkiosk.server.notarisation.CaseWorld.HANDLER;
import static legalkiosk.server.notarisation.CaseWorld.PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import legalkiosk.contract.Citizen;
import legalkiosk.contract.notarisation.Applicant;
import legalkiosk.contract.notarisation.Application;
import legalkiosk.contract.notarisation.CaseAct;
import legalkiosk.contract.notarisation.CaseAct.*;
import legalkiosk.contract.notarisation.CaseState;
import legalkiosk.contract.notarisation.RecordLine;
import legalkiosk.contract.notarisation.RefusalGround;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.contract.notarisation.SigningMode;
import legalkiosk.contract.notarisation.law.LawRules;
import legalkiosk.contract.notarisation.law.ServiceItems;
import legalkiosk.foundation.Sensitive;
import org.junit.jupiter.api.Test;

/** Every item the office ships is walked to its certificate, and from every stage of the way every side exit is tried. */
class ItemsAndExitsTest {
    private static final Path SERVICES = Path.of("..", "..", "config", "content", "services");

    /** The stages of the way, each by what leads to it. */
    private static final Map<String, Consumer<CaseWorld>> WAY = way();

    private static final Set<CaseState> SEATED = EnumSet.of(
            CaseState.WAITING, CaseState.IDENTITY, CaseState.NOTICE, CaseState.QUESTIONING, CaseState.SIGNING);

    @Test
    void everyItemTimesEveryExit() throws Exception {
        Map<String, Map<String, Integer>> table = new LinkedHashMap<>();
        for (ServiceItem item : ServiceItems.load(SERVICES).all()) {
            table.put(item.id(), item.remote() ? walked(item) : neverSeated(item));
        }
        print(table);
        assertThat(table).hasSize(18);
    }

    private static Map<String, Integer> walked(ServiceItem item) {
        CaseWorld world = world(item);
        Map<String, Integer> open = new LinkedHashMap<>();
        tryExits(world, open);
        WAY.forEach((stage, lead) -> {
            lead.accept(world);
            tryExits(world, open);
        });
        assertThat(world.c.state).as(item.id()).isEqualTo(CaseState.ISSUED);
        assertThat(world.c.certificate).isNotNull();
        return open;
    }

    /** What is not open to video is prepared here and done at the office; nobody is ever seated for it. */
    private static Map<String, Integer> neverSeated(ServiceItem item) {
        CaseWorld world = world(item);
        Map<String, Integer> open = new LinkedHashMap<>();
        tryExits(world, open);
        if (world.tryOut(PERSON, new Submit(Sensitive.of("{}"))).isEmpty()) {
            world.notary(new Take());
            tryExits(world, open);
            if (world.tryOut(HANDLER, new Accept(IntakeRules.AT_ACCEPTANCE)).isEmpty()) {
                tryExits(world, open);
                assertThat(world.tryOut(PERSON, new BeginSession("call-1")))
                        .as(item.id())
                        .isPresent();
            }
        }
        assertThat(open.get("goInPerson")).as(item.id()).isPositive();
        return open;
    }

    private static void tryExits(CaseWorld world, Map<String, Integer> open) {
        CaseState from = world.c.state;
        tried(world, open, "withdraw", PERSON, new Withdraw("不办了"), CaseState.WITHDRAWN);
        tried(world, open, "goInPerson", PERSON, new GoInPerson("想当面办"), CaseState.CONVERTED_IN_PERSON);
        tried(world, open, "convert", HANDLER, new Convert("要当面看"), CaseState.CONVERTED_IN_PERSON);
        tried(world, open, "terminate", HANDLER, new Terminate("当事人不再配合"), CaseState.TERMINATED);
        for (RefusalGround ground : RefusalGround.values()) {
            Case after = tried(
                    world, open, "refuse " + ground.number(), HANDLER, new Refuse(ground, "理由"), CaseState.REFUSED);
            assertThat(after == world.c || after.ground == ground).isTrue();
        }
        if (SEATED.contains(from)) {
            tried(world, open, "left", PERSON, new PersonLeft("离开"), CaseState.IDENTITY_EXPIRED);
            tried(world, open, "gap", PERSON, new NetworkGap(5_000, true, world.ms), CaseState.INTERRUPTED);
        }
    }

    /** Takes the exit and comes back; what the case would have become. */
    private static Case tried(
            CaseWorld world, Map<String, Integer> open, String exit, Actor who, CaseAct act, CaseState leadsTo) {
        Case before = world.c;
        List<Entry> entries = new ArrayList<>(world.entries);
        Optional<No> no = world.tryOut(who, act);
        Case after = world.c;
        if (no.isEmpty()) {
            assertThat(after.certificate).as("no exit has a certificate").isNull();
            if (after.state == leadsTo) {
                open.merge(exit, 1, Integer::sum);
            }
            if (after.state.over()) {
                assertThat(world.tryOut(HANDLER, new Issue())).as(exit).isPresent();
                assertThat(world.tryOut(PERSON, new BeginSession("call-2")))
                        .as(exit)
                        .isPresent();
            }
        }
        world.c = before;
        world.entries.clear();
        world.entries.addAll(entries);
        return no.isEmpty() ? after : before;
    }

    private static Map<String, Consumer<CaseWorld>> way() {
        Map<String, Consumer<CaseWorld>> way = new LinkedHashMap<>();
        way.put(
                "submitted",
                world -> world.person(new Submit(Sensitive.of("{}"))).notary(new Take()));
        way.put("accepted", world -> world.notary(new Accept(IntakeRules.AT_ACCEPTANCE)));
        way.put("seated", CaseWorld::seated);
        way.put("identified", CaseWorld::identified);
        way.put("told", ItemsAndExitsTest::told);
        way.put("recorded", ItemsAndExitsTest::recorded);
        way.put("signed", ItemsAndExitsTest::signed);
        way.put("looked through", world -> world.notary(new EndSession()));
        way.put("handed on", world -> world.notary(new SendForApproval(Sensitive.of("证词"))));
        way.put("approved", world -> world.other(new Approve("同意")));
        way.put("issued", world -> world.notary(new Issue()));
        return way;
    }

    private static void told(CaseWorld world) {
        for (ServiceItem.Notice notice : world.c.item.notices()) {
            world.notary(new GiveNotice(notice.id())).person(new NoticeHeard(notice.id(), true, true, world.ms));
        }
    }

    private static void recorded(CaseWorld world) {
        List<RecordLine> lines = world.c.item.questions().stream()
                .map(question -> new RecordLine(question.id(), question.text(), Sensitive.of("答"), false))
                .toList();
        world.notary(new WriteRecord(world.c.recordVersion, lines))
                .notary(new ShowRecord(world.c.recordVersion))
                .confirmed();
    }

    /** The record, and the text if the item has one; on the screen only where the law lets it. */
    private static void signed(CaseWorld world) {
        sign(world);
        if (!world.c.item.text().isBlank()) {
            world.notary(new ShowText(world.c.item.name(), Sensitive.of(world.c.item.text())));
            sign(world);
        }
    }

    private static void sign(CaseWorld world) {
        if (world.c.item.signing() == SigningMode.ELECTRONIC_OR_INK) {
            world.signedOnScreen();
            return;
        }
        Case before = world.c;
        world.sameOnBothSides();
        String document = world.c.inSession().next().document().id();
        boolean relation = LawRules.personalRelation(world.c.item.kind());
        String article =
                world.refused(HANDLER, new AskSignature(document, false)).article();
        assertThat(article.contains("电子签名法第三条")).isEqualTo(relation);
        assertThat(article.contains("公证法第二十八条")).isEqualTo(world.c.disposes());
        world.c = before;
        world.signedOnPaper();
    }

    private static CaseWorld world(ServiceItem item) {
        Application plain = SampleItems.application(item.id(), item.disposal(), false);
        Map<String, Sensitive<String>> answers = item.form().stream()
                .collect(Collectors.toMap(
                        ServiceItem.Field::id,
                        field -> Sensitive.of(
                                field.choices().isEmpty()
                                        ? "示例"
                                        : field.choices().getFirst())));
        Applicant applicant = new Applicant(
                new Citizen.ByCard("resident", Sensitive.of(SampleItems.CARD), Sensitive.of("示例当事人")),
                plain.applicant().phone(),
                plain.applicant().address(),
                plain.applicant().sex(),
                plain.applicant().birth(),
                null);
        return new CaseWorld(
                item,
                new Application(
                        plain.town(),
                        item.id(),
                        plain.country(),
                        plain.purpose(),
                        plain.venue(),
                        item.realEstate(),
                        item.disposal(),
                        applicant,
                        answers,
                        1,
                        List.of(),
                        false,
                        null,
                        List.of()));
    }

    private static void print(Map<String, Map<String, Integer>> table) {
        List<String> exits =
                List.of("withdraw", "goInPerson", "convert", "terminate", "refuse 1", "refuse 9", "left", "gap");
        System.out.printf("items x exits: from how many of the %d stages each exit is open%n%-22s", WAY.size() + 1, "");
        exits.forEach(exit -> System.out.printf("%12s", exit));
        System.out.println();
        table.forEach((item, open) -> {
            System.out.printf("%-22s", item);
            exits.forEach(exit -> System.out.printf("%12s", open.containsKey(exit) ? open.get(exit) : "-"));
            System.out.println();
        });
    }
}
