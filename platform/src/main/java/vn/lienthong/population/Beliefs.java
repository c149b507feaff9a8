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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.primitives.Period;

/**
 * What the register believes of persons: their entry until the first day of which a later act
 * speaks, and the facts that later acts made. Within the caller's transaction. Thread-safe.
 */
final class Beliefs {

    /** All facts beside the entries, the first first; a condition on {@code person_id} follows. */
    private static final String FACTS =
            """
            select person_id, kind, value, lower(valid) as since, upper(valid) as until, act_id,
                recorded_from, recorded_to
            from population.changed_fact where person_id %s order by recorded_from, lower(valid)
            """;

    private final JdbcTemplate batches;
    private final JdbcClient database;
    private final ActContent contents;

    Beliefs(JdbcTemplate batches, ActContent contents) {
        this.batches = batches;
        this.database = JdbcClient.create(batches);
        this.contents = contents;
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
                            new Belief(
                                    entry,
                                    changed(row),
                                    new EnumMap<>(Attribute.class),
                                    new EnumMap<>(Attribute.class),
                                    new EnumMap<>(Attribute.class)));
                });
        database.sql(FACTS.formatted(which))
                .params(parameters)
                .query(row -> {
                    Belief belief = beliefs.get(row.getObject("person_id", UUID.class));
                    if (belief != null) {
                        add(row, belief);
                    }
                });
        return beliefs;
    }

    private void add(ResultSet row, Belief belief) throws SQLException {
        Attribute attribute = Attribute.valueOf(row.getString("kind"));
        belief.firsts()
                .putIfAbsent(
                        attribute,
                        new Belief.First(
                                row.getObject("since", LocalDate.class),
                                row.getTimestamp("recorded_from").toInstant()));
        Timestamp to = row.getTimestamp("recorded_to");
        (to == null ? belief.facts() : belief.closed())
                .computeIfAbsent(attribute, _ -> new ArrayList<>())
                .add(
                        new Belief.Kept(
                                stretch(row),
                                row.getTimestamp("recorded_from").toInstant(),
                                to == null ? null : to.toInstant()));
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
        var writes = new Writes(belief, now);
        Map<Attribute, Timeline> before = belief.timelines();
        for (Attribute attribute : Attribute.values()) {
            Timeline believed = before.getOrDefault(attribute, Timeline.EMPTY);
            Timeline wanted = history.of(attribute);
            if (!believed.equals(wanted)) {
                writes.believe(attribute, wanted.stretches());
            }
        }
        writes.run();
    }

    /** The rows that change, closed ones first: the database refuses two that overlap. */
    private final class Writes {

        private final Belief belief;
        private final UUID person;
        private final Instant now;
        private final Set<Attribute> changed = EnumSet.noneOf(Attribute.class);
        private final List<@Nullable Object[]> closed = new ArrayList<>();
        private final List<@Nullable Object[]> opened = new ArrayList<>();

        Writes(Belief belief, Instant now) {
            this.belief = belief;
            this.person = belief.entry().person();
            this.now = now;
        }

        /** Writes rows so that they, and what is left of the entry's word, say what is wanted. */
        void believe(Attribute attribute, List<Timeline.Stretch> wanted) {
            var rows =
                    new ArrayList<>(
                            Belief.stretchesOf(belief.facts().getOrDefault(attribute, List.of())));
            var wantedRows = new ArrayList<>(wanted);
            belief.said(attribute)
                    .ifPresent(said -> {
                        Optional<Timeline.Stretch> rest =
                                belief.restBeside(attribute, said, wanted);
                        boolean isWanted = rest.map(wanted::contains).orElse(true);
                        if (!isWanted) {
                            rows.addAll(takeOver(attribute, said, wanted));
                        } else {
                            rest.ifPresent(wantedRows::remove);
                        }
                    });
            rows.stream()
                    .filter(stretch -> !wantedRows.contains(stretch))
                    .forEach(stretch -> close(attribute, stretch));
            wantedRows.stream()
                    .filter(stretch -> !rows.contains(stretch))
                    .forEach(stretch -> open(attribute, stretch, now, null));
        }

        /**
         * From now on rows speak alone, so that they also say what the entry said.
         *
         * @return rows that stay
         */
        private List<Timeline.Stretch> takeOver(
                Attribute attribute, Timeline.Stretch said, List<Timeline.Stretch> wanted) {
            changed.add(attribute);
            Instant since = belief.entry().moment().at();
            Belief.First first = belief.firsts().get(attribute);
            if (first != null) {
                open(attribute, said, since, first.at());
                since = first.at();
            }
            Optional<Timeline.Stretch> rest = belief.rest(attribute, said);
            if (rest.isEmpty()) {
                return List.of();
            }
            boolean stays = wanted.contains(rest.get());
            open(attribute, rest.get(), since, stays ? null : now);
            return stays ? List.of(rest.get()) : List.of();
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
                        attribute.name(),
                        contents.stored(stretch.value()),
                        stretch.valid().from(),
                        stretch.valid().to(),
                        Timestamp.from(since),
                        until == null ? null : Timestamp.from(until),
                        stretch.act(),
                        person
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
                        (person_id, person_no, kind, value, valid, recorded_from, recorded_to, act_id)
                    select person_id, person_no, ?::population.attribute, ?::jsonb, daterange(?, ?),
                        ?::timestamptz, ?::timestamptz, ?::uuid
                    from population.person where person_id = ?
                    """,
                    opened);
        }
    }
}
