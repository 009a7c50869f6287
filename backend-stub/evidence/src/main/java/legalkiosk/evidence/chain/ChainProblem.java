package legalkiosk.evidence.chain;

import legalkiosk.evidence.Fault;

/**
 * Where a chain does not hold.
 *
 * @param begin first byte of the line at fault
 * @param end byte after it
 * @param facts what is wrong, for an expert
 */
public record ChainProblem(String file, Fault fault, long begin, long end, String facts) {}
