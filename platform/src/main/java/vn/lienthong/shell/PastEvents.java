package vn.lienthong.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;

/**
 * Tells again, from the tables of the module that owns them, events of a type that it told before:
 * each says what it said then, and no more. Whoever counts them can so find what it lost.
 * Thread-safe.
 *
 * @param <E> the events
 */
public final class PastEvents<E> {

    /** Events that are held in memory at once. */
    private static final int PORTION = 5_000;

    private final Class<E> type;
    private final boolean complete;
    private final JdbcTemplate streaming;
    private final String query;
    private final RowMapper<E> event;

    /**
     * Reads events from a module's own tables.
     *
     * @param complete whether none of them can ever be missing; false where the law lets the module
     *     remove what they rest on
     * @param query a row an event, in an order that stays
     */
    public PastEvents(
            Class<E> type,
            boolean complete,
            JdbcTemplate database,
            String query,
            RowMapper<E> event) {
        this.type = type;
        this.complete = complete;
        this.streaming = new JdbcTemplate(Objects.requireNonNull(database.getDataSource()));
        this.streaming.setFetchSize(PORTION);
        this.query = query;
        this.event = event;
    }

    public Class<E> type() {
        return type;
    }

    /** Whether none of them can ever be missing. */
    public boolean complete() {
        return complete;
    }

    /**
     * Tells all of them in order, some thousands at a time; within the caller's transaction,
     * without which the database would send them all at once.
     */
    public void tell(Consumer<List<E>> listener) {
        var portion = new ArrayList<E>(PORTION);
        streaming.query(
                query,
                (RowCallbackHandler)
                        row -> {
                            portion.add(Objects.requireNonNull(event.mapRow(row, 0)));
                            if (portion.size() == PORTION) {
                                listener.accept(List.copyOf(portion));
                                portion.clear();
                            }
                        });
        if (!portion.isEmpty()) {
            listener.accept(List.copyOf(portion));
        }
    }
}
