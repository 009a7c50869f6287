package legalkiosk.contract;

import java.util.Locale;

/** Why a backend refuses; each with the HTTP status and a title in Chinese and English. */
public enum ErrorKind {
    BAD_REQUEST(400, "请求填写有误", "The request is not valid"),
    NOT_SIGNED_IN(401, "没有出示凭证", "A credential is missing or unknown"),
    NOT_ALLOWED(403, "此凭证不能办这件事", "This credential may not do that"),
    NOT_FOUND(404, "没有找到", "There is no such thing"),
    WRONG_CODE(404, "预约号或核对号码不对", "The code and the check do not match"),
    SLOT_TAKEN(409, "这个时间刚刚被别人约走", "The slot has just been taken"),
    HOLD_EXPIRED(409, "为您留的时间已经过期", "The hold has expired"),
    ALREADY_BOOKED(409, "同一时间您已有别的预约", "The person has another booking at that time"),
    ALREADY_CANCELLED(409, "这个预约已经取消", "The booking is already cancelled"),
    TOO_LATE(409, "已经过了可以办的时间", "It is too late for that"),
    LINE_BUSY(409, "这台机器上还有一个通话", "The terminal already has a call"),
    CALL_GONE(409, "这个来访已经不在等了", "The call is no longer to be had"),
    NOTE_CHANGED(409, "这份记录在别处改过了", "The note was changed elsewhere"),
    NOT_THIS_FILE(415, "只收照片（JPEG）和 PDF", "Only JPEG and PDF are taken"),
    KEY_REUSED(422, "同一个请求编号用在了不同的请求上", "The idempotency key was used with a different request"),
    TOO_LARGE(413, "请求太大", "The request is too large"),
    TOO_MANY_TRIES(429, "试的次数太多，请稍后再试", "Too many tries; wait a while"),
    TOO_FAST(429, "请求太频繁，请稍后再试", "Too many requests; come back after Retry-After seconds"),
    FAILED(500, "后台出错", "The backend failed"),
    BUSY(503, "后台暂时忙", "The backend is busy");

    private final int status;
    private final String title;
    private final String titleEn;

    ErrorKind(int status, String title, String titleEn) {
        this.status = status;
        this.title = title;
        this.titleEn = titleEn;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String titleEn() {
        return titleEn;
    }

    /** The {@code type} of RFC 9457: a name, not an address to visit. */
    public String type() {
        return "urn:legal-kiosk:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
