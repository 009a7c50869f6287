package legalkiosk.server.notarisation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import legalkiosk.contract.notarisation.CaseAct;
import legalkiosk.contract.notarisation.CaseAct.*;

/** How an act stands in the timeline: by name, without anything about a person. */
final class Acts {
    private static final Map<Class<?>, String> NAMES = Arrays.stream(
                    CaseAct.class.getAnnotation(JsonSubTypes.class).value())
            .collect(Collectors.toUnmodifiableMap(JsonSubTypes.Type::value, JsonSubTypes.Type::name));

    private Acts() {}

    /** As the contract writes it. */
    static String name(CaseAct act) {
        return NAMES.getOrDefault(act.getClass(), "");
    }

    static String name(Deed deed) {
        return switch (deed) {
            case Deed.Opened _ -> "opened";
            case Deed.Did did -> name(did.act());
            case Deed.Added _ -> "documentAdded";
            case Deed.NotaryCame _ -> "notaryCame";
            case Deed.Happened happened -> happened.name();
        };
    }

    static OptionalLong recordingMs(Deed deed) {
        return switch (deed) {
            case Deed.Did(Party act) -> recordingMs(act);
            case Deed.Did(Notary _), Deed.Opened _, Deed.Added _, Deed.NotaryCame _ -> OptionalLong.empty();
            case Deed.Happened happened ->
                happened.recordingMs() == null ? OptionalLong.empty() : OptionalLong.of(happened.recordingMs());
        };
    }

    static OptionalLong recordingMs(Party act) {
        return switch (act) {
            case RoomShown it -> OptionalLong.of(it.recordingMs());
            case CardRead it -> OptionalLong.of(it.recordingMs());
            case NoticeHeard it -> OptionalLong.of(it.recordingMs());
            case RecordConfirmed it -> OptionalLong.of(it.recordingMs());
            case RecordDisputed it -> OptionalLong.of(it.recordingMs());
            case CodeSpoken it -> OptionalLong.of(it.recordingMs());
            case SignedOnScreen it -> OptionalLong.of(it.recordingMs());
            case PagesPrinted it -> OptionalLong.of(it.recordingMs());
            case PageScanned it -> OptionalLong.of(it.recordingMs());
            case PaperAdded it -> OptionalLong.of(it.recordingMs());
            case NetworkGap it -> OptionalLong.of(it.recordingMs());
            case Submit _,
                    Supplemented _,
                    Withdraw _,
                    GoInPerson _,
                    BeginSession _,
                    RecordingAnswered _,
                    PersonLeft _,
                    Collected _ -> OptionalLong.empty();
        };
    }

    /** What the timeline says about it. */
    static Map<String, String> facts(Entry entry) {
        Map<String, String> facts = new TreeMap<>();
        switch (entry.deed()) {
            case Deed.Opened opened -> {
                facts.put("item", opened.item().id());
                facts.put("country", opened.application().country());
            }
            case Deed.Did(Party act) -> party(act, facts);
            case Deed.Did(Notary act) -> notary(act, facts);
            case Deed.Added added -> facts.put("document", added.document().id());
            case Deed.NotaryCame came -> facts.put("call", came.call());
            case Deed.Happened happened -> facts.putAll(happened.facts());
        }
        if (entry.deed() instanceof Deed.Did(CardRead _)) {
            facts.put("proved", String.valueOf(entry.made().fact(Made.CHALLENGE).isEmpty()));
        }
        entry.made().documents().forEach(document -> {
            facts.put("made", document.id());
            facts.put("sha256", document.sha256());
        });
        return facts;
    }

    private static void party(Party act, Map<String, String> facts) {
        switch (act) {
            case Submit _, Supplemented _, Withdraw _, GoInPerson _ -> {}
            case BeginSession it -> facts.put("call", it.call());
            case RoomShown it -> facts.put("others", String.valueOf(it.others().size()));
            case RecordingAnswered it -> {
                facts.put("agreed", String.valueOf(it.agreed()));
                facts.put("version", it.version());
            }
            case CardRead it -> {
                facts.put("challenge", it.challenge());
                facts.put("portrait", it.portrait());
                facts.put("live", it.live());
            }
            case NoticeHeard it -> {
                facts.put("notice", it.notice());
                facts.put("understood", String.valueOf(it.understood()));
                facts.put("readAloud", String.valueOf(it.readAloud()));
            }
            case RecordConfirmed it -> {
                facts.put("version", String.valueOf(it.version()));
                facts.put("sha256", it.sha256());
                facts.put("readAloud", String.valueOf(it.readAloud()));
            }
            case RecordDisputed it -> {
                facts.put("version", String.valueOf(it.version()));
                facts.put("line", String.valueOf(it.line()));
            }
            case CodeSpoken it -> {
                facts.put("document", it.document());
                facts.put("code", it.code());
            }
            case SignedOnScreen it -> {
                facts.put("document", it.document());
                facts.put("shown", it.sha256());
            }
            case PagesPrinted it -> facts.put("document", it.document());
            case PageScanned it -> {
                facts.put("document", it.document());
                facts.put("page", String.valueOf(it.page()));
                facts.put("scan", it.scan());
            }
            case PaperAdded it -> facts.put("document", it.document());
            case NetworkGap it -> {
                facts.put("millis", String.valueOf(it.millis()));
                facts.put("seatWatched", String.valueOf(it.seatWatched()));
            }
            case PersonLeft it -> facts.put("why", it.why());
            case Collected it -> facts.put("printed", String.valueOf(it.printed()));
        }
    }

    private static void notary(Notary act, Map<String, String> facts) {
        switch (act) {
            case Take _,
                    AskCardAgain _,
                    Suspend _,
                    EndSession _,
                    StartClock _,
                    PaperReceived _,
                    SendForApproval _,
                    SendBack _,
                    Approve _,
                    Issue _,
                    Archive _,
                    Convert _,
                    Terminate _,
                    AskDestruction _,
                    ConfirmDestruction _,
                    Ask _,
                    ShowText _,
                    StopClock _ -> {}
            case AskSupplement it ->
                facts.put("papers", String.valueOf(it.missing().size()));
            case Accept it -> facts.put("checks", String.join(",", it.checks()));
            case Compared it -> facts.put("same", String.valueOf(it.same()));
            case Checked it -> {
                facts.put("check", it.check());
                facts.put("good", String.valueOf(it.good()));
            }
            case GiveNotice it -> facts.put("notice", it.notice());
            case WriteRecord it -> facts.put("lines", String.valueOf(it.lines().size()));
            case ShowRecord it -> facts.put("version", String.valueOf(it.version()));
            case CodeHeard it -> {
                facts.put("document", it.document());
                facts.put("same", String.valueOf(it.same()));
            }
            case AskSignature it -> {
                facts.put("document", it.document());
                facts.put("onPaper", String.valueOf(it.onPaper()));
            }
            case AcceptPages it -> {
                facts.put("document", it.document());
                facts.put("good", String.valueOf(it.good()));
            }
            case AskScan it -> facts.put("ref", String.valueOf(it.ref()));
            case AddPerson it -> facts.put("role", it.role().name());
            case DecideGap it -> facts.put("goOn", String.valueOf(it.goOn()));
            case Refuse it -> facts.put("ground", it.ground().name());
        }
    }
}
