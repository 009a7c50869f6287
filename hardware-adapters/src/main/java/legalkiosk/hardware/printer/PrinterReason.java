package legalkiosk.hardware.printer;

import java.util.Locale;

/** Why a printer does not print, as far as a person can do something about it. */
public enum PrinterReason {
    /** 缺纸. */
    PAPER_EMPTY,
    /** 卡纸. */
    PAPER_JAM,
    /** 缺墨粉. */
    TONER_EMPTY,
    /** 盖子开着. */
    COVER_OPEN,
    /** 纸盒没有装好. */
    TRAY_MISSING,
    /** 出纸口满了. */
    OUTPUT_FULL,
    /** 硒鼓、定影器等耗材到期. */
    PART_WORN,
    /** 工作人员暂停了打印机. */
    PAUSED,
    /** 打印机连接不上. */
    OFFLINE,
    /** Anything else that the printer says stops it. */
    OTHER;

    /** Key of the citizen's words, see {@link legalkiosk.hardware.DeviceWords}. */
    public String wordsKey() {
        return "printer.reason." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
