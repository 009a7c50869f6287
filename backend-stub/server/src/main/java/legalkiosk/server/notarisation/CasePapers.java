package legalkiosk.server.notarisation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import legalkiosk.contract.notarisation.Applicant;
import legalkiosk.contract.notarisation.CaseAct.Refuse;
import legalkiosk.contract.notarisation.CaseFile.PartyRole;
import legalkiosk.contract.notarisation.RecordLine;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.foundation.Sensitive;
import legalkiosk.server.roster.Roster;

/** What stands in the documents the backend makes: form, record, notices, certificate. */
final class CasePapers {
    /** F4: 公证法 第三十九条 with the terms of the procedural rules, see the domain notes. */
    static final String REVIEW = "当事人或者利害关系人认为公证书有错误的，可以在收到公证书之日或者知道之日起一年内，向出具公证书的公证机构提出复查；" + "自公证书出具之日起超过二十年的除外。";

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(Roster.ZONE);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy年M月d日").withZone(Roster.ZONE);

    private CasePapers() {}

    static List<String> application(Case c, CaseSettings settings, String number, Instant now) {
        Applicant who = c.application.applicant();
        List<String> lines = new ArrayList<>();
        lines.add("受理公证机构：" + settings.office());
        lines.add("申请编号：" + number);
        lines.add("申请人：" + who.card().name().reveal() + "，" + who.sex().reveal() + "，"
                + who.birth().reveal() + "出生");
        lines.add("证件号码：" + who.card().idNumber().reveal());
        lines.add("住址：" + who.address().reveal());
        lines.add("联系电话：" + who.phone().reveal());
        Applicant.AgentFor other = who.agentFor();
        if (other != null) {
            lines.add("代理：" + other.name().reveal() + "（" + other.relation() + "），证件号码"
                    + other.idNumber().reveal());
        }
        lines.add("申请公证的事项：" + c.item.name());
        lines.add("用途：" + c.application.purpose() + "；使用地：" + c.application.country());
        lines.add("要公证书" + c.application.copies() + "份");
        c.item.form()
                .forEach(field -> lines.add(field.name()
                        + "："
                        + c.application
                                .answers()
                                .getOrDefault(field.id(), Sensitive.of(""))
                                .reveal()));
        lines.add("提交的材料：" + papers(c));
        c.application.witnesses().forEach(witness -> lines.add("证人：" + witness.reveal()));
        if (c.application.promised() != null) {
            lines.add("申请人已作书面承诺（告知承诺），承诺书版本" + c.application.promised());
        }
        lines.add("申请日期：" + DAY.format(now));
        lines.add("申请人签名：");
        return lines;
    }

    private static String papers(Case c) {
        String names = c.documents.values().stream()
                .map(document -> c.item.papers().stream()
                        .filter(paper -> paper.id().equals(document.ref()))
                        .map(ServiceItem.WantedPaper::name)
                        .findFirst()
                        .orElse(document.title()))
                .distinct()
                .reduce((a, b) -> a + "、" + b)
                .orElse("无");
        return names + "。";
    }

    /** C6: date, place, asker, recorder, person, reason, what was told, questions and answers. */
    static List<String> record(Case c, CaseSettings settings, Instant now) {
        Sitting sitting = c.inSession();
        String notary = Objects.requireNonNull(c.handler).name();
        Applicant who = c.application.applicant();
        List<String> lines = new ArrayList<>();
        lines.add("时间：" + MOMENT.format(sitting.beganAt) + "至" + MOMENT.format(now));
        lines.add("地点：远程视频。当事人在" + c.application.town() + "终端" + sitting.terminal + "，公证员在" + settings.office());
        lines.add("询问人：" + notary + "　记录人：" + notary);
        lines.add("被询问人：" + who.card().name().reveal() + "，证件号码"
                + who.card().idNumber().reveal());
        c.people.forEach(one -> lines.add(
                "在场：" + role(one.role()) + "　" + one.name().reveal() + "（" + String.join("、", one.checks()) + "）"));
        lines.add("事由：申请办理" + c.item.name() + "公证，申请编号" + c.number);
        c.item.notices()
                .forEach(notice -> lines.add(
                        "告知：" + notice.title() + "　" + notice.text() + "（" + notice.article() + "）被询问人：听明白了。"));
        for (RecordLine line : c.record) {
            lines.add("问：" + line.asked());
            lines.add("答：" + line.answer().reveal() + (line.corrected() ? "（更正，被询问人确认）" : ""));
        }
        lines.add("以上笔录已给被询问人看过（读过），与所说一致。");
        lines.add("被询问人签名：");
        return lines;
    }

    static List<String> accepted(Case c, CaseSettings settings, Instant now) {
        return letter(
                c,
                settings,
                now,
                "您申请办理的“" + c.item.name() + "”公证，我处已于" + DAY.format(now) + "受理。",
                "自受理之日起十五个工作日内出具公证书；因不可抗力、补充证明材料或者需要核实有关情况的，所需时间不计算在内（公证法第三十条）。");
    }

    static List<String> supplement(Case c, CaseSettings settings, List<String> missing, Instant now) {
        List<String> lines = new ArrayList<>();
        lines.add("办理“" + c.item.name() + "”公证，还要补下面这些，一次讲全：");
        for (int i = 0; i < missing.size(); i++) {
            lines.add((i + 1) + ". " + missing.get(i));
        }
        return letter(c, settings, now, lines.toArray(String[]::new));
    }

    static List<String> refused(Case c, CaseSettings settings, Refuse act, Instant now) {
        return letter(
                c,
                settings,
                now,
                "您申请办理的“" + c.item.name() + "”公证，我处不予办理。",
                "依据：公证法第三十一条第（" + "一二三四五六七八九".charAt(act.ground().ordinal()) + "）项。",
                "理由：" + act.words());
    }

    static List<String> ended(Case c, CaseSettings settings, String words, Instant now) {
        return letter(c, settings, now, "“" + c.item.name() + "”公证的办理终止。", "理由：" + words);
    }

    static List<String> inPerson(Case c, CaseSettings settings, String words, Instant now) {
        return letter(
                c,
                settings,
                now,
                "“" + c.item.name() + "”公证改到" + settings.office() + "当面办。前面填的、交的都留着，带上这张单子和身份证就行。",
                words.isBlank() ? "" : "说明：" + words);
    }

    private static List<String> letter(Case c, CaseSettings settings, Instant now, String... words) {
        List<String> lines = new ArrayList<>();
        lines.add(c.application.applicant().card().name().reveal() + "：");
        lines.addAll(List.of(words));
        lines.add(settings.office());
        lines.add(DAY.format(now));
        lines.removeIf(String::isEmpty);
        return lines;
    }

    static CertificateFacts certificate(Case c, CaseSettings settings, String number, String code, Instant now) {
        Applicant who = c.application.applicant();
        Sitting sitting = c.inSession();
        List<CertificateFacts.Signed> signed = new ArrayList<>();
        Paperwork text = sitting.text;
        if (text != null && text.signed() != null) {
            signed.add(new CertificateFacts.Signed(
                    text.document().title(), text.signed().sha256(), !text.ink()));
        }
        return new CertificateFacts(
                c.id,
                number,
                c.item.name(),
                c.application.country(),
                List.of(new CertificateFacts.Party(
                        "申请人",
                        who.card().name(),
                        who.sex(),
                        who.birth(),
                        who.card().idNumber(),
                        who.address())),
                Objects.requireNonNull(c.statement),
                List.copyOf(signed),
                settings.office(),
                Objects.requireNonNull(c.handler).name(),
                LocalDate.ofInstant(now, Roster.ZONE),
                c.application.copies(),
                code,
                settings.checkAt() + code,
                true,
                REVIEW);
    }

    private static String role(PartyRole role) {
        return switch (role) {
            case PARTY -> "当事人";
            case AGENT -> "代理人";
            case GUARDIAN -> "监护人";
            case CO_SIGNER -> "共同签字人";
            case WITNESS -> "见证人";
            case INTERPRETER -> "翻译";
            case SECOND_NOTARY -> "第二公证员";
            case NOTARY -> "公证员";
            case APPROVER -> "审批人";
        };
    }
}
