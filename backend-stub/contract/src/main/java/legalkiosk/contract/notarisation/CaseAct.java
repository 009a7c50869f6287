package legalkiosk.contract.notarisation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import legalkiosk.contract.Citizen;
import legalkiosk.foundation.Sensitive;
import org.jspecify.annotations.Nullable;

/**
 * One thing somebody does in a case. The backend does it, or refuses it and says why; it is in the case's timeline before the answer.
 * {@link Party} acts come from the terminal the person stands at, {@link Notary} acts from a signed-in notary's page.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "act")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CaseAct.Submit.class, name = "submit"),
    @JsonSubTypes.Type(value = CaseAct.Supplemented.class, name = "supplemented"),
    @JsonSubTypes.Type(value = CaseAct.Withdraw.class, name = "withdraw"),
    @JsonSubTypes.Type(value = CaseAct.GoInPerson.class, name = "goInPerson"),
    @JsonSubTypes.Type(value = CaseAct.BeginSession.class, name = "beginSession"),
    @JsonSubTypes.Type(value = CaseAct.RoomShown.class, name = "roomShown"),
    @JsonSubTypes.Type(value = CaseAct.RecordingAnswered.class, name = "recordingAnswered"),
    @JsonSubTypes.Type(value = CaseAct.CardRead.class, name = "cardRead"),
    @JsonSubTypes.Type(value = CaseAct.NoticeHeard.class, name = "noticeHeard"),
    @JsonSubTypes.Type(value = CaseAct.RecordConfirmed.class, name = "recordConfirmed"),
    @JsonSubTypes.Type(value = CaseAct.RecordDisputed.class, name = "recordDisputed"),
    @JsonSubTypes.Type(value = CaseAct.CodeSpoken.class, name = "codeSpoken"),
    @JsonSubTypes.Type(value = CaseAct.SignedOnScreen.class, name = "signedOnScreen"),
    @JsonSubTypes.Type(value = CaseAct.PagesPrinted.class, name = "pagesPrinted"),
    @JsonSubTypes.Type(value = CaseAct.PageScanned.class, name = "pageScanned"),
    @JsonSubTypes.Type(value = CaseAct.PaperAdded.class, name = "paperAdded"),
    @JsonSubTypes.Type(value = CaseAct.NetworkGap.class, name = "networkGap"),
    @JsonSubTypes.Type(value = CaseAct.PersonLeft.class, name = "personLeft"),
    @JsonSubTypes.Type(value = CaseAct.Collected.class, name = "collected"),
    @JsonSubTypes.Type(value = CaseAct.Take.class, name = "take"),
    @JsonSubTypes.Type(value = CaseAct.AskSupplement.class, name = "askSupplement"),
    @JsonSubTypes.Type(value = CaseAct.Accept.class, name = "accept"),
    @JsonSubTypes.Type(value = CaseAct.Compared.class, name = "compared"),
    @JsonSubTypes.Type(value = CaseAct.AskCardAgain.class, name = "askCardAgain"),
    @JsonSubTypes.Type(value = CaseAct.Checked.class, name = "checked"),
    @JsonSubTypes.Type(value = CaseAct.GiveNotice.class, name = "giveNotice"),
    @JsonSubTypes.Type(value = CaseAct.Ask.class, name = "ask"),
    @JsonSubTypes.Type(value = CaseAct.WriteRecord.class, name = "writeRecord"),
    @JsonSubTypes.Type(value = CaseAct.ShowRecord.class, name = "showRecord"),
    @JsonSubTypes.Type(value = CaseAct.ShowText.class, name = "showText"),
    @JsonSubTypes.Type(value = CaseAct.CodeHeard.class, name = "codeHeard"),
    @JsonSubTypes.Type(value = CaseAct.AskSignature.class, name = "askSignature"),
    @JsonSubTypes.Type(value = CaseAct.AcceptPages.class, name = "acceptPages"),
    @JsonSubTypes.Type(value = CaseAct.AskScan.class, name = "askScan"),
    @JsonSubTypes.Type(value = CaseAct.AddPerson.class, name = "addPerson"),
    @JsonSubTypes.Type(value = CaseAct.DecideGap.class, name = "decideGap"),
    @JsonSubTypes.Type(value = CaseAct.Suspend.class, name = "suspend"),
    @JsonSubTypes.Type(value = CaseAct.EndSession.class, name = "endSession"),
    @JsonSubTypes.Type(value = CaseAct.StopClock.class, name = "stopClock"),
    @JsonSubTypes.Type(value = CaseAct.StartClock.class, name = "startClock"),
    @JsonSubTypes.Type(value = CaseAct.PaperReceived.class, name = "paperReceived"),
    @JsonSubTypes.Type(value = CaseAct.SendForApproval.class, name = "sendForApproval"),
    @JsonSubTypes.Type(value = CaseAct.SendBack.class, name = "sendBack"),
    @JsonSubTypes.Type(value = CaseAct.Approve.class, name = "approve"),
    @JsonSubTypes.Type(value = CaseAct.Issue.class, name = "issue"),
    @JsonSubTypes.Type(value = CaseAct.Archive.class, name = "archive"),
    @JsonSubTypes.Type(value = CaseAct.Refuse.class, name = "refuse"),
    @JsonSubTypes.Type(value = CaseAct.Convert.class, name = "convert"),
    @JsonSubTypes.Type(value = CaseAct.Terminate.class, name = "terminate"),
    @JsonSubTypes.Type(value = CaseAct.AskDestruction.class, name = "askDestruction"),
    @JsonSubTypes.Type(value = CaseAct.ConfirmDestruction.class, name = "confirmDestruction")
})
public sealed interface CaseAct {
    /** Done by the person at the terminal. */
    sealed interface Party extends CaseAct {}

    /** Done by a notary at the console. */
    sealed interface Notary extends CaseAct {}

    // ---- the person, outside a session

    /** Hands the application in, signed. @param ink strokes as in {@link SignedOnScreen#ink} */
    record Submit(Sensitive<String> ink) implements Party {}

    /** The missing papers are there now. */
    record Supplemented() implements Party {}

    /** Takes the application back; possible until the certificate is issued. */
    record Withdraw(String words) implements Party {}

    /** Would rather go to the office. Everything done is kept. */
    record GoInPerson(String words) implements Party {}

    /** Sits down for the session. @param call the call that was asked for with this case */
    record BeginSession(String call) implements Party {}

    /** The person has the certificate. @param printed true: on paper at the terminal */
    record Collected(boolean printed) implements Party {}

    // ---- the person, in session; recordingMs says where in the recording it is to be seen

    /** @param others who else is in the room, in words; empty: nobody */
    record RoomShown(List<String> others, long recordingMs) implements Party {}

    record RecordingAnswered(boolean agreed, String version) implements Party {}

    /**
     * The chip was read inside the session.
     *
     * @param portrait document of kind CHIP_PORTRAIT, added before
     * @param live document of kind LIVE_PICTURE, added before
     * @param validUntil yyyy-MM-dd or 长期
     */
    record CardRead(
            Citizen.ByCard card,
            Sensitive<String> address,
            String validUntil,
            String portrait,
            String live,
            String challenge,
            long recordingMs)
            implements Party {}

    /** @param understood false: the person wants it explained */
    record NoticeHeard(String notice, boolean understood, boolean readAloud, long recordingMs) implements Party {}

    record RecordConfirmed(int version, String sha256, boolean readAloud, long recordingMs) implements Party {}

    /** @param line number from 0 */
    record RecordDisputed(int version, int line, Sensitive<String> words, long recordingMs) implements Party {}

    record CodeSpoken(String document, String code, long recordingMs) implements Party {}

    /**
     * Signed on pad or screen.
     *
     * @param sha256 of the bytes that were shown
     * @param ink the strokes with their times as the terminal's {@code SignatureRecord} writes them: JSON
     */
    record SignedOnScreen(String document, String sha256, Sensitive<String> ink, long recordingMs) implements Party {}

    /** @param paper true: the person chose pen and paper where the screen was offered; the pages are on paper now */
    record PagesPrinted(String document, long recordingMs) implements Party {}

    /** @param scan document of kind SCANNED_PAGE, added before */
    record PageScanned(String document, int page, String scan, long recordingMs) implements Party {}

    /** A paper the notary asked for. */
    record PaperAdded(String document, long recordingMs) implements Party {}

    /** The network was away; the terminal has recorded on. */
    record NetworkGap(long millis, boolean seatWatched, long recordingMs) implements Party {}

    /** The person has left, pressed the way out, or the terminal was started anew. */
    record PersonLeft(String why) implements Party {}

    // ---- the notary

    /** Takes the case, or takes it over from a colleague. */
    record Take() implements Notary {}

    /** Says once and completely what is missing. */
    record AskSupplement(List<String> missing) implements Notary {}

    /** Accepts it (受理); the clock begins. @param checks interest, no dispute, capacity, language as looked at */
    record Accept(List<String> checks) implements Notary {}

    /** The notary's own eye: chip portrait, live picture and the person. @param words what was seen */
    record Compared(boolean same, String words) implements Notary {}

    record AskCardAgain(String words) implements Notary {}

    /** A check that is not of identity: capacity, own will, nobody behind the camera, interest, dispute. @param check its id */
    record Checked(String check, boolean good, String words) implements Notary {}

    /** Puts the next notice on the terminal. */
    record GiveNotice(String notice) implements Notary {}

    /** Puts a question on the terminal. */
    record Ask(String question) implements Notary {}

    /** @param base the version it was made from */
    record WriteRecord(int base, List<RecordLine> lines) implements Notary {}

    record ShowRecord(int version) implements Notary {}

    /** Fixes the text to be signed and shows it, with its code, on both sides. @param text its paragraphs */
    record ShowText(String title, Sensitive<String> text) implements Notary {}

    record CodeHeard(String document, boolean same) implements Notary {}

    record AskSignature(String document, boolean onPaper) implements Notary {}

    /** The scanned pages are the printed ones and signed. */
    record AcceptPages(String document, boolean good, String words) implements Notary {}

    record AskScan(@Nullable String ref, String words) implements Notary {}

    /** @param checks how the identity was established */
    record AddPerson(CaseFile.PartyRole role, Sensitive<String> name, List<String> checks) implements Notary {}

    /** After a gap in a supervised session. @param goOn false: identity starts again */
    record DecideGap(boolean goOn, String words) implements Notary {}

    record Suspend(String words) implements Notary {}

    /** Everything that had to be done in session is done. */
    record EndSession() implements Notary {}

    record StopClock(String why) implements Notary {}

    record StartClock() implements Notary {}

    /** The original with the pen's signature lies in the file. */
    record PaperReceived(String words) implements Notary {}

    /** @param statement what the certificate says (证词) */
    record SendForApproval(Sensitive<String> statement) implements Notary {}

    record SendBack(String words) implements Notary {}

    record Approve(String words) implements Notary {}

    record Issue() implements Notary {}

    record Archive() implements Notary {}

    record Refuse(RefusalGround ground, String words) implements Notary {}

    record Convert(String words) implements Notary {}

    record Terminate(String words) implements Notary {}

    record AskDestruction(String words) implements Notary {}

    /** By another than who asked. */
    record ConfirmDestruction() implements Notary {}
}
