package legalkiosk.hardware.simulator.pty;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/** The few functions of the C library that a pseudo terminal needs. Numbers of flags and errors are Linux's. */
final class LibC {
    static final int O_RDWR = 2;
    static final int O_NOCTTY = 0x100;
    static final int O_NONBLOCK = 0x800;
    static final int F_SETFL = 4;
    static final short POLLIN = 1;
    static final short POLLOUT = 4;
    static final int EINTR = 4;
    static final int EIO = 5;
    static final int EAGAIN = 11;

    private static final VarHandle ERRNO =
            Linker.Option.captureStateLayout().varHandle(MemoryLayout.PathElement.groupElement("errno"));

    private final Linker linker = Linker.nativeLinker();
    final MethodHandle openPt = function("posix_openpt", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    final MethodHandle grantPt = function("grantpt", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    final MethodHandle unlockPt = function("unlockpt", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    final MethodHandle ptsName = function("ptsname_r", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_LONG));
    final MethodHandle open = variadic("open", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT), 2);
    final MethodHandle setFlags = variadic("fcntl", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT), 2);
    final MethodHandle close = function("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    final MethodHandle read = function("read", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
    final MethodHandle write = function("write", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
    final MethodHandle poll = function("poll", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));
    final MethodHandle getAttributes = function("tcgetattr", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS));
    final MethodHandle setAttributes =
            function("tcsetattr", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS));
    final MethodHandle makeRaw = function("cfmakeraw", FunctionDescriptor.ofVoid(ADDRESS));

    /** The error number that the last call left in this segment. */
    static int errno(MemorySegment state) {
        return (int) ERRNO.get(state, 0L);
    }

    /** Wraps what a call may throw; the C functions themselves throw nothing. */
    static IOException failed(String what, Throwable thrown) {
        return new IOException(what + " could not be called", thrown);
    }

    private MethodHandle function(String name, FunctionDescriptor signature) {
        return handle(name, signature, Linker.Option.captureCallState("errno"));
    }

    private MethodHandle variadic(String name, FunctionDescriptor signature, int fixed) {
        return handle(name, signature, Linker.Option.captureCallState("errno"), Linker.Option.firstVariadicArg(fixed));
    }

    private MethodHandle handle(String name, FunctionDescriptor signature, Linker.Option... options) {
        MemorySegment address = linker.defaultLookup()
                .find(name)
                .orElseThrow(() -> new UnsupportedOperationException("no " + name + " in this system's C library"));
        return linker.downcallHandle(address, signature, options);
    }
}
