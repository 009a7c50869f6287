package legalkiosk.server.console.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import legalkiosk.contract.ContractJson;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.call.CallNote;
import legalkiosk.server.accounts.Audit;
import legalkiosk.server.console.ConsoleRoute;
import legalkiosk.server.console.ConsoleRoutes;
import legalkiosk.server.console.Page;
import legalkiosk.server.console.Visit;
import legalkiosk.server.consultation.LawyerCalls;
import legalkiosk.server.storage.Refusal;
import legalkiosk.server.web.BoundedBody;
import legalkiosk.server.web.CallCheck;

/** Routes of the lawyer's desk. Whoever is not in the roster is refused on each; every sight of a call is audited. */
public final class DeskPages {
    private static final int LARGEST_PAPER = 8 * 1024 * 1024;
    private static final int LARGEST_NOTE = 256 * 1024;

    private final Desk desk;
    private final LawyerCalls calls;
    private final Audit audit;
    private final ObjectMapper json = ContractJson.mapper();

    public DeskPages(Desk desk, LawyerCalls calls, Audit audit) {
        this.desk = desk;
        this.calls = calls;
        this.audit = audit;
    }

    /** The routes of this feature. */
    public Map<ConsoleRoute, Page> pages() {
        return Map.of(
                ConsoleRoutes.DESK, this::page,
                ConsoleRoutes.DESK_START, visit -> answer(visit, desk.start(lawyer(visit))),
                ConsoleRoutes.DESK_DAY, this::day,
                ConsoleRoutes.DESK_FIGURES, visit -> answer(visit, desk.figures(lawyer(visit))),
                ConsoleRoutes.DESK_COLLEAGUES, visit -> answer(visit, desk.others(lawyer(visit))),
                ConsoleRoutes.DESK_CALL, this::call,
                ConsoleRoutes.DESK_NOTE, this::note,
                ConsoleRoutes.DESK_ADD_PAPER, this::addPaper,
                ConsoleRoutes.DESK_PAPER, this::paper);
    }

    private void page(Visit visit) {
        String name = desk.lawyer(lawyer(visit)).name();
        audit.saw(visit.signed(), Audit.What.SAW_QUEUE, "");
        visit.page("desk.jte", "律师工作台", ConsoleRoutes.DESK, Map.of("lawyer", name));
    }

    private void day(Visit visit) throws JsonProcessingException {
        audit.saw(visit.signed(), Audit.What.SAW_BOOKINGS, "");
        answer(visit, desk.day(lawyer(visit)));
    }

    private void call(Visit visit) throws JsonProcessingException {
        Object file = calls.file(visit.id(), lawyer(visit));
        audit.saw(visit.signed(), Audit.What.SAW_CALL, visit.id());
        answer(visit, file);
    }

    private void note(Visit visit) throws IOException {
        CallNote note = read(BoundedBody.read(visit.context(), LARGEST_NOTE));
        CallNote saved = calls.save(visit.id(), lawyer(visit), CallCheck.note(note));
        audit.saw(visit.signed(), Audit.What.CHANGED_NOTE, visit.id());
        answer(visit, saved);
    }

    private void addPaper(Visit visit) throws IOException {
        byte[] content = BoundedBody.read(visit.context(), LARGEST_PAPER);
        answer(visit, calls.add(visit.id(), lawyer(visit), content));
    }

    /** Never shown inline, whatever it claims to be; the page makes a picture of the bytes. */
    private void paper(Visit visit) {
        byte[] content = calls.paper(visit.id(), lawyer(visit));
        audit.saw(visit.signed(), Audit.What.SAW_DOCUMENT, visit.id());
        visit.context().contentType("application/octet-stream");
        visit.context().header("Content-Disposition", "attachment");
        visit.context().result(content);
    }

    private static String lawyer(Visit visit) {
        return visit.signed()
                .rosterId()
                .orElseThrow(() -> new Refusal(
                        ErrorKind.NOT_ALLOWED, "您的账号没有对应值班表里的人，请找管理员", "This account is nobody in the roster"));
    }

    private void answer(Visit visit, Object value) throws JsonProcessingException {
        visit.context().contentType("application/json").result(json.writeValueAsBytes(value));
    }

    /** What cannot be read is refused without its words, which may be a citizen's. */
    private CallNote read(byte[] body) throws IOException {
        try {
            CallNote note = json.readValue(body, CallNote.class);
            if (note != null) {
                return note;
            }
        } catch (JsonProcessingException unreadable) {
            throw new Refusal(ErrorKind.BAD_REQUEST, "内容不是要求的 JSON", "The body is not the JSON this route takes");
        }
        throw new Refusal(ErrorKind.BAD_REQUEST);
    }
}
