package vn.lienthong.steering.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.steering.obstacles.ObstacleEntry;

/**
 * The form of an obstacle; a field that is not sent is empty.
 *
 * @param obstacle identifier of the form
 */
record ObstacleForm(
        UUID obstacle,
        @Nullable String about,
        @Nullable String since,
        @Nullable String words,
        @Nullable String cause,
        @Nullable String outside,
        @Nullable String proposal,
        @Nullable String answering) {

    ObstacleEntry entry() {
        return new ObstacleEntry(
                obstacle,
                text(about),
                text(since),
                text(words),
                text(cause),
                text(outside),
                text(proposal),
                text(answering));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
