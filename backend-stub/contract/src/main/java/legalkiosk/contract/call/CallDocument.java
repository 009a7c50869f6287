package legalkiosk.contract.call;

import java.time.OffsetDateTime;

/**
 * A paper of a call. Its content is fetched by id, as an attachment.
 *
 * @param mediaType {@code image/jpeg} or {@code application/pdf}, by what the bytes are and not by what was claimed
 * @param sha256 64 hex digits
 */
public record CallDocument(String id, Role from, String mediaType, long bytes, String sha256, OffsetDateTime at) {}
