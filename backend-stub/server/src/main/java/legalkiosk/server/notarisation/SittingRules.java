package legalkiosk.server.notarisation;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import legalkiosk.contract.notarisation.CaseAct.AddPerson;
import legalkiosk.contract.notarisation.CaseAct.AskScan;
import legalkiosk.contract.notarisation.CaseAct.BeginSession;
import legalkiosk.contract.notarisation.CaseAct.Checked;
import legalkiosk.contract.notarisation.CaseAct.DecideGap;
import legalkiosk.contract.notarisation.CaseAct.NetworkGap;
import legalkiosk.contract.notarisation.CaseAct.PaperAdded;
import legalkiosk.contract.notarisation.CaseAct.Party;
import legalkiosk.contract.notarisation.CaseAct.PersonLeft;
import legalkiosk.contract.notarisation.CaseAct.RecordingAnswered;
import legalkiosk.contract.notarisation.CaseAct.RoomShown;
import legalkiosk.contract.notarisation.CaseFile.PartyRole;
import legalkiosk.contract.notarisation.CaseState;
import legalkiosk.contract.notarisation.Checks;
import legalkiosk.contract.notarisation.SigningMode;
import org.jspecify.annotations.Nullable;

/** How a session begins, breaks and ends, and who is in it. A new session has nothing of an earlier one (B5). */
final class SittingRules {
    /** Happened: the terminal's recording of the session has begun. */
    static final String RECORDING_BEGAN = "recording.began";

    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("M月d日H点mm分").withZone(ZoneId.of("Asia/Shanghai"));
    private static final Set<PartyRole> JOINING = Set.of(
            PartyRole.AGENT,
            PartyRole.GUARDIAN,
            PartyRole.CO_SIGNER,
            PartyRole.WITNESS,
            PartyRole.INTERPRETER,
            PartyRole.SECOND_NOTARY);

    private SittingRules() {}

    /** Acts that come out of a session that goes on. */
    static boolean inSession(Party act) {
        return recordingMs(act) >= 0 || act instanceof RecordingAnswered || act instanceof PersonLeft;
    }

    static @Nullable No seat(Case c, Actor who, Party act) {
        Sitting sitting = c.sitting;
        if (sitting == null || sitting.over || !c.state.inSession() && c.state != CaseState.INTERRUPTED) {
            return No.state("视频办理已经结束或还没有开始。");
        }
        if (who instanceof Actor.Party party && !party.terminal().equals(sitting.terminal)) {
            return No.role("这件公证正在另一台终端上办理。");
        }
        if (c.state == CaseState.INTERRUPTED && !(act instanceof PersonLeft || act instanceof NetworkGap)) {
            return No.state("视频办理中断了，请等公证员告诉您怎么继续。");
        }
        return recordingMs(act) >= 0 && recordingMs(act) < sitting.lastMs ? No.bad("录像的时间倒走了，请重新开始视频办理。") : null;
    }

    static void moved(Case c, Party act) {
        long ms = recordingMs(act);
        if (ms >= 0 && c.sitting != null) {
            c.inSession().lastMs = ms;
        }
    }

    static @Nullable No begin(Case c, BeginSession act, Instant at) {
        if (!c.item.remote() || c.signing == SigningMode.IN_PERSON) {
            return Grounds.atTheOffice(c);
        }
        if (c.blockedUntil != null && at.isBefore(c.blockedUntil)) {
            return No.role("身份核对没有通过的次数太多，" + HOUR.format(c.blockedUntil) + "以后才能再试；也可以改到公证处当面办。");
        }
        if (act.call().isBlank()) {
            return No.bad("没有视频通话。");
        }
        return switch (c.state) {
            case ACCEPTED, IDENTITY_EXPIRED, INTERRUPTED -> null;
            case DRAFT, SUBMITTED -> No.state("公证处受理以后才能视频办理。");
            case SUPPLEMENT -> No.state("还有材料要补，补齐以后才能视频办理。");
            case WAITING, IDENTITY, NOTICE, QUESTIONING, SIGNING -> No.state("这件公证正在视频办理。");
            case REVIEW,
                    VERIFYING,
                    APPROVAL,
                    ISSUED,
                    DELIVERED,
                    ARCHIVED,
                    CONVERTED_IN_PERSON,
                    REFUSED,
                    WITHDRAWN,
                    TERMINATED -> No.state("这件公证不用再视频办理了。");
        };
    }

    static void begun(Case c, BeginSession act, Entry entry) {
        String session = entry.made().fact(Made.SESSION);
        String terminal = ((Actor.Party) entry.actor()).terminal();
        CaseState before = c.state == CaseState.ACCEPTED ? CaseState.ACCEPTED : CaseState.IDENTITY_EXPIRED;
        c.become(entry.made().fact(Made.CLAIMED).isEmpty() ? CaseState.WAITING : CaseState.IDENTITY);
        c.sitting = new Sitting(session, act.call(), terminal, entry.at(), before);
        c.sessions = Case.plus(c.sessions, session);
        c.shown = List.of();
        c.checks = c.checks.entrySet().stream()
                .filter(check -> IntakeRules.AT_ACCEPTANCE.contains(check.getKey())
                        && !Checks.IN_SESSION.contains(check.getKey()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static @Nullable No room(Case c) {
        return c.state == CaseState.IDENTITY && !c.inSession().roomShown ? null : No.state("现在不用看房间。");
    }

    static void roomShown(Case c, RoomShown act) {
        c.inSession().roomShown = act.recordingMs() >= 0;
    }

    static @Nullable No recording(Case c, RecordingAnswered act, CaseSettings settings) {
        if (c.state != CaseState.IDENTITY || !c.inSession().roomShown || c.inSession().recordingAgreed != null) {
            return No.state("现在不用答录音录像的事。");
        }
        return act.version().equals(settings.consentVersion()) ? null : No.bad("录音录像的告知已经改过，请看新的再答。");
    }

    static void answered(Case c, RecordingAnswered act, Entry entry) {
        c.consents =
                Case.plus(c.consents, new EvidenceInput.Consent("recording", act.agreed(), act.version(), entry.at()));
        c.inSession().recordingAgreed = act.agreed();
        if (act.agreed()) {
            c.inSession().challenge = entry.made().fact(Made.CHALLENGE);
        } else {
            c.become(CaseState.ACCEPTED);
        }
    }

    static void happened(Case c, Deed.Happened deed) {
        if (deed.name().equals(RECORDING_BEGAN) && c.sits()) {
            c.inSession().recordingBegan = true;
        }
    }

    static @Nullable No checked(Case c, Checked act) {
        if (act.check().isBlank()) {
            return No.bad("请写明看的是什么。");
        }
        boolean talking = c.state.inSession()
                && c.state != CaseState.WAITING
                && c.inSession().identified();
        return talking || c.state == CaseState.REVIEW ? null : No.state("核对完身份以后才能记这一项。");
    }

    static void checkDone(Case c, Checked act, Entry entry) {
        note(c, act.check(), new Case.Check(act.good(), act.words(), entry.at()));
    }

    static void note(Case c, String id, Case.Check check) {
        Map<String, Case.Check> more = new HashMap<>(c.checks);
        more.put(id, check);
        c.checks = Map.copyOf(more);
    }

    static @Nullable No askScan(Case c, AskScan act) {
        if (act.words().isBlank()) {
            return No.bad("请写明要扫哪份材料。");
        }
        return c.state.inSession() && c.state != CaseState.WAITING ? null : No.state("视频办理时才能请当事人扫材料。");
    }

    static @Nullable No paper(Case c, PaperAdded act) {
        if (c.inSession().scan == null) {
            return No.state("公证员现在没有要材料。");
        }
        return c.documents.containsKey(act.document()) ? null : No.bad("没有收到这份材料，请再扫一次。");
    }

    static @Nullable No add(Case c, AddPerson act) {
        if (!JOINING.contains(act.role())) {
            return No.bad("这个身份不能这样加进来。");
        }
        if (act.checks().isEmpty() || act.name().reveal().isBlank()) {
            return No.law("每个参加的人都要写明姓名和怎么核对的身份。", "公证法第二十八条");
        }
        if (act.role() == PartyRole.AGENT && !c.item.agent()) {
            return No.law("“" + c.item.name() + "”要本人办，不能由别人代。", "公证法第二十六条");
        }
        boolean open = c.state.inSession() || c.state == CaseState.REVIEW || c.state == CaseState.ACCEPTED;
        return open ? null : No.state("现在不能加人。");
    }

    static void added(Case c, AddPerson act) {
        String id = "person-" + (c.people.size() + 2);
        c.people = Case.plus(c.people, new Case.Joined(id, act.role(), act.name(), List.copyOf(act.checks())));
    }

    static @Nullable No gap(Case c, NetworkGap act) {
        return c.state == CaseState.WAITING || act.millis() < 0 ? No.state("视频办理还没有开始。") : null;
    }

    /**
     * A gap is an event of its own; nothing goes on until the notary has decided (B5, E3). One that follows before the decision counts as
     * much: a person who was out of sight in it has left.
     */
    static void gapSeen(Case c, NetworkGap act, Entry entry) {
        Sitting sitting = c.inSession();
        sitting.gapWatched =
                act.seatWatched() && entry.made().fact(Made.TOO_LONG).isEmpty();
        if (!sitting.gapWatched) {
            c.become(CaseState.IDENTITY_EXPIRED);
        } else if (c.state != CaseState.INTERRUPTED) {
            sitting.resumeTo = c.state;
            c.become(CaseState.INTERRUPTED);
        }
    }

    static @Nullable No decide(Case c, DecideGap act) {
        if (c.state != CaseState.INTERRUPTED) {
            return No.state("视频办理没有中断。");
        }
        if (act.words().isBlank()) {
            return No.bad("请写明为什么这样决定，会记进案卷。");
        }
        return act.goOn() && !c.inSession().gapWatched ? No.law("中断时没有看住当事人，身份要重新核对。", "离开后身份须重新核对") : null;
    }

    static void decided(Case c, DecideGap act) {
        CaseState resume = c.inSession().resumeTo;
        c.become(act.goOn() && resume != null ? resume : CaseState.IDENTITY_EXPIRED);
    }

    static @Nullable No suspend(Case c) {
        boolean sits = c.state.inSession() && c.state != CaseState.WAITING;
        return sits || c.state == CaseState.REVIEW ? null : No.state("现在没有可以暂停的办理。");
    }

    /** From a session it may go on soon; from the review only a new session can follow. */
    static void suspended(Case c) {
        if (c.state == CaseState.REVIEW) {
            c.become(CaseState.IDENTITY_EXPIRED);
        } else {
            c.inSession().resumeTo = c.state;
            c.inSession().gapWatched = true;
            c.become(CaseState.INTERRUPTED);
        }
    }

    static void left(Case c) {
        c.become(c.state == CaseState.WAITING ? c.inSession().before : CaseState.IDENTITY_EXPIRED);
    }

    static @Nullable No end(Case c) {
        if (c.state != CaseState.SIGNING) {
            return No.state("还没有签名，不能结束；要停下来请点“暂停”。");
        }
        return SigningRules.everythingSigned(c);
    }

    /** Where in the recording; -1 if the act is not out of a session. */
    static long recordingMs(Party act) {
        return Acts.recordingMs(act).orElse(-1);
    }
}
