package legalkiosk.server.sealing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import legalkiosk.contract.ContractJson;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.contract.notarisation.CaseFile;
import legalkiosk.contract.notarisation.Paper;
import legalkiosk.contract.notarisation.RecordLine;
import legalkiosk.evidence.Content;
import legalkiosk.evidence.EvidenceWriter;
import legalkiosk.evidence.format.CanonicalJson;
import legalkiosk.evidence.format.Protection;
import legalkiosk.server.notarisation.EvidenceInput;

/**
 * What the case brings to its package: application, identity, consents, record, papers and documents. What could be guessed is salted, so
 * that the excerpt gives nobody away; numbers of cards stand in {@code identity/} alone.
 */
final class CaseContents {
    private final EvidenceWriter writer;
    private final EvidenceInput input;
    private final ObjectMapper json = ContractJson.mapper();
    private final Map<Paper, Integer> counted = new EnumMap<>(Paper.class);
    private final Map<String, String> names = new LinkedHashMap<>();

    CaseContents(EvidenceWriter writer, EvidenceInput input) {
        this.writer = writer;
        this.input = input;
    }

    void add() {
        input.documents().forEach(this::document);
        salted("application.json", plain(json.convertValue(input.application(), Object.class)));
        writer.add("item.json", Protection.OPEN, Content.of(canonical(json.convertValue(input.item(), Object.class))));
        identities();
        salted("people.json", input.people().stream().map(CaseContents::person).toList());
        salted(
                "consents.json",
                input.consents().stream().map(CaseContents::consent).toList());
        salted("record.json", input.record().stream().map(CaseContents::line).toList());
        index();
        journal();
    }

    private void document(EvidenceInput.Document document) {
        CaseDocument about = document.about();
        int number = counted.merge(about.kind(), 1, Integer::sum);
        byte[] content = document.content().get();
        boolean picture = about.mediaType().equals("image/jpeg");
        String end = picture ? ".jpg" : ".pdf";
        // A document in documents/ is one that somebody signed: the verifier wants its signature.
        boolean signed = !picture && new String(content, ISO_8859_1).contains("/ByteRange");
        String folder = switch (about.kind()) {
            case CARD, CHIP_PORTRAIT, LIVE_PICTURE -> "identity/";
            case BROUGHT, SCANNED_PAGE -> signed ? "documents/" : "papers/";
            case APPLICATION, TEXT, SIGNED_TEXT, RECORD, CERTIFICATE, NOTICE -> signed ? "documents/" : "unsigned/";
        };
        String kind = about.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String name = folder + kind + "-" + number + end;
        names.put(about.id(), name);
        writer.add(name, picture ? Protection.PERSONAL : Protection.SALTED, Content.of(content));
    }

    private void identities() {
        List<Object> all = new ArrayList<>();
        for (EvidenceInput.Identity one : input.identities()) {
            Map<String, Object> card = new TreeMap<>();
            card.put("person", one.person());
            card.put("name", one.name().reveal());
            card.put("idNumber", one.idNumber().reveal());
            card.put("address", one.address().reveal());
            card.put("validUntil", one.validUntil());
            card.put("portrait", names.getOrDefault(one.portrait(), one.portrait()));
            card.put("live", names.getOrDefault(one.live(), one.live()));
            card.put("challenge", one.challenge());
            card.put("readAt", one.readAt().toString());
            card.put("same", one.same());
            card.put("comparedBy", one.comparedBy());
            card.put("words", one.words());
            all.add(card);
        }
        salted("identity/card.json", all);
    }

    private static Object person(CaseFile.Person person) {
        return Map.of(
                "id", person.id(),
                "role", person.role().name(),
                "name", person.name(),
                "checks", List.copyOf(person.checks()),
                "unchecked", List.copyOf(person.unchecked()));
    }

    private static Object consent(EvidenceInput.Consent consent) {
        return Map.of(
                "what", consent.what(),
                "agreed", consent.agreed(),
                "version", consent.version(),
                "at", consent.at().toString());
    }

    private static Object line(RecordLine line) {
        Map<String, Object> one = new TreeMap<>();
        one.put("asked", line.asked());
        one.put("answer", line.answer().reveal());
        one.put("corrected", line.corrected());
        String question = line.question();
        if (question != null) {
            one.put("question", question);
        }
        return one;
    }

    /** Which file is which document: kinds, titles and hashes, as the console showed them. */
    private void index() {
        List<Object> all = new ArrayList<>();
        for (EvidenceInput.Document document : input.documents()) {
            CaseDocument about = document.about();
            all.add(Map.of(
                    "id", about.id(),
                    "file", String.valueOf(names.get(about.id())),
                    "kind", about.kind().name(),
                    "title", about.title(),
                    "pages", (long) about.pages(),
                    "sha256", about.sha256(),
                    "at", about.at().toInstant().toString()));
        }
        salted("documents.json", all);
    }

    /**
     * The line of the register (登记簿): when and what was notarised, for whom, how the person was known, where that is recorded, for which
     * fee. The number of the card is not in it.
     */
    private void journal() {
        Map<String, Object> line = new TreeMap<>(input.facts());
        line.put("act", input.item().name());
        line.put("fee", input.item().fee());
        line.put("sessions", List.copyOf(input.sessions()));
        input.acts().stream()
                .filter(act -> act.name().equals("case.issue"))
                .findFirst()
                .ifPresent(issued -> line.put("issuedAt", issued.at().toString()));
        line.put("applicant", input.application().applicant().card().name().reveal());
        line.put("address", input.application().applicant().address().reveal());
        line.put(
                "documents",
                input.documents().stream()
                        .map(EvidenceInput.Document::about)
                        .filter(about -> about.kind() == Paper.SIGNED_TEXT || about.kind() == Paper.CERTIFICATE)
                        .map(about -> Map.of(
                                "kind", about.kind().name(), "title", about.title(), "pages", (long) about.pages()))
                        .toList());
        line.put(
                "identity",
                input.identities().stream()
                        .map(one -> Map.of(
                                "person", one.person(),
                                "readAt", one.readAt().toString(),
                                "same", one.same(),
                                "comparedBy", one.comparedBy()))
                        .toList());
        line.put("people", input.people().stream().map(CaseContents::person).toList());
        salted("journal.json", line);
    }

    private void salted(String name, Object value) {
        writer.add(name, Protection.SALTED, Content.of(canonical(value)));
    }

    private static byte[] canonical(Object value) {
        return CanonicalJson.write(plain(value));
    }

    /** The format knows whole numbers, texts, truth, lists and maps: other numbers become text, what is absent is left out. */
    private static Object plain(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, Object> whole = new TreeMap<>();
                map.forEach((key, inner) -> {
                    if (inner != null) {
                        whole.put(String.valueOf(key), plain(inner));
                    }
                });
                yield whole;
            }
            case List<?> list -> list.stream().map(CaseContents::plain).toList();
            case Boolean flag -> flag;
            case Long number -> number;
            case Integer number -> number;
            default -> String.valueOf(value);
        };
    }
}
