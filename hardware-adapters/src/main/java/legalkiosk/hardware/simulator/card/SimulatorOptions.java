package legalkiosk.hardware.simulator.card;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the simulated reader behaves from the start.
 *
 * @param card the card that lies on it at first
 * @param baud bytes are paced like this line speed; 0 means as fast as possible
 * @param delays thinking time in milliseconds by command ({@code find select read readfp addr}); {@code any} for the others
 * @param sticky after one good read, find says "no card" until the card was lifted
 * @param echo every command comes back before its answer (half-duplex adapter)
 * @param fingerprintBytes 0, 512 or 1024
 * @param seed of the portrait's and the noise's random bytes
 * @param link where the stable symlink to the pty stands; in a temporary folder of its own when empty
 * @param faults fault specs, see {@link FaultRules}
 * @param timeline {@code SECONDS:in[=CARD]|out|unplug|replug}, comma separated; empty for none
 */
public record SimulatorOptions(
        Optional<SampleCard> card,
        int baud,
        Map<String, Double> delays,
        boolean sticky,
        boolean echo,
        int fingerprintBytes,
        long seed,
        Optional<Path> link,
        List<String> faults,
        String timeline) {

    public SimulatorOptions {
        delays = Map.copyOf(delays);
        faults = List.copyOf(faults);
    }

    /** Like a real reader: 115200 baud, half a second of thinking a card; no card on it yet. */
    public static SimulatorOptions lifelike() {
        Map<String, Double> delays =
                Map.of("any", 5.0, "find", 30.0, "select", 30.0, "read", 400.0, "readfp", 700.0, "addr", 150.0);
        return new SimulatorOptions(
                Optional.empty(), 115_200, delays, false, false, 1024, 1, Optional.empty(), List.of(), "");
    }

    /** As fast as the machine can; for tests. */
    public static SimulatorOptions quick() {
        return lifelike().withBaud(0).withDelays(Map.of("any", 0.0));
    }

    public SimulatorOptions withCard(SampleCard other) {
        return new SimulatorOptions(
                Optional.of(other), baud, delays, sticky, echo, fingerprintBytes, seed, link, faults, timeline);
    }

    public SimulatorOptions withBaud(int other) {
        return new SimulatorOptions(card, other, delays, sticky, echo, fingerprintBytes, seed, link, faults, timeline);
    }

    public SimulatorOptions withDelays(Map<String, Double> other) {
        return new SimulatorOptions(card, baud, other, sticky, echo, fingerprintBytes, seed, link, faults, timeline);
    }

    public SimulatorOptions withSticky() {
        return new SimulatorOptions(card, baud, delays, true, echo, fingerprintBytes, seed, link, faults, timeline);
    }

    public SimulatorOptions withEcho() {
        return new SimulatorOptions(card, baud, delays, sticky, true, fingerprintBytes, seed, link, faults, timeline);
    }

    public SimulatorOptions withLink(Path other) {
        return new SimulatorOptions(
                card, baud, delays, sticky, echo, fingerprintBytes, seed, Optional.of(other), faults, timeline);
    }

    public SimulatorOptions withFaults(String... specs) {
        return new SimulatorOptions(
                card, baud, delays, sticky, echo, fingerprintBytes, seed, link, List.of(specs), timeline);
    }

    public SimulatorOptions withTimeline(String other) {
        return new SimulatorOptions(card, baud, delays, sticky, echo, fingerprintBytes, seed, link, faults, other);
    }
}
