package legalkiosk.server.storage;

import legalkiosk.contract.ErrorKind;

/** A no with a reason, on the way out of a transaction (which it undoes) to whoever asked. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorKind kind;
    private final String detail;
    private final String detailEn;

    public Refusal(ErrorKind kind, String detail, String detailEn) {
        super(kind + ": " + detailEn, null, false, false);
        this.kind = kind;
        this.detail = detail;
        this.detailEn = detailEn;
    }

    public Refusal(ErrorKind kind) {
        this(kind, kind.title(), kind.titleEn());
    }

    public ErrorKind kind() {
        return kind;
    }

    public String detail() {
        return detail;
    }

    public String detailEn() {
        return detailEn;
    }
}
