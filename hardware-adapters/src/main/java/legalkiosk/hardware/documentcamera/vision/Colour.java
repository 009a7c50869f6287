package legalkiosk.hardware.documentcamera.vision;

/** A place's colour in a {@link SmallView}. */
record Colour(float red, float green, float blue) {
    float light() {
        return red + green + blue + 1;
    }

    /** Mean difference of the channels. */
    double to(Colour other) {
        float r = red - other.red;
        float g = green - other.green;
        float b = blue - other.blue;
        return Math.sqrt((r * r + g * g + b * b) / 3);
    }

    /** Red against green, whatever the light. */
    float warmth() {
        return (red - green) / light();
    }

    /** Blue against green, whatever the light. */
    float coolness() {
        return (blue - green) / light();
    }
}
