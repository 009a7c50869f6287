package legalkiosk.kiosk.app.tour;

import static legalkiosk.kiosk.app.tour.Walk.act;
import static legalkiosk.kiosk.app.tour.Walk.await;
import static legalkiosk.kiosk.app.tour.Walk.look;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import legalkiosk.contract.call.LineMessage.Wish;
import legalkiosk.contract.call.PlainWords;
import legalkiosk.contract.call.Signal;
import legalkiosk.foundation.Sensitive;
import legalkiosk.kiosk.app.demo.DemoHouse;
import legalkiosk.kiosk.app.demo.RobotLawyer;
import legalkiosk.kiosk.journey.consultation.ConsultationJourney;
import legalkiosk.kiosk.journey.consultation.ConsultationState;
import legalkiosk.kiosk.journey.consultation.Conversation;
import legalkiosk.kiosk.journey.consultation.Talk;
import legalkiosk.kiosk.journey.hall.Errand;
import legalkiosk.kiosk.journey.hall.HallJourney;
import legalkiosk.kiosk.journey.hall.Place;
import legalkiosk.kiosk.journey.printing.PrintingState;
import legalkiosk.kiosk.journey.scanning.ScanJourney;
import legalkiosk.kiosk.journey.scanning.ScanKind;
import legalkiosk.kiosk.journey.scanning.ScanState;
import legalkiosk.kiosk.print.PrintSize;

/** 现在就找律师: first nobody is there, then a robot lawyer takes the call, over the real backend and two real media agents. */
final class TalkTour {
    private static final int BOTH = 2;
    private final DemoHouse house;
    private final HallJourney hall;
    private final Photographer photographer;
    private final Consumer<String> shoot;

    TalkTour(DemoHouse house, HallJourney hall, Photographer photographer, Consumer<String> shoot) {
        this.house = house;
        this.hall = hall;
        this.photographer = photographer;
        this.shoot = shoot;
    }

    void walk() throws IOException {
        nobody();
        try (RobotLawyer lawyer = house.lawyer()) {
            lawyer.takes(false);
            ConsultationJourney journey = begin();
            await(
                    "it rings",
                    () -> Optional.of(journey.state())
                            .filter(state -> state instanceof ConsultationState.Finding finding && finding.rung() > 0));
            shoot.accept("talk-finding");
            lawyer.takes(true);
            talk(lawyer, journey);
            words(lawyer, journey);
        }
        act(hall::home);
    }

    private void nobody() {
        ConsultationJourney journey = begin();
        await("nobody", () -> Optional.of(journey.state()).filter(ConsultationState.Nobody.class::isInstance));
        shoot.accept("talk-nobody");
        act(hall::home);
    }

    private ConsultationJourney begin() {
        act(hall::openConsultation);
        ConsultationJourney journey =
                look(() -> ((Place.InConsultation) hall.state().place()).journey());
        shoot.accept("talk-topic");
        act(() -> journey.topic(hall.content().topic("labour").orElseThrow()));
        shoot.accept("talk-way");
        act(() -> journey.language("普通话"));
        return journey;
    }

    private void talk(RobotLawyer lawyer, ConsultationJourney journey) throws IOException {
        Talk begun = talking("the lawyer", journey, talk -> talk.ways().link() != Talk.Link.CONNECTING);
        Conversation conversation = look(() -> journey.conversation().orElseThrow());
        act(photographer::glance);
        await("both faces show", () -> Optional.of(house).filter(any -> photographer.showing(BOTH)));
        shoot.accept("talk-begun");
        lawyer.chat("您好，我是" + begun.lawyer() + "。我先看看您说的情况。");
        lawyer.chat("您手上有合同或者工资条吗？");
        talking("the lawyer's words", journey, talk -> talk.said().size() == 2);
        act(() -> conversation.say("请说慢一点"));
        shoot.accept("talk-said");
        lawyer.ask("scan", Wish.SCAN, "请把合同放到高拍仪下面，让我看看", Optional.empty());
        talking("a wish", journey, talk -> talk.wishes().asked().isPresent());
        shoot.accept("talk-wish-scan");
        act(conversation::grant);
        scan(lawyer);
        lawyer.ask("card", Wish.CARD, "好写进您的材料", Optional.empty());
        talking("another wish", journey, talk -> talk.wishes().asked().isPresent());
        shoot.accept("talk-wish-card");
        act(conversation::refuse);
        lawyer.relay(new Signal.OnHold(true));
        talking("to be held", journey, talk -> talk.ways().onHold());
        shoot.accept("talk-hold");
        lawyer.relay(new Signal.OnHold(false));
        talking("to go on", journey, talk -> !talk.ways().onHold());
        act(conversation::askToEnd);
        shoot.accept("talk-ending");
        act(conversation::goOn);
        act(photographer::putAway);
    }

    private void scan(RobotLawyer lawyer) {
        ScanJourney scanning = await(
                "the document camera",
                () -> Optional.of(hall.state().place())
                        .filter(Place.InConsultation.class::isInstance)
                        .flatMap(place -> ((Place.InConsultation) place).errand())
                        .map(errand -> ((Errand.Scanning) errand).journey()));
        shoot.accept("talk-scan");
        act(() -> scanning.choose(ScanKind.PAPER));
        await("a page", () -> {
            if (scanning.state() instanceof ScanState.Looking) {
                scanning.takeNow();
            }
            return Optional.of(scanning.state()).filter(ScanState.Taken.class::isInstance);
        });
        act(scanning::keep);
        shoot.accept("talk-scan-pages");
        act(scanning::finish);
        await("the lawyer to have it", () -> lawyer.replies().stream().findFirst());
    }

    private void words(RobotLawyer lawyer, ConsultationJourney journey) throws IOException {
        lawyer.write(new PlainWords(
                Sensitive.of("老板三个月没有发工资，您已经离开了。"),
                Sensitive.of("先到劳动监察投诉，不收钱。\n还拿不到，就申请劳动仲裁，不要拖到最后几天。"),
                List.of(
                        Sensitive.of("把工资条、考勤、聊天记录拍下来存好"),
                        Sensitive.of("带身份证到劳动监察投诉"),
                        Sensitive.of("一个月还没有结果，再来找律师"))));
        lawyer.end();
        ConsultationState.Ended ended = await(
                "the lawyer's words",
                () -> Optional.of(journey.state())
                        .filter(ConsultationState.Ended.class::isInstance)
                        .map(ConsultationState.Ended.class::cast)
                        .filter(over -> over.summary().isPresent()));
        shoot.accept("talk-ended");
        act(() -> journey.rate(3));
        act(() -> journey.solved(true));
        shoot.accept("talk-rated");
        act(() -> hall.print(ended.summary().orElseThrow()));
        var printing = look(() -> ((Place.InPrinting) hall.state().place()).journey());
        await("sizes", () -> Optional.of(printing.state()).filter(PrintingState.ChooseSize.class::isInstance));
        act(() -> printing.choose(PrintSize.NORMAL));
        await("paper", () -> Optional.of(printing.state()).filter(PrintingState.Done.class::isInstance));
        act(printing::leave);
    }

    private static Talk talking(String what, ConsultationJourney journey, java.util.function.Predicate<Talk> wanted) {
        return await(
                what,
                () -> Optional.of(journey.state())
                        .filter(ConsultationState.Talking.class::isInstance)
                        .map(state -> ((ConsultationState.Talking) state).talk())
                        .filter(wanted));
    }
}
