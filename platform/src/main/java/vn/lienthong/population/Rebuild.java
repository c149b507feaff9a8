package vn.lienthong.population;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.primitives.Period;
import vn.lienthong.shell.SimulatedTime;

/**
 * Replays every act and compares what comes of it with what the register believes and shows. Reads
 * only. Thread-safe.
 */
public class Rebuild {

    private static final int BATCH = 2_000;
    private static final int NAMED = 100;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcClient database;
    private final ActStore store;
    private final ActContent contents;
    private final Clock clock;

    Rebuild(JdbcClient database, ActStore store, ActContent contents, Clock clock) {
        this.database = database;
        this.store = store;
        this.contents = contents;
        this.clock = clock;
    }

    /**
     * What a check found.
     *
     * @param persons persons compared
     * @param acts acts replayed; an act about several persons counts for each batch it is in
     * @param differing persons whose record differs, at most 100 of them named
     * @param differences how many differ in all
     */
    public record Report(long persons, long acts, List<UUID> differing, long differences) {
        public Report {
            differing = List.copyOf(differing);
        }
    }

    /** Compares the whole register as it stands at one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Report check() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM);
        long persons = 0;
        long acts = 0;
        long differences = 0;
        var differing = new ArrayList<UUID>();
        List<UUID> batch = batchAfter(BEFORE_ALL);
        while (!batch.isEmpty()) {
            List<RecordedAct> replayed = store.actsOf(batch);
            Replay replay = store.replay(replayed);
            Map<UUID, Map<Attribute, Timeline>> believed = believed(batch);
            Map<UUID, Projection> shown = store.shownPersons().shown(batch);
            Map<UUID, UUID> merged = store.shownPersons().merged(batch);
            for (UUID person : batch) {
                History history = replay.of(person);
                if (!history.timelines().equals(believed.getOrDefault(person, Map.of()))
                        || !expected(history, today).equals(Optional.ofNullable(shown.get(person)))
                        || !history.survivor().equals(Optional.ofNullable(merged.get(person)))) {
                    differences++;
                    if (differing.size() < NAMED) {
                        differing.add(person);
                    }
                }
            }
            persons += batch.size();
            acts += replayed.size();
            batch = batchAfter(batch.getLast());
        }
        return new Report(persons, acts, differing, differences);
    }

    private static Optional<Projection> expected(History history, LocalDate today) {
        return history.survivor().isPresent()
                ? Optional.empty()
                : Optional.of(Projection.of(history, today));
    }

    private List<UUID> batchAfter(UUID last) {
        return database.sql(
                        """
                        select person_id from population.person where person_id > ?
                        order by person_id limit ?
                        """)
                .params(last, BATCH)
                .query((row, number) -> row.getObject("person_id", UUID.class))
                .list();
    }

    private Map<UUID, Map<Attribute, Timeline>> believed(List<UUID> batch) {
        var stretches = new HashMap<UUID, Map<Attribute, List<Timeline.Stretch>>>();
        database.sql(
                        """
                        select person_id, kind, value, lower(valid) as since, upper(valid) as until, act_id
                        from population.fact where person_id = any(?) and recorded_to is null
                        """)
                .param(ActStore.ids(batch))
                .query(row -> {
                    stretches
                            .computeIfAbsent(
                                    row.getObject("person_id", UUID.class),
                                    _ -> new EnumMap<>(Attribute.class))
                            .computeIfAbsent(
                                    Attribute.valueOf(row.getString("kind")),
                                    _ -> new ArrayList<>())
                            .add(stretch(row));
                });
        var believed = new HashMap<UUID, Map<Attribute, Timeline>>();
        stretches.forEach((person, kinds) -> {
            var timelines = new EnumMap<Attribute, Timeline>(Attribute.class);
            kinds.forEach((attribute, list) -> timelines.put(attribute, Timeline.of(list)));
            believed.put(person, timelines);
        });
        return believed;
    }

    private Timeline.Stretch stretch(ResultSet row) throws SQLException {
        return new Timeline.Stretch(
                new Period(
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class)),
                contents.value(row.getString("value")),
                row.getObject("act_id", UUID.class));
    }
}
