package legalkiosk.server.notarisation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import legalkiosk.contract.notarisation.Application;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.contract.notarisation.CaseFile;
import legalkiosk.contract.notarisation.RecordLine;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.foundation.Sensitive;

/**
 * All that goes into the evidence package of a case, but the recording, which the evidence's own store has.
 *
 * @param sessions of the case, oldest first, as {@link RecordedSessions.Session#session}
 * @param acts all of them, oldest first
 * @param record the lines of its last version
 * @param people the applicant first, with pseudonyms as the acts name them
 * @param auditBefore link of the audit log before the first line of {@code audit}, in hex
 * @param audit what the audit log says about the case
 * @param facts of the session without anything personal: item, terminal, certificate number, days the clock stood
 * @param software program and version
 */
public record EvidenceInput(
        String caseId,
        ServiceItem item,
        Application application,
        List<String> sessions,
        List<Act> acts,
        List<Document> documents,
        List<RecordLine> record,
        List<Consent> consents,
        List<Identity> identities,
        List<CaseFile.Person> people,
        String auditBefore,
        List<Map<String, String>> audit,
        Map<String, String> facts,
        Map<String, String> software) {
    /**
     * An act, as the timeline of the package says it.
     *
     * @param clock whose: terminal, server or console; times are always the backend's
     * @param actor pseudonym such as {@code party-1} or {@code notary-2}
     * @param facts nothing about a person
     * @param link in hex, of the case's own chain
     */
    public record Act(
            Instant at,
            String clock,
            String role,
            String actor,
            String name,
            OptionalLong recordingMs,
            Map<String, String> facts,
            String link) {}

    /** A document. @param content read when it is written, not before */
    public record Document(CaseDocument about, Supplier<byte[]> content) {}

    /** Something the person agreed to or refused. @param version hash of the words shown */
    public record Consent(String what, boolean agreed, String version, Instant at) {}

    /**
     * One reading of the card in session, with the notary's comparison.
     *
     * @param person pseudonym
     * @param portrait document @param live document
     */
    public record Identity(
            String person,
            Sensitive<String> idNumber,
            Sensitive<String> name,
            Sensitive<String> address,
            String validUntil,
            String portrait,
            String live,
            String challenge,
            Instant readAt,
            boolean same,
            String comparedBy,
            String words) {}
}
