package vn.lienthong.steering.tasks;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.AgencyCode;

/**
 * Which tasks are counted.
 *
 * @param document directing document; null for all
 * @param lead lead body; null for all
 * @param part body with a part in the task, whatever part; null for all
 */
public record FigureFilter(
        @Nullable UUID document, @Nullable AgencyCode lead, @Nullable AgencyCode part) {

    /** All tasks. */
    public static final FigureFilter ALL = new FigureFilter(null, null, null);

    /** Tasks of a document, or of a lead body, or of both. */
    public FigureFilter(@Nullable UUID document, @Nullable AgencyCode lead) {
        this(document, lead, null);
    }

    /** Tasks in which a body has a part. */
    public static FigureFilter withPart(AgencyCode part) {
        return new FigureFilter(null, null, part);
    }
}
