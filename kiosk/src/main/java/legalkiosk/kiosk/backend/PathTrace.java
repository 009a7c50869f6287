package legalkiosk.kiosk.backend;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Handshake;

/** Listens to one call and keeps how far it came. Used by one thread. */
final class PathTrace extends EventListener {
    private Optional<InetAddress> name = Optional.empty();
    private Optional<InetSocketAddress> route = Optional.empty();
    private Optional<Handshake> handshake = Optional.empty();
    private long began;
    private Duration connected = Duration.ZERO;
    private boolean encrypting;

    @Override
    public void dnsEnd(Call call, String domainName, List<InetAddress> addresses) {
        name = addresses.stream().findFirst();
    }

    @Override
    public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
        route = Optional.of(address);
        began = System.nanoTime();
    }

    /** The line stands; what comes now is TLS. */
    @Override
    public void secureConnectStart(Call call) {
        connected = Duration.ofNanos(System.nanoTime() - began);
        encrypting = true;
    }

    @Override
    public void secureConnectEnd(Call call, @org.jspecify.annotations.Nullable Handshake made) {
        handshake = Optional.ofNullable(made);
    }

    /** The address of the name; also there when the name is an address itself. */
    Optional<InetAddress> name() {
        return name.or(() -> route.map(InetSocketAddress::getAddress));
    }

    Optional<InetSocketAddress> route() {
        return route;
    }

    Optional<Handshake> handshake() {
        return handshake;
    }

    Duration connected() {
        return connected;
    }

    boolean encrypting() {
        return encrypting;
    }
}
