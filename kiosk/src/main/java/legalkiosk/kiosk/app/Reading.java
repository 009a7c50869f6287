package legalkiosk.kiosk.app;

import java.io.IOException;
import java.time.Clock;
import legalkiosk.hardware.DeviceWords;
import legalkiosk.kiosk.app.config.TerminalConfig;
import legalkiosk.kiosk.content.Content;
import legalkiosk.kiosk.content.ContentLoader;
import legalkiosk.kiosk.content.ContentLoading;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.Texts;
import legalkiosk.kiosk.ui.frame.Location;

/** What is read from the folder of texts and guides that the settings name. */
final class Reading {
    private Reading() {}

    static Kit kit(TerminalConfig settings, Clock clock) throws IOException {
        TerminalConfig.Site site = settings.site();
        Location location = new Location(
                site.terminal(), site.hall(), site.cardReaderPlace(), site.printerPlace(), site.secondPrinterPlace());
        return new Kit(Texts.read(settings.content()), DeviceWords.load(), location, clock);
    }

    static Content content(TerminalConfig settings) throws IOException {
        return switch (ContentLoader.load(settings.content())) {
            case ContentLoading.Loaded(Content content) -> content;
            case ContentLoading.Refused refused ->
                throw new IOException("the content has mistakes; legal-kiosk-content-check names them: "
                        + refused.problems().size());
        };
    }
}
