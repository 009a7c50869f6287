package legalkiosk.kiosk.journey.hall;

import java.util.ArrayList;
import java.util.List;
import legalkiosk.kiosk.journey.hall.Service.Kind;
import legalkiosk.kiosk.journey.hall.Service.Limit;

/** Which services work right now. */
final class Services {
    private Services() {}

    static List<Service> now(Equipment equipment) {
        boolean backend = equipment.backend().reachable();
        boolean reader = equipment.reader().health().works();
        boolean printer = equipment.printer().health().works();
        Limit needsBackend = !backend ? Limit.NO_BACKEND : !reader ? Limit.NO_READER : Limit.NONE;
        Limit prints = printer ? Limit.NONE : Limit.NO_PRINTER;
        List<Service> services = new ArrayList<>(List.of(
                new Service(Kind.TRIAGE, Limit.NONE),
                new Service(Kind.CONSULTATION, backend ? Limit.NONE : Limit.NO_BACKEND),
                new Service(Kind.BOOKING, needsBackend),
                new Service(Kind.MY_BOOKINGS, needsBackend),
                new Service(Kind.GUIDES, prints),
                new Service(Kind.NOTARISATION, needsBackend)));
        equipment
                .documentCamera()
                .ifPresent(camera ->
                        services.add(new Service(Kind.COPY, camera.health().works() ? prints : Limit.NO_CAMERA)));
        services.add(new Service(Kind.HELP, Limit.NONE));
        return List.copyOf(services);
    }
}
