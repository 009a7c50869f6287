package legalkiosk.kiosk.journey.notarisation;

import java.util.List;
import java.util.Optional;
import legalkiosk.contract.Problem;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.contract.notarisation.ServiceItem.CountryExtra;
import legalkiosk.kiosk.journey.identity.IdentityJourney;

/** What the screens of an application show until there is a case. */
public sealed interface ApplicationState {
    /** 办哪一样？ @param onlyCard only those that need nothing but the card */
    record ChooseItem(List<ServiceItem> items, boolean onlyCard) implements ApplicationState {}

    /** What it is, what it costs, how it is done; for what only the office does, the way there. */
    record About(ServiceItem item) implements ApplicationState {}

    record Asking(Plan plan, Ask ask) implements ApplicationState {}

    /** Where is it used? */
    record ChooseCountry(Plan plan, List<CountryExtra> abroad) implements ApplicationState {}

    /** What use there wants besides. */
    record Extras(Plan plan, List<CountryExtra> extras) implements ApplicationState {}

    record ChoosePurpose(Plan plan) implements ApplicationState {}

    /**
     * 今天能不能办，为什么.
     *
     * @param machine what this terminal lacks for a session, keys of words; empty: nothing
     */
    record AtDoor(Plan plan, Door door, List<Lack> machine) implements ApplicationState {}

    /** 带齐了吗？ */
    record Checklist(Plan plan) implements ApplicationState {}

    /** 告知承诺: may be refused, then the papers are brought. */
    record PromiseAsked(Plan plan, String text) implements ApplicationState {}

    /** One entry of the form. @param typing empty for choices */
    record Filling(Plan plan, Entry entry, int number, int of, Optional<Typing> typing) implements ApplicationState {}

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
