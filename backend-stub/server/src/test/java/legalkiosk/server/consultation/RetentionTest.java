package legalkiosk.server.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import legalkiosk.contract.call.CallNote;
import legalkiosk.contract.call.LineMessage.Claim;
import legalkiosk.contract.call.LineMessage.Connected;
import legalkiosk.contract.call.LineMessage.Duty;
import legalkiosk.contract.call.LineMessage.End;
import legalkiosk.contract.call.LineMessage.Presence;
import legalkiosk.contract.call.PlainWords;
import legalkiosk.contract.call.PromiseCount;
import legalkiosk.foundation.Sensitive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of a consultation, a day and a hundred days later. */
class RetentionTest {
    private static final byte[] PAPER = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final String WITH_WORDS = "select count(*) from consultation where said_sealed <> ''";

    @TempDir
    private Path folder;

    private LineWorld world;
    private Retention retention;

    @BeforeEach
    void start() throws Exception {
        world = new LineWorld(folder, 3, 3);
        retention = new Retention(
                world.database(), world.clock, new Retention.Rules(Duration.ofHours(24), Duration.ofDays(90)));
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void papersGoFirstThenNotesAndWordsAndTheStatisticsStay() {
        String over = consultation("HS-01", "lawyer-00");
        world.lawyers.get("lawyer-00").say(new End(over));
        after(Duration.ofHours(23));
        assertThat(count("select count(*) from consultation_document")).isEqualTo(1);
        after(Duration.ofHours(2));
        assertThat(count("select count(*) from consultation_document")).isZero();
        assertThat(count("select count(*) from consultation_note")).isEqualTo(1);
        assertThat(count(WITH_WORDS)).isEqualTo(1);
        after(Duration.ofDays(90));
        assertThat(count("select count(*) from consultation_note")).isZero();
        assertThat(count(WITH_WORDS)).isZero();
        assertThat(count("select count(*) from consultation_ring")).isEqualTo(1);
        assertThat(count("select count(*) from consultation_event")).isPositive();
        assertThat(world.consultations()
                        .promises()
                        .report(LocalDate.parse("2026-11-24"), LocalDate.parse("2026-11-24"))
                        .all())
                .isEqualTo(new PromiseCount("all", 1, 0, 0));
        assertThat(world.consultations()
                        .terminals()
                        .cancel(over, "HS-01")
                        .state()
                        .over())
                .as("a wiped call can still be read")
                .isTrue();
    }

    @Test
    void aCallThatGoesOnLosesNothingHoweverLong() {
        consultation("HS-01", "lawyer-00");
        world.clock.forward(Duration.ofDays(200));
        retention.tick();
        assertThat(count("select count(*) from consultation_document")).isEqualTo(1);
        assertThat(count("select count(*) from consultation_note")).isEqualTo(1);
        assertThat(count(WITH_WORDS)).isEqualTo(1);
    }

    @Test
    void aFullStoreIsWipedInSteps() {
        String over = consultation("HS-01", "lawyer-00");
        world.lawyers.get("lawyer-00").say(new End(over));
        world.database().write(handle -> {
            for (int i = 0; i < 50; i++) {
                handle.createUpdate("insert into consultation_document select 'd' || :i, consultation_id, from_role,"
                                + " media_type, bytes, sha256, sealed, at from consultation_document limit 1")
                        .bind("i", i)
                        .execute();
            }
            return true;
        });
        world.clock.forward(Duration.ofHours(25));
        retention.tick();
        assertThat(count("select count(*) from consultation_document")).isEqualTo(31);
        retention.tick();
        retention.tick();
        assertThat(count("select count(*) from consultation_document")).isZero();
    }

    private String consultation(String terminal, String lawyer) {
        SimLawyer one = world.lawyers.get(lawyer);
        one.comeBack(false);
        one.say(new Presence(Duty.FREE));
        SimTerminal at = world.terminals.get(terminal);
        at.ask(LineWorld.request("labour", "沙坪街道", "粤语", List.of()));
        world.deliver();
        String call = at.visit.orElseThrow().call;
        one.say(new Claim(call));
        one.say(new Connected(call));
        world.consultations().terminals().add(call, terminal, PAPER);
        Sensitive<String> nothing = Sensitive.of("");
        world.consultations()
                .lawyers()
                .save(
                        call,
                        lawyer,
                        new CallNote(
                                0,
                                Sensitive.of("示例"),
                                nothing,
                                nothing,
                                nothing,
                                new PlainWords(nothing, nothing, List.of())));
        return call;
    }

    private void after(Duration time) {
        world.clock.forward(time);
        retention.tick();
    }

    private int count(String sql) {
        return world.database()
                .read(handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }
}
