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
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.contract.notarisation.Paper;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.contract.notarisation.ServiceItem.CountryExtra;
import legalkiosk.contract.notarisation.law.LawTexts.About;
import legalkiosk.contract.notarisation.law.LawTexts.Consent;
import legalkiosk.contract.notarisation.law.Reason;
import legalkiosk.foundation.Sensitive;
import legalkiosk.hardware.idcard.CardReader;
import legalkiosk.hardware.idcard.IdCard;
import legalkiosk.kiosk.backend.Answer;
import legalkiosk.kiosk.backend.NotarisationDesk;
import legalkiosk.kiosk.citizen.PhoneNumber;
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

    private static final String ABROAD = "*";
    private static final Duration ASK_AGAIN = Duration.ofSeconds(3);

    private final Services services;
    private final Deque<ApplicationState> before = new ArrayDeque<>();
    private final List<Consent> agreed = new ArrayList<>();
    private Optional<Plan> plan = Optional.empty();
    private Optional<IdCard> card = Optional.empty();
    private String key = "";

    /**
     * What an application needs from outside.
     *
     * @param lacks what this terminal lacks for a session right now
     * @param form makes the application form (申请表) as a paper; slow, on a worker
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

    /** Makes the application form. */
    @FunctionalInterface
    public interface FormMaker {
        /**
         * The form as a PDF.
         *
         * @param papers names of the papers the person has here
         * @param agreed the texts that were agreed to
         */
        legalkiosk.kiosk.print.Paper make(
                Application application, ServiceItem item, List<String> papers, List<Consent> agreed);
    }

    public ApplicationJourney(JourneyRuntime runtime, Services services) {
        super(runtime, new ChooseItem(services.items().all(), false));
        this.services = services;
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
            plan = Optional.of(Plan.of(item));
            askFrom(0);
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
            plan = Optional.of(ask.answered(asked, answer));
            askFrom(ask.ordinal() + 1);
        } else {
            stray("answer");
        }
    }

    /** Where it is used, one of the list. */
    public void country(String code) {
        if (state() instanceof ChooseCountry chosen) {
            Plan next = chosen.plan().withCountry(code);
            plan = Optional.of(next);
            List<CountryExtra> extras = extras(next);
            if (extras.isEmpty()) {
                askPurpose();
            } else {
                go(new Extras(next, services.items().place(code), extras));
            }
        } else {
            stray("country");
        }
    }

    public void purpose(String words) {
        if (state() instanceof ChoosePurpose chosen) {
            plan = Optional.of(chosen.plan().withPurpose(words));
            door();
        } else {
            stray("purpose");
        }
    }

    /** 知道了，往下走. */
    public void goOn() {
        switch (state()) {
            case Extras extras -> askPurpose();
            case AtDoor(Plan told, Door door, var lacks) when door.how() == Door.How.VIDEO -> go(new Checklist(told));
            case Checklist(Plan ticked) -> {
                plan = Optional.of(ticked);
                consent(ticked.mayPromise() ? About.PROMISE : About.DATA);
            }
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
        switch (consent.about()) {
            case PROMISE -> {
                plan = Optional.of(asked.promising(yes ? Optional.of(consent.version()) : Optional.empty()));
                consent(About.DATA);
            }
            case DATA -> orDeclined(yes, asked, consent, () -> fill(0));
            case CHILD -> orDeclined(yes, asked, consent, () -> consent(About.SENSITIVE));
            case SENSITIVE -> orDeclined(yes, asked, consent, this::identify);
            case RECORDING -> stray("agree");
        }
    }

    private void orDeclined(boolean yes, Plan asked, Consent consent, Runnable goOn) {
        if (yes) {
            goOn.run();
        } else {
            go(new Declined(asked, consent));
        }
    }

    private void consent(About about) {
        go(new ConsentAsked(plan.orElseThrow(), services.items().law().consent(about)));
    }

    /** A key of the screen or a keyboard. */
    public void key(char key) {
        typing((filling, typing) -> typing.key(key, filling.entry().longest(), services.characters()));
    }

    public void character(String character) {
        typing((filling, typing) -> typing.add(character, filling.entry().longest()));
    }

    public void erase() {
        typing((filling, typing) -> typing.erased(services.characters()));
    }

    /** More characters that are read like this. */
    public void others() {
        typing((filling, typing) -> typing.others());
    }

    /** 换数字, 换拼音. */
    public void switchKeys() {
        typing((filling, typing) -> typing.switched());
    }

    /** One of an entry's choices. @param words what the office reads */
    public void pick(String choice, String words) {
        if (state() instanceof Filling filling && filling.entry().choices().contains(choice)) {
            filled(filling, words);
        } else {
            stray("pick");
        }
    }

    /** 填好了; does nothing while something is missing. */
    public void filled() {
        if (!(state() instanceof Filling filling) || filling.typing().isEmpty()) {
            stray("filled");
        } else if (complete(filling)) {
            filled(filling, filling.typing().get().words().reveal());
        }
    }

    /** 不会打，当面跟公证员说. Only for an item's own fields. @param words what the office reads instead */
    public void sayInstead(String words) {
        if (state() instanceof Filling filling && filling.entry().kind() == Entry.Kind.WORDS) {
            filled(filling, words);
        } else {
            stray("sayInstead");
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

    /** Whether what is on the screen may be taken for filled in. */
    public static boolean complete(Filling filling) {
        String words = filling.typing().map(typing -> typing.words().reveal()).orElse("");
        return switch (filling.entry().kind()) {
            case PHONE -> new PhoneNumber(words).complete();
            case OTHER_NUMBER -> words.length() >= Entry.SHORTEST_ID_NUMBER;
            case WORDS, OTHER_NAME, OTHER_RELATION, COPIES ->
                !words.isBlank() || !filling.entry().needed();
        };
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

    private void askFrom(int first) {
        Plan now = plan.orElseThrow();
        for (int i = first; i < Ask.values().length; i++) {
            if (Ask.values()[i].concerns(now.item())) {
                go(new Asking(now, Ask.values()[i]));
                return;
            }
        }
        go(new ChooseCountry(now, services.items().law().places()));
    }

    private static List<CountryExtra> extras(Plan plan) {
        String country = plan.answers().country();
        return plan.item().countries().stream()
                .filter(extra -> extra.country().equals(country)
                        || extra.country().equals(ABROAD) && !country.equals(HOME) && !Entry.OURS.contains(country))
                .toList();
    }

    private void askPurpose() {
        Plan now = plan.orElseThrow();
        if (now.item().purposes().size() > 1) {
            go(new ChoosePurpose(now));
        } else {
            door();
        }
    }

    private void door() {
        Plan now = plan.orElseThrow();
        go(new AtDoor(
                now,
                services.items().door(now, services.town()),
                services.lacks().get()));
    }

    private void fill(int number) {
        Plan now = plan.orElseThrow();
        List<Entry> entries = Entry.of(now);
        if (number == entries.size()) {
            boolean child = services.items().door(now, services.town()).told().stream()
                    .anyMatch(told -> told.reason() == Reason.CHILD_CONSENT);
            consent(child ? About.CHILD : About.SENSITIVE);
            return;
        }
        Entry entry = entries.get(number);
        Sensitive<String> words = now.words(entry.id()).orElse(Sensitive.of(""));
        go(new Filling(
                now,
                entry,
                number,
                entries.size(),
                entry.choices().isEmpty() ? Optional.of(Typing.of(words, entry.digits())) : Optional.empty()));
    }

    private void filled(Filling filling, String words) {
        plan = Optional.of(plan.orElse(filling.plan()).with(filling.entry().id(), words));
        fill(filling.number() + 1);
    }

    private interface Change {
        Typing of(Filling filling, Typing typing);
    }

    private void typing(Change change) {
        if (state() instanceof Filling filling && filling.typing().isPresent()) {
            show(new Filling(
                    filling.plan(),
                    filling.entry(),
                    filling.number(),
                    filling.of(),
                    Optional.of(change.of(filling, filling.typing().get()))));
        } else {
            stray("typing");
        }
    }

    private void identify() {
        IdentityJourney identity = new IdentityJourney(
                runtime(), IdentityState.Purpose.NOTARY, services.reader(), who -> known(), this::stepBack);
        go(new Identify(plan.orElseThrow(), identity));
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
        Application application = now.application(services.town(), card.orElseThrow());
        closeInner();
        Door door = services.items().door(application, now.item());
        if (door.how() != Door.How.VIDEO) {
            become(new AtDoor(now, door, List.of()));
            return;
        }
        String attempt = key;
        List<Consent> texts = List.copyOf(agreed);
        become(new Opening(now));
        ask(() -> opened(application, now, texts, attempt), answer -> answered(now, answer));
    }

    /** The form goes with the draft, so that what is signed later is what was filled in now, at whatever terminal. */
    private Answer<CaseView> opened(Application application, Plan now, List<Consent> texts, String attempt) {
        Answer<CaseView> answer = services.desk().open(application, attempt);
        if (!(answer instanceof Answer.Ok<CaseView>(CaseView view))) {
            return answer;
        }
        legalkiosk.kiosk.print.Paper form = services.form().make(application, now.item(), now.broughtNames(), texts);
        return switch (services.desk()
                .add(view.id(), Paper.BROUGHT, Optional.of(PapersJourney.FORM), form.pages(), form.pdf())) {
            case Answer.Ok<CaseDocument> kept -> services.desk().view(view.id());
            case Answer.Refused<CaseDocument>(var problem) -> new Answer.Refused<>(problem);
            case Answer.Unreachable<CaseDocument>(var facts) -> new Answer.Unreachable<>(facts);
        };
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
