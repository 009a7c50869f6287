package legalkiosk.evidence.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import legalkiosk.evidence.Finding;
import legalkiosk.evidence.Report;
import legalkiosk.evidence.Verification;
import legalkiosk.evidence.format.CanonicalJson;

/** A result in words for a judge, or as one line of JSON for a program. */
final class Answer {
    private static final List<String> NOT_CHECKED =
            List.of("未查证书是否被吊销：核验不上网", "时间戳证明的时间，以时间戳机构本身可信为前提", "没有判断录像画面和文书内容是否真实，只核对它们自封存以来没有改动");

    private Answer() {}

    static String words(Verification verification) {
        return switch (verification) {
            case Verification.Whole whole -> whole(whole.report());
            case Verification.Altered altered -> altered(altered.findings());
            case Verification.NotAPackage none -> "不是证据包（或格式不符）。\n  " + none.reason() + "\n";
        };
    }

    private static String whole(Report report) {
        StringBuilder text = new StringBuilder();
        if (report.isExcerpt()) {
            text.append("摘录完好。这不是完整的证据包：取出了 ").append(report.withheld().size()).append(" 个涉及个人信息的文件，其余内容与封存时一致。\n");
        } else {
            text.append("完好。所有内容与封存时一致，签名和时间全部有效。\n");
        }
        line(text, "编号", report.packageId());
        line(text, "封存时间", report.sealed() + "（时间戳）");
        report.facts().forEach((name, value) -> line(text, name, value));
        line(text, "文件", report.files() + " 个，共 " + report.bytes() + " 字节");
        line(
                text,
                "录像",
                report.chunks() + " 段，" + report.millis() / 1000 + " 秒，中断 "
                        + report.gaps().size() + " 处，回执 " + report.receipts() + " 份，终端时钟与时间戳最多相差 "
                        + report.clockApartMs() + " 毫秒");
        report.gaps().forEach(gap -> line(text, "中断", gap.fromMs() + " 至 " + gap.toMs() + " 毫秒：" + gap.reason()));
        line(text, "过程记录", report.acts() + " 条");
        line(text, "文书", report.documents() + " 份，签名 " + report.signatures() + " 个");
        line(text, "颁发者", report.authority() + (report.authorityGiven() ? "（与给定的一致）" : ""));
        if (!report.authorityGiven()) {
            text.append("  注意：颁发者证书取自包内。请把上面的指纹与公证处公布的核对，或用 --ca 给出证书再核验。\n");
        }
        NOT_CHECKED.forEach(not -> line(text, "未核", not));
        return text.toString();
    }

    private static String altered(List<Finding> findings) {
        StringBuilder text = new StringBuilder("被改过，或不完整。\n");
        for (Finding finding : findings) {
            text.append("  ")
                    .append(finding.words())
                    .append("\n      ")
                    .append(finding.facts())
                    .append('\n');
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append("  ").append(name).append("：").append(value).append('\n');
    }

    static String json(Verification verification) {
        Map<String, Object> json = new TreeMap<>();
        switch (verification) {
            case Verification.Whole whole -> whole(json, whole.report());
            case Verification.Altered altered -> {
                json.put("result", "altered");
                json.put(
                        "findings",
                        altered.findings().stream().map(Answer::finding).toList());
            }
            case Verification.NotAPackage none -> {
                json.put("result", "not-a-package");
                json.put("reason", none.reason());
            }
        }
        return new String(CanonicalJson.write(json), UTF_8) + "\n";
    }

    private static void whole(Map<String, Object> json, Report report) {
        json.put("result", report.isExcerpt() ? "whole-excerpt" : "whole");
        json.put("package", report.packageId());
        json.put("created", report.created().toString());
        json.put("sealed", report.sealed().toString());
        json.put("facts", report.facts());
        json.put("software", report.software());
        json.put("files", report.files());
        json.put("withheld", report.withheld());
        json.put("bytes", report.bytes());
        json.put("chunks", report.chunks());
        json.put("recordingMs", report.millis());
        json.put(
                "gaps",
                report.gaps().stream()
                        .map(gap -> Map.of("fromMs", gap.fromMs(), "toMs", gap.toMs(), "reason", gap.reason()))
                        .toList());
        json.put("receipts", report.receipts());
        json.put("clockApartMs", report.clockApartMs());
        json.put("acts", report.acts());
        json.put("documents", report.documents());
        json.put("signatures", report.signatures());
        json.put("authoritySha256", report.authority());
        json.put("authorityGiven", report.authorityGiven());
        json.put("notChecked", NOT_CHECKED);
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> json = new TreeMap<>();
        json.put("fault", finding.fault().name());
        json.put("file", finding.file());
        json.put("words", finding.words());
        json.put("facts", finding.facts());
        finding.place().ifPresent(place -> {
            json.put("from", place.from());
            json.put("to", place.to());
        });
        return json;
    }
}
