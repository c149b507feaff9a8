package vn.lienthong.steering;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.identity.AccountOpened;
import vn.lienthong.population.PersonRegistered;
import vn.lienthong.population.PersonsEnrolled;
import vn.lienthong.services.DossierClosed;
import vn.lienthong.services.DossierSubmitted;
import vn.lienthong.shell.Role;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.steering.indicators.FactKind;

/**
 * Turns the other modules' events into facts, in the transaction of the act. An event that comes
 * twice, or late, or before another, gives the same facts: they follow from the event alone.
 * Thread-safe.
 */
class CaseFacts {

    private final JdbcClient database;
    private final Pseudonyms pseudonyms;
    private final FactProjection projection;

    CaseFacts(JdbcClient database, Pseudonyms pseudonyms, FactProjection projection) {
        this.database = database;
        this.pseudonyms = pseudonyms;
        this.projection = projection;
    }

    /**
     * What an event says.
     *
     * @param knownAt moment of the act
     * @param amount how many
     */
    private record Fact(
            FactKind kind, UUID caseId, LocalDate day, Instant knownAt, long amount, Said said) {}

    /** What some events say besides. */
    private record Said(
            @Nullable String provinceCode,
            @Nullable String channel,
            @Nullable Boolean onTime,
            @Nullable Integer days) {

        static final Said NOTHING = new Said(null, null, null, null);

        static Said in(String provinceCode) {
            return new Said(provinceCode, null, null, null);
        }
    }

    @EventListener
    void on(DossierSubmitted event) {
        write(
                one(
                        FactKind.RECEIVED,
                        event.dossierId(),
                        event.submittedAt(),
                        new Said(event.provinceCode(), event.channel().name(), null, null)));
    }

    @EventListener
    void on(DossierClosed event) {
        write(
                one(
                        FactKind.CLOSED,
                        event.dossierId(),
                        event.closedAt(),
                        new Said(event.provinceCode(), null, event.onTime(), null)));
    }

    /** A birth counts on the day of its registration, and on the day of birth. */
    @EventListener
    void on(PersonRegistered event) {
        write(
                one(
                        FactKind.BIRTHS,
                        event.actId(),
                        event.registeredAt(),
                        Said.in(event.provinceCode())));
        long days = ChronoUnit.DAYS.between(event.bornOn(), day(event.registeredAt()));
        write(
                new Fact(
                        FactKind.BORN,
                        event.actId(),
                        event.bornOn(),
                        event.registeredAt(),
                        1,
                        new Said(event.provinceCode(), null, null, Math.toIntExact(days))));
    }

    @EventListener
    void on(PersonsEnrolled event) {
        write(
                new Fact(
                        FactKind.ENTERED,
                        event.batchId(),
                        day(event.enrolledAt()),
                        event.enrolledAt(),
                        event.persons(),
                        Said.NOTHING));
    }

    @EventListener
    void on(AccountOpened event) {
        if (event.role() == Role.CITIZEN) {
            write(one(FactKind.ACCOUNTS, event.accountId(), event.openedAt(), Said.NOTHING));
        }
    }

    private static Fact one(FactKind kind, UUID caseId, Instant happenedAt, Said said) {
        return new Fact(kind, caseId, day(happenedAt), happenedAt, 1, said);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, SimulatedTime.VIETNAM);
    }

    private void write(Fact fact) {
        database.sql(
                        """
                        insert into steering.incoming_fact
                            (measure, case_id, pseudonym, day, known_at, amount,
                             province_code, channel, on_time, days)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(fact.kind().name())
                .param(fact.caseId())
                .param(pseudonyms.of(fact.caseId()))
                .param(fact.day())
                .param(Timestamp.from(fact.knownAt()))
                .param(fact.amount())
                .param(fact.said().provinceCode())
                .param(fact.said().channel())
                .param(fact.said().onTime())
                .param(fact.said().days())
                .update();
        projection.wakeAfterCommit();
    }
}
