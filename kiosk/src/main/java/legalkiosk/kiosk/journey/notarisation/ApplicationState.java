package legalkiosk.kiosk.journey.notarisation;

import java.util.List;
import java.util.Optional;
import legalkiosk.contract.Problem;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.contract.notarisation.ServiceItem.CountryExtra;
import legalkiosk.contract.notarisation.law.LawTexts;
import legalkiosk.kiosk.citizen.PhoneNumber;
import legalkiosk.kiosk.journey.identity.IdentityJourney;

/** What the screens of an application show until there is a case. */
public sealed interface ApplicationState {
    /** 办哪一样？ @param onlyCard only those that need nothing but the card */
    record ChooseItem(List<ServiceItem> items, boolean onlyCard) implements ApplicationState {}

    /** What it is, what it costs, how it is done; for what only the office does, the way there. */
    record AboutItem(ServiceItem item) implements ApplicationState {}

    record Asking(Plan plan, Ask ask) implements ApplicationState {}

    /** Where is it used? */
    record ChooseCountry(Plan plan, List<LawTexts.Place> places) implements ApplicationState {}

    /** What use there wants besides. */
    record Extras(Plan plan, String place, List<CountryExtra> extras) implements ApplicationState {}

    record ChoosePurpose(Plan plan) implements ApplicationState {}

    /**
     * 今天能不能办，为什么.
     *
     * @param lacks what this terminal lacks for a session right now; empty: nothing
     */
    record AtDoor(Plan plan, Door door, List<Lack> lacks) implements ApplicationState {}

    /** 带齐了吗？ */
    record Checklist(Plan plan) implements ApplicationState {}

    /** A text to agree to or not: the promise (告知承诺), what data is used for. */
    record ConsentAsked(Plan plan, LawTexts.Consent consent) implements ApplicationState {}

    /** It was not agreed to, and without it nothing goes on here. */
    record Declined(Plan plan, LawTexts.Consent consent) implements ApplicationState {}

    /** One entry of the form. @param typing empty for choices */
    record Filling(Plan plan, Entry entry, int number, int of, Optional<Typing> typing) implements ApplicationState {
        /** Whether what was typed may be taken for filled in. */
        boolean complete() {
            String words = typing.map(so -> so.words().reveal()).orElse("");
            return switch (entry.kind()) {
                case PHONE -> new PhoneNumber(words).complete();
                case OTHER_NUMBER -> words.length() >= Entry.SHORTEST_ID_NUMBER;
                case WORDS, OTHER_NAME, OTHER_RELATION, COPIES -> !words.isBlank() || !entry.needed();
            };
        }

        Filling with(Typing next) {
            return new Filling(plan, entry, number, of, Optional.of(next));
        }
    }

    /** Finding out who it is. */
    record Identify(Plan plan, IdentityJourney identity) implements ApplicationState {}

    /** The backend is asked to keep it. */
    record Opening(Plan plan) implements ApplicationState {}

    /** No answer; the same is tried again under the same key. */
    record Away(Plan plan) implements ApplicationState {}

    record Refused(Plan plan, Problem problem) implements ApplicationState {}

    /** What a terminal may lack for a session. */
    enum Lack {
        RECORDER,
        FACE_CAMERA,
        READER,
        TABLE_CAMERA,
        NETWORK
    }
}
