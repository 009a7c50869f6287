package legalkiosk.server.notarisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import legalkiosk.contract.notarisation.CaseState;
import legalkiosk.contract.notarisation.ServiceItem;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import org.junit.jupiter.api.Test;

/** Random people do random things in cases, mostly sensible ones: no certificate comes of it that lacks anything, and no state is skipped. */
class CasePropertyTest {
    private static final int STEPS = 160;
    private static final List<ServiceItem> ITEMS =
            List.of(SampleItems.mandate(), SampleItems.copy(), SampleItems.marriage(), SampleItems.will());

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void noSequenceOfActsIssuesACertificateThatLacksAnything(@ForAll long seed) {
        Random random = new Random(seed);
        ServiceItem item = ITEMS.get(random.nextInt(ITEMS.size()));
        boolean disposal = random.nextInt(4) == 0;
        CaseWorld world = new CaseWorld(item, SampleItems.application(item.id(), disposal, random.nextInt(20) == 0));
        CasePeople people = new CasePeople(world, random);
        boolean inkOnly = disposal || item.id().equals("marital-status");
        for (int i = 0; i < STEPS && !world.c.state.over(); i++) {
            Case before = world.c;
            people.something();
            follows(before, world.c);
            if (before.certificate == null && world.c.certificate != null) {
                assertThat(CaseHistory.lacks(item, inkOnly, world.entries)).isEmpty();
            }
        }
        Case again = Case.of(world.c.id, world.entries);
        assertThat(again.state).isEqualTo(world.c.state);
        assertThat(again.version).isEqualTo(world.c.version).isEqualTo(world.entries.size());
        assertThat(new CaseViews(new CaseWorld.NoTerm(), CaseWorld.SETTINGS).view(again, world.now))
                .as("what is stored gives the same case again")
                .isEqualTo(new CaseViews(new CaseWorld.NoTerm(), CaseWorld.SETTINGS).view(world.c, world.now));
        EntryChain chain = new EntryChain();
        assertThat(world.entries)
                .allSatisfy(entry ->
                        assertThat(chain.text(chain.entry(chain.text(entry)))).isEqualTo(chain.text(entry)));
    }

    @Tag("fuzz")
    @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
    void noSequenceOfActsIssuesACertificateThatLacksAnythingInALongRun(@ForAll long seed) {
        noSequenceOfActsIssuesACertificateThatLacksAnything(seed);
    }

    private static void follows(Case before, Case after) {
        assertThat(after.version).isGreaterThanOrEqualTo(before.version);
        if (before.state != after.state) {
            assertThat(Arrows.from(before.state)).contains(after.state);
        }
    }

    /** The property says little if nobody ever gets anywhere. */
    @Test
    void randomPeopleReachEveryState() {
        Map<CaseState, Integer> reached = new EnumMap<>(CaseState.class);
        Set<String> acts = new HashSet<>();
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            ServiceItem item = ITEMS.get(random.nextInt(2));
            CaseWorld world = new CaseWorld(item, SampleItems.application(item.id(), false, false));
            CasePeople people = new CasePeople(world, random);
            for (int i = 0; i < STEPS && !world.c.state.over(); i++) {
                people.something();
                reached.merge(world.c.state, 1, Integer::sum);
            }
            world.entries.forEach(entry -> acts.add(Acts.name(entry.deed())));
        }
        assertThat(reached.keySet()).containsAll(Set.of(CaseState.values()));
        assertThat(acts).contains("issue", "acceptPages", "signedOnScreen", "decideGap", "sendBack", "archive");
    }
}
