package legalkiosk.server.sealing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import legalkiosk.foundation.Sensitive;
import legalkiosk.server.notarisation.CertificateFacts;

/** Made-up texts, strokes and certificates (示例). */
final class SealingSamples {
    static final List<String> MANDATE = List.of(
            "委托人：示例当事人甲，女，一九五六年三月四日出生，住广东省鹤山市示例镇示例村1号。",
            "受托人：示例当事人乙，男，住广东省江门市示例路2号（系委托人之子）。",
            "委托人因年事已高、行动不便，现委托受托人为合法代理人，代理权限如下：",
            "一、代为办理位于广东省鹤山市示例镇示例村的宅基地使用权确权登记手续，签署 ABC-2026/117 号登记表等相关文件；",
            "二、代为领取登记证书；三、代为缴纳依法应当由委托人承担的税费。",
            "委托期限：自签署之日起至上述事项办结之日止，最长不超过一年。受托人无转委托权。");

    private SealingSamples() {}

    /** Strokes like a signature's. */
    static String ink() {
        StringBuilder json = new StringBuilder("{\"document\":\"示例\",\"strokes\":[");
        for (int stroke = 0; stroke < 4; stroke++) {
            json.append(stroke == 0 ? "[" : ",[");
            for (int i = 0; i < 30; i++) {
                double x = 200 * stroke + 6 * i;
                double y = 150 + 110 * Math.sin(i / 5.0 + stroke);
                json.append(i == 0 ? "" : ",")
                        .append("{\"x\":" + Math.round(x) + ",\"y\":" + Math.round(y) + ",\"t\":"
                                + (300 * stroke + 9 * i) + ",\"p\":300}");
            }
            json.append(']');
        }
        return json.append("]}").toString();
    }

    static CertificateFacts certificate() {
        return new CertificateFacts(
                "case-0001",
                "（2026）示例证字第000123号",
                "委托",
                "CN",
                List.of(new CertificateFacts.Party(
                        "申请人",
                        Sensitive.of("示例当事人甲"),
                        Sensitive.of("女"),
                        Sensitive.of("1956-03-04"),
                        Sensitive.of("440799********0000"),
                        Sensitive.of("广东省鹤山市示例镇示例村1号"))),
                Sensitive.of("兹证明示例当事人甲于二〇二六年十一月二十六日，在我和本处工作人员的面前，通过远程视频方式，在前面的《委托书》上签名，"
                        + "并表示知悉委托的法律意义和法律后果。\n示例当事人甲的委托行为符合《中华人民共和国民法典》第一百四十三条的规定。"),
                List.of(new CertificateFacts.Signed(
                        "委托书", "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", true)),
                "示例公证处",
                "示例公证员",
                LocalDate.of(2026, 11, 26),
                2,
                "7K3M-Q9XD",
                "https://localhost:8443/console/check?code=7K3M-Q9XD",
                true,
                "当事人、公证事项的利害关系人认为公证书有错误的，可以自收到公证书之日起一年内，向出具该公证书的公证机构提出复查。");
    }

    /** A scanned page. */
    static byte[] scan(String words) throws IOException {
        BufferedImage page = new BufferedImage(827, 1169, BufferedImage.TYPE_INT_RGB);
        Graphics2D paint = page.createGraphics();
        paint.setColor(new Color(250, 248, 240));
        paint.fillRect(0, 0, 827, 1169);
        paint.setColor(Color.BLACK);
        paint.setStroke(new BasicStroke(3));
        for (int i = 0; i < words.length(); i++) {
            paint.drawLine(80, 100 + 30 * i, 100 + 7 * (words.charAt(i) % 90), 100 + 30 * i);
        }
        paint.dispose();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(page, "jpeg", jpeg);
        return jpeg.toByteArray();
    }

    static List<String> longText() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            all.addAll(MANDATE);
        }
        return all;
    }
}
