package legalkiosk.kiosk.app.service;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.nio.charset.StandardCharsets;

/**
 * Sends datagrams to a Unix socket with a name, which is how {@code sd_notify(3)} speaks; the JDK has Unix sockets for streams only.
 * Numbers of flags are Linux's. Any thread.
 */
final class NotifySocket {
    private static final int AF_UNIX = 1;
    private static final int SOCK_DGRAM_CLOEXEC = 2 | 0x80000;
    private static final int MSG_DONTWAIT_NOSIGNAL = 0x40 | 0x4000;
    private static final int FAMILY_BYTES = 2;
    private static final int LONGEST_NAME = 107;
    private static final VarHandle ERRNO =
            Linker.Option.captureStateLayout().varHandle(MemoryLayout.PathElement.groupElement("errno"));

    private final byte[] name;
    private final MethodHandle socket =
            function("socket", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
    private final MethodHandle sendTo = function(
            "sendto", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT, ADDRESS, JAVA_INT));
    private final MethodHandle close = function("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));

    /** @param name a path, or a name that begins with {@code @} in the abstract name space */
    NotifySocket(String name) {
        this.name = name.getBytes(StandardCharsets.UTF_8);
        if (this.name.length == 0 || this.name.length > LONGEST_NAME) {
            throw new IllegalArgumentException("not the name of a socket: " + name);
        }
    }

    /** Never waits: a receiver whose queue is full is a refusal. */
    void send(String message) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment error = arena.allocate(Linker.Option.captureStateLayout());
            int descriptor = (int) socket.invokeExact(error, AF_UNIX, SOCK_DGRAM_CLOEXEC, 0);
            if (descriptor < 0) {
                throw refused("socket", error);
            }
            try {
                byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
                MemorySegment address = address(arena);
                long sent = (long) sendTo.invokeExact(
                        error,
                        descriptor,
                        arena.allocateFrom(JAVA_BYTE, bytes),
                        (long) bytes.length,
                        MSG_DONTWAIT_NOSIGNAL,
                        address,
                        (int) address.byteSize());
                if (sent < 0) {
                    throw refused("sendto", error);
                }
            } finally {
                var _ = (int) close.invokeExact(error, descriptor);
            }
        } catch (IOException | RuntimeException | Error known) {
            throw known;
        } catch (Throwable thrown) {
            throw new IOException("the C library could not be called", thrown);
        }
    }

    /** {@code struct sockaddr_un}: the family, then the name; an abstract name begins with a zero and ends where the address ends. */
    private MemorySegment address(Arena arena) {
        boolean isAbstract = name[0] == '@';
        MemorySegment address = arena.allocate(FAMILY_BYTES + name.length + (isAbstract ? 0L : 1L), FAMILY_BYTES);
        address.set(JAVA_SHORT, 0, (short) AF_UNIX);
        MemorySegment.copy(name, 0, address, JAVA_BYTE, FAMILY_BYTES, name.length);
        if (isAbstract) {
            address.set(JAVA_BYTE, FAMILY_BYTES, (byte) 0);
        }
        return address;
    }

    private static IOException refused(String call, MemorySegment error) {
        return new IOException(call + " refused with error " + (int) ERRNO.get(error, 0L));
    }

    private static MethodHandle function(String name, FunctionDescriptor signature) {
        Linker linker = Linker.nativeLinker();
        MemorySegment address = linker.defaultLookup()
                .find(name)
                .orElseThrow(() -> new UnsupportedOperationException("no " + name + " in this system's C library"));
        return linker.downcallHandle(address, signature, Linker.Option.captureCallState("errno"));
    }
}
