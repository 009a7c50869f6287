package legalkiosk.server.notarisation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import legalkiosk.contract.notarisation.CaseAct.CardRead;
import legalkiosk.contract.notarisation.CaseAct.Compared;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.contract.notarisation.CaseState;
import legalkiosk.contract.notarisation.Paper;
import legalkiosk.server.roster.Roster;
import org.jspecify.annotations.Nullable;

/**
 * Who it is (B1 to B4): the chip is read inside the session while its challenge stands in the picture, and the notary compares the chip's
 * portrait, the live picture and the person. A picture by machine is never asked.
 */
final class IdentityRules {
    private static final String FOR_EVER = "长期";

    private IdentityRules() {}

    static @Nullable No card(Case c, CardRead act, CaseSettings settings) {
        Sitting sitting = c.inSession();
        if (c.state != CaseState.IDENTITY || sitting.card != null) {
            return No.state("现在不用刷身份证。");
        }
        if (!sitting.roomShown || !Boolean.TRUE.equals(sitting.recordingAgreed)) {
            return No.state("看过房间、答应录音录像以后才能刷身份证。");
        }
        if (settings.recordingNeeded() && !sitting.recordingBegan) {
            return No.law("录音录像还没有开始，不能核对身份。", "核对身份须在录音录像之中");
        }
        if (!act.challenge().equals(sitting.challenge)) {
            return No.bad("画面上的数字已经换过，请把身份证拿开，再放一次。");
        }
        boolean portrait = newIn(c, act.portrait(), Paper.CHIP_PORTRAIT);
        boolean live = newIn(c, act.live(), Paper.LIVE_PICTURE);
        return portrait && live ? null : No.bad("没有收到这一次的身份证照片或现场照片，请再放一次身份证。");
    }

    private static boolean newIn(Case c, String id, Paper kind) {
        CaseDocument document = c.documents.get(id);
        return document != null
                && document.kind() == kind
                && !document.at().toInstant().isBefore(c.inSession().beganAt);
    }

    static void cardRead(Case c, CardRead act, Entry entry) {
        Sitting sitting = c.inSession();
        c.identities = Case.plus(c.identities, identity(act, entry));
        String wrong = wrong(c, act, entry.at());
        if (wrong.isEmpty()) {
            sitting.card = act;
            sitting.cardAt = entry.at();
        } else {
            failed(c, wrong, entry);
        }
    }

    private static EvidenceInput.Identity identity(CardRead act, Entry entry) {
        return new EvidenceInput.Identity(
                "party-1",
                act.card().idNumber(),
                act.card().name(),
                act.address(),
                act.validUntil(),
                act.portrait(),
                act.live(),
                act.challenge(),
                entry.at(),
                false,
                "",
                "");
    }

    /** Why this reading proves nothing; empty: it does. */
    static String wrong(Case c, CardRead act, Instant at) {
        String number = c.application.applicant().card().idNumber().reveal();
        if (!number.equalsIgnoreCase(act.card().idNumber().reveal())) {
            return "这不是申请人的身份证";
        }
        try {
            LocalDate today = LocalDate.ofInstant(at, Roster.ZONE);
            boolean valid = act.validUntil().equals(FOR_EVER)
                    || !LocalDate.parse(act.validUntil()).isBefore(today);
            return valid ? "" : "身份证已经过期";
        } catch (DateTimeParseException unreadable) {
            return "身份证的有效期读不出来";
        }
    }

    static @Nullable No compared(Case c, Compared act) {
        if (c.state != CaseState.IDENTITY || c.inSession().card == null) {
            return No.state("当事人刷过身份证以后才能核对。");
        }
        return act.words().isBlank() ? No.bad("请写明您怎么核对的，会记进案卷。") : null;
    }

    static void comparedBy(Case c, Compared act, Actor.Notary who, Entry entry) {
        List<EvidenceInput.Identity> all = new ArrayList<>(c.identities);
        EvidenceInput.Identity last = all.removeLast();
        all.add(new EvidenceInput.Identity(
                last.person(),
                last.idNumber(),
                last.name(),
                last.address(),
                last.validUntil(),
                last.portrait(),
                last.live(),
                last.challenge(),
                last.readAt(),
                act.same(),
                who.name(),
                act.words()));
        c.identities = List.copyOf(all);
        if (act.same()) {
            c.failedTries = 0;
            c.inSession().compared = true;
            c.become(CaseState.NOTICE);
        } else {
            failed(c, act.words(), entry);
        }
    }

    static @Nullable No again(Case c) {
        return c.state == CaseState.IDENTITY && !c.inSession().challenge.isEmpty() ? null : No.state("现在不在核对身份。");
    }

    /** The card is asked for once more, with another challenge. */
    static void fresh(Case c, Entry entry) {
        c.inSession().card = null;
        c.inSession().cardAt = null;
        c.inSession().challenge = entry.made().fact(Made.CHALLENGE);
    }

    private static void failed(Case c, String words, Entry entry) {
        c.failedTries++;
        fresh(c, entry);
        String until = entry.made().fact(Made.BLOCKED_UNTIL);
        if (!until.isEmpty()) {
            c.failedTries = 0;
            c.blockedUntil = Instant.parse(until);
            c.words = words;
            c.become(CaseState.IDENTITY_EXPIRED);
        }
    }
}
