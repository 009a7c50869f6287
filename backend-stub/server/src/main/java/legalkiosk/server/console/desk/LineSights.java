package legalkiosk.server.console.desk;

import legalkiosk.server.accounts.Account;
import legalkiosk.server.accounts.Audit;
import legalkiosk.server.accounts.People;
import legalkiosk.server.accounts.Signed;
import legalkiosk.server.consultation.Sights;

/** Puts calls that were sent over the line into the audit, under the account of the person of the roster. */
public final class LineSights implements Sights {
    /** Stands where the address of a request would. */
    private static final String LINE = "line";

    private final People people;

    public LineSights(People people) {
        this.people = people;
    }

    @Override
    public void saw(String lawyer, String call) {
        people.accounts().all().stream()
                .filter(account -> account.state() == Account.State.ACTIVE
                        && account.rosterId().filter(lawyer::equals).isPresent())
                .findFirst()
                .ifPresent(account -> people.audit()
                        .saw(
                                new Signed(account.id(), account.rosterId(), account.name(), account.role(), LINE),
                                Audit.What.SAW_CALL,
                                call));
    }
}
