package legalkiosk.kiosk.maintenance.diagnosis;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.layout.Region;

/** Pictures of cables, doors, trays and lamps by the names that the tree of questions uses. */
public final class Drawings {
    private static final Map<String, Supplier<Sketch>> ALL = Map.ofEntries(
            Map.entry("terminal", Drawings::terminal),
            Map.entry("reader-card", Drawings::readerWithCard),
            Map.entry("reader-lamp", Drawings::readerLamp),
            Map.entry("cable", Drawings::cable),
            Map.entry("printer-front", Drawings::printerFront),
            Map.entry("printer-paper", Drawings::printerPaper),
            Map.entry("printer-tray", Drawings::printerTray),
            Map.entry("printer-cover", Drawings::printerCover),
            Map.entry("printer-back", Drawings::printerBack),
            Map.entry("router", Drawings::router),
            Map.entry("network-cable", Drawings::networkCable),
            Map.entry("screen", Drawings::screen),
            Map.entry("socket", Drawings::socket),
            Map.entry("camera", Drawings::camera),
            Map.entry("sound", Drawings::sound),
            Map.entry("ups", Drawings::ups));

    private Drawings() {}

    /** All names. */
    public static Set<String> names() {
        return Set.copyOf(ALL.keySet());
    }

    /**
     * A drawing that takes the room it gets.
     *
     * @throws IllegalArgumentException for a name that is not drawn
     */
    public static Region of(String name) {
        Supplier<Sketch> drawing = ALL.get(name);
        if (drawing == null) {
            throw new IllegalArgumentException("no drawing " + name);
        }
        return drawing.get();
    }

    private static Sketch terminal() {
        return new Sketch()
                .box(140, 6, 120, 150)
                .slot(152, 18, 96, 112)
                .line(172, 144, 228, 144)
                .box(168, 156, 64, 54)
                .box(130, 210, 140, 22)
                .meant(270, 120, 60, 30)
                .line(260, 135, 270, 135)
                .sheet(74, 96, 46, 60)
                .box(64, 140, 66, 30);
    }

    private static Sketch readerWithCard() {
        return new Sketch()
                .box(70, 120, 260, 90)
                .lamp(305, 192)
                .sheet(120, 60, 160, 96)
                .line(140, 86, 200, 86)
                .line(140, 106, 190, 106)
                .slot(222, 78, 40, 54)
                .arrow(200, 4, 200, 56);
    }

    private static Sketch readerLamp() {
        return new Sketch()
                .box(60, 90, 280, 120)
                .sheet(96, 116, 150, 70)
                .meant(278, 128, 44, 44)
                .lamp(300, 150)
                .arrow(300, 20, 300, 122);
    }

    private static Sketch cable() {
        return new Sketch()
                .box(30, 20, 150, 200)
                .slot(50, 44, 40, 16)
                .slot(50, 76, 40, 16)
                .slot(50, 108, 40, 16)
                .line(110, 40, 160, 40)
                .line(110, 60, 160, 60)
                .meant(46, 104, 48, 24)
                .cable("M 330 116 C 370 116 370 200 300 200 L 230 200")
                .box(214, 102, 76, 28)
                .slot(190, 108, 24, 16)
                .line(290, 116, 330, 116)
                .arrow(180, 160, 104, 124);
    }

    private static Sketch printerFront() {
        return printer()
                .meant(230, 76, 76, 34)
                .slot(240, 84, 38, 18)
                .lamp(293, 93)
                .arrow(350, 30, 312, 74);
    }

    private static Sketch printerPaper() {
        return new Sketch()
                .box(70, 70, 260, 140)
                .slot(100, 64, 200, 12)
                .sheet(124, 6, 152, 64)
                .line(142, 26, 250, 26)
                .line(142, 44, 226, 44)
                .line(70, 170, 330, 170)
                .arrow(352, 60, 284, 40);
    }

    private static Sketch printerTray() {
        return printer()
                .meant(76, 172, 248, 30)
                .box(96, 186, 208, 44)
                .sheet(108, 178, 184, 26)
                .arrow(200, 118, 200, 170);
    }

    private static Sketch printerCover() {
        return new Sketch()
                .box(70, 100, 260, 120)
                .slot(100, 112, 200, 40)
                .face(70, 100, 330, 100, 352, 20, 92, 20)
                .meant(140, 118, 120, 28)
                .line(70, 186, 330, 186)
                .arrow(30, 60, 84, 60);
    }

    private static Sketch printerBack() {
        return new Sketch()
                .box(60, 40, 220, 170)
                .slot(84, 164, 44, 26)
                .cable("M 106 190 C 106 236 40 236 20 226")
                .meant(214, 152, 46, 40)
                .slot(224, 162, 26, 20)
                .cable("M 300 172 C 350 172 350 226 390 226")
                .box(284, 162, 36, 20)
                .line(90, 66, 250, 66)
                .line(90, 84, 250, 84)
                .arrow(330, 90, 262, 148);
    }

    private static Sketch router() {
        return new Sketch()
                .line(110, 20, 130, 110)
                .line(290, 20, 270, 110)
                .box(60, 110, 280, 80)
                .meant(92, 132, 216, 34)
                .lamp(116, 149)
                .lamp(158, 149)
                .lamp(200, 149)
                .lamp(242, 149)
                .lamp(284, 149)
                .line(90, 190, 90, 204)
                .line(310, 190, 310, 204)
                .arrow(200, 40, 200, 126);
    }

    private static Sketch networkCable() {
        return new Sketch()
                .box(30, 40, 130, 150)
                .meant(62, 84, 66, 62)
                .slot(74, 104, 42, 32)
                .lamp(80, 94)
                .lamp(110, 94)
                .cable("M 280 120 C 340 120 330 206 390 206")
                .box(196, 98, 84, 44)
                .line(210, 98, 220, 84)
                .line(220, 84, 262, 84)
                .arrow(110, 14, 104, 78);
    }

    private static Sketch screen() {
        return new Sketch()
                .box(60, 16, 280, 180)
                .slot(76, 32, 248, 148)
                .line(150, 224, 250, 224)
                .line(200, 196, 200, 224)
                .meant(168, 76, 64, 60)
                .line(200, 88, 200, 124)
                .line(182, 106, 218, 106);
    }

    private static Sketch camera() {
        return new Sketch()
                .box(70, 60, 260, 110)
                .meant(146, 66, 108, 98)
                .disc(200, 115, 40)
                .slot(184, 99, 32, 32)
                .lamp(300, 115)
                .line(200, 170, 200, 214)
                .line(150, 214, 250, 214)
                .arrow(110, 10, 162, 62);
    }

    private static Sketch sound() {
        return new Sketch()
                .box(40, 30, 120, 180)
                .meant(56, 96, 88, 98)
                .disc(100, 145, 34)
                .disc(100, 62, 14)
                .box(268, 24, 56, 96)
                .line(244, 90, 244, 112)
                .line(244, 112, 264, 144)
                .line(264, 144, 328, 144)
                .line(328, 144, 348, 112)
                .line(348, 112, 348, 90)
                .line(296, 144, 296, 206)
                .line(256, 206, 336, 206)
                .arrow(212, 40, 150, 90);
    }

    private static Sketch socket() {
        return new Sketch()
                .box(40, 40, 140, 160)
                .meant(62, 62, 96, 116)
                .line(90, 92, 90, 120)
                .line(130, 92, 130, 120)
                .line(110, 138, 110, 158)
                .cable("M 310 120 C 370 120 350 210 390 210")
                .box(236, 90, 74, 60)
                .line(214, 104, 236, 104)
                .line(214, 136, 236, 136)
                .arrow(212, 30, 166, 66);
    }

    private static Sketch ups() {
        return new Sketch()
                .box(120, 20, 130, 200)
                .meant(140, 40, 90, 46)
                .slot(150, 50, 50, 26)
                .lamp(214, 63)
                .line(145, 180, 225, 180)
                .line(145, 196, 225, 196)
                .cable("M 120 150 C 60 150 60 220 14 220")
                .cable("M 250 150 C 310 150 310 220 386 220")
                .arrow(300, 20, 236, 50);
    }

    private static Sketch printer() {
        return new Sketch().box(70, 60, 260, 150).slot(100, 54, 110, 12).line(70, 168, 330, 168);
    }
}
