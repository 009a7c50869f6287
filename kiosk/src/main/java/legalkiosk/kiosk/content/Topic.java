package legalkiosk.kiosk.content;

/**
 * A speciality of lawyers and a group of guides, such as 打工与工资.
 *
 * @param icon name of a Feather icon, such as {@code briefcase}
 */
public record Topic(String id, String name, String icon) {}
