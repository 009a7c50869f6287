/**
 * A consultation by video (现在就找律师): what terminal, backend and lawyer's browser say to each other about it.
 *
 * <p>A terminal asks over HTTPS ({@link legalkiosk.contract.call.CallRequest}, answered with a
 * {@link legalkiosk.contract.call.CallTicket}), then both sides speak {@link legalkiosk.contract.call.LineMessage}s over a WebSocket,
 * the line. Picture and sound never pass here. Records only.
 */
@NullMarked
package legalkiosk.contract.call;

import org.jspecify.annotations.NullMarked;
