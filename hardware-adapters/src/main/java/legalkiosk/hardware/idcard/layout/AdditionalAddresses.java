package legalkiosk.hardware.idcard.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The answer to 30 03: any number of addresses of 70 bytes; blank ones are filling. */
public final class AdditionalAddresses {
    private static final int BYTES = 70;
    private static final int STORED = 4;

    private AdditionalAddresses() {}

    /** The addresses; nothing when the size is no multiple of 70. */
    public static Optional<List<String>> read(byte[] data) {
        if (data.length % BYTES != 0) {
            return Optional.empty();
        }
        List<String> addresses = new ArrayList<>();
        for (int at = 0; at < data.length; at += BYTES) {
            String address = ChipText.read(data, at, BYTES);
            if (!address.isEmpty()) {
                addresses.add(address);
            }
        }
        return Optional.of(addresses);
    }

    /** One address and three blank places, as a chip holds them; for the simulator. */
    public static byte[] write(String address) {
        byte[] data = new byte[STORED * BYTES];
        ChipText.fill(data, 0, data.length);
        ChipText.write(address, data, 0, BYTES);
        return data;
    }
}
