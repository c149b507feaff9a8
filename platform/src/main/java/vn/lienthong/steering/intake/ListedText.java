package vn.lienthong.steering.intake;

import java.time.Instant;
import java.util.UUID;

/**
 * A text of a directive in a list.
 *
 * @param textId its identifier
 * @param enteredAt when it was given
 * @param drafts how many drafts were found in it
 * @param waiting how many of them nobody decided on
 */
public record ListedText(UUID textId, Instant enteredAt, int drafts, int waiting) {}
