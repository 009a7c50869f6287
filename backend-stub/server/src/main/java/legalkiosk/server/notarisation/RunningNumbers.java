package legalkiosk.server.notarisation;

import legalkiosk.contract.ErrorKind;
import legalkiosk.server.storage.Database;
import legalkiosk.server.storage.Refusal;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** Running numbers of cases in the database, without a hole and without a second owner. Any thread. */
final class RunningNumbers implements CaseNumbers.Running {
    private final Database database;

    RunningNumbers(Database database) {
        this.database = database;
    }

    @Override
    public int number(String kind, int year, String caseId) {
        for (int tries = 0; tries < 5; tries++) {
            try {
                return database.write(handle -> handle.createQuery(
                                "select running from notary_case_number where kind = :kind and case_id = :case")
                        .bind("kind", kind)
                        .bind("case", caseId)
                        .mapTo(Integer.class)
                        .findOne()
                        .orElseGet(() -> next(handle, kind, year, caseId)));
            } catch (JdbiException failure) {
                // Two at once on a database with several writers: the other has this number.
                if (!Database.isDuplicate(failure)) {
                    throw failure;
                }
            }
        }
        throw new Refusal(ErrorKind.BUSY);
    }

    private static int next(Handle handle, String kind, int year, String caseId) {
        int running = handle.createQuery("select coalesce(max(running), 0) + 1 from notary_case_number"
                        + " where kind = :kind and year = :year")
                .bind("kind", kind)
                .bind("year", year)
                .mapTo(Integer.class)
                .one();
        handle.createUpdate("insert into notary_case_number (kind, year, running, case_id)"
                        + " values (:kind, :year, :running, :case)")
                .bind("kind", kind)
                .bind("year", year)
                .bind("running", running)
                .bind("case", caseId)
                .execute();
        return running;
    }
}
