package legalkiosk.kiosk.journey.hall;

import java.util.ArrayList;
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
        List<Service> services = new ArrayList<>(List.of(
                new Service(Kind.TRIAGE, Limit.NONE),
                new Service(Kind.BOOKING, needsBackend),
                new Service(Kind.MY_BOOKINGS, needsBackend),
                new Service(Kind.GUIDES, prints)));
        equipment
                .documentCamera()
                .ifPresent(camera ->
                        services.add(new Service(Kind.COPY, works(camera.health()) ? prints : Limit.NO_CAMERA)));
        services.add(new Service(Kind.HELP, Limit.NONE));
        return List.copyOf(services);
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
