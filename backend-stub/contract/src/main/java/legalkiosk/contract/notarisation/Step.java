package legalkiosk.contract.notarisation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the person at the terminal is to do now, one thing at a time. The terminal shows it beside the notary's picture. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Step.Nothing.class, name = "nothing"),
    @JsonSubTypes.Type(value = Step.ShowRoom.class, name = "showRoom"),
    @JsonSubTypes.Type(value = Step.ConsentToRecording.class, name = "consentToRecording"),
    @JsonSubTypes.Type(value = Step.ReadCard.class, name = "readCard"),
    @JsonSubTypes.Type(value = Step.HearNotice.class, name = "hearNotice"),
    @JsonSubTypes.Type(value = Step.Answer.class, name = "answer"),
    @JsonSubTypes.Type(value = Step.CheckRecord.class, name = "checkRecord"),
    @JsonSubTypes.Type(value = Step.SpeakCode.class, name = "speakCode"),
    @JsonSubTypes.Type(value = Step.SignOnScreen.class, name = "signOnScreen"),
    @JsonSubTypes.Type(value = Step.SignOnPaper.class, name = "signOnPaper"),
    @JsonSubTypes.Type(value = Step.Scan.class, name = "scan"),
    @JsonSubTypes.Type(value = Step.Wait.class, name = "wait"),
    @JsonSubTypes.Type(value = Step.Over.class, name = "over")
})
public sealed interface Step {
    /** Nothing in a session: the case lies with the office or with the person. */
    record Nothing() implements Step {}

    /** Show the room with the camera and say who else is here ({@link CaseAct.RoomShown}). */
    record ShowRoom() implements Step {}

    /** Agree to the recording, or not ({@link CaseAct.RecordingAnswered}). @param text the words shown, @param version their hash */
    record ConsentToRecording(String text, String version) implements Step {}

    /** Put the card on the reader again ({@link CaseAct.CardRead}). @param challenge four digits that stand in the picture meanwhile */
    record ReadCard(String challenge, int triesLeft) implements Step {}

    /** Hear a notice, with a way to have it read aloud ({@link CaseAct.NoticeHeard}). @param article such as 公证法 第二十七条 */
    record HearNotice(String notice, String title, String text, String article, int number, int of) implements Step {}

    /** Talk with the notary, who writes. @param asked the question now, absent between questions */
    record Answer(@Nullable String asked) implements Step {}

    /** Read the record, have it read aloud, and say whether it is right ({@link CaseAct.RecordConfirmed}, {@link CaseAct.RecordDisputed}). */
    record CheckRecord(int version, List<RecordLine> lines, String document) implements Step {}

    /** Read out the document's code, which the notary compares ({@link CaseAct.CodeSpoken}). */
    record SpeakCode(String document, String title, String code) implements Step {}

    /** Sign on the pad or screen ({@link CaseAct.SignedOnScreen}). @param mayInk true if paper and pen may be chosen instead */
    record SignOnScreen(String document, String title, String code, boolean mayInk) implements Step {}

    /** Print the text, sign it with a pen before the camera ({@link CaseAct.PagesPrinted}), and scan each page ({@link CaseAct.PageScanned}). */
    record SignOnPaper(String document, String title, String code, boolean printed, List<Page> pages) implements Step {}

    /** A page to be signed. @param mark what stands on it, so that it is known again @param scanned true once it was found to be this page */
    record Page(
            int number,
            String mark,
            boolean scanned,
            @Nullable String why) {}

    /** Scan a paper the notary asks for ({@link CaseAct.PaperAdded}). @param ref of the item's list, absent: another one */
    record Scan(@Nullable String ref, String words) implements Step {}

    /** Wait a moment for the notary. @param words what for */
    record Wait(String words) implements Step {}

    /** The session is over. @param words what happens next */
    record Over(String words) implements Step {}
}
