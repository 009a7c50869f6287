package legalkiosk.kiosk.print;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What stands on a booking slip (预约单).
 *
 * @param code the short code: {@code K7M-402}
 * @param citizen masked, perhaps with how to address the person: 黄** 女士. A label without a mask is masked before it is printed
 * @param start when; printed in Heshan's time
 * @param minutes how long
 * @param lawyer who, with what they are good at: 示例律师甲（劳动、工资）
 * @param way how: 视频，在本机或任何一台终端
 * @param place the hall's name
 * @param said 事由, in the citizen's words
 * @param bring what to bring; may be empty
 * @param byCard true if the identity card opens the booking, false if it was made with a telephone number
 */
public record BookingSlip(
        String code,
        String citizen,
        OffsetDateTime start,
        int minutes,
        String lawyer,
        String way,
        String place,
        Optional<String> said,
        List<String> bring,
        boolean byCard) {
    public BookingSlip {
        bring = List.copyOf(bring);
    }
}
