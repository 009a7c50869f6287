package legalkiosk.hardware.signature.evdev;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/** What a device file needs of the C library. Numbers are Linux's. */
final class LibC {
    static final int O_RDONLY = 0;
    static final int O_NONBLOCK = 0x800;
    static final int O_NOCTTY = 0x100;
    static final int O_CLOEXEC = 0x80000;
    static final short POLLIN = 1;
    static final int EINTR = 4;
    static final int EAGAIN = 11;
    static final int EACCES = 13;
    static final int EPERM = 1;

    private static final VarHandle ERRNO =
            Linker.Option.captureStateLayout().varHandle(MemoryLayout.PathElement.groupElement("errno"));

    private final Linker linker = Linker.nativeLinker();
    final MethodHandle open = handle("open", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT), 2);
    final MethodHandle ioctl = handle("ioctl", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS), 2);
    /** The same function where the third argument is a number. */
    final MethodHandle ioctlNumber =
            handle("ioctl", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_LONG), 2);

    final MethodHandle read = handle("read", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG), 3);
    final MethodHandle poll = handle("poll", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT), 3);
    final MethodHandle close = handle("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT), 1);

    static int errno(MemorySegment state) {
        return (int) ERRNO.get(state, 0L);
    }

    /** @param fixed how many arguments stand before those that may vary */
    private MethodHandle handle(String name, FunctionDescriptor signature, int fixed) {
        MemorySegment address = linker.defaultLookup()
                .find(name)
                .orElseThrow(() -> new UnsupportedOperationException("no " + name + " in this system's C library"));
        Linker.Option errno = Linker.Option.captureCallState("errno");
        return fixed < signature.argumentLayouts().size() || name.equals("open") || name.equals("ioctl")
                ? linker.downcallHandle(address, signature, errno, Linker.Option.firstVariadicArg(fixed))
                : linker.downcallHandle(address, signature, errno);
    }
}
