package vn.lienthong.load;

/** Is told how long each request took. Implementations are thread-safe. */
@FunctionalInterface
public interface Timings {

    /** Keeps nothing. */
    Timings NONE = (label, nanos) -> {};

    /**
     * One request was answered as expected.
     *
     * @param label which page
     * @param nanos from sending to the last byte of the answer
     */
    void took(String label, long nanos);
}
