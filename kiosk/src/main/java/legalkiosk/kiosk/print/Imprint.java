package legalkiosk.kiosk.print;

import legalkiosk.kiosk.content.Edition;

/**
 * What the foot of each paper says about where it came from.
 *
 * @param terminal the machine: {@code HS-01}
 * @param platform 鹤山市公共法律服务云平台
 * @param edition of the content that was printed
 * @param scanner true if the terminals have a code scanner; without one, papers do not tell people to hold the code up to it
 */
public record Imprint(String terminal, String platform, Edition edition, boolean scanner) {}
