package legalkiosk.server.notarisation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import legalkiosk.contract.notarisation.CaseAct;
import legalkiosk.contract.notarisation.CaseFile;
import legalkiosk.contract.notarisation.CaseFile.PartyRole;
import legalkiosk.contract.notarisation.CaseState;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.server.roster.Roster;

/** How a case looks to the person, and to a notary. */
final class CaseViews {
    private final CaseLaw law;
    private final CaseSettings settings;

    CaseViews(CaseLaw law, CaseSettings settings) {
        this.law = law;
        this.settings = settings;
    }

    CaseView view(Case c, Instant now) {
        Optional<CaseLaw.Due> due = due(c.term, now);
        return new CaseView(
                c.id,
                c.number,
                c.item.id(),
                c.application.country(),
                c.state,
                c.version,
                masked(c.application.applicant().card().name().reveal()),
                time(c.changedAt),
                due.map(CaseLaw.Due::day).orElse(null),
                due.map(CaseLaw.Due::left).orElse(null),
                c.term.stands(),
                List.copyOf(c.documents.values()),
                c.state == CaseState.SUPPLEMENT ? c.missing : List.of(),
                CaseSteps.step(c, settings),
                c.ground,
                c.words,
                c.certificate == null ? null : c.certificate.number(),
                c.certificate == null ? null : c.certificate.checkCode(),
                recording(c));
    }

    /** Absent once the certificate is issued or the case has left by a side exit. */
    Optional<CaseLaw.Due> due(Term term, Instant now) {
        return term.acceptedAt() == null || term.endedAt() != null
                ? Optional.empty()
                : law.due(term, LocalDate.ofInstant(now, Roster.ZONE));
    }

    CaseFile file(Case c, List<Entry> entries, Viewer viewer, Instant now, boolean packageReady) {
        return new CaseFile(
                view(c, now),
                c.application,
                c.handler == null ? null : c.handler.name(),
                c.record,
                c.recordVersion,
                people(c),
                entries.stream().map(CaseViews::line).toList(),
                CaseProbes.may(c, Actor.Notary.of(viewer), now, settings),
                c.sits() ? c.inSession().call : null,
                packageReady,
                c.statement,
                entries.stream().flatMap(CaseViews::dispute).toList());
    }

    private static Stream<CaseFile.Dispute> dispute(Entry entry) {
        return entry.deed() instanceof Deed.Did did && did.act() instanceof CaseAct.RecordDisputed act
                ? Stream.of(new CaseFile.Dispute(act.version(), act.line(), act.words()))
                : Stream.empty();
    }

    static List<CaseFile.Person> people(Case c) {
        List<CaseFile.Person> people = new ArrayList<>();
        people.add(applicant(c));
        c.people.forEach(one -> people.add(
                new CaseFile.Person(one.id(), one.role(), one.name().reveal(), one.checks(), List.of("没有在终端上读身份证芯片"))));
        if (c.handler != null) {
            people.add(
                    new CaseFile.Person("notary-1", PartyRole.NOTARY, c.handler.name(), List.of("用本人账号登录"), List.of()));
        }
        if (c.approver != null) {
            people.add(new CaseFile.Person(
                    "approver-1", PartyRole.APPROVER, c.approver.name(), List.of("用本人账号登录"), List.of()));
        }
        return List.copyOf(people);
    }

    private static CaseFile.Person applicant(Case c) {
        List<String> checks = new ArrayList<>();
        List<String> unchecked = new ArrayList<>(List.of("没有用机器比对人脸"));
        Sitting sitting = c.sitting;
        (sitting != null && sitting.card != null ? checks : unchecked).add("身份证芯片在本次办理中读出");
        (sitting != null && sitting.compared ? checks : unchecked).add("公证员把芯片照片、现场照片和本人比对");
        c.checks.forEach((id, check) -> (check.good() ? checks : unchecked).add(IntakeRules.word(id)));
        return new CaseFile.Person(
                "party-1",
                PartyRole.PARTY,
                c.application.applicant().card().name().reveal(),
                List.copyOf(checks),
                List.copyOf(unchecked));
    }

    private static CaseFile.Act line(Entry entry) {
        OptionalLong ms = Acts.recordingMs(entry.deed());
        String role = switch (entry.actor()) {
            case Actor.Party _ -> "PARTY";
            case Actor.Notary _ -> "NOTARY";
            case Actor.Backend _ -> "SYSTEM";
        };
        String actor = switch (entry.actor()) {
            case Actor.Party party -> party.terminal();
            case Actor.Notary notary -> notary.name();
            case Actor.Backend _ -> "";
        };
        return new CaseFile.Act(
                time(entry.at()),
                role,
                actor,
                Acts.name(entry.deed()),
                ms.isPresent() ? ms.getAsLong() : null,
                Acts.facts(entry));
    }

    private static boolean recording(Case c) {
        return c.sits() && Boolean.TRUE.equals(c.inSession().recordingAgreed);
    }

    /** 黄**. */
    static String masked(String name) {
        String plain = name.strip();
        return plain.isEmpty() ? "**" : plain.substring(0, plain.offsetByCodePoints(0, 1)) + "**";
    }

    static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, Roster.ZONE);
    }
}
