package legalkiosk.kiosk.journey.notarisation;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import legalkiosk.contract.notarisation.ServiceItem.CountryExtra;
import legalkiosk.contract.notarisation.law.LawTexts.About;
import legalkiosk.contract.notarisation.law.Reason;
import legalkiosk.foundation.Sensitive;
import legalkiosk.kiosk.journey.notarisation.ApplicationState.AtDoor;
import legalkiosk.kiosk.journey.notarisation.ApplicationState.ChooseCountry;
import legalkiosk.kiosk.journey.notarisation.ApplicationState.ChoosePurpose;
import legalkiosk.kiosk.journey.notarisation.ApplicationState.ConsentAsked;
import legalkiosk.kiosk.journey.notarisation.ApplicationState.Extras;
import legalkiosk.kiosk.journey.notarisation.ApplicationState.Filling;
import legalkiosk.kiosk.journey.notarisation.ApplicationState.Lack;

/** What an application asks after what, by the item and what is known so far. */
final class ApplicationPath {
    private static final String ABROAD = "*";

    private final Items items;
    private final String town;
    private final Supplier<List<Lack>> lacks;

    /** @param lacks what this terminal lacks for a session right now */
    ApplicationPath(Items items, String town, Supplier<List<Lack>> lacks) {
        this.items = items;
        this.town = town;
        this.lacks = lacks;
    }

    /** The first question from this one on that concerns the item; after the last, where it is used. */
    ApplicationState question(Plan plan, int from) {
        for (int i = from; i < Ask.values().length; i++) {
            if (Ask.values()[i].concerns(plan.item())) {
                return new ApplicationState.Asking(plan, Ask.values()[i]);
            }
        }
        return new ChooseCountry(plan, items.law().places());
    }

    /** What use there wants besides, if anything. */
    ApplicationState afterCountry(Plan plan) {
        List<CountryExtra> extras = extras(plan);
        return extras.isEmpty()
                ? purpose(plan)
                : new Extras(plan, items.place(plan.answers().country()), extras);
    }

    private static List<CountryExtra> extras(Plan plan) {
        String country = plan.answers().country();
        boolean abroad = !country.equals(ApplicationJourney.HOME) && !Entry.OURS.contains(country);
        return plan.item().countries().stream()
                .filter(extra ->
                        extra.country().equals(country) || extra.country().equals(ABROAD) && abroad)
                .toList();
    }

    /** What it is for, where that is to be chosen. */
    ApplicationState purpose(Plan plan) {
        return plan.item().purposes().size() > 1 ? new ChoosePurpose(plan) : door(plan);
    }

    /** Whether it can be done today. */
    ApplicationState door(Plan plan) {
        return new AtDoor(plan, items.door(plan, town), lacks.get());
    }

    /** What is agreed to before the form. */
    ApplicationState consents(Plan plan) {
        return consent(plan, plan.mayPromise() ? About.PROMISE : About.DATA);
    }

    ApplicationState consent(Plan plan, About about) {
        return new ConsentAsked(plan, items.law().consent(about));
    }

    /** An entry of the form; after the last, what is agreed to before the card is read. */
    ApplicationState entry(Plan plan, int number) {
        List<Entry> entries = Entry.of(plan);
        if (number == entries.size()) {
            boolean child =
                    items.door(plan, town).told().stream().anyMatch(told -> told.reason() == Reason.CHILD_CONSENT);
            return consent(plan, child ? About.CHILD : About.SENSITIVE);
        }
        Entry entry = entries.get(number);
        Sensitive<String> words = plan.words(entry.id()).orElse(Sensitive.of(""));
        return new Filling(
                plan,
                entry,
                number,
                entries.size(),
                entry.choices().isEmpty() ? Optional.of(Typing.of(words, entry.digits())) : Optional.empty());
    }
}
