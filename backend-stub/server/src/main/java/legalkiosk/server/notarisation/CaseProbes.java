package legalkiosk.server.notarisation;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import legalkiosk.contract.notarisation.CaseAct.*;
import legalkiosk.contract.notarisation.CaseFile.PartyRole;
import legalkiosk.contract.notarisation.Checks;
import legalkiosk.contract.notarisation.RefusalGround;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.foundation.Sensitive;

/** Which acts a notary may do now: the rules themselves are asked with an act of each kind as this case would take it. */
final class CaseProbes {
    private static final String WORDS = "-";

    private CaseProbes() {}

    static List<String> may(Case c, Actor.Notary who, Instant now, CaseSettings settings) {
        return probes(c)
                .filter(act -> CaseRules.check(c, who, act, now, settings).isEmpty())
                .map(Acts::name)
                .distinct()
                .toList();
    }

    private static Stream<Notary> probes(Case c) {
        Sensitive<String> words = Sensitive.of(WORDS);
        Paperwork next = c.sitting == null ? null : c.sitting.next();
        String document = next == null ? "" : next.document().id();
        return Stream.of(
                new Take(),
                new AskSupplement(List.of(WORDS)),
                new Accept(IntakeRules.AT_ACCEPTANCE),
                new Compared(true, WORDS),
                new AskCardAgain(WORDS),
                new Checked(Checks.WILL, true, WORDS),
                new GiveNotice(c.item.notices().stream()
                        .map(ServiceItem.Notice::id)
                        .findFirst()
                        .orElse("")),
                new Ask(WORDS),
                new WriteRecord(c.recordVersion, c.record),
                new ShowRecord(c.recordVersion),
                new ShowText(WORDS, words),
                new CodeHeard(document, true),
                new AskSignature(document, true),
                new AcceptPages(document, false, WORDS),
                new AskScan(null, WORDS),
                new AddPerson(PartyRole.WITNESS, words, List.of(WORDS)),
                new DecideGap(false, WORDS),
                new Suspend(WORDS),
                new EndSession(),
                new StopClock(WORDS),
                new StartClock(),
                new PaperReceived(WORDS),
                new SendForApproval(words),
                new SendBack(WORDS),
                new Approve(WORDS),
                new Issue(),
                new Archive(),
                new Refuse(RefusalGround.NO_INTEREST, WORDS),
                new Convert(WORDS),
                new Terminate(WORDS),
                new AskDestruction(WORDS),
                new ConfirmDestruction());
    }
}
