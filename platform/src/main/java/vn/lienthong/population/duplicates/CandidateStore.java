package vn.lienthong.population.duplicates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.VietnameseName;
import vn.lienthong.shell.Identifiers;

/**
 * Finds pairs of records that share something on an index: old number, name and birth, mother and
 * nearly the birth. Pairs that were found before are left out. Within the caller's transaction.
 * Thread-safe.
 */
final class CandidateStore {

    /**
     * Most people of one name and one birth date as written of whom each pair is looked at. Larger
     * groups are people of whom little but the year of birth is known.
     */
    static final int NAMESAKES_MAX = 20;

    /**
     * Most people of one commune and one birth date, or one name, of whom each pair is looked at
     * for a slip. Larger groups are dates that were made up, such as the first of January.
     */
    static final int NEIGHBOURS_MAX = 50;

    /** Rows that a search holds at once. */
    private static final int FETCH = 1_000;

    private static final String NEAR_BIRTHS =
            """
            case when length(a.birth_date) = 10 and length(b.birth_date) = 10
                then abs(a.birth_date::date - b.birth_date::date) end <= 280
            """;

    private static final String OLD_NUMBERS_OF_ALL =
            """
            select a.person_id as one, b.person_id as other, true as same_old_number
            from population.person_current a
            join population.person_current b using (old_number)
            where a.person_id < b.person_id
            """;
    private static final String NAMES_OF_ALL =
            """
            select a.person_id as one, b.person_id as other, false as same_old_number
            from (select plain_key, birth_date from population.person_current
                  group by plain_key, birth_date having count(*) between 2 and %d) shared
            join population.person_current a using (plain_key, birth_date)
            join population.person_current b using (plain_key, birth_date)
            where a.person_id < b.person_id
            """
                    .formatted(NAMESAKES_MAX);
    private static final String MOTHERS_OF_ALL =
            """
            select a.person_id as one, b.person_id as other, false as same_old_number
            from population.person_current a
            join population.person_current b on b.mother = a.mother
            where a.person_id < b.person_id and
            """
                    + NEAR_BIRTHS;

    private static final String FATHERS_OF_ALL =
            """
            select a.person_id as one, b.person_id as other, false as same_old_number
            from population.person_current a
            join population.person_current b on b.father = a.father and b.plain_key = a.plain_key
            where a.person_id < b.person_id and
            """
                    + NEAR_BIRTHS;

    /**
     * Born on one day, in one commune, with one half of the name the same: a slip of a letter
     * leaves the other half as it is.
     */
    private static final String SLIPS_OF_ALL =
            """
            select a.person_id as one, b.person_id as other, false as same_old_number
            from (select commune_code, birth_date from population.person_current
                  where length(birth_date) = 10
                  group by commune_code, birth_date having count(*) between 2 and %d) shared
            join population.person_current a using (commune_code, birth_date)
            join population.person_current b using (commune_code, birth_date)
            cross join lateral (
                select least(length(a.plain_key), length(b.plain_key)) / 2 as half) name
            where a.person_id < b.person_id and a.plain_key <> b.plain_key and a.sex = b.sex
                and abs(length(a.plain_key) - length(b.plain_key)) <= 1
                and (left(a.plain_key, half) = left(b.plain_key, half)
                    or right(a.plain_key, half) = right(b.plain_key, half))
            """
                    .formatted(NEIGHBOURS_MAX);

    /** Of one name in one commune, with dates that share their year, or their month and day. */
    private static final String MISTAKEN_BIRTHS_OF_ALL =
            """
            select a.person_id as one, b.person_id as other, false as same_old_number
            from (select commune_code, plain_key from population.person_current
                  where length(birth_date) = 10
                  group by commune_code, plain_key having count(*) between 2 and %d) shared
            join population.person_current a using (commune_code, plain_key)
            join population.person_current b using (commune_code, plain_key)
            where a.person_id < b.person_id and a.sex = b.sex and a.birth_date <> b.birth_date
                and length(a.birth_date) = 10 and length(b.birth_date) = 10
                and (left(a.birth_date, 4) = left(b.birth_date, 4)
                    or right(a.birth_date, 6) = right(b.birth_date, 6))
            """
                    .formatted(NEIGHBOURS_MAX);

    private static final String OF_SOME =
            "select one, other, same_old_number from population.pairs_sharing(?, ?)";
    private static final String GIVEN =
            "select * from unnest(?, ?, ?) as given (one, other, same_old_number)";

    private static final String SIDES =
            """
            select pair.same_old_number, a.person_id as a_id, a.full_name as a_name, a.sex as a_sex, a.birth_date as a_birth,
                a.mother as a_mother, a.father as a_father, a.commune_code as a_commune,
                x.commune_code as a_book, x.register_number as a_entry,
                b.person_id as b_id, b.full_name as b_name, b.sex as b_sex, b.birth_date as b_birth,
                b.mother as b_mother, b.father as b_father, b.commune_code as b_commune,
                y.commune_code as b_book, y.register_number as b_entry
            from (%s) pair
            join population.person_current a on a.person_id = pair.one
            join population.person_current b on b.person_id = pair.other
            left join population.written_act x on x.subject = pair.one and x.kind = 'BIRTH'
            left join population.written_act y on y.subject = pair.other and y.kind = 'BIRTH'
            where not exists (select 1 from population.duplicate_pair known
                where known.one = pair.one and known.other = pair.other)
            """;

    private final JdbcTemplate streaming;
    private final JdbcClient database;
    private final Identifiers identifiers;

    CandidateStore(JdbcTemplate database, Identifiers identifiers) {
        this.streaming = new JdbcTemplate(Objects.requireNonNull(database.getDataSource()));
        this.streaming.setFetchSize(FETCH);
        this.database = JdbcClient.create(database);
        this.identifiers = identifiers;
    }

    /**
     * Two records that share something.
     *
     * @param one the one with the lower identifier
     */
    record Candidate(Likeness.Side one, Likeness.Side other, boolean sameOldNumber) {}

    /** Two records before anything of them is read. */
    private record Pair(UUID one, UUID other, boolean sameOldNumber) {}

    /** All pairs of the register, one at a time; memory does not grow with them. */
    void ofAll(Consumer<Candidate> each) {
        read(OLD_NUMBERS_OF_ALL, each);
        read(NAMES_OF_ALL, each);
        read(MOTHERS_OF_ALL, each);
        read(FATHERS_OF_ALL, each);
        read(SLIPS_OF_ALL, each);
        read(MISTAKEN_BIRTHS_OF_ALL, each);
    }

    /** The pairs of which one is among these persons. */
    void of(Collection<UUID> persons, Consumer<Candidate> each) {
        List<Pair> pairs =
                database.sql(OF_SOME)
                        .param(new SqlArrayValue("uuid", persons.toArray(Object[]::new)))
                        .param(NAMESAKES_MAX)
                        .query((row, number) ->
                                new Pair(
                                        row.getObject("one", UUID.class),
                                        row.getObject("other", UUID.class),
                                        row.getBoolean("same_old_number")))
                        .list();
        if (!pairs.isEmpty()) {
            read(
                    GIVEN,
                    each,
                    new SqlArrayValue("uuid", pairs.stream().map(Pair::one).toArray()),
                    new SqlArrayValue("uuid", pairs.stream().map(Pair::other).toArray()),
                    new SqlArrayValue(
                            "boolean", pairs.stream().map(Pair::sameOldNumber).toArray()));
        }
    }

    /** How many groups of namesakes are too large to be looked at. */
    long groupsLeftOut() {
        return database.sql(
                        """
                        select count(*) from (
                            select 1 from population.person_current
                            group by plain_key, birth_date having count(*) > ?) large
                        """)
                .param(NAMESAKES_MAX)
                .query(Long.class)
                .single();
    }

    /** Keeps a pair, for ever; tells whether it is new. */
    boolean keep(Candidate pair, DuplicateRules.Verdict verdict, Instant now) {
        return database.sql(
                                """
                                insert into population.duplicate_pair
                                    (pair_id, one, other, level, reasons, found_at, state)
                                values (?, ?, ?, ?, ?, ?, 'OPEN') on conflict (one, other) do nothing
                                """)
                        .params(
                                identifiers.next(),
                                pair.one().person(),
                                pair.other().person(),
                                verdict.level().name(),
                                new SqlArrayValue("text", verdict.reasons().toArray(Object[]::new)),
                                Timestamp.from(now))
                        .update()
                == 1;
    }

    private void read(String pairs, Consumer<Candidate> each, Object... parameters) {
        streaming.query(
                SIDES.formatted(pairs),
                row -> {
                    each.accept(
                            new Candidate(
                                    side(row, "a_"),
                                    side(row, "b_"),
                                    row.getBoolean("same_old_number")));
                },
                parameters);
    }

    private static Likeness.Side side(ResultSet row, String as) throws SQLException {
        return new Likeness.Side(
                row.getObject(as + "id", UUID.class),
                VietnameseName.of(row.getString(as + "name")),
                row.getString(as + "sex"),
                PartialDate.parse(row.getString(as + "birth")).orElseThrow(),
                new Likeness.Parents(
                        row.getObject(as + "mother", UUID.class),
                        row.getObject(as + "father", UUID.class)),
                row.getString(as + "commune"),
                entry(row.getString(as + "book"), row.getString(as + "entry")));
    }

    private static Likeness.@Nullable BookEntry entry(
            @Nullable String commune, @Nullable String number) {
        return commune == null || number == null ? null : new Likeness.BookEntry(commune, number);
    }
}
