package vn.lienthong.shell;

import org.jspecify.annotations.Nullable;

/**
 * A place that a module opens from the home page and the navigation.
 *
 * @param path where it is
 * @param key text keys: {@code <key>.title} and {@code <key>.description}
 * @param order place in the navigation, lowest first
 * @param audience who sees it; null for everybody
 */
public record Destination(String path, String key, int order, @Nullable Role audience) {

    boolean shownTo(@Nullable Actor actor) {
        return audience == null || (actor != null && actor.role() == audience);
    }
}
