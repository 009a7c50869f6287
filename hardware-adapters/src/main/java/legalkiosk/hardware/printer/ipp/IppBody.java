package legalkiosk.hardware.printer.ipp;

import com.hp.jipp.encoding.IppOutputStream;
import com.hp.jipp.encoding.IppPacket;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/** A packet and, in the same body, the document. Its length is told beforehand: some printers cannot do without. */
final class IppBody extends RequestBody {
    private static final MediaType IPP = MediaType.get("application/ipp");

    private final byte[] packet;
    private final Optional<Path> document;

    IppBody(IppPacket question, Optional<Path> document) {
        this.packet = bytes(question);
        this.document = document;
    }

    private static byte[] bytes(IppPacket question) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (IppOutputStream ipp = new IppOutputStream(out)) {
            ipp.write(question);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    @Override
    public MediaType contentType() {
        return IPP;
    }

    @Override
    public long contentLength() throws IOException {
        return packet.length + (document.isPresent() ? Files.size(document.get()) : 0);
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        sink.write(packet);
        if (document.isPresent()) {
            sink.flush();
            Files.copy(document.get(), sink.outputStream());
        }
    }
}
