package legalkiosk.kiosk.ui.frame;

/**
 * Where this terminal stands, as people call it.
 *
 * @param terminal HS-01
 * @param hall 沙坪街道公共法律服务工作站
 * @param cardReader where the reader is: 屏幕右下方
 * @param printer where paper comes out: 屏幕左下方
 */
public record Location(String terminal, String hall, String cardReader, String printer) {}
