package legalkiosk.kiosk.journey.notarisation;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import legalkiosk.contract.notarisation.Application;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.contract.notarisation.law.LawTexts.About;
import legalkiosk.contract.notarisation.law.LawTexts.Consent;
import legalkiosk.hardware.idcard.CardReader;
import legalkiosk.hardware.idcard.IdCard;
import legalkiosk.kiosk.backend.Answer;
import legalkiosk.kiosk.backend.NotarisationDesk;
import legalkiosk.kiosk.journey.Journey;
import legalkiosk.kiosk.journey.JourneyRuntime;
import legalkiosk.kiosk.journey.identity.IdentityJourney;
import legalkiosk.kiosk.journey.identity.IdentityState;
import legalkiosk.kiosk.journey.notarisation.ApplicationState.AboutItem;
import legalkiosk.kiosk.journey.notarisation.ApplicationState.Asking;
import legalkiosk.kiosk.journey.notarisation.ApplicationState.AtDoor;
import legalkiosk.kiosk.journey.notarisation.ApplicationState.Away;
import legalkiosk.kiosk.journey.notarisation.ApplicationState.Checklist;
import legalkiosk.kiosk.journey.notarisation.ApplicationState.ChooseCountry;
import legalkiosk.kiosk.journey.notarisation.ApplicationState.ChooseItem;
import legalkiosk.kiosk.journey.notarisation.ApplicationState.ChoosePurpose;
import legalkiosk.kiosk.journey.notarisation.ApplicationState.ConsentAsked;
import legalkiosk.kiosk.journey.notarisation.ApplicationState.Declined;
import legalkiosk.kiosk.journey.notarisation.ApplicationState.Extras;
import legalkiosk.kiosk.journey.notarisation.ApplicationState.Filling;
import legalkiosk.kiosk.journey.notarisation.ApplicationState.Identify;
import legalkiosk.kiosk.journey.notarisation.ApplicationState.Opening;
import legalkiosk.kiosk.journey.notarisation.ApplicationState.Refused;

/**
 * From 办公证 to a draft that the backend keeps: what for, whether it can be done today, what is here, the form, and the card. Nothing
 * leaves the terminal before the person has agreed and the card is read; from then on the case is to be had at any terminal.
 */
public final class ApplicationJourney extends Journey<ApplicationState> {
    /** Used at home. */
    static final String HOME = "CN";

    private static final Duration ASK_AGAIN = Duration.ofSeconds(3);

    private final Services services;
    private final ApplicationPath path;
    private final Drafts drafts;
    private final FormFilling form;
    private final Deque<ApplicationState> before = new ArrayDeque<>();
    private final List<Consent> agreed = new ArrayList<>();
    private Optional<Plan> plan = Optional.empty();
    private Optional<IdCard> card = Optional.empty();
    private String key = "";

    /**
     * What an application needs from outside.
     *
     * @param lacks what this terminal lacks for a session right now
     * @param form makes the application form (申请表)
     * @param office leads to a time at the window, with what was planned
     * @param opened told once, with the draft
     * @param left told when the person goes back from the first screen
     */
    public record Services(
            NotarisationDesk desk,
            Items items,
            CardReader reader,
            Supplier<List<ApplicationState.Lack>> lacks,
            FormMaker form,
            String town,
            Typing.Characters characters,
            Consumer<Plan> office,
            Consumer<CaseView> opened,
            Runnable left) {}

    public ApplicationJourney(JourneyRuntime runtime, Services services) {
        super(runtime, new ChooseItem(services.items().all(), false));
        this.services = services;
        this.path = new ApplicationPath(services.items(), services.town(), services.lacks());
        this.drafts = new Drafts(services.desk(), services.form());
        this.form = new FormFilling(
                services.characters(), new FormFilling.Sheet(this::state, this::show, this::filled, this::stray));
    }

    /** The form, while it is filled in. */
    public FormFilling form() {
        return form;
    }

    /** 只带身份证能办的, on or off. */
    public void onlyCard() {
        if (state() instanceof ChooseItem(List<ServiceItem> items, boolean only)) {
            List<ServiceItem> all = services.items().all();
            show(new ChooseItem(
                    only ? all : all.stream().filter(ServiceItem::onlyCard).toList(), !only));
        } else {
            stray("onlyCard");
        }
    }

    public void choose(ServiceItem item) {
        if (state() instanceof ChooseItem) {
            go(new AboutItem(item));
        } else {
            stray("choose");
        }
    }

    /** 申请这一项. */
    public void begin() {
        if (state() instanceof AboutItem(ServiceItem item)) {
            go(path.question(now(Plan.of(item)), 0));
        } else {
            stray("begin");
        }
    }

    /** 约窗口: what only the office does, or what the person would rather do there. */
    public void office() {
        switch (state()) {
            case AboutItem(ServiceItem item) -> services.office().accept(Plan.of(item));
            case AtDoor door -> services.office().accept(door.plan());
            case Checklist list -> services.office().accept(list.plan());
            case Declined declined -> services.office().accept(declined.plan());
            case Refused refused -> services.office().accept(refused.plan());
            default -> stray("office");
        }
    }

    /** An answer to the question on the screen. */
    public void answer(String answer) {
        if (state() instanceof Asking(Plan asked, Ask ask)) {
            go(path.question(now(ask.answered(asked, answer)), ask.ordinal() + 1));
        } else {
            stray("answer");
        }
    }

    /** Where it is used, one of the list. */
    public void country(String code) {
        if (state() instanceof ChooseCountry chosen) {
            go(path.afterCountry(now(chosen.plan().withCountry(code))));
        } else {
            stray("country");
        }
    }

    public void purpose(String words) {
        if (state() instanceof ChoosePurpose chosen) {
            go(path.door(now(chosen.plan().withPurpose(words))));
        } else {
            stray("purpose");
        }
    }

    /** 知道了，往下走. */
    public void goOn() {
        switch (state()) {
            case Extras(Plan told, var place, var extras) -> go(path.purpose(told));
            case AtDoor(Plan told, Door door, var lacks) when door.how() == Door.How.VIDEO -> go(new Checklist(told));
            case Checklist(Plan ticked) -> go(path.consents(now(ticked)));
            default -> stray("goOn");
        }
    }

    /** 带了, or not after all. */
    public void tick(String paper) {
        if (state() instanceof Checklist(Plan ticked)) {
            show(new Checklist(ticked.ticked(paper)));
        } else {
            stray("tick");
        }
    }

    /** To the text on the screen: yes or no. Nothing is worse for a no; where it can't go on here, the window is offered. */
    public void agree(boolean yes) {
        if (!(state() instanceof ConsentAsked(Plan asked, Consent consent))) {
            stray("agree");
            return;
        }
        agreed.remove(consent);
        if (yes) {
            agreed.add(consent);
        }
        Plan now = consent.about() == About.PROMISE
                ? now(asked.promising(yes ? Optional.of(consent.version()) : Optional.empty()))
                : plan.orElse(asked);
        switch (consent.about()) {
            case PROMISE -> go(path.consent(now, About.DATA));
            case DATA -> go(yes ? path.entry(now, 0) : new Declined(now, consent));
            case CHILD -> go(yes ? path.consent(now, About.SENSITIVE) : new Declined(now, consent));
            case SENSITIVE -> go(yes ? identify(now) : new Declined(now, consent));
            case RECORDING -> stray("agree");
        }
    }

    /** 再试一次. */
    public void retry() {
        if (state() instanceof Away) {
            open();
        } else {
            stray("retry");
        }
    }

    /** 上一步. */
    public void back() {
        if (state() instanceof Identify(Plan known, IdentityJourney identity)
                && !(identity.state() instanceof IdentityState.Consent)) {
            identity.back();
        } else if (state() instanceof Opening) {
            stray("back");
        } else if (before.isEmpty()) {
            services.left().run();
        } else {
            stepBack();
        }
    }

    private void stepBack() {
        closeInner();
        become(before.pop());
    }

    @Override
    public void close() {
        closeInner();
        before.clear();
        agreed.clear();
        plan = Optional.empty();
        card = Optional.empty();
        super.close();
    }

    private void filled(Filling filling, String words) {
        Plan next = now(plan.orElse(filling.plan()).with(filling.entry().id(), words));
        go(path.entry(next, filling.number() + 1));
    }

    private Identify identify(Plan now) {
        return new Identify(
                now,
                new IdentityJourney(
                        runtime(), IdentityState.Purpose.NOTARY, services.reader(), who -> known(), this::stepBack));
    }

    private void known() {
        if (state() instanceof Identify(Plan known, IdentityJourney identity)) {
            card = identity.card();
            key = UUID.randomUUID().toString();
            open();
        }
    }

    /** Now that the card has told who it is, the law is asked once more. */
    private void open() {
        Plan now = plan.orElseThrow();
        Application application = now.application(services.town(), card.orElseThrow(), List.copyOf(agreed));
        closeInner();
        Door door = services.items().door(application, now.item());
        if (door.how() != Door.How.VIDEO) {
            become(new AtDoor(now, door, List.of()));
            return;
        }
        String attempt = key;
        List<Consent> texts = List.copyOf(agreed);
        become(new Opening(now));
        ask(() -> drafts.open(application, now, texts, attempt), answer -> answered(now, answer));
    }

    private void answered(Plan now, Answer<CaseView> answer) {
        switch (answer) {
            case Answer.Ok<CaseView>(CaseView view) -> services.opened().accept(view);
            case Answer.Refused<CaseView>(var problem) -> become(new Refused(now, problem));
            case Answer.Unreachable<CaseView> gone -> {
                become(new Away(now));
                after(ASK_AGAIN, this::retry);
            }
        }
    }

    private Plan now(Plan next) {
        plan = Optional.of(next);
        return next;
    }

    private void go(ApplicationState next) {
        before.push(state());
        become(next);
    }

    private void closeInner() {
        if (state() instanceof Identify(Plan known, IdentityJourney identity)) {
            identity.close();
        }
    }
}
