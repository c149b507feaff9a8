package vn.lienthong.population.duplicates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps pairs and decisions, and reads the records of a pair. Thread-safe. */
final class DuplicateStore {

    /**
     * A pair belongs to the communes in which its persons live: found from the residents of the
     * commune, so that the list does not grow with the pairs of the country.
     */
    private static final String OF_COMMUNE =
            """
            d.pair_id in (
                select f.pair_id from population.person_current c
                join population.duplicate_pair f on f.one = c.person_id
                where c.commune_code = :commune
                union select s.pair_id from population.person_current c
                join population.duplicate_pair s on s.other = c.person_id
                where c.commune_code = :commune)
            """;

    /** The same of one pair. */
    private static final String IS_OF_COMMUNE =
            """
            exists (select 1 from population.person_current c
                    where c.person_id in (d.one, d.other) and c.commune_code = :commune)
            """;

    /** While one record of a pair is merged elsewhere, the pair does not wait. */
    private static final String WAITING =
            """
            d.state in ('OPEN', 'UNSURE') and not exists (
                select 1 from population.person_merged m where m.person_id in (d.one, d.other))
            """;

    private final JdbcClient database;

    DuplicateStore(JdbcClient database) {
        this.database = database;
    }

    /** A page of pairs, the likeliest and newest first. */
    List<ListedPair> list(String commune, boolean waiting, int limit, long offset) {
        return database.sql(
                        """
                        select d.*, coalesce(a.full_name, fa.value ->> 'full', '') as a_name,
                            coalesce(a.birth_date, ba.value ->> 'date', '') as a_birth,
                            coalesce(a.commune_code, '') as a_commune,
                            coalesce(b.full_name, fb.value ->> 'full', '') as b_name,
                            coalesce(b.birth_date, bb.value ->> 'date', '') as b_birth,
                            coalesce(b.commune_code, '') as b_commune
                        from population.duplicate_pair d
                        left join population.person_current a on a.person_id = d.one
                        left join population.person_current b on b.person_id = d.other
                        %s
                        where %s and %s
                        order by d.level = 'POSSIBLE', d.found_at desc, d.pair_id desc
                        limit :limit offset :offset
                        """
                                .formatted(
                                        former("fa", "one", "NAME")
                                                + former("ba", "one", "BIRTH")
                                                + former("fb", "other", "NAME")
                                                + former("bb", "other", "BIRTH"),
                                        waiting ? WAITING : "not (" + WAITING + ")",
                                        OF_COMMUNE))
                .param("commune", commune)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) ->
                        new ListedPair(pair(row, number), listed(row, "a_"), listed(row, "b_")))
                .list();
    }

    /** The latest that is believed of a record that is not shown. */
    private static String former(String alias, String side, String kind) {
        return """
        left join lateral (select value from population.fact f where f.person_id = d.%s
            and f.kind = '%s' and f.recorded_to is null order by lower(f.valid) desc limit 1) %s on true
        """
                .formatted(side, kind, alias);
    }

    private static ListedPair.Listed listed(ResultSet row, String as) throws SQLException {
        return new ListedPair.Listed(
                row.getString(as + "name"),
                row.getString(as + "birth"),
                row.getString(as + "commune"));
    }

    /** How many pairs wait in a commune. */
    long waiting(String commune) {
        return database.sql(
                        "select count(*) from population.duplicate_pair d where "
                                + WAITING
                                + " and "
                                + OF_COMMUNE)
                .param("commune", commune)
                .query(Long.class)
                .single();
    }

    Optional<DuplicatePair> find(UUID pairId, String commune) {
        return database.sql(
                        "select d.* from population.duplicate_pair d where d.pair_id = :pair and "
                                + IS_OF_COMMUNE)
                .param("pair", pairId)
                .param("commune", commune)
                .query(DuplicateStore::pair)
                .optional();
    }

    /** Locks a pair until the transaction ends: of two officers, one waits. */
    void lock(UUID pairId) {
        database.sql("select 1 from population.duplicate_pair where pair_id = ? for update")
                .param(pairId)
                .query()
                .listOfRows();
    }

    List<DuplicateDecision> decisions(UUID pairId) {
        return database.sql(
                        """
                        select decision, reason, commune_code, decided_at, act_id
                        from population.duplicate_decision where pair_id = ?
                        order by decided_at, decision_id
                        """)
                .param(pairId)
                .query((row, number) ->
                        new DuplicateDecision(
                                DecisionKind.valueOf(row.getString("decision")),
                                row.getString("reason"),
                                row.getString("commune_code"),
                                row.getTimestamp("decided_at").toInstant(),
                                row.getObject("act_id", UUID.class)))
                .list();
    }

    /** Writes a decision and what becomes of the pair. */
    void decide(UUID decisionId, DuplicatePair decided, DuplicateDecision decision, UUID officer) {
        database.sql(
                        """
                        insert into population.duplicate_decision
                            (decision_id, pair_id, decision, reason, decided_by, commune_code, decided_at, act_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(decisionId)
                .param(decided.pairId())
                .param(decision.kind().name())
                .param(decision.reason())
                .param(officer)
                .param(decision.communeCode())
                .param(Timestamp.from(decision.decidedAt()))
                .param(decision.actId())
                .update();
        database.sql(
                        "update population.duplicate_pair set state = ?, merge_id = ? where pair_id = ?")
                .param(decided.state().name())
                .param(decided.mergeId())
                .param(decided.pairId())
                .update();
    }

    /** Opens the pairs again whose merge was revoked, wherever that was done. */
    void reopenRevoked(List<UUID> persons) {
        database.sql(
                        """
                        update population.duplicate_pair d set state = 'OPEN', merge_id = null
                        where d.one = any(:persons) and d.other = any(:persons) and d.state = 'MERGED'
                            and exists (select 1 from population.civil_act r
                                where r.amends = d.merge_id and r.kind = 'REVOCATION')
                        """)
                .param("persons", persons.toArray(UUID[]::new))
                .update();
    }

    /** What a fact says, as far as the page compares it. */
    private record Stated(
            String kind, @Nullable String value, @Nullable String mother, @Nullable String father) {

        static Stated of(ResultSet row, int number) throws SQLException {
            return new Stated(
                    row.getString("kind"),
                    row.getString("stated"),
                    row.getString("mother"),
                    row.getString("father"));
        }

        @Override
        public String toString() {
            return "Stated[" + kind + "]";
        }
    }

    /** A record as it is believed, whether it is shown or merged. */
    PairRecord record(UUID person, LocalDate today) {
        Map<PairRecord.Field, String> values = new EnumMap<>(PairRecord.Field.class);
        Map<PairRecord.Field, UUID> parents = new EnumMap<>(PairRecord.Field.class);
        // What holds today comes last and stays.
        database.sql(
                        """
                        select kind, case kind when 'LIFE' then value ->> 'status' else
                            coalesce(value ->> 'full', value ->> 'date', value ->> 'sex',
                                value ->> 'number', value ->> 'commune', value ->> 'status',
                                value ->> 'ethnicity', value ->> 'place') end as stated,
                            value ->> 'mother' as mother, value ->> 'father' as father
                        from population.fact f
                        where f.person_id = ? and f.recorded_to is null
                        order by f.valid @> ?::date, lower(f.valid)
                        """)
                .params(person, today)
                .query(Stated::of)
                .list()
                .forEach(stated -> put(values, parents, stated));
        boolean shown =
                database.sql(
                                "select exists (select 1 from population.person_current where person_id = ?)")
                        .param(person)
                        .query(Boolean.class)
                        .single();
        var named = new HashSet<UUID>();
        parents.forEach((field, parent) ->
                name(parent)
                        .ifPresent(name -> {
                            values.put(field, name);
                            named.add(parent);
                        }));
        return new PairRecord(person, values, named, enteredAt(person), shown);
    }

    private static void put(
            Map<PairRecord.Field, String> values,
            Map<PairRecord.Field, UUID> parents,
            Stated stated) {
        String value = stated.value();
        if (stated.kind().equals("PARENTS")) {
            parents.clear();
            parent(parents, PairRecord.Field.MOTHER, stated.mother());
            parent(parents, PairRecord.Field.FATHER, stated.father());
        } else if (value != null) {
            field(stated.kind()).ifPresent(field -> values.put(field, value));
        }
    }

    private static Optional<PairRecord.Field> field(String kind) {
        String name = kind.equals("RESIDENCE") ? "COMMUNE" : kind;
        return Arrays.stream(PairRecord.Field.values())
                .filter(field -> field.name().equals(name))
                .findFirst();
    }

    private static void parent(
            Map<PairRecord.Field, UUID> parents, PairRecord.Field field, @Nullable String id) {
        if (id != null) {
            parents.put(field, UUID.fromString(id));
        }
    }

    private Optional<String> name(UUID person) {
        return database.sql("select full_name from population.person_current where person_id = ?")
                .param(person)
                .query(String.class)
                .optional();
    }

    private Instant enteredAt(UUID person) {
        return database.sql("select entered_at from population.person where person_id = ?")
                .param(person)
                .query((row, number) -> row.getTimestamp("entered_at").toInstant())
                .single();
    }

    private static DuplicatePair pair(ResultSet row, int number) throws SQLException {
        var reasons = new ArrayList<String>();
        for (Object reason : (Object[]) row.getArray("reasons").getArray()) {
            reasons.add(reason.toString());
        }
        return new DuplicatePair(
                row.getObject("pair_id", UUID.class),
                row.getObject("one", UUID.class),
                row.getObject("other", UUID.class),
                Level.valueOf(row.getString("level")),
                reasons,
                row.getTimestamp("found_at").toInstant(),
                DuplicatePair.State.valueOf(row.getString("state")),
                row.getObject("merge_id", UUID.class));
    }
}
