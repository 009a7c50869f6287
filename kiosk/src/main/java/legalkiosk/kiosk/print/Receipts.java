package legalkiosk.kiosk.print;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import legalkiosk.hardware.receipt.Receipt;
import legalkiosk.hardware.receipt.Receipt.Align;
import legalkiosk.hardware.receipt.Receipt.Part;
import legalkiosk.hardware.receipt.Receipt.Qr;
import legalkiosk.hardware.receipt.Receipt.Rule;
import legalkiosk.hardware.receipt.Receipt.Size;
import legalkiosk.hardware.receipt.Receipt.Space;
import legalkiosk.hardware.receipt.Receipt.Text;

/**
 * What stands on receipts (小票): the short form of a paper, for when there is no A4 or a person wants a small one.
 *
 * @param terminal the machine: {@code HS-01}
 * @param scanner true if the terminals have a code scanner
 */
public record Receipts(String terminal, boolean scanner, Clock clock) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    /** The booking slip, small: when, with whom, where, code, how to change it. */
    public Receipt slip(BookingSlip slip) {
        ZonedDateTime start = slip.start().atZoneSameInstant(PaperTime.ZONE);
        LocalDate day = start.toLocalDate();
        boolean thisYear = day.getYear() == now().getYear();
        List<Part> parts = new ArrayList<>(List.of(
                Text.title("法律咨询预约单"),
                new Rule(),
                large((thisYear ? PaperTime.day(day) : PaperTime.fullDay(day)) + " " + PaperTime.weekday(day)),
                large(PaperTime.time(start.toLocalTime())),
                Text.of("大约 " + slip.minutes() + " 分钟"),
                new Space(2),
                Text.of("预约人：" + MaskedName.of(slip.citizen())),
                Text.of("律师：" + slip.lawyer()),
                Text.of("地点：" + slip.place()),
                Text.of("方式：" + slip.way())));
        if (!slip.bring().isEmpty()) {
            parts.add(Text.of("请带：" + String.join("、", slip.bring())));
        }
        parts.addAll(List.of(
                new Rule(),
                new Text("预约号", Size.BODY, false, Align.MIDDLE),
                new Text(slip.code(), Size.HUGE, true, Align.MIDDLE),
                new Qr(new BackCode.ToBooking(slip.code()).payload()),
                Text.of("改时间、取消：" + howBack(slip)),
                new Rule(),
                foot(),
                Text.note("上面有您的信息，请收好。")));
        return new Receipt(parts);
    }

    /** On which a technician sees how well the receipt printer prints. */
    public Receipt testPage() {
        return Receipt.of(
                Text.title("小票测试"),
                new Rule(),
                Text.of("字清楚、不缺角，上下两条线一样长，码扫得出来，纸切得下来，就是好的。"),
                new Text("ABC-123", Size.HUGE, true, Align.MIDDLE),
                new Qr(new BackCode.ToGuide("none").payload()),
                new Rule(),
                foot());
    }

    private String howBack(BookingSlip slip) {
        String other = slip.byCard() ? "刷身份证。" : "输入预约号和手机尾号。";
        return scanner ? "把码对准终端的扫码口，或" + other : "在终端上点“我的预约”，" + other;
    }

    private Text foot() {
        return Text.note("终端 " + terminal + " · " + MINUTE.format(now()) + " 打印");
    }

    private static Text large(String words) {
        return new Text(words, Size.LARGE, true, Align.LEFT);
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), PaperTime.ZONE);
    }
}
