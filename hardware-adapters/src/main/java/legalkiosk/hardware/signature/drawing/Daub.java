package legalkiosk.hardware.signature.drawing;

/** A piece of a stroke: the shape that a round brush leaves on its way from one spot to the next, while its radius changes. */
public record Daub(double x0, double y0, double r0, double x1, double y1, double r1) {}
