package legalkiosk.hardware.idcard.layout;

import java.util.List;

/** The names of the 56 ethnic groups by code (GB/T 3304), and the two codes beside them. */
final class EthnicGroups {
    private static final List<String> NAMES =
            List.of(("汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 "
                            + "达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 "
                            + "门巴 珞巴 基诺")
                    .split(" "));

    private EthnicGroups() {}

    /** The group's name, empty for a code nobody knows. */
    static String name(String code) {
        if (code.equals("97")) {
            return "其他";
        }
        if (code.equals("98")) {
            return "外国血统中国籍人士";
        }
        int number = twoDigits(code);
        return number >= 1 && number <= NAMES.size() ? NAMES.get(number - 1) : "";
    }

    private static int twoDigits(String code) {
        boolean digits = code.length() == 2 && isDigit(code.charAt(0)) && isDigit(code.charAt(1));
        return digits ? (code.charAt(0) - '0') * 10 + code.charAt(1) - '0' : 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
