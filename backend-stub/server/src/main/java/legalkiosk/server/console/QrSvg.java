package legalkiosk.server.console;

import legalkiosk.foundation.qr.QrCode;

/** A QR code as SVG: numbers and fixed words alone, so that it may stand in a page as it is. */
final class QrSvg {
    private QrSvg() {}

    /** @param label read out in place of the picture; a fixed text of ours */
    static String of(String text, String label) {
        QrCode code = QrCode.of(text);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size(); y++) {
            for (int x = 0; x < code.size(); x++) {
                if (code.black(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return "<svg class=\"qr\" role=\"img\" aria-label=\"%s\" viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\"><path d=\"%s\"/></svg>"
                .formatted(label, code.size(), code.size(), path);
    }
}
