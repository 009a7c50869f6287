/**
 * Boards that speak Modbus RTU, as most cheap relay and input boards do: MODBUS Application Protocol Specification V1.1b3, sections
 * 6.1 (read coils), 6.2 (read discrete inputs), 6.5 (write single coil) and 7 (exceptions), over a serial line with CRC-16.
 */
@NullMarked
package legalkiosk.hardware.ioboard.modbus;

import org.jspecify.annotations.NullMarked;
