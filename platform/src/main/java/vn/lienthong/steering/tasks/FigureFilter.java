package vn.lienthong.steering.tasks;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.AgencyCode;

/**
 * Which tasks are counted.
 *
 * @param document directing document; null for all
 * @param lead lead body; null for all
 */
public record FigureFilter(@Nullable UUID document, @Nullable AgencyCode lead) {

    /** All tasks. */
    public static final FigureFilter ALL = new FigureFilter(null, null);
}
