package legalkiosk.kiosk.app.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import legalkiosk.contract.call.LineMessage;
import legalkiosk.contract.call.Signal;
import legalkiosk.contract.notarisation.CaseAct;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.contract.notarisation.CaseEntry;
import legalkiosk.contract.notarisation.CaseFile;
import legalkiosk.contract.notarisation.CaseFile.PartyRole;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.foundation.Sensitive;
import legalkiosk.kiosk.backend.BackendClient;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sits where a notary would (示例): looks at what was handed in and accepts it, takes the session's call, goes through the session as a
 * notary's page does, and has it approved by a second robot, since nobody approves his own case. Both are signed in at the console like
 * anybody else. A demonstration's robot: its name says so, wherever a name is shown. Any thread.
 */
public final class RobotNotary implements AutoCloseable {
    /** Who it is in the roster. */
    public static final String PERSON = "notary-01";

    /** Who approves. */
    public static final String COLLEAGUE = "notary-02";

    /** What its account is called, and so its certificates. */
    public static final String NAME = "演示机器人公证员甲";

    /** The same of who approves. */
    public static final String COLLEAGUE_NAME = "演示机器人公证员乙";

    private static final Logger LOG = LoggerFactory.getLogger(RobotNotary.class);
    private static final String CASES = "/console/cases";
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration PACKAGE = Duration.ofSeconds(90);
    private static final String GREETING = "您好，我是演示用的机器人，不是真的公证员。照着屏幕一步一步做就行。";
    private static final String SILENT = "我是演示用的机器人，不会念，也听不懂。请看屏幕上的字。";

    private final Desk own;
    private final Desk colleague;
    private final Map<String, ServiceItem> items;
    private final RobotSeat seat;
    private final Duration pace;
    private final Semaphore news = new Semaphore(0);
    private final Thread thread;
    private volatile boolean working = true;
    private volatile boolean closed;

    /** Which accounts play the two, by the links that set them up. */
    public record Invited(String own, String colleague) {}

    /**
     * Comes on duty. Blocks for a few seconds.
     *
     * @param folder for the log of its media agent
     * @param pace how long each of its acts is to be seen before the next
     * @param real the time that the backend's one-time codes go by
     */
    public RobotNotary(URI backend, Path certificate, Invited invited, Path folder, Duration pace, Clock real)
            throws IOException {
        OkHttpClient client = BackendClient.create(Optional.of(certificate));
        this.own = new Desk(StaffBrowser.signedIn(client, backend, invited.own(), NAME, CASES, real), NAME, false);
        this.colleague = new Desk(
                StaffBrowser.signedIn(client, backend, invited.colleague(), COLLEAGUE_NAME, CASES, real),
                COLLEAGUE_NAME,
                true);
        this.items = own.browser.get(CASES + "/start", Start.class).items().stream()
                .collect(Collectors.toUnmodifiableMap(ServiceItem::id, Function.identity()));
        this.pace = pace;
        this.seat = new RobotSeat(
                client,
                own.browser.line(),
                folder.resolve("robot-notary.log"),
                new DrawnPicture(real, NotaryPicture::draw)::next,
                this::heard);
        this.thread = Thread.ofPlatform().daemon().name("robot-notary").start(this::work);
    }

    /** Whether it answers when it rings; also what rings already. */
    public void takes(boolean yes) {
        seat.takes(yes);
    }

    /** On duty or not: whether it rings here, and whether cases go on. */
    public void duty(LineMessage.Duty duty) {
        working = duty == LineMessage.Duty.FREE;
        seat.say(new LineMessage.Presence(duty));
        news.release();
    }

    /**
     * Waits for a case's evidence package and keeps it in a file.
     *
     * @throws IOException if it is not there in time, or can't be fetched
     */
    public void evidence(String caseId, Path file) throws IOException, InterruptedException {
        long until = System.nanoTime() + PACKAGE.toNanos();
        while (!own.file(caseId).packageReady()) {
            if (System.nanoTime() > until) {
                throw new IOException("the evidence package was not ready after " + PACKAGE.toSeconds() + " s");
            }
            TimeUnit.MILLISECONDS.sleep(LOOK.toMillis() / 4);
        }
        own.browser.save(CASES + "/" + caseId + "/package", file);
    }

    /** Names of who had a case, and of who approved it. */
    public List<String> signed(String caseId) throws IOException {
        return own.file(caseId).people().stream()
                .filter(person -> person.role() == PartyRole.NOTARY || person.role() == PartyRole.APPROVER)
                .map(CaseFile.Person::name)
                .toList();
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        seat.close();
    }

    /** On the line's thread. */
    private void heard(LineMessage message) {
        switch (message) {
            case LineMessage.Claimed claimed -> chat(GREETING);
            case LineMessage.Relay(var call, var from, var to, Signal.Chat asked) -> chat(SILENT);
            case LineMessage.CaseNow(var call, var view) -> {
                forget(view.id());
                news.release();
            }
            default -> {}
        }
    }

    private void chat(String words) {
        seat.relay(new Signal.Chat(Sensitive.of(words)));
    }

    private void work() {
        try {
            while (!closed) {
                for (Desk desk : working ? List.of(own, colleague) : List.<Desk>of()) {
                    round(desk);
                }
                var _ = news.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                news.drainPermits();
            }
        } catch (InterruptedException off) {
            LOG.atDebug().addKeyValue("event", "robot-notary.off").log("the robot notary leaves");
        }
    }

    /** Does what is to be done in each case; what the backend refuses is looked at again with the next round. */
    private void round(Desk desk) throws InterruptedException {
        try {
            for (CaseEntry entry : desk.browser.get(CASES + "/list", CaseEntry[].class)) {
                if (concerns(desk, entry) && desk.isNews(entry)) {
                    goOn(desk, entry.id());
                }
            }
        } catch (IOException refused) {
            desk.seen.clear();
            if (!closed) {
                LOG.atInfo()
                        .addKeyValue("event", "robot-notary.refused")
                        .addKeyValue("facts", String.valueOf(refused.getMessage()))
                        .log("the robot notary looks again");
            }
        }
    }

    private boolean concerns(Desk desk, CaseEntry entry) {
        return desk.approves ? entry.mayApprove() : NotaryMind.mayAct(entry.state());
    }

    private void forget(String id) {
        own.seen.remove(id);
        colleague.seen.remove(id);
    }

    private void goOn(Desk desk, String id) throws IOException, InterruptedException {
        CaseFile file = desk.file(id);
        for (Optional<CaseAct.Notary> act = next(desk, file); act.isPresent() && !closed; act = next(desk, file)) {
            for (CaseDocument document : NotaryMind.toSee(file.view(), act.get())) {
                desk.browser.bytes("/console/case-documents/" + document.id());
            }
            TimeUnit.MILLISECONDS.sleep(pace.toMillis());
            file = desk.browser.post(CASES + "/" + id + "/acts", act.get(), CaseFile.class);
            forget(id);
        }
    }

    private Optional<CaseAct.Notary> next(Desk desk, CaseFile file) throws IOException {
        ServiceItem item = items.get(file.view().item());
        if (item == null) {
            return Optional.empty();
        }
        CaseAct.ShowText empty = new CaseAct.ShowText(item.name(), Sensitive.of(""));
        Optional<CaseAct.Notary> act = NotaryMind.next(file, item, desk.name, empty);
        if (act.isPresent() && act.get() == empty) {
            Filled filled = desk.browser.get(CASES + "/" + file.view().id() + "/text", Filled.class);
            return Optional.of(new CaseAct.ShowText(filled.title(), filled.text()));
        }
        return act;
    }

    /** The item's text with what the person has filled in. */
    private record Filled(String title, Sensitive<String> text) {}

    /** What the notary's page asks for first. */
    private record Start(List<ServiceItem> items) {}

    /** One of the two at a console. */
    private static final class Desk {
        final StaffBrowser browser;
        final String name;
        final boolean approves;
        final Map<String, CaseEntry> seen = new ConcurrentHashMap<>();

        Desk(StaffBrowser browser, String name, boolean approves) {
            this.browser = browser;
            this.name = name;
            this.approves = approves;
        }

        CaseFile file(String id) throws IOException {
            return browser.get(CASES + "/" + id + "/file", CaseFile.class);
        }

        /** Each look at a file is kept in the audit log: one that would show the same again is spared. */
        boolean isNews(CaseEntry entry) {
            return !entry.equals(seen.put(entry.id(), entry));
        }
    }
}
