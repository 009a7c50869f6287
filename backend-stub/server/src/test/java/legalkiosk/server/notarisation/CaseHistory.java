package legalkiosk.server.notarisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import legalkiosk.contract.notarisation.CaseAct;
import legalkiosk.contract.notarisation.CaseAct.*;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.contract.notarisation.Checks;
import legalkiosk.contract.notarisation.ServiceItem;

/** Says from the bare list of entries what a certificate would lack; it knows nothing of the rules' own fields. */
final class CaseHistory {
    private final ServiceItem item;
    private final boolean inkOnly;
    private boolean accepted;
    private boolean agreed;
    private boolean card;
    private boolean compared;
    private final Set<String> heard = new HashSet<>();
    private final Set<String> good = new HashSet<>();
    private int version;
    private Optional<CaseDocument> record = Optional.empty();
    private Optional<CaseDocument> text = Optional.empty();
    private int shown;
    private boolean confirmed;
    private final Map<String, Set<String>> codes = new HashMap<>();
    private final Set<String> signed = new HashSet<>();
    private boolean ended;
    private boolean sent;
    private Optional<String> approver = Optional.empty();
    private final Set<String> acted = new HashSet<>();

    private CaseHistory(ServiceItem item, boolean inkOnly) {
        this.item = item;
        this.inkOnly = inkOnly;
    }

    /** Empty: everything that the law wants is there. */
    static List<String> lacks(ServiceItem item, boolean inkOnly, List<Entry> entries) {
        CaseHistory history = new CaseHistory(item, inkOnly);
        entries.forEach(entry -> {
            if (entry.deed() instanceof Deed.Did(CaseAct act)) {
                history.see(act, entry);
            }
        });
        return history.lacks();
    }

    private void see(CaseAct act, Entry entry) {
        if (entry.actor() instanceof Actor.Notary who && !closing(act)) {
            acted.add(who.account());
        }
        switch (act) {
            case Accept accept -> accepted = accept.checks().containsAll(IntakeRules.AT_ACCEPTANCE);
            case BeginSession _, PersonLeft _ -> begin();
            case NetworkGap gap -> {
                if (!gap.seatWatched()) {
                    begin();
                }
            }
            case DecideGap gap -> {
                if (!gap.goOn()) {
                    begin();
                }
            }
            case RecordingAnswered answer -> agreed = answer.agreed();
            case CardRead read -> card = read.card().idNumber().reveal().equals(SampleItems.CARD);
            case AskCardAgain _ -> card = false;
            case Compared it -> compared = it.same() && card;
            case NoticeHeard it -> {
                if (it.understood()) {
                    heard.add(it.notice());
                }
            }
            case Checked it -> {
                good.remove(it.check());
                if (it.good()) {
                    good.add(it.check());
                }
            }
            case WriteRecord _ -> {
                version++;
                confirmed = false;
            }
            case ShowRecord _ -> {
                record = Optional.of(entry.made().document());
                shown = version;
                confirmed = false;
            }
            case RecordConfirmed it ->
                confirmed = shown == version
                        && record.filter(one -> one.sha256().equals(it.sha256()))
                                .isPresent();
            case ShowText _ -> text = Optional.of(entry.made().document());
            case CodeSpoken it ->
                codes.computeIfAbsent(it.document(), fresh -> new HashSet<>()).add("spoken");
            case CodeHeard it -> {
                Set<String> of = codes.computeIfAbsent(it.document(), fresh -> new HashSet<>());
                of.add("heard");
                if (!it.same()) {
                    of.clear();
                }
            }
            case SignedOnScreen it -> {
                boolean same = of(it.document())
                        .filter(one -> one.sha256().equals(it.sha256()))
                        .isPresent();
                sign(it.document(), same && !inkOnly);
            }
            case AcceptPages it -> sign(it.document(), it.good());
            case EndSession _ -> ended = true;
            case SendForApproval _ -> {
                sent = true;
                approver = Optional.empty();
            }
            case SendBack _ -> {
                sent = false;
                approver = Optional.empty();
            }
            case Approve _ -> approver = Optional.of(((Actor.Notary) entry.actor()).account());
            default -> {}
        }
    }

    private static boolean closing(CaseAct act) {
        return act instanceof Take
                || act instanceof Approve
                || act instanceof SendBack
                || act instanceof Issue
                || act instanceof AskDestruction
                || act instanceof ConfirmDestruction;
    }

    private Optional<CaseDocument> of(String document) {
        return record.filter(one -> one.id().equals(document))
                .or(() -> text.filter(one -> one.id().equals(document)));
    }

    private void sign(String document, boolean rightly) {
        if (rightly && codes.getOrDefault(document, Set.of()).size() == 2) {
            signed.add(document);
        }
    }

    /** Nothing of an earlier session counts. */
    private void begin() {
        agreed = false;
        card = false;
        compared = false;
        heard.clear();
        good.clear();
        record = Optional.empty();
        text = Optional.empty();
        confirmed = false;
        codes.clear();
        signed.clear();
        ended = false;
        sent = false;
    }

    private List<String> lacks() {
        List<String> lacks = new ArrayList<>();
        need(lacks, "acceptance with its checks", accepted);
        need(lacks, "consent to the recording", agreed);
        need(lacks, "the chip, read in session", card);
        need(lacks, "the notary's comparison", compared);
        need(
                lacks,
                "every notice",
                item.notices().stream().map(ServiceItem.Notice::id).allMatch(heard::contains));
        need(lacks, "capacity, own will, nobody behind the camera", good.containsAll(Checks.IN_SESSION));
        need(lacks, "a confirmed record of the last version", confirmed);
        need(
                lacks,
                "the record's signature",
                record.map(CaseDocument::id).filter(signed::contains).isPresent());
        need(
                lacks,
                "the text's signature",
                item.text().isBlank()
                        || text.map(CaseDocument::id).filter(signed::contains).isPresent());
        need(lacks, "the session's end", ended);
        need(lacks, "sent for approval", sent);
        need(
                lacks,
                "another person's approval",
                approver.filter(one -> !acted.contains(one)).isPresent());
        return lacks;
    }

    private static void need(List<String> lacks, String what, boolean there) {
        if (!there) {
            lacks.add(what);
        }
    }
}
