package legalkiosk.kiosk.journey.consultation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import legalkiosk.contract.Hold;
import legalkiosk.contract.call.CallState;
import legalkiosk.contract.call.CallSummary;
import legalkiosk.contract.call.EndReason;
import legalkiosk.contract.call.LineMessage.Outcome;
import legalkiosk.contract.call.LineMessage.Wish;
import legalkiosk.contract.call.PlainWords;
import legalkiosk.foundation.Sensitive;
import legalkiosk.kiosk.journey.JourneyRuntime;
import legalkiosk.kiosk.journey.booking.Matter;
import legalkiosk.kiosk.journey.consultation.Talk.Asked;
import legalkiosk.kiosk.journey.consultation.Talk.Link;
import legalkiosk.kiosk.journey.consultation.Talk.Said;
import legalkiosk.kiosk.journey.consultation.Talk.Wishes;

/** Talks in every state, for pictures; nobody is real and nothing answers. */
public final class TalkSamples {
    private static final String LAWYER = "示例律师甲";
    private final JourneyRuntime runtime;
    private final Instant now;

    public TalkSamples(JourneyRuntime runtime) {
        this.runtime = runtime;
        this.now = runtime.clock().instant();
    }

    /** Nobody is at the other end. */
    public Conversation conversation() {
        ScriptedDesk desk = new ScriptedDesk(now);
        return new Conversation(
                runtime,
                desk,
                desk,
                new NoHelp(),
                ScriptedDesk.ticket(CallState.RINGING, now, Optional.empty()),
                event -> {});
    }

    /** By name, in the order of a talk. */
    public Map<String, Talk> talks() {
        Talk begun = Talk.with(LAWYER, now.minusSeconds(245)).withMinutes(4);
        Talk good = begun.with(begun.ways().with(Link.GOOD));
        Talk said = good.with(new Said(false, "您好，我先看看您说的情况。"))
                .with(new Said(true, "请说慢一点"))
                .with(new Said(false, "好的。您是三月二号离开的，对吗？最晚明年三月二号以前要去申请仲裁。"));
        Map<String, Talk> all = new LinkedHashMap<>();
        all.put("connecting", begun);
        all.put("good", good);
        all.put("said", said);
        all.put("weak", said.with(said.ways().with(Link.WEAK)));
        all.put("sound-only", said.with(said.ways().with(Link.SOUND_ONLY)));
        all.put("mending", said.with(said.ways().with(Link.MENDING)));
        all.put("hold", said.with(said.ways().withHold(true)));
        all.put("lawyer-away", said.with(said.ways().withAlone(Optional.of(Talk.Alone.LAWYER_AWAY))));
        all.put("handing", said.with(said.ways().withAlone(Optional.of(Talk.Alone.HANDING_OVER))));
        all.put("muted", said.with(said.ways().withMute(true, true)));
        all.put("recorded", said.withRecorded(true));
        all.put("ending", said.askingToEnd(true));
        for (Wish wish : Wish.values()) {
            Asked asked = new Asked("1", wish, wish == Wish.SCAN ? "请让我看看工资条和聊天记录" : "", Optional.empty());
            all.put("wish-" + wish, said.with(Wishes.asked(asked)));
            all.put("doing-" + wish, said.with(Wishes.granted(asked)));
        }
        Asked paper = new Asked("2", Wish.PRINT, "", Optional.empty());
        all.put("came-printed", said.with(Wishes.after(paper, Outcome.DONE)));
        all.put("came-failed", said.with(Wishes.after(paper, Outcome.FAILED)));
        return all;
    }

    /** Everything but the talk itself. */
    public Map<String, ConsultationState> states(Matter matter, Hold hold) {
        CallSummary summary = new CallSummary(
                "call-1",
                ScriptedDesk.LAWYER,
                OffsetDateTime.ofInstant(now, ZoneOffset.ofHours(8)),
                12,
                true,
                new PlainWords(
                        Sensitive.of("老板从今年一月起没有发工资，一共三个月。您三月二号离开了。"),
                        Sensitive.of("先去劳动监察投诉，不收钱。他们不管或者管不下来，就去申请劳动仲裁，最晚明年三月二号以前。"),
                        List.of(
                                Sensitive.of("把工资条、打卡记录、聊天记录拍下来，存好"),
                                Sensitive.of("带身份证到劳动监察投诉"),
                                Sensitive.of("一个月还没有结果，回来再找律师，帮您写仲裁申请书"))));
        ConsultationState.Ended ended = new ConsultationState.Ended(
                EndReason.LAWYER_ENDED, LAWYER, now, Optional.empty(), true, Optional.empty(), Optional.empty());
        OffsetDateTime soon = OffsetDateTime.ofInstant(now.plusSeconds(720), ZoneOffset.ofHours(8));
        Map<String, ConsultationState> all = new LinkedHashMap<>();
        all.put("way", new ConsultationState.ChooseWay(matter, List.of("普通话", "粤语", "客家话"), false));
        all.put("way-hearing", new ConsultationState.ChooseWay(matter, List.of("普通话", "粤语", "客家话"), true));
        all.put("asking", new ConsultationState.Asking(matter, "粤语"));
        all.put("finding", new ConsultationState.Finding(matter, "粤语", 3, 17, false, Optional.empty(), 0));
        all.put("finding-queue", new ConsultationState.Finding(matter, "粤语", 0, 30, false, Optional.empty(), 0));
        all.put("finding-late", new ConsultationState.Finding(matter, "粤语", 1, 0, true, Optional.empty(), 0));
        all.put("finding-early", new ConsultationState.Finding(matter, "粤语", 0, 750, false, Optional.of(soon), 0));
        all.put("finding-booked-late", new ConsultationState.Finding(matter, "粤语", 1, 0, false, Optional.of(soon), 3));
        all.put("nobody", new ConsultationState.Nobody(matter, Optional.of(hold)));
        all.put("nobody-at-all", new ConsultationState.Nobody(matter, Optional.empty()));
        all.put("away", new ConsultationState.Away(matter, "粤语"));
        all.put("ended-fetching", ended);
        all.put("ended-nothing", ended.with(Optional.empty()));
        all.put("ended", ended.with(Optional.of(summary)));
        all.put("ended-rated", ended.with(Optional.of(summary)).with(Optional.of(3), Optional.empty()));
        all.put("ended-solved", ended.with(Optional.of(summary)).with(Optional.of(3), Optional.of(true)));
        all.put(
                "ended-lost",
                new ConsultationState.Ended(
                        EndReason.LAWYER_LOST,
                        LAWYER,
                        now,
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Optional.empty()));
        return all;
    }

    /** Does nothing, ever. */
    static final class NoHelp implements ConversationHelp {
        @Override
        public void pointed(legalkiosk.contract.call.Signal.Pointer where) {}

        @Override
        public void help(String call, Asked wish, Consumer<Done> done) {}

        @Override
        public void stop() {}
    }
}
