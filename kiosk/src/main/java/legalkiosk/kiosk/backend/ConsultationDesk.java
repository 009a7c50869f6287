package legalkiosk.kiosk.backend;

import legalkiosk.contract.call.CallDocument;
import legalkiosk.contract.call.CallRating;
import legalkiosk.contract.call.CallRequest;
import legalkiosk.contract.call.CallSummary;
import legalkiosk.contract.call.CallTicket;
import legalkiosk.contract.call.CallView;
import legalkiosk.contract.call.LineMessage;
import legalkiosk.kiosk.backend.line.CallLine;

/** The backend's side of a consultation as the journey sees it. Calls block like those of {@link Backend}, papers up to a minute. */
public interface ConsultationDesk {
    /** Asks for a lawyer; repeated with the same key it is asked once. Times in the answer are in the terminal's own time. */
    Answer<CallTicket> ask(CallRequest request, String key);

    /** Does not want to wait any longer. */
    Answer<CallView> cancel(String call);

    Answer<CallRating> rate(String call, CallRating rating);

    Answer<CallSummary> summary(String call);

    /** Gives the lawyer a paper, JPEG or PDF. */
    Answer<CallDocument> addPaper(String call, byte[] content);

    /** The content of a paper of a call that goes on, JPEG or PDF. */
    Answer<byte[]> paper(String document);

    /** Opens the call's line; waits for nothing. Times in what is heard are in the terminal's own time. */
    Line open(String call, CallLine.Listener listener);

    /** What a journey does with a line. */
    interface Line extends AutoCloseable {
        void say(LineMessage message);

        @Override
        void close();
    }
}
