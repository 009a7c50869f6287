package legalkiosk.kiosk.ui;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** Days and times as people say them, in Heshan's zone. */
public final class When {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String WEEK = "一二三四五六日";

    private When() {}

    /** The same moment on Heshan's clocks. */
    public static ZonedDateTime here(OffsetDateTime moment) {
        return moment.atZoneSameInstant(ZONE);
    }

    /** 09:30. */
    public static String clock(LocalTime time) {
        return time.truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /** 11月25日. */
    public static String day(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** 2027年3月2日. */
    public static String fullDay(LocalDate day) {
        return day.getYear() + "年" + day(day);
    }

    /** 星期三. */
    public static String weekday(LocalDate day) {
        return "星期" + letter(day);
    }

    /** 周三. */
    public static String shortWeekday(LocalDate day) {
        return "周" + letter(day);
    }

    /** 下午 2:30. */
    public static String time(LocalTime time) {
        int hour = time.getHour();
        String part = hour < 6 ? "凌晨" : hour < 12 ? "上午" : hour < 13 ? "中午" : hour < 18 ? "下午" : "晚上";
        return part + " " + (hour > 12 ? hour - 12 : hour) + ":" + String.format("%02d", time.getMinute());
    }

    /** 11月25日（周三）下午 2:30. */
    public static String whole(OffsetDateTime moment) {
        ZonedDateTime here = here(moment);
        LocalDate day = here.toLocalDate();
        return day(day) + "（" + shortWeekday(day) + "）" + time(here.toLocalTime());
    }

    private static char letter(LocalDate day) {
        return WEEK.charAt(day.getDayOfWeek().getValue() - 1);
    }
}
