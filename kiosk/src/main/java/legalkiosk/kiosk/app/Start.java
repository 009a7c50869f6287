package legalkiosk.kiosk.app;

import java.io.IOException;
import java.nio.file.Path;
import legalkiosk.foundation.config.ConfigException;
import legalkiosk.kiosk.app.service.ServiceManager;

/**
 * Where the launcher begins. A start in service goes straight to {@link Serving}; all else is for the command line. This class knows
 * nothing of the command line's library, whose classes no AOT cache takes: reading them would hold up the first screen.
 */
public final class Start {
    private static final int BEGIN_ANEW = 3;

    private Start() {}

    public static void main(String[] arguments) {
        boolean rehearsal = arguments.length == 3 && arguments[0].equals("--rehearse");
        boolean inService = rehearsal || arguments.length == 2;
        System.exit(
                inService && arguments[arguments.length - 2].equals("--config")
                        ? serve(Path.of(arguments[arguments.length - 1]).toAbsolutePath(), rehearsal)
                        : Main.run(arguments));
    }

    static int serve(Path config, boolean rehearsal) {
        if (!Display.present() && !rehearsal) {
            System.err.println("没有显示屏。There is no display; --tour DIR walks all screens without one.");
            return ConfigException.EXIT_CODE;
        }
        ServiceManager manager = ServiceManager.of(System.getenv());
        try {
            Serving.Ended ended = Serving.run(config, manager, rehearsal);
            if (!ended.command().isEmpty()) {
                new ProcessBuilder(ended.command()).inheritIO().start();
            }
            return ended.again() ? BEGIN_ANEW : 0;
        } catch (ConfigException refused) {
            System.err.println(refused.getMessage());
            return rehearsal ? ConfigException.EXIT_CODE : notSetUp(config, refused, manager);
        } catch (Exception problem) {
            System.err.println(problem.getMessage());
            return 1;
        }
    }

    private static int notSetUp(Path config, ConfigException refused, ServiceManager manager) {
        try {
            NotSetUp.show(config, refused, manager);
            return BEGIN_ANEW;
        } catch (IOException | InterruptedException problem) {
            System.err.println(problem.getMessage());
            return ConfigException.EXIT_CODE;
        }
    }
}
