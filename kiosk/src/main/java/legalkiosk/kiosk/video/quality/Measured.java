package legalkiosk.kiosk.video.quality;

/**
 * What the line did in the last second.
 *
 * @param availableKbits that the congestion control believes can be sent; 0 when it does not know yet
 * @param loss share of sent packets that the far side missed, 0 to 1
 * @param roundTripMillis -1 when not known
 * @param sentFramesPerSecond pictures that left this side
 * @param farFramesPerSecond pictures that the far side shows, as it says; -1 when it has not said
 */
public record Measured(
        double availableKbits,
        double loss,
        double roundTripMillis,
        double sentFramesPerSecond,
        double farFramesPerSecond) {}
