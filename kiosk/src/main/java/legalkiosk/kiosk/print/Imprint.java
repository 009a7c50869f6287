package legalkiosk.kiosk.print;

import java.util.function.Supplier;
import legalkiosk.kiosk.content.Edition;

/**
 * What the foot of each paper says about where it came from.
 *
 * @param terminal the machine: {@code HS-01}
 * @param platform 鹤山市公共法律服务云平台
 * @param edition of the content that is printed; it may change between visits
 * @param scanner true if the terminals have a code scanner; without one, papers do not tell people to hold the code up to it
 */
public record Imprint(String terminal, String platform, Supplier<Edition> edition, boolean scanner) {}
