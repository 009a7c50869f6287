package legalkiosk.server.notarisation;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.function.Function;
import legalkiosk.contract.notarisation.law.ServiceItems;
import legalkiosk.server.accounts.Audit;
import legalkiosk.server.booking.WrongTries;
import legalkiosk.server.consultation.CallDesk;
import legalkiosk.server.storage.Database;
import legalkiosk.server.storage.Ids;
import legalkiosk.server.storage.Vault;

/**
 * The cases of an office, wired: one part for everybody who has to do with them.
 *
 * @param certificates for anybody
 * @param recordings for other parts of the backend
 * @param watch what is done without anybody asking
 */
public record Cases(
        TerminalCases terminals,
        NotaryCases notaries,
        IssuedCertificates certificates,
        RecordedSessions recordings,
        CaseWatch watch) {

    /**
     * The cases of an office with these items.
     *
     * @param background where evidence is put together
     */
    public static Cases of(
            Database database,
            Vault vault,
            CallDesk calls,
            Audit audit,
            ServiceItems items,
            CaseSettings settings,
            Sealing sealing,
            PageMatch pageMatch,
            Executor background,
            Clock clock) {
        return of(
                database, vault, calls, audit, new ContentLaw(items), settings, sealing, pageMatch, background, clock);
    }

    static Cases of(
            Database database,
            Vault vault,
            CallDesk calls,
            Audit audit,
            CaseLaw law,
            CaseSettings settings,
            Sealing sealing,
            PageMatch pageMatch,
            Executor background,
            Clock clock) {
        Ids ids = new Ids(clock);
        CaseAccess access = new CaseAccess(database);
        CaseLines lines = new CaseLines(database, vault);
        CaseStore store = new CaseStore(database, vault, lines);
        CaseShredder shredder = new CaseShredder(database);
        CaseViews views = new CaseViews(law, settings);
        CaseNumbers numbers = new CaseNumbers(new RunningNumbers(database), settings);
        Function<String, byte[]> contents = document -> store.content(document).bytes();
        CaseMaking making = new CaseMaking(sealing, pageMatch, numbers, settings, contents, ids, new SecureRandom());
        CaseEvidence evidence = new CaseEvidence(audit, contents);
        EvidencePackages packages = new EvidencePackages(store, lines, evidence, sealing, background);
        CaseDesk desk = new CaseDesk(store, making, views, law, settings, calls, packages, clock);
        TerminalPapers papers = new TerminalPapers(desk, new CaseDocuments(ids), clock);
        WrongTries tries = new WrongTries(database, clock);
        return new Cases(
                new TerminalCases(store, lines, access, desk, papers, views, law, settings, audit, tries, ids, clock),
                new NotaryCases(store, lines, shredder, desk, views, sealing, audit, clock),
                new IssuedCertificates(database, settings),
                new RecordedSessions(store, access, desk, packages, clock),
                new CaseWatch(lines, shredder, desk, packages, settings, clock));
    }
}
