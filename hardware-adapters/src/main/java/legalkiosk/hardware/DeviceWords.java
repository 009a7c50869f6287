package legalkiosk.hardware;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * The Chinese sentence a citizen reads for each key that a device's result or health carries. The texts stand in {@code
 * legalkiosk/hardware/words.properties} (UTF-8). Immutable, usable from any thread.
 */
public final class DeviceWords {
    private final ResourceBundle bundle;

    private DeviceWords(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** Loads the words from the class path. */
    public static DeviceWords load() {
        return new DeviceWords(ResourceBundle.getBundle("legalkiosk.hardware.words", Locale.ROOT));
    }

    /** The words for a key; {@link java.util.MissingResourceException} for a key that nobody wrote words for. */
    public String words(String key) {
        return bundle.getString(key);
    }

    /** All keys that have words. */
    public Set<String> keys() {
        return Set.copyOf(bundle.keySet());
    }
}
