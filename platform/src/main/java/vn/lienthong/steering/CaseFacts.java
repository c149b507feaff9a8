package vn.lienthong.steering;

import java.sql.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.lienthong.identity.AccountOpened;
import vn.lienthong.population.PersonRegistered;
import vn.lienthong.population.PersonsEnrolled;
import vn.lienthong.services.AdultsCounted;
import vn.lienthong.services.DossierClosed;
import vn.lienthong.services.DossierSubmitted;
import vn.lienthong.services.ProcedureOffered;
import vn.lienthong.verification.jobs.BatchVerified;

/** Keeps the facts of the other modules' events, in the transaction of the act. Thread-safe. */
class CaseFacts {

    private final JdbcTemplate database;
    private final Pseudonyms pseudonyms;
    private final FactProjection projection;
    private final EventFacts facts;

    CaseFacts(
            JdbcTemplate database,
            Pseudonyms pseudonyms,
            FactProjection projection,
            EventFacts facts) {
        this.database = database;
        this.pseudonyms = pseudonyms;
        this.projection = projection;
        this.facts = facts;
    }

    @EventListener({
        DossierSubmitted.class,
        DossierClosed.class,
        PersonRegistered.class,
        PersonsEnrolled.class,
        ProcedureOffered.class,
        AccountOpened.class,
        AdultsCounted.class,
        BatchVerified.class
    })
    void on(Object event) {
        write(facts.of(event));
    }

    /** Facts of one event go to the server together. */
    private void write(List<ToldFact> told) {
        if (told.isEmpty()) {
            return;
        }
        database.batchUpdate(
                """
                insert into steering.incoming_fact
                    (measure, case_id, pseudonym, day, known_at, amount,
                     province_code, commune_code, channel, on_time, days, procedure_code)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                told.stream().map(this::row).toList());
        projection.wakeAfterCommit();
    }

    private @Nullable Object[] row(ToldFact fact) {
        return new @Nullable Object[] {
            fact.kind().name(),
            fact.caseId(),
            pseudonyms.of(fact.caseId()),
            fact.day(),
            Timestamp.from(fact.knownAt()),
            fact.amount(),
            fact.said().provinceCode(),
            fact.said().communeCode(),
            fact.said().channel(),
            fact.said().onTime(),
            fact.said().days(),
            fact.said().procedureCode()
        };
    }
}
