package vn.lienthong.population;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.primitives.PartialDate;

/**
 * Looks for the relatives beyond the persons of an act of whom its rules ask. Within the caller's
 * transaction. Thread-safe.
 */
final class Families {

    private final JdbcClient database;
    private final Kinship kinship;

    Families(JdbcClient database) {
        this.database = database;
        this.kinship = new Kinship(database);
    }

    /** Whether two persons are too closely related to marry. */
    boolean isKin(UUID one, UUID other) {
        return kinship.between(one, other);
    }

    /**
     * Births of the parents and children by birth: of those whom an entry named and who still are.
     */
    Generations generations(UUID person) {
        return new Generations(
                births(
                        """
                        select p.birth_date from population.person e
                        join population.person_current c using (person_id)
                        join population.person_current p on p.person_id = e.mother and p.person_id = c.mother
                            or p.person_id = e.father and p.person_id = c.father
                        where e.person_id = :person
                        """,
                        person),
                births(
                        """
                        select c.birth_date from population.person_current c
                        join population.person e using (person_id)
                        where c.mother = :person and e.mother = :person
                            or c.father = :person and e.father = :person
                        """,
                        person));
    }

    /** Births of those who are said to be the parents. */
    Generations parents(Collection<UUID> parents) {
        return new Generations(
                database.sql(
                                "select birth_date from population.person_current where person_id = any(?)")
                        .param(ActStore.ids(parents))
                        .query((row, number) -> Facts.date(row.getString("birth_date")))
                        .list(),
                List.of());
    }

    /** Whether a spouse or a child stands beside whom a person of this sex cannot stand. */
    boolean otherSexStands(UUID person, String sex) {
        return database.sql(
                        """
                        select exists (
                            select from population.person_current c
                            where c.mother = :person and :sex = 'M' or c.father = :person and :sex = 'F')
                        or exists (
                            select from population.person_current c
                            join population.person_current s on s.person_id = c.spouse
                            where c.person_id = :person and s.sex = :sex)
                        """)
                .param("person", person)
                .param("sex", sex)
                .query(Boolean.class)
                .single();
    }

    /** Whether somebody who lives leads a household on a day. */
    boolean hasHead(UUID household, LocalDate day) {
        return database.sql(
                        """
                        select exists (
                            select from population.person_current c
                            join population.fact f on f.person_id = c.person_id
                            where c.household = :household and c.life not in ('DEAD', 'DECLARED_DEAD')
                                and f.kind = 'HOUSEHOLD' and f.recorded_to is null
                                and f.valid @> :day::date and f.value ->> 'part' = 'HEAD')
                        """)
                .param("household", household)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    private List<PartialDate> births(String sql, UUID person) {
        return database.sql(sql)
                .param("person", person)
                .query((row, number) -> Facts.date(row.getString("birth_date")))
                .list();
    }
}
