package vn.lienthong.steering.intake;

import java.util.List;
import java.util.UUID;
import vn.lienthong.steering.tasks.DirectingDocument;

/**
 * The text of a directive with the drafts that were found in it.
 *
 * @param textId its identifier
 * @param document the document
 * @param content the text
 * @param drafts what was found, in the order of the text
 */
public record DirectiveText(
        UUID textId, DirectingDocument document, String content, List<TextDraft> drafts) {

    public DirectiveText {
        drafts = List.copyOf(drafts);
    }

    /** How many drafts nobody decided on. */
    public long waiting() {
        return drafts.stream()
                .filter(draft -> draft.decision() == TextDraft.Decision.WAITING)
                .count();
    }
}
