package legalkiosk.hardware.printer.ipp;

import com.hp.jipp.encoding.Attribute;
import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.KeywordOrName;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.Operation;
import com.hp.jipp.model.Types;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import legalkiosk.hardware.printer.PrintRequest;
import legalkiosk.hardware.printer.PrinterLevels;

/** The operations of RFC 8011 section 4 that a print job needs, typed. Safe for all threads. */
final class IppOperations {
    private static final int VERSION_2_0 = 0x200;
    private static final int CUPS_GET_PRINTERS = 0x4002;
    private static final String USER = "legal-kiosk";
    /** PWG 5101.1. */
    private static final KeywordOrName A4 = new KeywordOrName("iso_a4_210x297mm");

    private final IppTransport transport;
    private final URI printer;
    private final AtomicInteger requestIds = new AtomicInteger();

    IppOperations(IppTransport transport, URI printer) {
        this.transport = transport;
        this.printer = printer;
    }

    Reply<PrinterStatus> printer(Duration limit) throws Stopped {
        IppPacket question =
                question(Operation.getPrinterAttributes, List.of(requested(PrinterStatus.ATTRIBUTES)), List.of());
        return ask(question, limit, answer -> PrinterStatus.of(answer.get(Tag.printerAttributes)));
    }

    /** What it tells of its supplies; everything in it is optional. */
    Reply<PrinterLevels> levels(Duration limit) throws Stopped {
        IppPacket question =
                question(Operation.getPrinterAttributes, List.of(requested(LevelReader.ATTRIBUTES)), List.of());
        return ask(question, limit, answer -> LevelReader.read(answer.get(Tag.printerAttributes)));
    }

    /** All jobs that are not over, whoever sent them. */
    Reply<List<JobStatus>> waiting(Duration limit) throws Stopped {
        IppPacket question = question(
                Operation.getJobs,
                List.of(Types.whichJobs.of("not-completed"), requested(JobStatus.ATTRIBUTES)),
                List.of());
        return ask(question, limit, IppOperations::jobs);
    }

    Reply<String> validate(PrintRequest request, Duration limit) throws Stopped {
        List<Attribute<?>> operation =
                List.of(Types.jobName.of(request.job().toString()), Types.documentFormat.of("application/pdf"));
        return ask(question(Operation.validateJob, operation, template(request)), limit, answer -> "valid");
    }

    /** The number that the printer gave the job. */
    Reply<Integer> create(PrintRequest request, Duration limit) throws Stopped {
        List<Attribute<?>> operation = List.of(Types.jobName.of(request.job().toString()));
        return ask(
                question(Operation.createJob, operation, template(request)),
                limit,
                answer -> Objects.requireNonNull(answer.getValue(Tag.jobAttributes, Types.jobId), "no job-id"));
    }

    Reply<String> send(int job, Path pdf, Duration limit) throws Stopped {
        List<Attribute<?>> operation = List.of(
                Types.jobId.of(job),
                Types.requestingUserName.of(USER),
                Types.documentFormat.of("application/pdf"),
                Types.lastDocument.of(true));
        IppPacket question = aboutJob(Operation.sendDocument, operation);
        return reply(transport.exchange(question, Optional.of(pdf), limit), answer -> "taken");
    }

    Reply<JobStatus> job(int job, Duration limit) throws Stopped {
        IppPacket question = aboutJob(
                Operation.getJobAttributes,
                List.of(Types.jobId.of(job), Types.requestingUserName.of(USER), requested(JobStatus.ATTRIBUTES)));
        return ask(
                question,
                limit,
                answer -> JobStatus.of(Objects.requireNonNull(answer.get(Tag.jobAttributes), "no job attributes")));
    }

    /** The jobs of this name. Those still to do are asked for first, so that one that ends in between is not missed. */
    Reply<List<JobStatus>> jobsNamed(UUID name, Duration limit) throws Stopped {
        List<JobStatus> found = new ArrayList<>();
        for (String which : List.of("not-completed", "completed")) {
            IppPacket question = question(
                    Operation.getJobs, List.of(Types.whichJobs.of(which), requested(JobStatus.ATTRIBUTES)), List.of());
            Reply<List<JobStatus>> some = ask(question, limit, IppOperations::jobs);
            if (!(some instanceof Reply.Ok<List<JobStatus>> ok)) {
                return some;
            }
            ok.value().stream()
                    .filter(job -> job.name().equals(name.toString()))
                    .forEach(found::add);
        }
        return new Reply.Ok<>(found);
    }

    Reply<String> cancel(int job, Duration limit) throws Stopped {
        IppPacket question =
                aboutJob(Operation.cancelJob, List.of(Types.jobId.of(job), Types.requestingUserName.of(USER)));
        return ask(question, limit, answer -> "cancelled");
    }

    /** CUPS-Get-Printers (CUPS Implementation of IPP, 0x4002): what the print service calls its queues. */
    Reply<List<CupsQueue>> queues(Duration limit) throws Stopped {
        List<Attribute<?>> operation = List.of(
                Types.attributesCharset.of("utf-8"),
                Types.attributesNaturalLanguage.of("zh-cn"),
                requested(List.of("printer-name", "printer-info", "printer-is-accepting-jobs")));
        IppPacket question = new IppPacket(
                VERSION_2_0,
                CUPS_GET_PRINTERS,
                requestIds.incrementAndGet(),
                AttributeGroup.groupOf(Tag.operationAttributes, operation));
        return ask(question, limit, CupsPrinter::queues);
    }

    static List<JobStatus> jobs(IppPacket answer) {
        return answer.getAttributeGroups().stream()
                .filter(group -> group.getTag().equals(Tag.jobAttributes))
                .map(JobStatus::of)
                .toList();
    }

    private static List<Attribute<?>> template(PrintRequest request) {
        return List.of(
                Types.copies.of(request.copies()),
                Types.media.of(A4),
                Types.sides.of(request.duplex() ? "two-sided-long-edge" : "one-sided"));
    }

    private static Attribute<?> requested(List<String> names) {
        return Types.requestedAttributes.of(names);
    }

    private IppPacket question(Operation operation, List<Attribute<?>> more, List<Attribute<?>> template) {
        List<Attribute<?>> all = new ArrayList<>(List.of(Types.requestingUserName.of(USER)));
        all.addAll(more);
        return packet(operation, all, template);
    }

    private IppPacket aboutJob(Operation operation, List<Attribute<?>> more) {
        return packet(operation, more, List.of());
    }

    /** RFC 8011 section 4.1.4: charset, language, target, then the rest. */
    private IppPacket packet(Operation operation, List<Attribute<?>> more, List<Attribute<?>> template) {
        List<Attribute<?>> head = new ArrayList<>(List.of(
                Types.attributesCharset.of("utf-8"),
                Types.attributesNaturalLanguage.of("zh-cn"),
                Types.printerUri.of(printer)));
        head.addAll(more);
        List<AttributeGroup> groups = new ArrayList<>();
        groups.add(AttributeGroup.groupOf(Tag.operationAttributes, head));
        if (!template.isEmpty()) {
            groups.add(AttributeGroup.groupOf(Tag.jobAttributes, template));
        }
        return new IppPacket(
                VERSION_2_0, operation.getCode(), requestIds.incrementAndGet(), groups.toArray(AttributeGroup[]::new));
    }

    private <T> Reply<T> ask(IppPacket question, Duration limit, Function<IppPacket, T> read) throws Stopped {
        return reply(transport.exchange(question, Optional.empty(), limit), read);
    }

    private static <T> Reply<T> reply(Answer answer, Function<IppPacket, T> read) {
        return switch (answer) {
            case Answer.NotReached not -> new Reply.NotReached<>(not.facts());
            case Answer.Lost lost -> new Reply.Lost<>(lost.facts());
            case Answer.Answered(IppPacket packet) -> understood(packet, read);
        };
    }

    static <T> Reply<T> understood(IppPacket packet, Function<IppPacket, T> read) {
        if (packet.getCode() > 0xFF) {
            String said = packet.getString(Tag.operationAttributes, Types.statusMessage);
            return new Reply.Refused<>(packet.getStatus(), packet.getStatus() + (said == null ? "" : ": " + said));
        }
        try {
            return new Reply.Ok<>(read.apply(packet));
        } catch (RuntimeException nonsense) {
            return new Reply.Lost<>("an answer without what it must hold: " + nonsense);
        }
    }
}
