package legalkiosk.contract;

import java.util.List;

/**
 * A refusal as RFC 9457 problem details ({@code application/problem+json}), in Chinese and English.
 *
 * @param kind the same as {@code type}, for programs
 * @param requestId what to quote to the service desk
 * @param errors what is wrong field by field; may be empty
 */
public record Problem(
        String type,
        String title,
        String titleEn,
        int status,
        String detail,
        String detailEn,
        ErrorKind kind,
        String requestId,
        List<FieldError> errors) {

    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** One wrong field and what would be right. */
    public record FieldError(String field, String wrong) {}

    /** A problem of a kind with its own words. */
    public static Problem of(
            ErrorKind kind, String detail, String detailEn, String requestId, List<FieldError> errors) {
        return new Problem(
                kind.type(), kind.title(), kind.titleEn(), kind.status(), detail, detailEn, kind, requestId, errors);
    }
}
