package vn.lienthong.population;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.primitives.Period;

/**
 * What the register believes of persons: their entry, and the facts of attributes that changed
 * since. Within the caller's transaction. Thread-safe.
 */
final class Beliefs {

    /** Facts that are believed, one row a stretch; a condition on {@code person_id} follows. */
    private static final String FACTS =
            """
            select person_id, kind, value, lower(valid) as since, upper(valid) as until, act_id
            from population.changed_fact where recorded_to is null and\
            """;

    private final JdbcTemplate batches;
    private final JdbcClient database;
    private final ActContent contents;

    Beliefs(JdbcTemplate batches, ActContent contents) {
        this.batches = batches;
        this.database = JdbcClient.create(batches);
        this.contents = contents;
    }

    /**
     * What is believed of one person.
     *
     * @param entry how the person was entered
     * @param changed attributes of which the entry no longer speaks
     * @param facts stretches of those attributes
     */
    record Belief(
            Entry entry, Set<Attribute> changed, Map<Attribute, List<Timeline.Stretch>> facts) {

        /** All that is believed, by attribute; nothing of an attribute has no timeline. */
        Map<Attribute, Timeline> timelines() {
            var timelines = new EnumMap<Attribute, Timeline>(Attribute.class);
            for (Change change : entry.changes()) {
                if (!changed.contains(change.attribute())) {
                    timelines.put(change.attribute(), Timeline.of(List.of(stretch(change))));
                }
            }
            facts.forEach((attribute, list) -> timelines.put(attribute, Timeline.of(list)));
            return timelines;
        }

        private Timeline.Stretch stretch(Change change) {
            return new Timeline.Stretch(change.valid(), change.value(), entry.moment().act());
        }
    }

    /** A range of persons by identifier, with both ends. */
    record Range(UUID first, UUID last) {}

    /** What is believed of some persons. */
    Map<UUID, Belief> of(Collection<UUID> persons) {
        return read("= any(?)", List.of(ActStore.ids(persons)));
    }

    /** What is believed of all persons of a range. */
    Map<UUID, Belief> of(Range range) {
        return read("between ? and ?", List.of(range.first(), range.last()));
    }

    private Map<UUID, Belief> read(String which, List<Object> parameters) {
        var beliefs = new HashMap<UUID, Belief>();
        database.sql(
                        "select "
                                + Entry.COLUMNS
                                + ", p.changed::text[] as changed from population.person p where p.person_id "
                                + which)
                .params(parameters)
                .query(row -> {
                    Entry entry = Entry.of(row, contents);
                    beliefs.put(
                            entry.person(),
                            new Belief(entry, changed(row), new EnumMap<>(Attribute.class)));
                });
        database.sql(FACTS + " person_id " + which)
                .params(parameters)
                .query(row -> {
                    Belief belief = beliefs.get(row.getObject("person_id", UUID.class));
                    if (belief != null) {
                        belief.facts()
                                .computeIfAbsent(
                                        Attribute.valueOf(row.getString("kind")),
                                        _ -> new ArrayList<>())
                                .add(stretch(row));
                    }
                });
        return beliefs;
    }

    private static Set<Attribute> changed(ResultSet row) throws SQLException {
        var changed = EnumSet.noneOf(Attribute.class);
        for (Object attribute : (Object[]) row.getArray("changed").getArray()) {
            changed.add(Attribute.valueOf(attribute.toString()));
        }
        return changed;
    }

    private Timeline.Stretch stretch(ResultSet row) throws SQLException {
        return new Timeline.Stretch(
                new Period(
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class)),
                contents.value(row.getString("value")),
                row.getObject("act_id", UUID.class));
    }

    /** Makes the register believe this of a person, and stop believing what differs. */
    void make(History history, Instant now) {
        Belief belief = of(List.of(history.person())).get(history.person());
        if (belief == null) {
            throw new IllegalStateException("nobody was entered as " + history.person());
        }
        var writes = new Writes(history.person(), now);
        Map<Attribute, Timeline> before = belief.timelines();
        for (Attribute attribute : Attribute.values()) {
            Timeline believed = before.getOrDefault(attribute, Timeline.EMPTY);
            Timeline wanted = history.of(attribute);
            if (believed.equals(wanted)) {
                continue;
            }
            boolean isOfEntry = !belief.changed().contains(attribute);
            if (isOfEntry) {
                writes.changed.add(attribute);
            }
            for (Timeline.Stretch stretch : believed.stretches()) {
                boolean stays = wanted.stretches().contains(stretch);
                if (isOfEntry) {
                    Instant since = belief.entry().moment().at();
                    writes.open(attribute, stretch, since, stays ? null : now);
                } else if (!stays) {
                    writes.close(attribute, stretch);
                }
            }
            wanted.stretches().stream()
                    .filter(stretch -> !believed.stretches().contains(stretch))
                    .forEach(stretch -> writes.open(attribute, stretch, now, null));
        }
        writes.run();
    }

    /** The rows that change, closed ones first: the database refuses two that overlap. */
    private final class Writes {

        private final UUID person;
        private final Instant now;
        private final Set<Attribute> changed = EnumSet.noneOf(Attribute.class);
        private final List<@Nullable Object[]> closed = new ArrayList<>();
        private final List<@Nullable Object[]> opened = new ArrayList<>();

        Writes(UUID person, Instant now) {
            this.person = person;
            this.now = now;
        }

        void close(Attribute attribute, Timeline.Stretch stretch) {
            closed.add(
                    new @Nullable Object[] {
                        Timestamp.from(now),
                        person,
                        attribute.name(),
                        stretch.valid().from(),
                        stretch.valid().to()
                    });
        }

        void open(
                Attribute attribute,
                Timeline.Stretch stretch,
                Instant since,
                @Nullable Instant until) {
            opened.add(
                    new @Nullable Object[] {
                        person,
                        attribute.name(),
                        contents.stored(stretch.value()),
                        stretch.valid().from(),
                        stretch.valid().to(),
                        Timestamp.from(since),
                        until == null ? null : Timestamp.from(until),
                        stretch.act()
                    });
        }

        void run() {
            if (!changed.isEmpty()) {
                batches.update(
                        """
                        update population.person set changed = changed || ?::population.attribute[]
                        where person_id = ?
                        """,
                        "{" + String.join(",", changed.stream().map(Enum::name).toList()) + "}",
                        person);
            }
            batches.batchUpdate(
                    """
                    update population.changed_fact set recorded_to = ?
                    where person_id = ? and kind = ?::population.attribute
                        and valid = daterange(?, ?) and recorded_to is null
                    """,
                    closed);
            batches.batchUpdate(
                    """
                    insert into population.changed_fact
                        (person_id, kind, value, valid, recorded_from, recorded_to, act_id)
                    values (?, ?::population.attribute, ?::jsonb, daterange(?, ?), ?, ?, ?)
                    """,
                    opened);
        }
    }
}
