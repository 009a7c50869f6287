package legalkiosk.kiosk.journey.hall;

import java.util.List;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.kiosk.journey.hall.Service.Kind;
import legalkiosk.kiosk.journey.hall.Service.Limit;

/** Which services work right now. */
final class Services {
    private Services() {}

    static List<Service> now(Equipment equipment) {
        boolean backend = equipment.backend().reachable();
        boolean reader = works(equipment.reader().health());
        boolean printer = works(equipment.printer().health());
        Limit needsBackend = !backend ? Limit.NO_BACKEND : !reader ? Limit.NO_READER : Limit.NONE;
        Limit prints = printer ? Limit.NONE : Limit.NO_PRINTER;
        return List.of(
                new Service(Kind.TRIAGE, Limit.NONE),
                new Service(Kind.BOOKING, needsBackend),
                new Service(Kind.MY_BOOKINGS, needsBackend),
                new Service(Kind.GUIDES, prints),
                new Service(Kind.HELP, Limit.NONE));
    }

    private static boolean works(DeviceHealth health) {
        return switch (health) {
            case DeviceHealth.Ready ready -> true;
            case DeviceHealth.Busy busy -> true;
            case DeviceHealth.NotConnected gone -> false;
            case DeviceHealth.NeedsAttention attention -> false;
        };
    }
}
