package legalkiosk.kiosk.journey.notarisation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import legalkiosk.contract.notarisation.CaseAct;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.contract.notarisation.Step;
import legalkiosk.foundation.Sensitive;
import legalkiosk.kiosk.journey.notarisation.SessionState.Mode;
import legalkiosk.kiosk.recording.SessionRecorder;

/**
 * What a person says to the steps of a session: who is in the room, yes to the recording, that a notice was understood, that the record is
 * right. Each counts only for the step the case has now, and is told to the case at once. On the journeys' thread.
 */
public final class SessionSteps {
    private final SessionRecorder recorder;
    private final Sitting sitting;
    private final Consumer<String> stray;

    /** @param stray told of what the present step does not have */
    SessionSteps(SessionRecorder recorder, Sitting sitting, Consumer<String> stray) {
        this.recorder = recorder;
        this.sitting = sitting;
        this.stray = stray;
    }

    /** 只有我. */
    public void alone() {
        if (sitting.mayAct("alone") && sitting.step() instanceof Step.ShowRoom) {
            sitting.act(new CaseAct.RoomShown(List.of(), sitting.position()));
        }
    }

    /** 还有别人: who comes next. */
    public void notAlone() {
        if (sitting.mayAct("notAlone") && sitting.step() instanceof Step.ShowRoom) {
            sitting.mode(new Mode.Who(Set.of()));
        }
    }

    /** One of those who may be here, on or off. */
    public void with(String who) {
        if (sitting.mode() instanceof Mode.Who(Set<String> so)) {
            Set<String> next = new LinkedHashSet<>(so);
            if (!next.remove(who)) {
                next.add(who);
            }
            sitting.mode(new Mode.Who(next));
        } else {
            stray.accept("with");
        }
    }

    /** 就这些人. */
    public void those() {
        if (sitting.mayAct("those") && sitting.mode() instanceof Mode.Who(Set<String> who) && !who.isEmpty()) {
            sitting.act(new CaseAct.RoomShown(List.copyOf(who), sitting.position()));
        }
    }

    /** To the recording: yes or no. Where nothing can record, nobody is asked to agree. */
    public void consent(boolean agreed) {
        if (sitting.mayAct("consent")
                && sitting.step() instanceof Step.ConsentToRecording(String text, String version)) {
            if (agreed && !recorder.ready()) {
                sitting.seat().recording().unable();
                sitting.tellNotary("本机现在不能录音录像");
                sitting.refresh();
            } else {
                sitting.act(new CaseAct.RecordingAnswered(agreed, version));
            }
        }
    }

    /** 再试一次, where the recording did not begin. */
    public void recordAgain() {
        sitting.seat().recording().again();
        sitting.refresh();
    }

    /** 念给我听: asks the notary to read it out, and remembers that it was. */
    public void aloud(String words) {
        sitting.askAloud(words);
    }

    /** 听懂了, 没听懂. */
    public void heard(boolean understood) {
        if (sitting.mayAct("heard") && sitting.step() instanceof Step.HearNotice notice) {
            sitting.act(new CaseAct.NoticeHeard(notice.notice(), understood, sitting.readAloud(), sitting.position()));
        }
    }

    /** 没错. */
    public void right() {
        if (sitting.mayAct("right") && sitting.step() instanceof Step.CheckRecord record) {
            String read = sitting.document(record.document())
                    .map(CaseDocument::sha256)
                    .orElse("");
            sitting.act(new CaseAct.RecordConfirmed(record.version(), read, sitting.readAloud(), sitting.position()));
        }
    }

    /** 这里不对: which line comes next. */
    public void wrong() {
        if (sitting.mayAct("wrong") && sitting.step() instanceof Step.CheckRecord) {
            sitting.mode(new Mode.PickLine());
        }
    }

    /** This line. @param words what the notary reads of it */
    public void wrong(int line, String words) {
        if (sitting.mayAct("wrong")
                && sitting.step() instanceof Step.CheckRecord record
                && sitting.mode() instanceof Mode.PickLine) {
            sitting.act(new CaseAct.RecordDisputed(record.version(), line, Sensitive.of(words), sitting.position()));
        }
    }

    /** 念好了. */
    public void spoken() {
        if (sitting.mayAct("spoken") && sitting.step() instanceof Step.SpeakCode code) {
            sitting.act(new CaseAct.CodeSpoken(code.document(), code.code(), sitting.position()));
        }
    }

    /** Back to the step as it is. */
    public void goOn() {
        if (sitting.talks()) {
            sitting.mode(new Mode.Usual());
        } else {
            stray.accept("goOn");
        }
    }

    /** 改去窗口办: asked once more. */
    public void askOffice() {
        if (sitting.talks()) {
            sitting.mode(new Mode.AskOffice());
        } else {
            stray.accept("askOffice");
        }
    }
}
