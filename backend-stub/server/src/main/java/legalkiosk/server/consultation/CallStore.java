package legalkiosk.server.consultation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import legalkiosk.contract.ContractJson;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.Hold;
import legalkiosk.contract.call.CallRating;
import legalkiosk.contract.call.CallState;
import legalkiosk.contract.call.EndReason;
import legalkiosk.contract.call.LineMessage.Duty;
import legalkiosk.contract.call.Need;
import legalkiosk.server.storage.Database;
import legalkiosk.server.storage.Ids;
import legalkiosk.server.storage.Refusal;
import legalkiosk.server.storage.Vault;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** The log of calls in the database; its two unique indexes make it impossible that anybody is served twice. Any thread. */
final class CallStore implements CallLog {
    private final Database database;
    private final Vault vault;
    private final Ids ids;
    private final ObjectMapper json = ContractJson.mapper();

    CallStore(Database database, Vault vault, Ids ids) {
        this.database = database;
        this.vault = vault;
        this.ids = ids;
    }

    /** @throws Refusal with {@code LINE_BUSY} if the terminal has a call that is not over */
    void insert(Asked asked, String key, String hash) {
        String sealed = vault.seal(asked.said());
        Instant answerBy = new LiveCall(asked).answerBy;
        try {
            database.write(handle -> handle.createUpdate("insert into consultation (id, terminal, request_key,"
                            + " request_hash, town, topic, situation_id, said_sealed, language, needs, booking_id,"
                            + " booked_lawyer, starts_at, booked_label, created_at, answer_by, state, recording,"
                            + " case_id, case_handler)"
                            + " values (:id, :terminal, :key, :hash, :town, :topic, :situation, :said, :language,"
                            + " :needs, :booking, :bookedLawyer, :starts, :label, :created, :answerBy, 'WAITING', 0,"
                            + " :case, :handler)")
                    .bind("id", asked.call())
                    .bind("terminal", asked.terminal())
                    .bind("key", key)
                    .bind("hash", hash)
                    .bind("town", asked.town())
                    .bind("topic", asked.topic())
                    .bind("situation", asked.situation().orElse(null))
                    .bind("said", sealed)
                    .bind("language", asked.language())
                    .bind("needs", asked.needs().stream().map(Need::name).collect(Collectors.joining(",")))
                    .bind("booking", asked.booked().map(Appointment::booking).orElse(null))
                    .bind(
                            "bookedLawyer",
                            asked.booked().map(Appointment::lawyer).orElse(null))
                    .bind(
                            "starts",
                            asked.booked()
                                    .map(one -> one.startsAt().toEpochMilli())
                                    .orElse(null))
                    .bind("label", asked.booked().map(Appointment::citizen).orElse(null))
                    .bind("created", asked.since().toEpochMilli())
                    .bind("answerBy", answerBy.toEpochMilli())
                    .bind("case", asked.session().map(Asked.ForCase::caseId).orElse(null))
                    .bind(
                            "handler",
                            asked.session().flatMap(Asked.ForCase::handler).orElse(null))
                    .execute());
        } catch (JdbiException failure) {
            if (Database.isDuplicate(failure)) {
                throw new Refusal(ErrorKind.LINE_BUSY);
            }
            throw failure;
        }
    }

    /** False if there is no such call of the terminal that ended lately. */
    boolean rate(String call, String terminal, CallRating rating, Instant endedAfter) {
        Integer solved = rating.solved() == null ? null : rating.solved() ? 1 : 0;
        return database.write(handle -> handle.createUpdate("update consultation set stars = :stars, solved = :solved"
                                + " where id = :id and terminal = :terminal and state = 'ENDED' and ended_at >= :since")
                        .bind("stars", rating.stars())
                        .bind("solved", solved)
                        .bind("id", call)
                        .bind("terminal", terminal)
                        .bind("since", endedAfter.toEpochMilli())
                        .execute())
                == 1;
    }

    @Override
    public boolean take(String call, String lawyer, Instant at, List<RingRecord> rings) {
        try {
            return database.write(handle -> {
                boolean taken = handle.createQuery("update consultation set state = 'CLAIMED', lawyer = :lawyer,"
                                + " first_claimed_at = coalesce(first_claimed_at, :at)"
                                + " where id = :id and state in ('WAITING', 'HANDING_OVER') returning id")
                        .bind("lawyer", lawyer)
                        .bind("at", at.toEpochMilli())
                        .bind("id", call)
                        .mapTo(String.class)
                        .findOne()
                        .isPresent();
                if (taken) {
                    keep(handle, call, rings);
                    happened(handle, call, at, lawyer, "takes", "");
                }
                return taken;
            });
        } catch (JdbiException failure) {
            if (Database.isDuplicate(failure)) {
                return false;
            }
            throw failure;
        }
    }

    @Override
    public void declined(String call, RingRecord ring) {
        database.write(handle -> {
            keep(handle, call, List.of(ring));
            return true;
        });
    }

    @Override
    public void connected(String call, Instant at) {
        database.write(handle -> {
            state(handle, call, CallState.CONNECTED);
            return happened(handle, call, at, "", "connected", "");
        });
    }

    @Override
    public void handingOver(String call, Optional<String> stays, String by, Instant at, Instant answerBy) {
        database.write(handle -> {
            handle.createUpdate("update consultation set state = 'HANDING_OVER', lawyer = :stays,"
                            + " handed_over_by = :by, handed_over_at = :at where id = :id")
                    .bind("stays", stays.orElse(null))
                    .bind("by", by)
                    .bind("at", at.toEpochMilli())
                    .bind("id", call)
                    .execute();
            return happened(handle, call, at, by, stays.isPresent() ? "hands over" : "is gone", "");
        });
    }

    @Override
    public void keeps(String call, Instant at, List<RingRecord> rings) {
        database.write(handle -> {
            state(handle, call, CallState.CONNECTED);
            keep(handle, call, rings);
            return happened(handle, call, at, "", "nobody takes over", "");
        });
    }

    @Override
    public void over(
            String call,
            CallState state,
            EndReason reason,
            Instant at,
            Optional<Hold> fallback,
            List<RingRecord> rings) {
        String offered = fallback.map(this::text).orElse(null);
        database.write(handle -> {
            keep(handle, call, rings);
            return handle.createUpdate("update consultation set state = :state, reason = :reason, ended_at = :at,"
                            + " fallback = :fallback"
                            + " where id = :id and state in " + CallRows.OPEN)
                    .bind("state", state.name())
                    .bind("reason", reason.name())
                    .bind("fallback", offered)
                    .bind("at", at.toEpochMilli())
                    .bind("id", call)
                    .execute();
        });
    }

    @Override
    public void recording(String call, boolean on) {
        database.write(handle -> handle.createUpdate("update consultation set recording = :on where id = :id")
                .bind("on", on ? 1 : 0)
                .bind("id", call)
                .execute());
    }

    @Override
    public void duty(String lawyer, Duty duty) {
        database.write(handle -> handle.createUpdate("insert into lawyer_duty (lawyer, duty) values (:lawyer, :duty)"
                        + " on conflict (lawyer) do update set duty = excluded.duty")
                .bind("lawyer", lawyer)
                .bind("duty", duty.name())
                .execute());
    }

    @Override
    public void happened(String call, Instant at, String who, String what, String ref) {
        database.write(handle -> happened(handle, call, at, who, what, ref));
    }

    private int happened(Handle handle, String call, Instant at, String who, String what, String ref) {
        return handle.createUpdate("insert into consultation_event (id, consultation_id, at, who, what, ref)"
                        + " values (:id, :call, :at, :who, :what, :ref)")
                .bind("id", ids.next())
                .bind("call", call)
                .bind("at", at.toEpochMilli())
                .bind("who", who)
                .bind("what", what)
                .bind("ref", ref)
                .execute();
    }

    private static void state(Handle handle, String call, CallState state) {
        handle.createUpdate("update consultation set state = :state where id = :id")
                .bind("state", state.name())
                .bind("id", call)
                .execute();
    }

    private void keep(Handle handle, String call, List<RingRecord> rings) {
        rings.forEach(ring -> handle.createUpdate("insert into consultation_ring (id, consultation_id, lawyer, at, how)"
                        + " values (:id, :call, :lawyer, :at, :how)")
                .bind("id", ids.next())
                .bind("call", call)
                .bind("lawyer", ring.lawyer())
                .bind("at", ring.at().toEpochMilli())
                .bind("how", ring.how().name())
                .execute());
    }

    private String text(Hold hold) {
        try {
            return json.writeValueAsString(hold);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
