package legalkiosk.kiosk.citizen;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Common surnames by the first letter of their pinyin, most common first, for people who book without a card. */
public final class Surnames {
    private static final Map<Character, List<String>> BY_INITIAL = new TreeMap<>();

    static {
        String table = """
            A 安 艾 敖
            B 白 毕 包 鲍 卞 柏 班
            C 陈 蔡 曹 程 崔 常 车 岑 褚 柴 池 成 丛
            D 邓 丁 董 杜 戴 段 邸 刁 窦
            E 鄂
            F 冯 方 范 傅 樊 符 费 房
            G 郭 高 龚 顾 谷 葛 古 关 管 甘 桂 官
            H 黄 何 胡 韩 贺 郝 侯 洪 霍 华
            J 江 蒋 金 贾 姜 纪 简 焦 靳 荆
            K 孔 康 柯 邝 况 匡
            L 李 刘 梁 林 罗 黎 吕 卢 陆 廖 龙 雷 赖 劳 凌 蓝 骆 练
            M 马 莫 毛 孟 麦 梅 苗 缪
            N 倪 聂 牛 农 宁
            O 欧 欧阳 区
            P 潘 彭 庞 裴 蒲
            Q 秦 邱 钱 齐 丘 覃 屈
            R 任 阮 容 饶 冉
            S 孙 宋 苏 沈 施 石 史 孔 邵 司徒 盛 单
            T 唐 谭 田 陶 汤 谈 涂 童
            W 王 吴 温 伍 韦 魏 汪 万 翁 文 邬
            X 徐 谢 许 萧 薛 冼 肖 熊 夏 向 邢
            Y 杨 叶 余 袁 姚 易 严 阎 尹 尤 游 于 俞
            Z 张 赵 周 郑 曾 钟 朱 邹 庄 詹 卓 左 祝 甄
            """;
        table.lines()
                .forEach(line ->
                        BY_INITIAL.put(line.charAt(0), List.of(line.substring(2).split(" "))));
    }

    private Surnames() {}

    /** The letters that have surnames, in order. */
    public static List<Character> initials() {
        return List.copyOf(BY_INITIAL.keySet());
    }

    /** All of them. */
    public static Set<String> all() {
        return BY_INITIAL.values().stream().flatMap(List::stream).collect(Collectors.toSet());
    }

    /** Surnames of a letter; empty for a letter that has none. */
    public static List<String> of(char initial) {
        return BY_INITIAL.getOrDefault(initial, List.of());
    }
}
