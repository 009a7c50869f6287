package legalkiosk.kiosk.app;

import java.util.function.Consumer;
import legalkiosk.kiosk.app.demo.DemoHouse;

/** Something that can be taken away and given back. */
enum Cable {
    NETWORK(house -> house.network().cut(true), house -> house.network().cut(false)),
    READER(house -> house.reader().unplug(), house -> house.reader().replug()),
    PRINTER(house -> house.printer().offline(), house -> house.printer().online()),
    PAPER(house -> house.printer().paperOut(), house -> house.printer().refill()),
    UPS(house -> house.ups().mainsOff(), house -> house.ups().mainsOn()),
    CAMERA(house -> house.tableCamera().unplug(), house -> house.tableCamera().replug()),
    FACE(house -> house.faceCamera().unplug(), house -> house.faceCamera().replug());

    private final Consumer<DemoHouse> pull;
    private final Consumer<DemoHouse> giveBack;

    Cable(Consumer<DemoHouse> pull, Consumer<DemoHouse> giveBack) {
        this.pull = pull;
        this.giveBack = giveBack;
    }

    void pull(DemoHouse house) {
        pull.accept(house);
    }

    void giveBack(DemoHouse house) {
        giveBack.accept(house);
    }
}
