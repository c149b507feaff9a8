package vn.lienthong.population;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Proves that every number ever issued is held by one person or cancelled. Thread-safe. */
public class NumberAudit {

    private final JdbcClient database;

    NumberAudit(JdbcClient database) {
        this.database = database;
    }

    /**
     * What the register says of its numbers.
     *
     * @param issued numbers ever issued
     * @param held issued numbers that a person holds now
     * @param cancelled numbers that nobody holds any more; one that was given back is not among
     *     them
     * @param reused numbers that are cancelled and held all the same, or held by somebody to whom
     *     they were not issued
     * @param unissued numbers that a person holds and nobody issued
     */
    public record Balance(long issued, long held, long cancelled, long reused, long unissued) {

        /** Whether issued is held and cancelled together, and none was used again. */
        public boolean holds() {
            return issued == held + cancelled && reused == 0 && unissued == 0;
        }
    }

    /** The balance at one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Balance check() {
        return database.sql(
                        """
                        with holding as (
                            select c.person_id, c.number, n.person_id is not null as issued,
                                c.person_id = coalesce(m.survivor, n.person_id) as own
                            from population.person_current c
                            left join population.personal_number n using (number)
                            left join population.person_merged m on m.person_id = n.person_id)
                        select (select count(*) from population.personal_number) as issued,
                            (select count(*) from holding where own) as held,
                            (select count(*) from population.cancelled_number) as cancelled,
                            (select count(*) from population.person_current
                                join population.cancelled_number using (number))
                                + (select count(*) from holding where issued and not own) as reused,
                            (select count(*) from holding where not issued) as unissued
                        """)
                .query((row, number) ->
                        new Balance(
                                row.getLong("issued"),
                                row.getLong("held"),
                                row.getLong("cancelled"),
                                row.getLong("reused"),
                                row.getLong("unissued")))
                .single();
    }
}
