package legalkiosk.kiosk.journey.notarisation;

import java.util.function.BiConsumer;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.contract.notarisation.CaseView;

/**
 * Where the screens of a case lead besides its own steps.
 *
 * @param receipt puts on paper what the office has: number, what comes next, how to come back; with how it stands in words
 * @param print puts a document of the case on paper
 */
public record NotaryWays(
        BiConsumer<CaseView, String> receipt,
        BiConsumer<CaseView, CaseDocument> print,
        Runnable help,
        Runnable home,
        Runnable leave) {}
