package legalkiosk.server.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import legalkiosk.contract.Citizen;
import legalkiosk.contract.notarisation.Applicant;
import legalkiosk.contract.notarisation.Application;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.contract.notarisation.CaseFile;
import legalkiosk.contract.notarisation.Paper;
import legalkiosk.contract.notarisation.RecordLine;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.contract.notarisation.SigningMode;
import legalkiosk.evidence.format.Hashes;
import legalkiosk.foundation.Sensitive;
import legalkiosk.server.notarisation.EvidenceInput;
import legalkiosk.server.notarisation.Sealing;

/** All a case brings to its package, made up (示例). */
final class AssemblySamples {
    static final String NUMBER = "440799195603040000";

    private AssemblySamples() {}

    static EvidenceInput input(Sealing sealing, String caseId, List<String> sessions, Instant now) {
        String last = sessions.getLast();
        byte[] text = sealing.text(caseId, "委托书", SealingSamples.MANDATE, page -> "示例")
                .pdf();
        byte[] signed = sealing.sign(new Sealing.Signer(caseId, last, "party-1"), text, SealingSamples.ink());
        byte[] certificate = sealing.certificate(SealingSamples.certificate()).pdf();
        List<EvidenceInput.Document> documents = new ArrayList<>();
        documents.add(document("d-1", Paper.CHIP_PORTRAIT, "image/jpeg", "portrait".getBytes(UTF_8), now));
        documents.add(document("d-2", Paper.LIVE_PICTURE, "image/jpeg", "live".getBytes(UTF_8), now));
        documents.add(document("d-3", Paper.BROUGHT, "image/jpeg", "paper".getBytes(UTF_8), now));
        documents.add(document("d-4", Paper.TEXT, "application/pdf", text, now));
        documents.add(document("d-5", Paper.SIGNED_TEXT, "application/pdf", signed, now));
        documents.add(document("d-6", Paper.CERTIFICATE, "application/pdf", certificate, now));
        return new EvidenceInput(
                caseId,
                item(),
                application(),
                sessions,
                List.of(
                        act(now, "case.submit", OptionalLong.empty()),
                        act(now, "case.beginSession", OptionalLong.of(0)),
                        act(now, "cardRead", OptionalLong.of(1500)),
                        act(now, "signedOnScreen", OptionalLong.of(2500))),
                documents,
                List.of(new RecordLine("q-1", "您是自愿的吗？", Sensitive.of("是自愿的。"), false)),
                List.of(new EvidenceInput.Consent("recording", true, "示例版本", now)),
                List.of(new EvidenceInput.Identity(
                        "party-1",
                        Sensitive.of(NUMBER),
                        Sensitive.of("示例当事人甲"),
                        Sensitive.of("广东省鹤山市示例镇示例村1号"),
                        "长期",
                        "d-1",
                        "d-2",
                        "4821",
                        now,
                        true,
                        "notary-1",
                        "与本人一致")),
                List.of(new CaseFile.Person(
                        "party-1", CaseFile.PartyRole.PARTY, "示例当事人甲", List.of("证件芯片"), List.of("人脸比对"))),
                "00".repeat(32),
                List.of(Map.of("at", now.toString(), "actor", "notary-1", "what", "SAW_CASE")),
                Map.of("item", "mandate", "terminal", "HS-01", "clockDays", "0"),
                Map.of("terminal", "示例", "server", "示例"));
    }

    private static EvidenceInput.Act act(Instant at, String name, OptionalLong ms) {
        return new EvidenceInput.Act(at, "terminal", "PARTY", "party-1", name, ms, Map.of(), "ab".repeat(32));
    }

    private static EvidenceInput.Document document(String id, Paper kind, String type, byte[] content, Instant now) {
        String hash = Hashes.hex(Hashes.of(content));
        return new EvidenceInput.Document(
                new CaseDocument(
                        id,
                        kind,
                        null,
                        "示例",
                        type,
                        1,
                        content.length,
                        hash,
                        CaseDocument.codeOf(hash),
                        now.atOffset(ZoneOffset.ofHours(8)),
                        null),
                () -> content);
    }

    private static Application application() {
        return new Application(
                "示例镇",
                "mandate",
                "CN",
                "房产",
                Application.Venue.DOMICILE,
                false,
                false,
                new Applicant(
                        new Citizen.ByCard("resident", Sensitive.of(NUMBER), Sensitive.of("示例当事人甲")),
                        Sensitive.of("00000000000"),
                        Sensitive.of("广东省鹤山市示例镇示例村1号"),
                        Sensitive.of("女"),
                        Sensitive.of("1956-03-04"),
                        null),
                Map.of("what", Sensitive.of("示例")),
                1,
                List.of(),
                false,
                null,
                List.of());
    }

    private static ServiceItem item() {
        return new ServiceItem(
                "mandate",
                "委托",
                ServiceItem.Kind.MANDATE,
                "示例",
                true,
                SigningMode.ELECTRONIC_OR_INK,
                false,
                false,
                false,
                ServiceItem.Retention.LONG,
                ServiceItem.Capacity.FULL,
                false,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "示例",
                "示例",
                List.of(),
                List.of(),
                LocalDate.of(2026, 11, 26));
    }
}
