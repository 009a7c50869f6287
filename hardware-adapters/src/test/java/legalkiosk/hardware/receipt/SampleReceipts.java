package legalkiosk.hardware.receipt;

import java.nio.file.Path;
import java.util.List;
import legalkiosk.hardware.receipt.Receipt.Qr;
import legalkiosk.hardware.receipt.Receipt.Rule;
import legalkiosk.hardware.receipt.Receipt.Size;
import legalkiosk.hardware.receipt.Receipt.Space;
import legalkiosk.hardware.receipt.Receipt.Text;

/** Receipts for tests. Nothing on them is true. */
public final class SampleReceipts {
    /** The fonts of the house. */
    public static final ReceiptFonts FONTS =
            ReceiptFonts.in(Path.of(System.getProperty("repository.root"), "kiosk", "src", "main", "fonts"));

    private SampleReceipts() {}

    /** A booking's receipt. */
    public static Receipt booking() {
        return new Receipt(List.of(
                Text.title("法律咨询预约单"),
                new Rule(),
                new Text("11月26日 星期四", Size.LARGE, true, Receipt.Align.LEFT),
                new Text("上午 9:30", Size.LARGE, true, Receipt.Align.LEFT),
                Text.of("律师：示例律师甲（劳动、工资）"),
                Text.of("地点：沙坪街道公共法律服务工作站，在本机或任何一台终端上视频咨询，不用到别处去。"),
                new Rule(),
                new Text("K7M-402", Size.HUGE, true, Receipt.Align.MIDDLE),
                new Qr("HSLK:B:K7M-402"),
                new Space(2),
                Text.note("改时间、取消：在终端上点“我的预约”。")));
    }
}
