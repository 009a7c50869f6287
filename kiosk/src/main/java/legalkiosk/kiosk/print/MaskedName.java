package legalkiosk.kiosk.print;

import java.util.Set;

/** Names as papers and screens show them: the surname, then stars (黄**). */
public final class MaskedName {
    /** Two-character surnames (复姓) common enough to meet. */
    private static final Set<String> COMPOUND =
            Set.of("欧阳", "司徒", "上官", "诸葛", "司马", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "令狐", "宇文", "东方", "端木", "南宫", "独孤");

    private MaskedName() {}

    /** Masks a whole name; one that already has a star is left as it is. */
    public static String of(String name) {
        String clean = name.strip();
        if (clean.isEmpty() || clean.contains("*")) {
            return clean;
        }
        int[] points = clean.codePoints().toArray();
        int keep = points.length > 2 && COMPOUND.contains(new String(points, 0, 2)) ? 2 : 1;
        return new String(points, 0, keep) + "**";
    }
}
