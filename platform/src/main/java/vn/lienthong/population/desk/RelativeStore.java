package vn.lienthong.population.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import vn.lienthong.population.Attribute;
import vn.lienthong.population.PersonAct;
import vn.lienthong.population.PersonState;
import vn.lienthong.primitives.PartialDate;

/** Finds who stands beside a person. Thread-safe. */
final class RelativeStore {

    private static final int CHILDREN_MAX = 30;

    /** Everybody of a household. */
    static final int ALL = Integer.MAX_VALUE;

    private final JdbcClient database;

    RelativeStore(JdbcClient database) {
        this.database = database;
    }

    /** Somebody with those to whom they are tied themselves. */
    private record Tied(
            UUID personId,
            String name,
            String born,
            String life,
            @Nullable UUID mother,
            @Nullable UUID father,
            @Nullable UUID spouse,
            boolean head) {

        Relative as(Relative.Tie tie) {
            return new Relative(
                    personId,
                    name,
                    PartialDate.parse(born).orElseThrow().inVietnamese(),
                    life,
                    tie);
        }
    }

    /** Parents, guardian and spouse as a state says, and the children as known now. */
    List<Relative> family(PersonState state) {
        var ties = new HashMap<UUID, Relative.Tie>();
        tie(state, Attribute.GUARDIAN, "guardian", Relative.Tie.GUARDIAN, ties);
        tie(state, Attribute.PARENTS, "mother", Relative.Tie.MOTHER, ties);
        tie(state, Attribute.PARENTS, "father", Relative.Tie.FATHER, ties);
        tie(state, Attribute.MARITAL_STATUS, "spouse", Relative.Tie.SPOUSE, ties);
        var family = new ArrayList<Relative>();
        database.sql(
                        "select p.*, false as head from population.person_current p where person_id = any(?)")
                .param(ids(ties.keySet()))
                .query(RelativeStore::tied)
                .list()
                .forEach(tied ->
                        family.add(tied.as(Objects.requireNonNull(ties.get(tied.personId())))));
        family.sort(Comparator.comparing(Relative::tie));
        database.sql(
                        """
                        select p.*, false as head from population.person_current p
                        where mother = ? or father = ? order by birth_date, person_id limit ?
                        """)
                .params(state.person(), state.person(), CHILDREN_MAX)
                .query(RelativeStore::tied)
                .list()
                .forEach(tied -> family.add(tied.as(Relative.Tie.CHILD)));
        return family;
    }

    private static void tie(
            PersonState state,
            Attribute attribute,
            String part,
            Relative.Tie tie,
            Map<UUID, Relative.Tie> ties) {
        state.value(attribute, part).ifPresent(id -> ties.put(UUID.fromString(id), tie));
    }

    /**
     * Members of a household on a day, as known at a moment, the head first, each with the tie to
     * the head. Their names and own ties are as known now.
     *
     * @param most how many at most, or {@link #ALL}
     */
    List<Relative> household(UUID household, LocalDate day, Instant knownOn, int most) {
        List<Tied> members =
                database.sql(
                                """
                                select p.*, f.value ->> 'part' = 'HEAD' as head
                                from population.fact f join population.person_current p using (person_id)
                                where f.kind = 'HOUSEHOLD' and f.recorded_from <= :known
                                    and (f.recorded_to is null or f.recorded_to > :known)
                                    and f.value ->> 'household' = :household and f.valid @> cast(:day as date)
                                    and f.person_id = any (array(
                                        select person_id from population.person
                                        where details -> 'HOUSEHOLD' ->> 'household' = :household
                                        union
                                        select person_id from population.changed_fact
                                        where kind = 'HOUSEHOLD' and value ->> 'household' = :household))
                                order by head desc, p.birth_date, p.person_id limit :most
                                """)
                        .param("household", household.toString())
                        .param("day", day)
                        .param("known", Timestamp.from(knownOn))
                        .param("most", most)
                        .query(RelativeStore::tied)
                        .list();
        Optional<Tied> head = members.stream().filter(Tied::head).findFirst();
        return members.stream()
                .map(member ->
                        member.as(head.map(known -> tie(member, known)).orElse(Relative.Tie.OTHER)))
                .toList();
    }

    /** The household to which a person belongs now. */
    Optional<UUID> householdOf(UUID person) {
        return database.sql(
                        """
                        select household from population.person_current
                        where person_id = ? and household is not null
                        """)
                .param(person)
                .query(UUID.class)
                .optional();
    }

    /** Names of those among some persons who belonged to a household once, by identifier. */
    Map<UUID, String> formerMembers(UUID household, Collection<UUID> persons) {
        List<UUID> former =
                database.sql(
                                """
                                select distinct person_id from population.fact
                                where kind = 'HOUSEHOLD' and value ->> 'household' = ? and person_id = any(?)
                                """)
                        .params(household.toString(), ids(persons))
                        .query((row, number) -> row.getObject("person_id", UUID.class))
                        .list();
        return names(former);
    }

    private static Relative.Tie tie(Tied member, Tied head) {
        if (member.head()) {
            return Relative.Tie.HEAD;
        }
        if (head.personId().equals(member.spouse())) {
            return Relative.Tie.SPOUSE;
        }
        if (head.personId().equals(member.mother()) || head.personId().equals(member.father())) {
            return Relative.Tie.CHILD;
        }
        if (member.personId().equals(head.mother())) {
            return Relative.Tie.MOTHER;
        }
        if (member.personId().equals(head.father())) {
            return Relative.Tie.FATHER;
        }
        boolean sibling =
                same(member.mother(), head.mother()) || same(member.father(), head.father());
        return sibling ? Relative.Tie.SIBLING : Relative.Tie.OTHER;
    }

    private static boolean same(@Nullable UUID one, @Nullable UUID other) {
        return one != null && one.equals(other);
    }

    /** Full names by identifier. */
    Map<UUID, String> names(Collection<UUID> persons) {
        var names = new HashMap<UUID, String>();
        database.sql(
                        "select person_id, full_name from population.person_current where person_id = any(?)")
                .param(ids(persons))
                .query(row -> {
                    names.put(row.getObject("person_id", UUID.class), row.getString("full_name"));
                });
        return names;
    }

    /** Where and when an act was registered. */
    Optional<PersonAct.Entry> entry(UUID act) {
        return database.sql(
                        """
                        select a.registered_at, a.commune_code, a.register_number, g.ground, a.decided_by
                        from population.civil_act a join population.act_ground g using (ground_id)
                        where a.act_id = ?
                        """)
                .param(act)
                .query((row, _) -> entry(row))
                .optional();
    }

    private static PersonAct.Entry entry(ResultSet row) throws SQLException {
        return new PersonAct.Entry(
                row.getTimestamp("registered_at").toInstant(),
                row.getString("commune_code"),
                row.getString("register_number"),
                row.getString("ground"),
                row.getString("decided_by"));
    }

    /** The act about a person that was registered last, except one, and not after it. */
    Optional<UUID> lastAct(UUID person, @Nullable UUID before) {
        return database.sql(
                        """
                        select a.act_id from population.civil_act a
                        where (a.subject = :person or a.act_id in
                                (select act_id from population.civil_act_person where person_id = :person))
                            and (cast(:before as uuid) is null or (a.registered_at, a.act_id) <
                                (select b.registered_at, b.act_id from population.civil_act b where b.act_id = :before))
                        order by a.registered_at desc, a.act_id desc limit 1
                        """)
                .param("person", person)
                .param("before", before)
                .query((row, number) -> row.getObject("act_id", UUID.class))
                .optional();
    }

    private static Tied tied(ResultSet row, int number) throws SQLException {
        return new Tied(
                row.getObject("person_id", UUID.class),
                row.getString("full_name"),
                row.getString("birth_date"),
                row.getString("life"),
                row.getObject("mother", UUID.class),
                row.getObject("father", UUID.class),
                row.getObject("spouse", UUID.class),
                row.getBoolean("head"));
    }

    private static SqlArrayValue ids(Collection<UUID> ids) {
        return new SqlArrayValue("uuid", ids.toArray(Object[]::new));
    }
}
