package vn.lienthong.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place that a module opens from the home page and the navigation.
 *
 * @param path where it is
 * @param key text keys: {@code <key>.title} and {@code <key>.description}
 * @param order place in the navigation, lowest first
 * @param audience who sees it; null for everybody
 * @param others paths of other pages that belong to it, of which the navigation tells no more
 */
public record Destination(
        String path, String key, int order, @Nullable Role audience, List<String> others) {

    public Destination {
        others = List.copyOf(others);
    }

    /** A place whose pages all lie below it. */
    public Destination(String path, String key, int order, @Nullable Role audience) {
        this(path, key, order, audience, List.of());
    }

    boolean shownTo(@Nullable Actor actor) {
        return audience == null || (actor != null && actor.role() == audience);
    }

    /** Length of the longest of its paths with which another begins; 0 where none does. */
    int covers(String page) {
        int longest = begins(page, path) ? path.length() : 0;
        for (String other : others) {
            longest = Math.max(longest, begins(page, other) ? other.length() : 0);
        }
        return longest;
    }

    private static boolean begins(String page, String path) {
        return page.equals(path) || page.startsWith(path + "/");
    }
}
