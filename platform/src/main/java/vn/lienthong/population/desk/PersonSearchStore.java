package vn.lienthong.population.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.Sex;

/**
 * Finds persons by index: every query reads one range of an index, and where it must sift that
 * range, at most {@value #SIFTED_MAX} rows of it. Thread-safe.
 */
final class PersonSearchStore {

    /** Rows of an index range that are looked at, so that no search takes long. */
    private static final int SIFTED_MAX = 20_000;

    private static final int HOUSEHOLDS_MAX = 50;
    private static final String GIVEN_FIRST = "population.given_name_first(plain_key)";

    private final JdbcClient database;

    PersonSearchStore(JdbcClient database) {
        this.database = database;
    }

    /**
     * Who was found.
     *
     * @param persons in no order, each once
     * @param unfinished whether some were not looked at
     */
    record Hits(Set<UUID> persons, boolean unfinished) {

        private Hits and(Hits others) {
            var all = new LinkedHashSet<>(persons);
            all.addAll(others.persons());
            return new Hits(all, unfinished || others.unfinished());
        }
    }

    /** A person as a list shows them. Prints as the identifier only. */
    record Row(
            UUID personId,
            String name,
            PartialDate birthDate,
            String communeCode,
            Sex sex,
            PersonalNumber number,
            String life) {
        @Override
        public String toString() {
            return "Row[" + personId + "]";
        }
    }

    /** One range of an index, and what is sifted out of it. */
    private record Range(
            String where, String key, List<Object> whereValues, @Nullable NamePattern sifted) {}

    /**
     * Who fits.
     *
     * @param most how many are wanted
     */
    Hits find(SearchCriteria criteria, int most) {
        NamePattern head = criteria.head();
        if (head != null) {
            Hits heads = byName(head, null, criteria.commune(), most);
            Hits members = ofHouseholds(householdsHeadedBy(heads.persons()), criteria, most);
            return new Hits(members.persons(), heads.unfinished() || members.unfinished());
        }
        UUID household = criteria.household();
        if (household != null) {
            return ofHouseholds(List.of(household), criteria, most);
        }
        NamePattern name = criteria.name();
        return name == null
                ? among(List.of(all(criteria.birthDate(), criteria.commune())), most)
                : byName(name, criteria.birthDate(), criteria.commune(), most);
    }

    private Hits byName(
            NamePattern name, @Nullable PartialDate born, @Nullable String commune, int most) {
        NamePattern spelled = name.tones().isEmpty() ? null : name;
        Range beginning = prefix("plain_key", name.beginning(), born, commune, spelled);
        String given = name.givenName();
        if (name.words().size() == 1) {
            return among(
                    List.of(beginning, prefix(GIVEN_FIRST, given, born, commune, spelled)), most);
        }
        Range surnamed =
                prefix(
                        GIVEN_FIRST,
                        given + " " + name.words().getFirst() + " ",
                        born,
                        commune,
                        name.words().size() > 2 ? name : spelled);
        Range any = prefix(GIVEN_FIRST, given, born, commune, name);
        if (born == null) {
            return among(List.of(beginning, surnamed, any), most);
        }
        // Within a year those of a given name are seldom more than are sifted: all are looked at
        // once, and those with the surname apart only if they were too many.
        Hits hits = among(List.of(beginning, any), most);
        return hits.unfinished() ? hits.and(among(List.of(surnamed), most)) : hits;
    }

    private static Range prefix(
            String key,
            String prefix,
            @Nullable PartialDate born,
            @Nullable String commune,
            @Nullable NamePattern sifted) {
        Range rest = all(born, commune);
        var values = new ArrayList<Object>();
        values.add(prefix + "%");
        values.addAll(rest.whereValues());
        return new Range(key + " like ?" + " and " + rest.where(), key, values, sifted);
    }

    private static Range all(@Nullable PartialDate born, @Nullable String commune) {
        var where = new StringBuilder("true");
        var values = new ArrayList<Object>();
        if (commune != null) {
            where.append(" and commune_code = ?");
            values.add(commune);
        }
        if (born != null) {
            // One index is by the year, another has the date behind the name: either is told. Who
            // is known by month or year only may be meant too.
            where.append(" and left(birth_date, 4) = ? and birth_date >= ? and birth_date < ?");
            values.add(String.valueOf(born.year()));
            values.add(String.valueOf(born.year()));
            values.add(String.valueOf(born.year() + 1));
            switch (born.precision()) {
                case DAY -> {
                    where.append(" and birth_date in (?, ?, ?)");
                    values.add(born.toString());
                    values.add(PartialDate.ofMonth(born.year(), born.month()).toString());
                    values.add(String.valueOf(born.year()));
                }
                case MONTH -> {
                    where.append(" and (birth_date like ? or birth_date = ?)");
                    values.add(born + "%");
                    values.add(String.valueOf(born.year()));
                }
                case YEAR -> {}
            }
        }
        return new Range(where.toString(), GIVEN_FIRST, values, null);
    }

    private Hits among(List<Range> ranges, int most) {
        var found = new Hits(Set.of(), false);
        for (Range range : ranges) {
            if (found.persons().size() < most) {
                found = found.and(among(range, most));
            }
        }
        return found;
    }

    private Hits among(Range range, int most) {
        NamePattern sifted = range.sifted();
        if (sifted == null) {
            return new Hits(
                    database.sql(
                                    "select person_id from population.person_current where "
                                            + range.where()
                                            + " order by "
                                            + range.key()
                                            + " using ~<~ limit "
                                            + most)
                            .params(range.whereValues())
                            .query(PersonSearchStore::personId)
                            .set(),
                    false);
        }
        var values = new ArrayList<>(range.whereValues());
        values.add(sifted.inOrder());
        values.add(sifted.spelling());
        return database.sql(
                        """
                        with near as materialized (
                            select person_id, plain_key, tone_key
                            from population.person_current where %s
                            order by %s using ~<~ limit %d)
                        select (select count(*) from near) as looked, array(
                            select person_id from near where plain_key ~ ? and tone_key ~ ? limit %d) as found
                        """
                                .formatted(range.where(), range.key(), SIFTED_MAX, most))
                .params(values)
                .query((row, number) ->
                        new Hits(
                                Set.of((UUID[]) row.getArray("found").getArray()),
                                row.getLong("looked") >= SIFTED_MAX))
                .single();
    }

    private List<UUID> householdsHeadedBy(Collection<UUID> heads) {
        return database.sql(
                        """
                        select distinct (value ->> 'household')::uuid as household
                        from population.fact
                        where person_id = any(?) and kind = 'HOUSEHOLD' and recorded_to is null
                            and upper(valid) is null and value ->> 'part' = 'HEAD'
                        limit ?
                        """)
                .param(ids(heads))
                .param(HOUSEHOLDS_MAX)
                .query((row, number) -> row.getObject("household", UUID.class))
                .list();
    }

    private Hits ofHouseholds(List<UUID> households, SearchCriteria criteria, int most) {
        Range rest = all(criteria.birthDate(), null);
        NamePattern name = criteria.name();
        var values = new ArrayList<Object>(List.of(ids(households)));
        values.addAll(rest.whereValues());
        values.add(name == null ? "" : name.inOrder());
        values.add(name == null ? "" : name.spelling());
        return new Hits(
                database.sql(
                                "select person_id from population.person_current where household = any(?) and "
                                        + rest.where()
                                        + " and plain_key ~ ? and tone_key ~ ? limit "
                                        + most)
                        .params(values)
                        .query(PersonSearchStore::personId)
                        .set(),
                false);
    }

    /** What lists show of these persons, in the order of given names. */
    List<Row> rows(Collection<UUID> persons) {
        return database
                .sql(
                        """
                        select person_id, full_name, plain_key, birth_date, commune_code, sex, number, life
                        from population.person_current where person_id = any(?)
                        """)
                .param(ids(persons))
                .query((row, number) -> Map.entry(key(row.getString("plain_key")), row(row)))
                .list()
                .stream()
                .sorted(Map.Entry.comparingByKey(Comparator.<String>naturalOrder()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static String key(String plain) {
        return plain.substring(plain.lastIndexOf(' ') + 1) + " " + plain;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("person_id", UUID.class),
                row.getString("full_name"),
                PartialDate.parse(row.getString("birth_date")).orElseThrow(),
                row.getString("commune_code"),
                row.getString("sex").equals("M") ? Sex.MALE : Sex.FEMALE,
                PersonalNumber.of(row.getString("number")),
                row.getString("life"));
    }

    private static UUID personId(ResultSet row, int number) throws SQLException {
        return row.getObject("person_id", UUID.class);
    }

    private static SqlArrayValue ids(Collection<UUID> ids) {
        return new SqlArrayValue("uuid", ids.toArray(Object[]::new));
    }
}
