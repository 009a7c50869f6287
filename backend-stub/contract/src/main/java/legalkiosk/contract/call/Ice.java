package legalkiosk.contract.call;

import java.util.List;

/**
 * How media find their way.
 *
 * @param servers may be empty: both sides in one network
 * @param relayOnly true: only through TURN, so that neither side learns the other's address
 */
public record Ice(List<IceServer> servers, boolean relayOnly) {}
