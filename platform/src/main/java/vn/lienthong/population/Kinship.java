package vn.lienthong.population;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether two persons are related so that they may not marry: in direct line or within three
 * generations, by birth or adoption, past adoptions too; or once in-laws, or a parent's spouse and
 * that parent's child. Statute: Law 52/2014/QH13, Article 5(2)(d). Thread-safe.
 */
final class Kinship {

    private final JdbcClient database;

    Kinship(JdbcClient database) {
        this.database = database;
    }

    /** Whether they are, as far as the register knows. */
    boolean between(UUID one, UUID other) {
        return database.sql(
                        """
                        with recursive parent as not materialized (
                            select f.person_id, (f.value ->> side)::uuid as parent
                            from population.fact f, unnest(array['mother', 'father']) side
                            where f.kind = 'PARENTS' and f.recorded_to is null and f.value ->> side is not null),
                        line (root, person_id, generation) as (
                            values (:one::uuid, :one::uuid, 0), (:other::uuid, :other::uuid, 0)
                            union
                            select l.root, p.parent, l.generation + 1
                            from line l join parent p using (person_id)
                            where l.generation < 4),
                        spouse as (
                            select f.person_id, (f.value ->> 'spouse')::uuid as spouse
                            from population.fact f
                            where f.person_id in (:one, :other) and f.kind = 'MARITAL_STATUS'
                                and f.recorded_to is null and f.value ->> 'spouse' is not null)
                        select exists (
                            select from line x join line y using (person_id)
                            where x.root = :one and y.root = :other
                                and (x.generation <= 2 and y.generation <= 2
                                    or x.generation = 0 or y.generation = 0))
                        or exists (
                            select from spouse s
                            where exists (
                                    select from parent p
                                    where p.person_id = case s.person_id when :one then :other else :one end
                                        and p.parent = s.spouse)
                                or exists (
                                    select from parent p
                                    where p.person_id = s.spouse
                                        and p.parent = case s.person_id when :one then :other else :one end))
                        """)
                .param("one", one)
                .param("other", other)
                .query(Boolean.class)
                .single();
    }
}
