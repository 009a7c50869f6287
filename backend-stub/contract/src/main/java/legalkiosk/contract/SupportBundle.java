package legalkiosk.contract;

import java.time.OffsetDateTime;

/** An encrypted log bundle (日志包) that a technician sent; only the service desk's key opens it. */
public record SupportBundle(String id, String terminal, long bytes, OffsetDateTime receivedAt) {}
