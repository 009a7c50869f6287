package legalkiosk.kiosk.ui.controls;

import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import legalkiosk.kiosk.print.QrPicture;

/** A QR code, dark on white in every theme so that any scanner reads it. */
public final class QrView extends ImageView {
    public QrView(String payload, String accessibleName, double size) {
        super(new Image(QrPicture.dataUri(payload)));
        setFitWidth(size);
        setFitHeight(size);
        setSmooth(false);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(accessibleName);
    }
}
