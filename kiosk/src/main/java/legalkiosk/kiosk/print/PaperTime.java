package legalkiosk.kiosk.print;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Days and times as people say them. */
final class PaperTime {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final String WEEK = "一二三四五六日";

    private PaperTime() {}

    /** 11月25日. */
    static String day(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** 2027年3月2日. */
    static String fullDay(LocalDate day) {
        return day.getYear() + "年" + day(day);
    }

    /** 星期三. */
    static String weekday(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return "星期" + WEEK.charAt(weekday.getValue() - 1);
    }

    /** 下午 2:30. */
    static String time(LocalTime time) {
        int hour = time.getHour();
        String part = hour < 6 ? "凌晨" : hour < 12 ? "上午" : hour < 13 ? "中午" : hour < 18 ? "下午" : "晚上";
        int spoken = hour > 12 ? hour - 12 : hour;
        return part + " " + spoken + ":" + String.format("%02d", time.getMinute());
    }
}
