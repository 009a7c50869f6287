package legalkiosk.hardware.ups.nut;

import java.net.URI;

/**
 * Where a supply is found: {@code nut://HOST[:PORT]/UPS}.
 *
 * @param port 3493 by IANA unless given
 * @param ups its name at the server
 */
public record NutAddress(String host, int port, String ups) {
    private static final int PORT = 3493;

    /** {@link IllegalArgumentException} with an example when it is no such address. */
    public static NutAddress of(String address) {
        URI uri = URI.create(address);
        String path = uri.getPath() == null ? "" : uri.getPath().replaceFirst("^/", "");
        if (!"nut".equals(uri.getScheme()) || uri.getHost() == null || !path.matches("[A-Za-z0-9_.-]+")) {
            throw new IllegalArgumentException(address + " is not like nut://localhost/ups");
        }
        return new NutAddress(uri.getHost(), uri.getPort() < 0 ? PORT : uri.getPort(), path);
    }
}
