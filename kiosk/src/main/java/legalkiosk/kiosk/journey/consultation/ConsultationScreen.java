package legalkiosk.kiosk.journey.consultation;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import legalkiosk.contract.Hold;
import legalkiosk.contract.call.CallSummary;
import legalkiosk.foundation.Sensitive;
import legalkiosk.kiosk.content.Topic;
import legalkiosk.kiosk.journey.booking.Matter;
import legalkiosk.kiosk.journey.consultation.ConsultationState.Asking;
import legalkiosk.kiosk.journey.consultation.ConsultationState.Away;
import legalkiosk.kiosk.journey.consultation.ConsultationState.ChooseTopic;
import legalkiosk.kiosk.journey.consultation.ConsultationState.ChooseWay;
import legalkiosk.kiosk.journey.consultation.ConsultationState.Ended;
import legalkiosk.kiosk.journey.consultation.ConsultationState.Finding;
import legalkiosk.kiosk.journey.consultation.ConsultationState.Nobody;
import legalkiosk.kiosk.journey.consultation.ConsultationState.Refused;
import legalkiosk.kiosk.journey.consultation.ConsultationState.Talking;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.When;
import legalkiosk.kiosk.ui.controls.ActionButton;
import legalkiosk.kiosk.ui.controls.Cards;
import legalkiosk.kiosk.ui.controls.Press;
import legalkiosk.kiosk.ui.controls.Ring;
import legalkiosk.kiosk.ui.controls.Waiting;
import legalkiosk.kiosk.ui.controls.WideCard;
import legalkiosk.kiosk.ui.controls.Words;
import legalkiosk.kiosk.ui.frame.Page;
import legalkiosk.kiosk.ui.theme.Icons;

/** Shows everything of a consultation but the talk itself, see {@link TalkScreen}. */
public final class ConsultationScreen {
    private static final double PROMISE_SECONDS = 30;

    /** A booked consultation may be begun so long before its time. */
    private static final double BOOKED_MINUTES = 30;

    private static final List<String> FACES = List.of("frown", "meh", "smile");
    private final Kit kit;

    public ConsultationScreen(Kit kit) {
        this.kit = kit;
    }

    /** The page of a state; empty while a lawyer is there. */
    public Optional<Page> page(ConsultationState state, ConsultationJourney journey, ConsultationWays ways) {
        return switch (state) {
            case ChooseTopic(List<Topic> topics) -> Optional.of(topics(topics, journey));
            case ChooseWay choosing -> Optional.of(way(choosing, journey, ways));
            case Asking asking -> Optional.of(asking(asking, journey));
            case Finding finding -> Optional.of(finding(finding, journey, ways));
            case Nobody(Matter matter, Optional<Hold> kept) -> Optional.of(nobody(matter, kept, journey, ways));
            case Away away -> Optional.of(away(journey, ways));
            case Refused refused -> Optional.of(refused(refused, journey, ways));
            case Talking talking -> Optional.empty();
            case Ended ended -> Optional.of(ended(ended, journey, ways));
        };
    }

    private Page topics(List<Topic> topics, ConsultationJourney journey) {
        List<Press> choices = new ArrayList<>();
        for (Topic topic : topics) {
            choices.add(WideCard.plain(Icons.chip(topic.icon(), "action"), topic.name(), () -> journey.topic(topic)));
        }
        return Page.titled(kit.t("consult.topic.title"))
                .subtitle(kit.t("consult.topic.subtitle"))
                .pairs(choices)
                .back(kit.back(journey::back))
                .done();
    }

    private Page way(ChooseWay choosing, ConsultationJourney journey, ConsultationWays ways) {
        List<Press> languages = new ArrayList<>();
        for (String language : choosing.languages()) {
            languages.add(WideCard.card(
                            Icons.chip("message-circle", "action"),
                            kit.t("consult.way.speak", language),
                            Optional.empty(),
                            () -> journey.language(language))
                    .styled("roomy"));
        }
        Press hearing = WideCard.plain(
                Icons.chip(choosing.hearing() ? "check-square" : "square", "action"),
                kit.t("consult.way.hearing"),
                journey::switchHearing);
        if (choosing.hearing()) {
            hearing.styled("tinted");
        }
        return Page.titled(kit.t("consult.way.title"))
                .subtitle(kit.t("consult.way.subtitle", choosing.matter().said()))
                .lead(privacy())
                .choices(languages)
                .foot(hearing)
                .back(kit.stepBack(journey::back))
                .action(ActionButton.secondary(
                        "calendar", kit.t("consult.book"), () -> ways.book().accept(choosing.matter())))
                .done();
    }

    private Page asking(Asking asking, ConsultationJourney journey) {
        return Page.titled(kit.t("consult.finding.title"))
                .subtitle(matter(asking.matter(), asking.language()))
                .body(new Waiting(kit.t("consult.asking"), Optional.empty()))
                .back(ActionButton.danger("x", kit.t("consult.stop"), journey::back))
                .done();
    }

    private Page finding(Finding finding, ConsultationJourney journey, ConsultationWays ways) {
        boolean early = finding.startsAt().isPresent() && finding.seconds() > PROMISE_SECONDS;
        Page.Builder page = Page.titled(kit.t(early ? "consult.early.title" : "consult.finding.title"))
                .subtitle(matter(finding.matter(), finding.language()))
                .lead(early ? untilBooked(finding) : countdown(finding));
        if (finding.lineAway()) {
            page.body(Cards.notice("gold", "refresh-cw", kit.t("consult.finding.line-away")));
        }
        if (finding.late() > 0) {
            page.body(Cards.notice("gold", "clock", kit.t("consult.late"), kit.t("consult.late.text")));
        }
        return page.body(facts(finding, early))
                .body(privacy())
                .action(ActionButton.secondary(
                        "calendar", kit.t("consult.book"), () -> ways.book().accept(finding.matter())))
                .back(ActionButton.danger("x", kit.t("consult.stop"), journey::back))
                .done();
    }

    private Region countdown(Finding finding) {
        return new Ring(
                finding.seconds() / PROMISE_SECONDS,
                Words.line(String.valueOf(finding.seconds()), "text-huge"),
                kit.t(finding.seconds() > 0 ? "consult.finding.seconds" : "consult.finding.moment"));
    }

    /** Minutes; the promise's seconds come when the time is there. */
    private Region untilBooked(Finding finding) {
        int minutes = (int) Math.ceil((finding.seconds() - PROMISE_SECONDS) / 60);
        return new Ring(
                Math.min(1, minutes / BOOKED_MINUTES),
                Words.line(String.valueOf(minutes), "text-huge"),
                kit.t("consult.early.minutes"));
    }

    private VBox facts(Finding finding, boolean early) {
        if (early) {
            OffsetDateTime starts = finding.startsAt().orElseThrow();
            return Cards.card(
                    Facts.line(
                            "check",
                            "green",
                            kit.t(
                                    "consult.early.booked",
                                    When.time(starts.toLocalTime()),
                                    finding.matter().said())),
                    Facts.line("clock", "soft", kit.t("consult.early.waits")));
        }
        String ringing =
                finding.rung() > 0 ? kit.t("consult.finding.rung", finding.rung()) : kit.t("consult.finding.queue");
        return Cards.card(
                Facts.line("check", "green", ringing),
                Facts.line("clock", "soft", kit.t("consult.finding.otherwise")),
                Facts.line("phone", "soft", kit.t("consult.finding.hotline")));
    }

    private Page nobody(Matter matter, Optional<Hold> kept, ConsultationJourney journey, ConsultationWays ways) {
        Page.Builder page = Page.titled(kit.t("consult.nobody.title")).subtitle(kit.t("consult.nobody.subtitle"));
        kept.ifPresent(hold -> page.body(Cards.notice(
                "green",
                "calendar",
                kit.t(
                        "consult.nobody.kept",
                        When.day(hold.slot().start().toLocalDate()),
                        When.time(hold.slot().start().toLocalTime()),
                        hold.lawyer().name()),
                kit.t("consult.nobody.kept.text"))));
        page.body(Cards.notice("tint", "phone", kit.t("away.phone"), kit.t("away.phone.text")));
        page.back(kit.back(journey::back))
                .action(ActionButton.secondary("refresh-cw", kit.t("consult.again"), journey::retry));
        Press book = kept.map(hold -> ActionButton.primary(
                        "check", kit.t("consult.nobody.take"), () -> ways.take().take(matter, hold)))
                .orElseGet(() -> ActionButton.primary(
                        "calendar",
                        kit.t("consult.book-other"),
                        () -> ways.book().accept(matter)));
        return page.action(book).done();
    }

    private Page away(ConsultationJourney journey, ConsultationWays ways) {
        return Page.titled(kit.t("consult.away.title"))
                .subtitle(kit.t("consult.away.subtitle"))
                .body(Cards.notice("tint", "phone", kit.t("away.phone"), kit.t("away.phone.text")))
                .body(Cards.notice("tint", "user", kit.t("consult.away.staff"), kit.t("consult.away.staff.text")))
                .back(kit.back(journey::back))
                .action(ActionButton.secondary("help-circle", kit.t("button.get-help"), ways.help()))
                .action(ActionButton.primary("refresh-cw", kit.t("button.try-now"), journey::retry))
                .done();
    }

    private Page refused(Refused refused, ConsultationJourney journey, ConsultationWays ways) {
        return Page.titled(kit.t("consult.refused.title"))
                .subtitle(refused.problem().detail())
                .body(Cards.notice("tint", "phone", kit.t("away.phone"), kit.t("away.phone.text")))
                .back(kit.back(journey::back))
                .action(ActionButton.primary(
                        "calendar",
                        kit.t("consult.book-other"),
                        () -> ways.book().accept(refused.matter())))
                .done();
    }

    private Page ended(Ended ended, ConsultationJourney journey, ConsultationWays ways) {
        Page.Builder page = Page.titled(kit.t(ended.broken() ? "consult.ended.broken" : "consult.ended.title"))
                .subtitle(kit.t(subtitle(ended), ended.lawyer()));
        page.body(Words.words(kit.t("consult.ended.rate"), "text-strong"))
                .rows(faces(ended, journey), new Page.Columns(3, 3, 3));
        if (ended.rated().isPresent()) {
            page.body(Words.words(kit.t("consult.ended.solved"), "text-strong"))
                    .rows(solved(ended, journey), new Page.Columns(2, 2, 2));
        }
        if (ended.solved().isPresent()) {
            page.body(Cards.notice("green", "check", kit.t("consult.ended.thanks")));
        }
        if (ended.fetching()) {
            page.body(new Waiting(kit.t("consult.ended.fetching"), Optional.empty()));
        }
        ended.summary().ifPresent(summary -> page.body(summary(summary)));
        if (!ended.fetching() && ended.summary().isEmpty()) {
            page.body(Cards.notice("tint", "info", kit.t("consult.ended.no-summary")));
        }
        page.back(ActionButton.secondary("log-out", kit.t("button.leave"), ways.leave()));
        if (ended.broken()) {
            page.action(ActionButton.primary("refresh-cw", kit.t("consult.again"), journey::retry));
        } else {
            ended.summary()
                    .ifPresentOrElse(
                            summary -> page.action(ActionButton.primary(
                                    "printer",
                                    kit.t("consult.ended.print"),
                                    () -> ways.print().accept(summary))),
                            () -> page.action(ActionButton.primary("home", kit.t("button.home"), ways.home())));
        }
        return page.done();
    }

    private static String subtitle(Ended ended) {
        if (ended.broken()) {
            return "consult.ended.lost";
        }
        return ended.summary().isPresent() ? "consult.ended.subtitle" : "consult.ended.bare";
    }

    private List<Press> solved(Ended ended, ConsultationJourney journey) {
        List<Press> answers = new ArrayList<>();
        for (boolean yes : new boolean[] {true, false}) {
            Press answer = WideCard.plain(
                    Icons.chip(yes ? "check" : "help-circle", "action"),
                    kit.t(yes ? "consult.ended.solved.yes" : "consult.ended.solved.no"),
                    () -> journey.solved(yes));
            answers.add(ended.solved().equals(Optional.of(yes)) ? answer.styled("tinted") : answer);
        }
        return answers;
    }

    private List<Region> summary(CallSummary summary) {
        List<Region> blocks = new ArrayList<>();
        blocks.add(Cards.info(
                kit.t("consult.summary.matter"), summary.words().matter().reveal()));
        blocks.add(Cards.info(
                kit.t("consult.summary.advice"), summary.words().advice().reveal()));
        int number = 0;
        VBox steps = Cards.card(Words.words(kit.t("consult.summary.steps"), "text-strong"));
        for (Sensitive<String> step : summary.words().steps()) {
            number++;
            steps.getChildren().add(Words.words(number + ". " + step.reveal(), "text-body"));
        }
        if (number > 0) {
            blocks.add(steps);
        }
        return blocks;
    }

    private List<Press> faces(Ended ended, ConsultationJourney journey) {
        List<Press> faces = new ArrayList<>();
        for (int i = 0; i < FACES.size(); i++) {
            int stars = i + 1;
            Press face = WideCard.plain(
                    Icons.chip(FACES.get(i), "action"),
                    kit.t("consult.ended.rate." + stars),
                    () -> journey.rate(stars));
            faces.add(ended.rated().equals(Optional.of(stars)) ? face.styled("tinted") : face);
        }
        return faces;
    }

    private Region privacy() {
        return Cards.notice("tint", "lock", kit.t("consult.privacy"));
    }

    private String matter(Matter matter, String language) {
        return kit.t("consult.matter", matter.said(), language);
    }
}
