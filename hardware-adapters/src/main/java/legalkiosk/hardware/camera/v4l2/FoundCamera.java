package legalkiosk.hardware.camera.v4l2;

import java.util.Optional;

/**
 * A camera that is plugged in.
 *
 * @param device such as {@code /dev/video0}; the number may be another after the next start
 * @param name what the camera calls itself
 * @param byId its name under {@code /dev/v4l/by-id}, which stays the same; empty when udev gave it none
 */
public record FoundCamera(String device, String name, Optional<String> byId) {}
