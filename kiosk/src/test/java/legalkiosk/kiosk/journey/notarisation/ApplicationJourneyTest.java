package legalkiosk.kiosk.journey.notarisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import legalkiosk.contract.notarisation.Application;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.contract.notarisation.Paper;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.contract.notarisation.SigningMode;
import legalkiosk.kiosk.journey.HandReader;
import legalkiosk.kiosk.journey.TestRuntime;
import legalkiosk.kiosk.journey.identity.IdentityJourney;
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
import org.junit.jupiter.api.Test;

class ApplicationJourneyTest {
    private final TestRuntime time = new TestRuntime();
    private final OfficeDesk office = new OfficeDesk();
    private final HandReader reader = new HandReader();
    private final List<CaseView> opened = new ArrayList<>();
    private final List<Plan> booked = new ArrayList<>();
    private final List<List<String>> agreed = new ArrayList<>();
    private int left;
    private final ApplicationJourney journey = new ApplicationJourney(
            time.runtime(),
            new ApplicationJourney.Services(
                    office,
                    NotarySamples.items(),
                    reader,
                    List::of,
                    (application, item, papers, texts) -> {
                        agreed.add(
                                texts.stream().map(text -> text.about().name()).toList());
                        return new legalkiosk.kiosk.print.Paper("公证申请表", NotarySamples.bytes("%PDF form"), 1);
                    },
                    "沙坪街道",
                    letters -> List.of("办", "报"),
                    booked::add,
                    opened::add,
                    () -> left++));

    private void begin(String item) {
        journey.choose(NotarySamples.item(item));
        journey.begin();
    }

    /** Says yes to what is usual until the checklist. */
    private void toChecklist() {
        for (int i = 0; i < 20 && !(journey.state() instanceof Checklist); i++) {
            switch (journey.state()) {
                case Asking(Plan plan, Ask ask) ->
                    journey.answer(ask.answers(plan).getFirst());
                case ChooseCountry country -> journey.country("CN");
                case Extras extras -> journey.goOn();
                case ChoosePurpose(Plan plan) ->
                    journey.purpose(plan.item().purposes().getFirst());
                case AtDoor door -> journey.goOn();
                default -> throw new AssertionError(journey.state());
            }
        }
    }

    private void pick(Filling filling) {
        String first = filling.entry().choices().getFirst();
        journey.form().pick(first, first);
    }

    private void fill() {
        while (journey.state() instanceof Filling filling) {
            if (filling.typing().isEmpty()) {
                pick(filling);
            } else if (filling.entry().kind() == Entry.Kind.PHONE) {
                "13800000000".chars().forEach(digit -> journey.form().key((char) digit));
                journey.form().filled();
            } else {
                journey.form().character("字");
                journey.form().filled();
            }
        }
    }

    private void card() {
        reader.readings.add(HandReader.aCard());
        IdentityJourney identity = ((Identify) journey.state()).identity();
        identity.agree();
        time.settle();
        identity.confirm();
        time.settle();
    }

    @Test
    void anApplicationBecomesADraftThatTheOfficeKeepsWithItsForm() {
        begin("mandate");
        toChecklist();
        journey.tick("agent-id");
        journey.goOn();
        journey.agree(true);
        fill();
        journey.agree(true);
        card();

        assertThat(opened).hasSize(1);
        assertThat(office.opened).singleElement().satisfies(application -> {
            assertThat(application.item()).isEqualTo("mandate");
            assertThat(application.town()).isEqualTo("沙坪街道");
            assertThat(application.answers().keySet())
                    .containsExactlyInAnyOrderElementsOf(NotarySamples.item("mandate").form().stream()
                            .map(ServiceItem.Field::id)
                            .toList());
            assertThat(application.applicant().phone().reveal()).isEqualTo("13800000000");
            assertThat(application.applicant().birth().reveal()).matches("\\d{4}-\\d\\d-\\d\\d");
            assertThat(application.applicant().address().reveal()).isNotBlank();
            assertThat(application.agreed())
                    .extracting(Application.Agreed::what)
                    .containsExactly("data", "sensitive");
        });
        assertThat(opened.getFirst().documents()).singleElement().satisfies(form -> {
            assertThat(form.kind()).isEqualTo(Paper.BROUGHT);
            assertThat(form.ref()).isEqualTo(CaseDocument.FORM);
        });
        assertThat(agreed).containsExactly(List.of("DATA", "SENSITIVE"));
    }

    @Test
    void whatTheLawForbidsByVideoIsSaidBeforeAnybodyFillsAnythingIn() {
        for (ServiceItem item : NotarySamples.items().all()) {
            ApplicationJourneyTest one = new ApplicationJourneyTest();
            one.journey.choose(item);
            if (!item.remote()) {
                assertThat(item.signing()).as(item.id()).isEqualTo(SigningMode.IN_PERSON);
            }
            one.journey.office();
            assertThat(one.booked).as(item.id()).hasSize(1);
            assertThat(one.office.opened).as(item.id()).isEmpty();
        }
    }

    @Test
    void whoNeedsAHelperToTalkIsLedToTheWindow() {
        begin("mandate");
        journey.answer("helped");
        while (!(journey.state() instanceof AtDoor)) {
            switch (journey.state()) {
                case Asking(Plan plan, Ask ask) ->
                    journey.answer(ask.answers(plan).getFirst());
                case ChooseCountry country -> journey.country("CN");
                case ChoosePurpose(Plan plan) ->
                    journey.purpose(plan.item().purposes().getFirst());
                default -> throw new AssertionError(journey.state());
            }
        }

        AtDoor door = (AtDoor) journey.state();
        assertThat(door.door().how()).isEqualTo(Door.How.OFFICE);
        assertThat(door.door().told()).isNotEmpty();
        journey.office();
        assertThat(booked).hasSize(1);
    }

    @Test
    void whatUseAbroadWantsBesidesIsShown() {
        begin("mandate");
        while (journey.state() instanceof Asking(Plan plan, Ask ask)) {
            journey.answer(ask.answers(plan).getFirst());
        }
        journey.country("US");

        assertThat(journey.state())
                .isInstanceOfSatisfying(
                        Extras.class,
                        extras -> assertThat(extras.extras())
                                .extracting(ServiceItem.CountryExtra::country)
                                .contains("US", "*"));
    }

    @Test
    void thePromiseMayBeRefusedAndNothingIsWorseForIt() {
        begin("kinship");
        toChecklist();
        journey.goOn();
        assertThat(((ConsentAsked) journey.state()).consent().about().name()).isEqualTo("PROMISE");
        journey.agree(false);

        assertThat(((ConsentAsked) journey.state()).consent().about().name()).isEqualTo("DATA");
        journey.agree(true);
        fill();
        journey.agree(true);
        card();
        assertThat(office.opened)
                .singleElement()
                .extracting(Application::promised)
                .isNull();
    }

    @Test
    void whoDoesNotAgreeToTheUseOfDataLeavesNothingBehind() {
        begin("mandate");
        toChecklist();
        journey.goOn();
        journey.agree(false);

        assertThat(journey.state()).isInstanceOf(Declined.class);
        assertThat(office.opened).isEmpty();
        journey.back();
        assertThat(journey.state()).isInstanceOf(ConsentAsked.class);
    }

    @Test
    void anAnswerThatDoesNotComeIsAskedForAgainAndTheDraftIsOpenedOnce() {
        begin("mandate");
        toChecklist();
        journey.goOn();
        journey.agree(true);
        fill();
        journey.agree(true);
        office.away = true;
        card();
        assertThat(journey.state()).isInstanceOf(Away.class);

        office.away = false;
        time.forward(Duration.ofSeconds(10));

        assertThat(opened).hasSize(1);
        assertThat(office.opened).hasSize(1);
    }

    @Test
    void pinyinBecomesCharactersAndAnybodyMayTellTheNotaryInstead() {
        begin("mandate");
        toChecklist();
        journey.goOn();
        journey.agree(true);
        journey.form().key('b');
        Typing typing = ((Filling) journey.state()).typing().orElseThrow();
        assertThat(typing.offered()).containsExactly("办", "报");
        journey.form().character("办");
        assertThat(((Filling) journey.state()).typing().orElseThrow().words().reveal())
                .isEqualTo("办");
        assertThat(((Filling) journey.state()).typing().orElseThrow().pinyin()).isEmpty();

        int before = ((Filling) journey.state()).number();
        journey.form().sayInstead("当面说");
        assertThat(((Filling) journey.state()).number()).isEqualTo(before + 1);
    }

    @Test
    void onlyItemsForWhichTheCardIsEnoughAreLeftByTheFilter() {
        journey.onlyCard();
        assertThat(((ChooseItem) journey.state()).items()).isNotEmpty().allMatch(ServiceItem::onlyCard);
        journey.onlyCard();
        assertThat(((ChooseItem) journey.state()).items())
                .hasSize(NotarySamples.items().all().size());
    }

    @Test
    void oneStepBackAtATimeLeadsOut() {
        begin("mandate");
        toChecklist();
        for (int i = 0; i < 20 && left == 0; i++) {
            journey.back();
        }
        assertThat(left).isOne();
    }

    @Test
    void nothingPersonalIsLeftAfterTheVisit() throws Exception {
        begin("mandate");
        toChecklist();
        journey.goOn();
        journey.agree(true);
        fill();
        journey.agree(true);
        card();
        journey.close();

        for (String field : List.of("plan", "card")) {
            var kept = ApplicationJourney.class.getDeclaredField(field);
            kept.setAccessible(true);
            assertThat(kept.get(journey)).as(field).isEqualTo(Optional.empty());
        }
        assertThat(new Typing(legalkiosk.foundation.Sensitive.of("示例甲"), "", List.of(), 0, false).toString())
                .doesNotContain("示例甲");
    }

    @Test
    void eachItemLeadsSomewhere() {
        for (ServiceItem item : NotarySamples.items().all()) {
            ApplicationJourneyTest one = new ApplicationJourneyTest();
            one.journey.choose(item);
            assertThat(one.journey.state()).isInstanceOf(AboutItem.class);
            if (item.remote()) {
                one.journey.begin();
                for (int i = 0; i < 20 && !(one.journey.state() instanceof AtDoor); i++) {
                    switch (one.journey.state()) {
                        case Asking(Plan plan, Ask ask) ->
                            one.journey.answer(
                                    ask == Ask.VENUE && item.realEstate()
                                            ? "place-of-property"
                                            : ask.answers(plan).getFirst());
                        case ChooseCountry country -> one.journey.country("CN");
                        case Extras extras -> one.journey.goOn();
                        case ChoosePurpose(Plan plan) ->
                            one.journey.purpose(plan.item().purposes().getFirst());
                        default -> throw new AssertionError(one.journey.state());
                    }
                }
                assertThat(((AtDoor) one.journey.state()).door().how())
                        .as(item.id())
                        .isEqualTo(Door.How.VIDEO);
            }
        }
    }
}
