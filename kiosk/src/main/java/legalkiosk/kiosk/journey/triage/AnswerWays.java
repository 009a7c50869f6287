package legalkiosk.kiosk.journey.triage;

import java.util.function.Consumer;
import legalkiosk.kiosk.content.Guide;
import legalkiosk.kiosk.content.Situation;
import legalkiosk.kiosk.print.SituationAnswer;

/**
 * What a person can do next from an answer.
 *
 * @param lawyer talks with a lawyer now
 * @param notary applies for notarisation
 */
public record AnswerWays(
        Consumer<SituationAnswer> lawyer,
        Consumer<Situation> book,
        Consumer<Guide> read,
        Consumer<SituationAnswer> print,
        Runnable hotline,
        Runnable notary) {}
