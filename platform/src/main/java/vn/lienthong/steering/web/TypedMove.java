package vn.lienthong.steering.web;

import org.jspecify.annotations.Nullable;
import vn.lienthong.steering.tasks.MoveOrder;

/**
 * What was typed with a move; a field that the form does not have is not sent.
 *
 * @param words reason or evidence
 * @param documentNumber number of the document
 * @param documentDate its day
 * @param deadline the new last day
 */
record TypedMove(
        @Nullable String words,
        @Nullable String documentNumber,
        @Nullable String documentDate,
        @Nullable String deadline) {

    MoveOrder.Said said() {
        return new MoveOrder.Said(
                text(words), text(documentNumber), text(documentDate), text(deadline));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
