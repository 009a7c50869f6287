package legalkiosk.kiosk.app;

/** Whether there is a display to open a window on. */
final class Display {
    private Display() {}

    static boolean present() {
        boolean headless = "Headless".equalsIgnoreCase(System.getProperty("glass.platform"));
        boolean display = System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
        return display && !headless;
    }
}
