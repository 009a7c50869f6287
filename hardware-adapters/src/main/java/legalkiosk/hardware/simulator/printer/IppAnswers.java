package legalkiosk.hardware.simulator.printer;

import com.hp.jipp.encoding.Attribute;
import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.encoding.AttributeType;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.Operation;
import com.hp.jipp.model.Status;
import com.hp.jipp.model.Types;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the printer answers to each operation (RFC 8011 section 4). */
final class IppAnswers {
    private final Machine machine;
    private final Descriptions descriptions;

    IppAnswers(Machine machine, Descriptions descriptions) {
        this.machine = machine;
        this.descriptions = descriptions;
    }

    /** The answer; the document is what followed the packet. */
    IppPacket answer(IppPacket question, byte[] document) throws IOException {
        if (question.getVersionNumber() >> 8 > 2 || question.getVersionNumber() >> 8 < 1) {
            return plain(question, Status.serverErrorVersionNotSupported);
        }
        if (!beginsAsItMust(question)) {
            return plain(question, Status.clientErrorBadRequest);
        }
        Operation operation = question.getOperation();
        if (operation.equals(Operation.getPrinterAttributes)) {
            return with(question, List.of(descriptions.printer(machine, requested(question))));
        } else if (operation.equals(Operation.validateJob)) {
            return plain(question, acceptable(question));
        } else if (operation.equals(Operation.createJob)) {
            return create(question);
        } else if (operation.equals(Operation.printJob)) {
            return printJob(question, document);
        } else if (operation.equals(Operation.sendDocument)) {
            return sendDocument(question, document);
        } else if (operation.equals(Operation.getJobs)) {
            return with(question, jobs(question));
        } else if (operation.equals(Operation.getJobAttributes)) {
            return machine.withJob(
                    jobId(question),
                    job -> job.map(it -> with(question, List.of(descriptions.job(it, requested(question)))))
                            .orElseGet(() -> plain(question, Status.clientErrorNotFound)));
        } else if (operation.equals(Operation.cancelJob)) {
            return machine.withJob(jobId(question), job -> plain(question, cancel(job)));
        }
        return plain(question, Status.serverErrorOperationNotSupported);
    }

    /** The job that a document belongs to, for the line that breaks in the middle of it. */
    Optional<SimulatedJob> jobOf(IppPacket question) {
        return machine.withJob(jobId(question), job -> job);
    }

    /** RFC 8011 section 4.1.4.1: charset and language first, in this order, then the target. */
    private static boolean beginsAsItMust(IppPacket question) {
        AttributeGroup group = question.get(Tag.operationAttributes);
        return group != null
                && group.size() >= 3
                && group.get(0).getName().equals("attributes-charset")
                && group.get(1).getName().equals("attributes-natural-language")
                && List.of("printer-uri", "job-uri").contains(group.get(2).getName());
    }

    private Status acceptable(IppPacket question) {
        String format = question.getString(Tag.operationAttributes, Types.documentFormat);
        if (format != null && !Descriptions.FORMATS.contains(format)) {
            return Status.clientErrorDocumentFormatNotSupported;
        }
        Integer copies = question.getValue(Tag.jobAttributes, Types.copies);
        return copies != null && (copies < 1 || copies > 99)
                ? Status.clientErrorAttributesOrValuesNotSupported
                : Status.successfulOk;
    }

    private IppPacket create(IppPacket question) {
        Status status = acceptable(question);
        if (!status.equals(Status.successfulOk)) {
            return plain(question, status);
        }
        return accepted(question, newJob(question));
    }

    private SimulatedJob newJob(IppPacket question) {
        String name = question.getString(Tag.operationAttributes, Types.jobName);
        Integer copies = question.getValue(Tag.jobAttributes, Types.copies);
        return machine.create(name == null ? "untitled" : name, copies == null ? 1 : copies);
    }

    private IppPacket printJob(IppPacket question, byte[] document) throws IOException {
        Status status = acceptable(question);
        if (!status.equals(Status.successfulOk)) {
            return plain(question, status);
        }
        SimulatedJob job = newJob(question);
        machine.take(job, document);
        return accepted(question, job);
    }

    private IppPacket sendDocument(IppPacket question, byte[] document) throws IOException {
        Optional<SimulatedJob> job = jobOf(question);
        if (job.isEmpty()) {
            return plain(question, Status.clientErrorNotFound);
        }
        if (!machine.take(job.get(), document)) {
            return plain(question, Status.clientErrorNotPossible);
        }
        return accepted(question, job.get());
    }

    private IppPacket accepted(IppPacket question, SimulatedJob job) {
        return machine.withJobs(all -> with(question, List.of(descriptions.job(job, Descriptions.NEW_JOB))));
    }

    private Status cancel(Optional<SimulatedJob> job) {
        return job.map(it -> machine.cancel(it) ? Status.successfulOk : Status.clientErrorNotPossible)
                .orElse(Status.clientErrorNotFound);
    }

    private List<AttributeGroup> jobs(IppPacket question) {
        boolean over = "completed".equals(question.getString(Tag.operationAttributes, Types.whichJobs));
        Integer limit = question.getValue(Tag.operationAttributes, Types.limit);
        List<String> requested = requested(question);
        return machine.withJobs(all -> {
            List<SimulatedJob> chosen =
                    all.stream().filter(job -> job.isOver() == over).toList();
            return (over ? chosen.reversed() : chosen)
                    .stream()
                            .limit(limit == null ? Long.MAX_VALUE : limit)
                            .map(job ->
                                    descriptions.job(job, requested.isEmpty() ? Descriptions.LISTED_JOB : requested))
                            .toList();
        });
    }

    private static List<String> requested(IppPacket question) {
        return Objects.requireNonNullElse(
                question.getStrings(Tag.operationAttributes, Types.requestedAttributes), List.of());
    }

    private static int jobId(IppPacket question) {
        Integer id = question.getValue(Tag.operationAttributes, Types.jobId);
        if (id != null) {
            return id;
        }
        @Nullable URI uri = question.getValue(Tag.operationAttributes, Types.jobUri);
        String path = uri == null ? "" : uri.getPath();
        String last = path.substring(path.lastIndexOf('/') + 1);
        return last.matches("\\d{1,9}") ? Integer.parseInt(last) : -1;
    }

    private static IppPacket plain(IppPacket question, Status status) {
        return packet(question, status, List.of());
    }

    private static IppPacket with(IppPacket question, List<AttributeGroup> groups) {
        return packet(question, Status.successfulOk, groups);
    }

    private static IppPacket packet(IppPacket question, Status status, List<AttributeGroup> more) {
        List<AttributeGroup> groups = new ArrayList<>();
        groups.add(AttributeGroup.groupOf(
                Tag.operationAttributes,
                attribute(Types.attributesCharset, "utf-8"),
                attribute(Types.attributesNaturalLanguage, "en")));
        groups.addAll(more);
        return new IppPacket(
                question.getVersionNumber(),
                status.getCode(),
                question.getRequestId(),
                groups.toArray(AttributeGroup[]::new));
    }

    private static <T> Attribute<T> attribute(AttributeType<T> type, T value) {
        return type.of(value);
    }
}
