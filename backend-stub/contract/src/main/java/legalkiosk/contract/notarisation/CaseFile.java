package legalkiosk.contract.notarisation;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import legalkiosk.foundation.Sensitive;
import org.jspecify.annotations.Nullable;

/**
 * All of a case that the notary may see; each sight of it is audited.
 *
 * @param handler the notary who has it; absent while nobody has
 * @param record lines so far
 * @param recordVersion counts saves of the record
 * @param people everybody in it with their identity records, the applicant first
 * @param acts the timeline, oldest first
 * @param may names of the acts ({@link CaseAct}) this viewer may do now: what is not in it is refused
 * @param call the call of the session that goes on
 * @param packageReady true once the evidence package can be fetched
 * @param statement what the certificate will say (证词), from when it was sent for approval
 * @param disputes what the person said is wrong in the record, oldest first
 */
public record CaseFile(
        CaseView view,
        Application application,
        @Nullable String handler,
        List<RecordLine> record,
        int recordVersion,
        List<Person> people,
        List<Act> acts,
        List<String> may,
        @Nullable String call,
        boolean packageReady,
        @Nullable Sensitive<String> statement,
        List<Dispute> disputes) {
    /** Something in the record that the person said is wrong. @param version of the record, @param line from 0 */
    public record Dispute(int version, int line, Sensitive<String> words) {}

    /** A person of the case. @param checks what was checked, in words, @param unchecked what was not */
    public record Person(String id, PartyRole role, String name, List<String> checks, List<String> unchecked) {}

    /** One line of the timeline. @param name of the act, @param at by the backend's clock, @param recordingMs where in the recording */
    public record Act(
            OffsetDateTime at,
            String role,
            String actor,
            String name,
            @Nullable Long recordingMs,
            Map<String, String> facts) {}

    /** As whom somebody takes part. */
    public enum PartyRole {
        PARTY,
        AGENT,
        GUARDIAN,
        CO_SIGNER,
        WITNESS,
        INTERPRETER,
        SECOND_NOTARY,
        NOTARY,
        APPROVER
    }
}
