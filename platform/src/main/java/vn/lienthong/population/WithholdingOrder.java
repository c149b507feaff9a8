package vn.lienthong.population;

/**
 * A decision to show a read late, as an officer typed it.
 *
 * @param until first day on which the person sees the read
 * @param ground code of a ground of the content
 * @param request paper of the investigating body that asks for it
 */
public record WithholdingOrder(String until, String ground, String request) {

    /** A form that nobody filled in yet. */
    public static final WithholdingOrder EMPTY = new WithholdingOrder("", "", "");
}
