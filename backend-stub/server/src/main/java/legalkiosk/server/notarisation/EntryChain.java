package legalkiosk.server.notarisation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import legalkiosk.contract.ContractJson;
import legalkiosk.server.storage.Hashes;

/** Entries as text, each holding the one before by its hash. */
final class EntryChain {
    private final ObjectMapper json = ContractJson.mapper();

    /** What stands before the first entry of a case. */
    static String genesis(String caseId) {
        return Hashes.sha256("legal-kiosk case " + caseId);
    }

    static String link(String before, String text) {
        return Hashes.sha256(before + "\n" + text);
    }

    String text(Entry entry) {
        return write(entry);
    }

    Entry entry(String text) {
        try {
            return json.readValue(text, Entry.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a stored act cannot be read", unreadable);
        }
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Term term(String text) {
        try {
            return json.readValue(text, Term.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a stored term cannot be read", unreadable);
        }
    }
}
