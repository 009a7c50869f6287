package legalkiosk.kiosk.journey.consultation;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import legalkiosk.contract.Hold;
import legalkiosk.contract.Proof;
import legalkiosk.contract.call.CallRating;
import legalkiosk.contract.call.CallRequest;
import legalkiosk.contract.call.CallState;
import legalkiosk.contract.call.CallSummary;
import legalkiosk.contract.call.CallTicket;
import legalkiosk.contract.call.CallView;
import legalkiosk.contract.call.EndReason;
import legalkiosk.contract.call.Need;
import legalkiosk.foundation.Sensitive;
import legalkiosk.kiosk.backend.Answer;
import legalkiosk.kiosk.backend.ConsultationDesk;
import legalkiosk.kiosk.content.Topic;
import legalkiosk.kiosk.journey.Journey;
import legalkiosk.kiosk.journey.JourneyRuntime;
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
import org.jspecify.annotations.Nullable;

/** Finds a lawyer within thirty seconds and talks with the lawyer, or says honestly that nobody is free. */
public final class ConsultationJourney extends Journey<ConsultationState> {
    private static final Duration SECOND = Duration.ofSeconds(1);

    /** How long the backend may be late with its word after the promise's time is over. */
    private static final Duration GRACE = Duration.ofSeconds(6);

    private static final Duration FETCH_AGAIN = Duration.ofSeconds(3);

    /** So often it is worth a person's waiting; so often it is looked for all the same. */
    private static final int PATIENT_FETCHES = 4;

    private static final int MOST_FETCHES = 60;

    private static final int LONGEST_SAID = CallRequest.MOST_SAID;

    private final Services services;
    private final List<Topic> topics;
    private Optional<Matter> matter = Optional.empty();
    private String said = "";
    private String language = CallRequest.LANGUAGES.getFirst();
    private boolean hearing;
    private Optional<Proof> booking = Optional.empty();
    private String key = "";
    private Optional<Conversation> conversation = Optional.empty();

    /**
     * What a consultation needs from outside.
     *
     * @param largeText the person reads large letters; the lawyer is told
     * @param left told when the person goes back from the first screen
     */
    public record Services(
            ConsultationDesk desk,
            Media.Maker media,
            ConversationHelp help,
            String town,
            boolean largeText,
            Runnable left) {}

    public ConsultationJourney(JourneyRuntime runtime, List<Topic> topics, Services services) {
        super(runtime, new ChooseTopic(topics));
        this.topics = topics;
        this.services = services;
    }

    public void topic(Topic topic) {
        if (state() instanceof ChooseTopic) {
            about(Matter.of(topic));
        } else {
            stray("topic");
        }
    }

    /** Goes on with a matter that is known. */
    public void about(Matter known) {
        about(known, known.said());
    }

    /** The same, with what the person said in triage, for the lawyer to read. */
    public void about(Matter known, String answers) {
        said = answers;
        matter = Optional.of(known);
        become(new ChooseWay(known, CallRequest.LANGUAGES, hearing));
    }

    /** A consultation that was booked for about now. */
    public void booked(Matter known, Proof proof) {
        booking = Optional.of(proof);
        about(known);
    }

    /** 听力不便, on or off. */
    public void switchHearing() {
        if (state() instanceof ChooseWay(Matter known, List<String> languages, boolean now)) {
            hearing = !now;
            show(new ChooseWay(known, languages, hearing));
        } else {
            stray("switchHearing");
        }
    }

    /** This language; begins to look for a lawyer. */
    public void language(String chosen) {
        if (state() instanceof ChooseWay) {
            language = chosen;
            key = UUID.randomUUID().toString();
            look();
        } else {
            stray("language");
        }
    }

    /** 再试一次. */
    public void retry() {
        switch (state()) {
            case Away away -> look();
            case Nobody nobody -> again();
            case Refused refused -> again();
            case Ended ended when ended.broken() -> again();
            default -> stray("retry");
        }
    }

    /** 不找了, or 上一步 before anybody was asked. */
    public void back() {
        switch (state()) {
            case ChooseTopic choosing -> services.left().run();
            case ChooseWay choosing -> {
                if (topics.isEmpty()) {
                    services.left().run();
                } else {
                    become(new ChooseTopic(topics));
                }
            }
            case Asking asking -> services.left().run();
            case Finding finding -> services.left().run();
            case Away away -> services.left().run();
            case Refused refused -> services.left().run();
            case Nobody nobody -> services.left().run();
            case Talking talking -> stray("back");
            case Ended ended -> services.left().run();
        }
    }

    /** The talk that is going on, for what can be done in it. */
    public Optional<Conversation> conversation() {
        return state() instanceof Talking ? conversation : Optional.empty();
    }

    /** 1 to 3; a second touch changes it. */
    public void rate(int stars) {
        if (state() instanceof Ended ended && conversation.isPresent()) {
            rated(ended.with(Optional.of(stars), ended.solved()));
        } else {
            stray("rate");
        }
    }

    /** 事情解决了吗？ Asked once the talk was rated. */
    public void solved(boolean yes) {
        if (state() instanceof Ended ended && ended.rated().isPresent()) {
            rated(ended.with(ended.rated(), Optional.of(yes)));
        } else {
            stray("solved");
        }
    }

    private void rated(Ended ended) {
        show(ended);
        String call = conversation.orElseThrow().call();
        CallRating rating =
                new CallRating(ended.rated().orElseThrow(), ended.solved().orElse(null));
        // Not this step's: a person who goes at once is heard all the same.
        runtime().workers().execute(() -> services.desk().rate(call, rating));
    }

    /** The person goes, or the next page comes: hangs up or stops looking. */
    @Override
    public void close() {
        conversation.ifPresent(Conversation::close);
        conversation = Optional.empty();
        super.close();
    }

    private void again() {
        conversation.ifPresent(Conversation::close);
        conversation = Optional.empty();
        key = UUID.randomUUID().toString();
        look();
    }

    private void look() {
        Matter known = matter.orElseThrow();
        become(new Asking(known, language));
        ask(() -> services.desk().ask(request(known), key), this::asked);
    }

    private CallRequest request(Matter known) {
        List<Need> needs = new ArrayList<>();
        if (services.largeText()) {
            needs.add(Need.LARGE_TEXT);
        }
        if (hearing) {
            needs.add(Need.HEARING);
        }
        @Nullable Proof proof = booking.orElse(null);
        return new CallRequest(
                services.town(),
                known.topic().id(),
                known.situationId().orElse(null),
                Sensitive.of(said.length() > LONGEST_SAID ? said.substring(0, LONGEST_SAID) : said),
                language,
                needs,
                proof,
                null);
    }

    private void asked(Answer<CallTicket> answer) {
        Matter known = matter.orElseThrow();
        switch (answer) {
            case Answer.Ok<CallTicket>(CallTicket ticket)
            when ticket.state() == CallState.NOBODY ->
                become(new Nobody(known, Optional.ofNullable(ticket.fallback())));
            case Answer.Ok<CallTicket>(CallTicket ticket) -> find(known, ticket);
            case Answer.Refused<CallTicket>(var problem) -> become(new Refused(known, problem));
            case Answer.Unreachable<CallTicket> gone -> become(new Away(known, language));
        }
    }

    private void find(Matter known, CallTicket ticket) {
        Instant answerBy = ticket.answerBy().toInstant();
        Optional<OffsetDateTime> startsAt = Optional.ofNullable(ticket.startsAt());
        become(new Finding(known, language, ticket.rung(), runtime().secondsUntil(answerBy), false, startsAt, 0));
        Consumer<Conversation.Event> events = this::heard;
        Conversation begun =
                new Conversation(runtime(), services.desk(), services.media(), services.help(), ticket, events);
        conversation = Optional.of(begun);
        countDown(answerBy);
    }

    private void countDown(Instant answerBy) {
        after(SECOND, () -> {
            if (state() instanceof Finding finding) {
                Instant now = runtime().clock().instant();
                if (finding.startsAt().isEmpty() && now.isAfter(answerBy.plus(GRACE))) {
                    become(new Away(finding.matter(), finding.language()));
                    conversation.ifPresent(Conversation::close);
                    conversation = Optional.empty();
                } else {
                    show(finding.withSeconds(runtime().secondsUntil(answerBy)));
                    countDown(answerBy);
                }
            }
        });
    }

    private void heard(Conversation.Event event) {
        switch (event) {
            case Conversation.Event.Looking(CallView view)
            when state() instanceof Finding finding -> show(finding.with(view.rung()));
            case Conversation.Event.Looking again -> {}
            case Conversation.Event.LineAway(boolean away)
            when state() instanceof Finding finding -> show(finding.withLineAway(away));
            case Conversation.Event.LineAway away -> {}
            case Conversation.Event.LawyerLate(int minutes)
            when state() instanceof Finding finding -> show(finding.withLate(minutes));
            case Conversation.Event.LawyerLate late -> {}
            case Conversation.Event.Nobody(Optional<Hold> kept) -> become(new Nobody(matter.orElseThrow(), kept));
            case Conversation.Event.Changed(Talk talk) when state() instanceof Talking -> show(new Talking(talk));
            case Conversation.Event.Changed(Talk talk) -> become(new Talking(talk));
            // Only a notary's session has a case.
            case Conversation.Event.Seated seated -> {}
            case Conversation.Event.Case none -> {}
            case Conversation.Event.Over(EndReason reason, Talk talk) -> ended(reason, talk);
        }
    }

    private void ended(EndReason reason, Talk talk) {
        become(new Ended(
                reason, talk.lawyer(), talk.since(), Optional.empty(), true, Optional.empty(), Optional.empty()));
        fetch(1);
    }

    /** The lawyer may still be writing, and the network may come back. */
    private void fetch(int tries) {
        String call = conversation.orElseThrow().call();
        ask(() -> services.desk().summary(call), answer -> {
            if (state() instanceof Ended ended) {
                if (answer instanceof Answer.Ok<CallSummary>(CallSummary written) && written.written()) {
                    show(ended.with(Optional.of(written)));
                } else if (tries < MOST_FETCHES) {
                    if (tries == PATIENT_FETCHES) {
                        show(ended.with(Optional.empty()));
                    }
                    after(FETCH_AGAIN, () -> fetch(tries + 1));
                } else {
                    show(ended.with(Optional.empty()));
                }
            }
        });
    }
}
