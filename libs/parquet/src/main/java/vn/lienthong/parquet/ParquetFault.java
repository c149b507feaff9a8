package vn.lienthong.parquet;

/** A Parquet file that cannot be read, and why. */
public final class ParquetFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String detail;

    /** What is wrong. */
    public enum Reason {
        /** The file is cut off, or says what cannot be. */
        DAMAGED,
        ENCRYPTED,
        /** Pages are compressed by a codec that is not read here; the detail names it. */
        CODEC
    }

    ParquetFault(Reason reason, String detail) {
        super(reason + (detail.isEmpty() ? "" : " " + detail));
        this.reason = reason;
        this.detail = detail;
    }

    static ParquetFault damaged() {
        return new ParquetFault(Reason.DAMAGED, "");
    }

    public Reason reason() {
        return reason;
    }

    /** What the reason is about; empty when it says everything. */
    public String detail() {
        return detail;
    }
}
