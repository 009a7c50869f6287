package legalkiosk.server.console.notary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import legalkiosk.contract.ContractJson;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.notarisation.CaseAct;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.contract.notarisation.CaseFile;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.contract.notarisation.law.ServiceItems;
import legalkiosk.contract.notarisation.law.TextTemplate;
import legalkiosk.foundation.Sensitive;
import legalkiosk.server.accounts.Signed;
import legalkiosk.server.console.ConsoleRoute;
import legalkiosk.server.console.ConsoleRoutes;
import legalkiosk.server.console.Page;
import legalkiosk.server.console.Visit;
import legalkiosk.server.content.Catalogue;
import legalkiosk.server.notarisation.NotaryCases;
import legalkiosk.server.notarisation.Viewer;
import legalkiosk.server.recording.SecondCopies;
import legalkiosk.server.roster.Roster;
import legalkiosk.server.storage.Refusal;
import legalkiosk.server.web.BoundedBody;

/**
 * Routes of the notary's console. Sights of cases are audited where cases are kept, so that no other way leads past it.
 */
public final class NotaryPages {
    /** A record of three hundred long lines. */
    private static final int LARGEST_ACT = 1024 * 1024;

    private static final String PDF = "application/pdf";

    private final NotaryCases cases;
    private final SecondCopies copies;
    private final ServiceItems items;
    private final Catalogue catalogue;
    private final Clock clock;
    private final PagePictures pictures = new PagePictures();
    private final ObjectMapper json = ContractJson.mapper();

    /** @param items what can be notarised, and the law's words */
    public NotaryPages(NotaryCases cases, SecondCopies copies, ServiceItems items, Catalogue catalogue, Clock clock) {
        this.cases = cases;
        this.copies = copies;
        this.items = items;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** The routes of this feature. */
    public Map<ConsoleRoute, Page> pages() {
        return Map.ofEntries(
                Map.entry(ConsoleRoutes.CASES, this::page),
                Map.entry(ConsoleRoutes.CASES_START, visit -> answer(visit, start(visit.signed()))),
                Map.entry(ConsoleRoutes.CASES_LIST, visit -> answer(visit, cases.list(viewer(visit)))),
                Map.entry(ConsoleRoutes.CASE, this::page),
                Map.entry(ConsoleRoutes.CASE_FILE, visit -> answer(visit, cases.file(visit.id(), viewer(visit)))),
                Map.entry(ConsoleRoutes.CASE_ACT, this::act),
                Map.entry(ConsoleRoutes.BEGIN_COPY, visit -> answer(visit, copy(visit))),
                Map.entry(ConsoleRoutes.COPY_CHUNK, visit -> answer(visit, copied(visit))),
                Map.entry(ConsoleRoutes.CASE_TEXT, this::text),
                Map.entry(ConsoleRoutes.CASE_PACKAGE, visit -> evidence(visit, false)),
                Map.entry(ConsoleRoutes.CASE_EXCERPT, visit -> evidence(visit, true)),
                Map.entry(ConsoleRoutes.CASE_DOCUMENT, this::document),
                Map.entry(ConsoleRoutes.CASE_DOCUMENT_PAGE, this::picture));
    }

    /** The frame in which the scripts show the list or one case; nothing of a case is in it. */
    private void page(Visit visit) {
        visit.page(
                "cases.jte",
                "视频公证工作台",
                ConsoleRoutes.CASES,
                Map.of("name", visit.signed().name()));
    }

    private NotaryStart start(Signed signed) {
        return new NotaryStart(
                OffsetDateTime.ofInstant(clock.instant(), Roster.ZONE),
                signed.accountId(),
                signed.name(),
                signed.rosterId().orElse(null),
                catalogue.topics(),
                items.all(),
                NotaryStart.Law.of(items.law()));
    }

    /** The item's text with what the person has filled in, for the notary to change; its first line is its title. */
    private void text(Visit visit) throws JsonProcessingException {
        CaseFile file = cases.file(visit.id(), viewer(visit));
        ServiceItem item = items.find(file.view().item()).orElseThrow(() -> new Refusal(ErrorKind.NOT_FOUND));
        LocalDate today = LocalDate.ofInstant(clock.instant(), Roster.ZONE);
        String[] parts =
                TextTemplate.fill(item, file.application(), today).strip().split("\n", 2);
        String rest = parts.length > 1 ? parts[1].strip() : "";
        answer(visit, new FilledText(parts[0].strip(), Sensitive.of(rest)));
    }

    /** @param text its paragraphs, one a line */
    private record FilledText(String title, Sensitive<String> text) {}

    /** @param id of a copy that was begun */
    private record CopyBegun(String id) {}

    private CopyBegun copy(Visit visit) {
        return new CopyBegun(copies.begin(visit.id(), viewer(visit)));
    }

    private Map<String, Long> copied(Visit visit) throws IOException {
        int number = number(visit.query("number"));
        byte[] content = BoundedBody.read(visit.context(), SecondCopies.LARGEST_CHUNK);
        return Map.of("have", copies.chunk(visit.id(), number, content, viewer(visit)));
    }

    private void act(Visit visit) throws IOException {
        CaseAct.Notary act = read(BoundedBody.read(visit.context(), LARGEST_ACT));
        answer(visit, cases.act(visit.id(), viewer(visit), act));
    }

    /** Never shown inline, whatever it claims to be; the page makes a picture of the bytes. */
    private void document(Visit visit) {
        attach(visit, cases.document(visit.id(), viewer(visit)), "");
    }

    private void picture(Visit visit) {
        Viewer viewer = viewer(visit);
        CaseDocument about = cases.about(visit.id(), viewer);
        if (!about.mediaType().equals(PDF)) {
            throw new Refusal(ErrorKind.NOT_THIS_FILE, "这份材料本身就是图片", "This document is a picture already");
        }
        byte[] pdf = cases.document(visit.id(), viewer);
        attach(visit, pictures.png(pdf, number(visit.query("number"))), "");
    }

    private void evidence(Visit visit, boolean excerpt) throws IOException {
        Path file = cases.evidence(visit.id(), viewer(visit), excerpt);
        String name =
                Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("evidence.zip");
        attach(visit, new byte[0], "; filename=\"" + name.replaceAll("[^A-Za-z0-9._-]", "_") + "\"");
        visit.context().result(Files.newInputStream(file));
    }

    private static void attach(Visit visit, byte[] content, String name) {
        visit.context().contentType("application/octet-stream");
        visit.context().header("Content-Disposition", "attachment" + name);
        visit.context().result(content);
    }

    private static Viewer viewer(Visit visit) {
        return Viewer.of(visit.signed());
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException none) {
            throw new Refusal(ErrorKind.BAD_REQUEST, "没有说是第几个", "A number is wanted");
        }
    }

    private void answer(Visit visit, Object value) throws JsonProcessingException {
        visit.context().contentType("application/json").result(json.writeValueAsBytes(value));
    }

    /** What cannot be read is refused without its words, which may be a person's. */
    private CaseAct.Notary read(byte[] body) throws IOException {
        try {
            if (json.readValue(body, CaseAct.class) instanceof CaseAct.Notary act) {
                return act;
            }
        } catch (JsonProcessingException unreadable) {
            throw unreadable();
        }
        throw unreadable();
    }

    private static Refusal unreadable() {
        return new Refusal(ErrorKind.BAD_REQUEST, "内容不是要求的 JSON", "The body is not an act of a notary");
    }
}
