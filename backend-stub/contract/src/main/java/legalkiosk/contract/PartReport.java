package legalkiosk.contract;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one part of a terminal is doing.
 *
 * @param part short name such as {@code printer}
 * @param since when this state began
 * @param reasons keys of what has to be done, such as {@code printer.reason.paper-empty}
 * @param flapping it comes and goes: a loose cable, not a missing device
 * @param figure the one number of a part that has one: MiB free, days left, degrees, seconds of drift
 * @param today what happened how often since midnight, such as {@code pages}
 * @param lastFaultAt when it last did not work; absent when it always did
 */
public record PartReport(
        String part,
        Grade grade,
        OffsetDateTime since,
        List<String> reasons,
        boolean flapping,
        @Nullable Long figure,
        Map<String, Long> today,
        @Nullable OffsetDateTime lastFaultAt) {

    /** 正常, 注意, 故障. */
    public enum Grade {
        FINE,
        LOOK,
        OUT
    }
}
