package vn.lienthong.population;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.NamedInterface;

/**
 * Tells on which day something happened that an event names, for modules that count and need not
 * know whom it happened to. Within the caller's transaction. Thread-safe.
 */
@NamedInterface("events")
public final class ActDays {

    private final JdbcTemplate database;

    ActDays(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * The day of an act that is known to the day.
     *
     * @throws org.springframework.dao.EmptyResultDataAccessException when there is no such act
     */
    public LocalDate of(UUID actId) {
        return LocalDate.parse(
                Objects.requireNonNull(
                        database.queryForObject(
                                "select happened_on from population.written_act where act_id = ?",
                                String.class,
                                actId)));
    }

    /** The days of acts that are known to the day; an act that is unknown is left out. */
    public Map<UUID, LocalDate> of(Collection<UUID> acts) {
        var days = HashMap.<UUID, LocalDate>newHashMap(acts.size());
        database.query(
                "select act_id, happened_on from population.written_act where act_id = any (?::uuid[])",
                row -> {
                    days.put(
                            row.getObject("act_id", UUID.class),
                            LocalDate.parse(row.getString("happened_on")));
                },
                acts.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")));
        return days;
    }
}
