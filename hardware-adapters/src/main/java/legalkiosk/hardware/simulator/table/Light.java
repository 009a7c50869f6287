package legalkiosk.hardware.simulator.table;

/**
 * The light on the table and what the lens and sensor add.
 *
 * @param exposure 1 is right, less is dark
 * @param slope how much darker one end of the picture is than the other, 0 to 1
 * @param slopeDegrees where the light comes from
 * @param warmth 0 white, up to 0.3 like a lamp
 * @param shadow how dark the shadow of somebody leaning over is, 0 to 1
 * @param shadowPart how much of the picture that shadow covers, 0 to 1
 * @param shadowSoftness width of the shadow's edge as part of the picture
 * @param glare how bright the mirrored lamp is, 0 to 1
 * @param noise standard deviation of the sensor's noise, of 255
 * @param blur standard deviation of the lens's blur in pixels
 */
public record Light(
        double exposure,
        double slope,
        double slopeDegrees,
        double warmth,
        double shadow,
        double shadowPart,
        double shadowSoftness,
        double glare,
        double noise,
        double blur) {

    /** A good room. */
    public static Light good() {
        return new Light(0.95, 0.08, 30, 0.05, 0, 0, 0.05, 0, 1.5, 0.5);
    }

    /** With another exposure. */
    public Light exposed(double factor) {
        return new Light(factor, slope, slopeDegrees, warmth, shadow, shadowPart, shadowSoftness, glare, noise, blur);
    }

    /** With light from one side, so much darker at the other. */
    public Light fromOneSide(double by, double degrees) {
        return new Light(exposure, by, degrees, warmth, shadow, shadowPart, shadowSoftness, glare, noise, blur);
    }

    /** With the shadow of a person. */
    public Light shadowed(double dark, double part, double softness) {
        return new Light(exposure, slope, slopeDegrees, warmth, dark, part, softness, glare, noise, blur);
    }

    /** With a lamp mirrored in the sheet. */
    public Light mirrored(double bright) {
        return new Light(
                exposure, slope, slopeDegrees, warmth, shadow, shadowPart, shadowSoftness, bright, noise, blur);
    }

    /** With a worse sensor. */
    public Light noisy(double deviation) {
        return new Light(
                exposure, slope, slopeDegrees, warmth, shadow, shadowPart, shadowSoftness, glare, deviation, blur);
    }

    /** Out of focus. */
    public Light blurred(double deviation) {
        return new Light(
                exposure, slope, slopeDegrees, warmth, shadow, shadowPart, shadowSoftness, glare, noise, deviation);
    }
}
