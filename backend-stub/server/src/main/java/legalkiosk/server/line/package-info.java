/**
 * The line: who is connected, what was sent and acknowledged, what is repeated after a break, and how much anybody may send. Knows no
 * socket (the web hands over a {@link legalkiosk.server.line.Wire}) and decides nothing about calls (that is the desk).
 */
@NullMarked
package legalkiosk.server.line;

import org.jspecify.annotations.NullMarked;
