package legalkiosk.server.web;

import java.util.regex.Pattern;
import legalkiosk.contract.notarisation.Application;
import legalkiosk.contract.notarisation.CaseAct;
import legalkiosk.contract.notarisation.Paper;

/** Checks what is asked about cases before anything is done with it; a refusal names the field, never its value. */
public final class CaseCheck {
    private static final int LINE = 500;
    private static final int TEXT = 20_000;
    private static final int INK = 1_000_000;
    private static final Pattern CARD_NUMBER = Pattern.compile("[0-9A-Za-z]{8,18}");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private CaseCheck() {}

    /** An application as it came from a terminal. */
    static Application application(Application application) {
        new WholeCheck(_ -> LINE).whole(application);
        RequestCheck.text(application.item(), "item", 64);
        RequestCheck.text(application.town(), "town", 20);
        RequestCheck.text(application.country(), "country", 2);
        RequestCheck.text(application.applicant().card().name().reveal(), "applicant.card.name", 60);
        if (!CARD_NUMBER
                .matcher(application.applicant().card().idNumber().reveal())
                .matches()) {
            throw RequestCheck.bad("applicant.card.idNumber", "does not have the form " + CARD_NUMBER);
        }
        if (!DATE.matcher(application.applicant().birth().reveal()).matches()) {
            throw RequestCheck.bad("applicant.birth", "must be a date such as 1958-02-29");
        }
        return application;
    }

    /** Something the person did, as it came from a terminal. */
    static CaseAct.Party party(CaseAct.Party act) {
        return act(act);
    }

    /** Something a notary did, as it came from a page. */
    public static CaseAct.Notary notary(CaseAct.Notary act) {
        return act(act);
    }

    private static <T extends CaseAct> T act(T act) {
        if (act instanceof Record whole) {
            new WholeCheck(CaseCheck::longest).whole(whole);
        }
        return act;
    }

    private static int longest(String field) {
        return switch (field) {
            case "ink" -> INK;
            case "text", "statement", "answer" -> TEXT;
            default -> LINE * 4;
        };
    }

    /** The kind of a document by its name. */
    static Paper kind(String name) {
        try {
            return Paper.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw RequestCheck.bad("kind", "must be a kind of paper such as BROUGHT");
        }
    }
}
