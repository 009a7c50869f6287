package legalkiosk.kiosk.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import legalkiosk.kiosk.content.Content;
import legalkiosk.kiosk.content.DeadlineRule;
import legalkiosk.kiosk.content.Deadlines;
import legalkiosk.kiosk.content.Fixture;
import legalkiosk.kiosk.content.RestDays;
import legalkiosk.kiosk.content.Situation;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Papers with invented people, at 9:41 on 24 November 2026 in Heshan, as in the design. */
public final class PaperSamples {
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T01:41:00Z"), ZoneOffset.UTC);

    private static final PaperFonts FONTS = fonts();

    private PaperSamples() {}

    /** The fonts of the source tree. */
    public static PaperFonts fonts() {
        try {
            return PaperFonts.in(Fixture.ROOT.resolve("kiosk/src/main/fonts"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static Papers papers(Content content) {
        return new Papers(FONTS, CLOCK, new Imprint("HS-01", "鹤山市公共法律服务云平台", content::edition, true));
    }

    static BookingSlip slip() {
        return slip("黄** 女士", "老板拖着工资不给");
    }

    static BookingSlip slip(String citizen, String said) {
        return new BookingSlip(
                "K7M-402",
                citizen,
                OffsetDateTime.parse("2026-11-25T14:30:00+08:00"),
                30,
                "示例律师甲（劳动、工资）",
                "视频，在本机或任何一台终端",
                "沙坪街道公共法律服务工作站",
                Optional.of(said),
                List.of("身份证", "劳动合同（没有也可以）", "工资条、转账记录", "聊天记录、打卡记录"),
                true);
    }

    /** An answer whose every deadline was counted from 2 March 2026. */
    static SituationAnswer answer(Situation situation, String... path) {
        Deadlines deadlines = new Deadlines(RestDays.weekends());
        return new SituationAnswer(
                situation,
                List.of(path),
                situation.deadlines().stream()
                        .map(rule -> new SituationAnswer.Answered(rule, Optional.of(count(deadlines, rule))))
                        .toList());
    }

    private static legalkiosk.kiosk.content.Deadline count(Deadlines deadlines, DeadlineRule rule) {
        return deadlines.count(LocalDate.of(2026, 3, 2), rule.period(), LocalDate.of(2026, 11, 24));
    }

    /** A page that a judge of accessibility must refuse. */
    static Paper untagged() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage(PDRectangle.A4));
            document.save(out);
        }
        return new Paper("", out.toByteArray(), 1);
    }
}
