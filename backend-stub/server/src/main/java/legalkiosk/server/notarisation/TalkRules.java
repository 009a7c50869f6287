package legalkiosk.server.notarisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.notarisation.CaseAct.Ask;
import legalkiosk.contract.notarisation.CaseAct.GiveNotice;
import legalkiosk.contract.notarisation.CaseAct.NoticeHeard;
import legalkiosk.contract.notarisation.CaseAct.RecordConfirmed;
import legalkiosk.contract.notarisation.CaseAct.RecordDisputed;
import legalkiosk.contract.notarisation.CaseAct.ShowRecord;
import legalkiosk.contract.notarisation.CaseAct.WriteRecord;
import legalkiosk.contract.notarisation.CaseState;
import legalkiosk.contract.notarisation.RecordLine;
import legalkiosk.contract.notarisation.ServiceItem;
import org.jspecify.annotations.Nullable;

/** What is told (告知) and what is asked and written down (询问笔录): C1 to C6. */
final class TalkRules {
    private TalkRules() {}

    static @Nullable No give(Case c, GiveNotice act) {
        if (notice(c.item, act.notice()).isEmpty()) {
            return No.bad("这个事项没有这条告知。");
        }
        return talking(c) ? null : No.state("核对完身份以后才能告知。");
    }

    static @Nullable No heard(Case c, NoticeHeard act) {
        return act.notice().equals(c.inSession().notice) ? null : No.state("现在要听的是另一条告知。");
    }

    static void noticeHeard(Case c, NoticeHeard act) {
        Sitting sitting = c.inSession();
        sitting.notice = null;
        if (act.understood()) {
            sitting.heard = Case.plus(sitting.heard, act.notice());
        }
        if (c.state == CaseState.NOTICE && allHeard(c)) {
            c.become(CaseState.QUESTIONING);
        }
    }

    /** Every notice of the item was heard and understood in this session. */
    static boolean allHeard(Case c) {
        return !c.item.notices().isEmpty()
                && c.item.notices().stream()
                        .allMatch(notice -> c.inSession().heard.contains(notice.id()));
    }

    static Optional<ServiceItem.Notice> notice(ServiceItem item, String id) {
        return item.notices().stream().filter(notice -> notice.id().equals(id)).findFirst();
    }

    static @Nullable No ask(Case c, Ask act) {
        if (act.question().isBlank()) {
            return No.bad("请写出要问什么。");
        }
        return c.state == CaseState.QUESTIONING ? null : No.state("告知都听完以后才能询问。");
    }

    static @Nullable No write(Case c, WriteRecord act) {
        if (act.base() != c.recordVersion) {
            return new No(ErrorKind.NOTE_CHANGED, "笔录在别处改过了，请看新的再改。", "");
        }
        Sitting sitting = c.sitting;
        boolean signed = sitting != null && sitting.record != null && sitting.record.signed() != null;
        boolean open = c.state == CaseState.NOTICE || c.state == CaseState.QUESTIONING || c.state == CaseState.SIGNING;
        if (!open || signed) {
            return No.state(signed ? "笔录已经签名，不能再改。" : "现在不能写笔录。");
        }
        return null;
    }

    /** Lines that differ from what the person was shown are marked, so that the change is acknowledged (C6). */
    static void written(Case c, WriteRecord act) {
        List<RecordLine> lines = new ArrayList<>();
        for (int i = 0; i < act.lines().size(); i++) {
            RecordLine line = act.lines().get(i);
            boolean changed = !c.shown.isEmpty() && (i >= c.shown.size() || !same(c.shown.get(i), line));
            lines.add(changed ? new RecordLine(line.question(), line.asked(), line.answer(), true) : line);
        }
        c.record = List.copyOf(lines);
        c.recordVersion++;
        Sitting sitting = c.inSession();
        sitting.showing = 0;
        sitting.recordConfirmed = false;
        sitting.record = null;
        if (c.state == CaseState.SIGNING) {
            c.become(CaseState.QUESTIONING);
        }
    }

    private static boolean same(RecordLine a, RecordLine b) {
        return a.asked().equals(b.asked())
                && a.answer().reveal().equals(b.answer().reveal());
    }

    static @Nullable No show(Case c, ShowRecord act) {
        if (c.state != CaseState.QUESTIONING) {
            return No.state("现在不能给当事人看笔录。");
        }
        if (act.version() != c.recordVersion || c.record.isEmpty()) {
            return new No(ErrorKind.NOTE_CHANGED, "笔录有更新的内容，请看过再给当事人看。", "");
        }
        return c.item.questions().stream()
                .filter(question -> c.record.stream()
                        .noneMatch(line -> question.id().equals(line.question())
                                && !line.answer().reveal().isBlank()))
                .findFirst()
                .map(question -> No.bad("还没有问：“" + question.text() + "”"))
                .orElse(null);
    }

    static void shown(Case c, Entry entry) {
        Sitting sitting = c.inSession();
        sitting.showing = c.recordVersion;
        sitting.asked = null;
        sitting.record = Paperwork.of(entry.made().document(), entry.made().fact(Made.MARK));
        sitting.recordOf = c.recordVersion;
        sitting.recordConfirmed = false;
        c.shown = c.record;
    }

    static @Nullable No confirmed(Case c, RecordConfirmed act) {
        Paperwork record = c.inSession().record;
        boolean shown = c.state == CaseState.QUESTIONING && c.inSession().showing == act.version();
        if (record == null || !shown || act.version() != c.recordVersion) {
            return No.state("笔录有更新的内容，请看新的。");
        }
        return record.document().sha256().equals(act.sha256()) ? null : No.bad("您看到的和公证员写的不是同一份，请重新看。");
    }

    static void recordConfirmed(Case c) {
        Sitting sitting = c.inSession();
        sitting.recordConfirmed = true;
        sitting.showing = 0;
        c.become(CaseState.SIGNING);
    }

    static @Nullable No disputed(Case c, RecordDisputed act) {
        boolean shown = c.state == CaseState.QUESTIONING && c.inSession().showing == act.version();
        return shown ? null : No.state("现在没有给您看笔录。");
    }

    private static boolean talking(Case c) {
        return c.state == CaseState.NOTICE || c.state == CaseState.QUESTIONING;
    }
}
