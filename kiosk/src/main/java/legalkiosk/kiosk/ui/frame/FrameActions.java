package legalkiosk.kiosk.ui.frame;

/** What the bar below every screen can do. Called on the toolkit's thread. */
public interface FrameActions {
    /** Leaves what the person was doing and shows all services. */
    void home();

    /** Makes everything larger; after the largest comes the ordinary size. */
    void nextSize();

    /** Strong contrast on or off. */
    void switchContrast();

    /** Everything that is pressed in the lower half, for people who sit, or as usual. */
    void switchLow();

    /** Shows how to get help. */
    void help();
}
