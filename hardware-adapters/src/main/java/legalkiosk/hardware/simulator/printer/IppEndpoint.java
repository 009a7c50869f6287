package legalkiosk.hardware.simulator.printer;

import com.hp.jipp.encoding.IppInputStream;
import com.hp.jipp.encoding.IppOutputStream;
import com.hp.jipp.encoding.IppPacket;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** IPP over HTTP (RFC 8010 section 4), with the faults of a bad line. */
final class IppEndpoint implements HttpHandler {
    private static final byte[] NONSENSE = "\u0000\u0007<html>It works!</html>".getBytes(StandardCharsets.UTF_8);

    private final IppAnswers answers;
    private final Machine machine;
    private final LineFaults faults;
    private final CountDownLatch closing;

    IppEndpoint(IppAnswers answers, Machine machine, LineFaults faults, CountDownLatch closing) {
        this.answers = answers;
        this.machine = machine;
        this.faults = faults;
        this.closing = closing;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestMethod().equals("POST")) {
                exchange.sendResponseHeaders(405, -1);
                return;
            }
            IppInputStream in = new IppInputStream(new BufferedInputStream(exchange.getRequestBody()));
            IppPacket question = in.readPacket();
            meet(exchange, question, in);
        }
    }

    /** Returning without an answer drops the line. */
    private void meet(HttpExchange exchange, IppPacket question, IppInputStream in) throws IOException {
        switch (faults.take(question.getOperation())) {
            case LineFault.None none -> send(exchange, bytes(answers.answer(question, in.readAllBytes())));
            case LineFault.LoseAnswer lose -> answers.answer(question, in.readAllBytes());
            case LineFault.LoseQuestion lose -> {}
            case LineFault.CutDocument cut -> cut(exchange, question, in);
            case LineFault.Nonsense nonsense -> {
                answers.answer(question, in.readAllBytes());
                send(exchange, NONSENSE);
            }
            case LineFault.Late late -> {
                byte[] document = in.readAllBytes();
                if (waitedWhileOpen(late.delay())) {
                    send(exchange, bytes(answers.answer(question, document)));
                }
            }
            case LineFault.HttpError error -> exchange.sendResponseHeaders(error.status(), -1);
        }
    }

    private void cut(HttpExchange exchange, IppPacket question, IppInputStream in) throws IOException {
        byte[] document = in.readAllBytes();
        if (document.length == 0) {
            send(exchange, bytes(answers.answer(question, document)));
            return;
        }
        answers.jobOf(question).ifPresent(machine::abort);
    }

    private boolean waitedWhileOpen(Duration delay) {
        try {
            return !closing.await(delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static byte[] bytes(IppPacket packet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (IppOutputStream ipp = new IppOutputStream(out)) {
            ipp.write(packet);
        }
        return out.toByteArray();
    }

    private static void send(HttpExchange exchange, byte[] answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/ipp");
        exchange.sendResponseHeaders(200, answer.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(answer);
        }
    }
}
