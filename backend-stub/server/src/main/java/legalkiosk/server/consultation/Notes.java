package legalkiosk.server.consultation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import legalkiosk.contract.ContractJson;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.call.CallNote;
import legalkiosk.foundation.Sensitive;
import legalkiosk.server.storage.Database;
import legalkiosk.server.storage.Refusal;
import legalkiosk.server.storage.Vault;

/** Notes of calls, sealed. A saving that was made from an older version is refused, so nothing written is lost. */
final class Notes {
    private final Database database;
    private final Vault vault;
    private final ObjectMapper json = ContractJson.mapper();

    Notes(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    CallNote of(String call) {
        return database.read(handle -> handle.createQuery(
                                "select version, sealed from consultation_note where consultation_id = :call")
                        .bind("call", call)
                        .map((row, context) -> open(row.getInt("version"), row.getString("sealed")))
                        .findOne())
                .orElseGet(CallNote::empty);
    }

    /** Saves what was made from {@code note.version()}; gives it with its new version. */
    CallNote save(String call, String lawyer, CallNote note, Instant at) {
        CallNote next = with(note, note.version() + 1);
        String sealed = seal(next);
        boolean saved = database.write(handle -> handle.createQuery("insert into consultation_note (consultation_id,"
                        + " version, lawyer, sealed, saved_at) values (:call, :next, :lawyer, :sealed, :at) on"
                        + " conflict (consultation_id) do update set version = excluded.version,"
                        + " lawyer = excluded.lawyer, sealed = excluded.sealed, saved_at = excluded.saved_at"
                        + " where consultation_note.version = :version returning version")
                .bind("call", call)
                .bind("next", next.version())
                .bind("lawyer", lawyer)
                .bind("sealed", sealed)
                .bind("at", at.toEpochMilli())
                .bind("version", note.version())
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
        if (!saved) {
            throw new Refusal(ErrorKind.NOTE_CHANGED);
        }
        return next;
    }

    private String seal(CallNote note) {
        try {
            return vault.seal(Sensitive.of(json.writeValueAsString(note)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private CallNote open(int version, String sealed) {
        try {
            return with(json.readValue(vault.open(sealed).reveal(), CallNote.class), version);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a stored note cannot be read", impossible);
        }
    }

    private static CallNote with(CallNote note, int version) {
        return new CallNote(version, note.facts(), note.wants(), note.opinion(), note.forColleague(), note.summary());
    }
}
