package vn.lienthong.steering;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.lienthong.identity.AccountOpened;
import vn.lienthong.population.ActDays;
import vn.lienthong.population.PersonRegistered;
import vn.lienthong.population.PersonsEnrolled;
import vn.lienthong.services.DossierClosed;
import vn.lienthong.services.DossierSubmitted;
import vn.lienthong.services.ProcedureOffered;
import vn.lienthong.shell.Role;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.steering.indicators.FactKind;

/**
 * Turns the other modules' events into facts, in the transaction of the act. An event that comes
 * twice, or late, or before another, gives the same facts: they follow from the event alone.
 * Thread-safe.
 */
class CaseFacts {

    private final JdbcTemplate database;
    private final Pseudonyms pseudonyms;
    private final FactProjection projection;
    private final ActDays days;

    CaseFacts(
            JdbcTemplate database, Pseudonyms pseudonyms, FactProjection projection, ActDays days) {
        this.database = database;
        this.pseudonyms = pseudonyms;
        this.projection = projection;
        this.days = days;
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
            @Nullable String communeCode,
            @Nullable String channel,
            @Nullable Boolean onTime,
            @Nullable Integer days,
            @Nullable String procedureCode) {

        static final Said NOTHING = new Said(null, null, null, null, null, null);

        static Said in(String provinceCode, String communeCode) {
            return new Said(provinceCode, communeCode, null, null, null, null);
        }
    }

    @EventListener
    void on(DossierSubmitted event) {
        write(
                one(
                        FactKind.RECEIVED,
                        event.dossierId(),
                        event.submittedAt(),
                        new Said(
                                event.provinceCode(),
                                event.communeCode(),
                                event.channel().name(),
                                null,
                                null,
                                event.procedureCode())));
    }

    @EventListener
    void on(DossierClosed event) {
        write(
                one(
                        FactKind.CLOSED,
                        event.dossierId(),
                        event.closedAt(),
                        new Said(
                                event.provinceCode(),
                                event.communeCode(),
                                null,
                                event.onTime(),
                                null,
                                null)));
    }

    /** A birth counts on the day of its registration, and on the day of birth. */
    @EventListener
    void on(PersonRegistered event) {
        LocalDate born = days.of(event.actId());
        long late = ChronoUnit.DAYS.between(born, day(event.registeredAt()));
        write(
                one(
                        FactKind.BIRTHS,
                        event.actId(),
                        event.registeredAt(),
                        Said.in(event.provinceCode(), event.communeCode())),
                new Fact(
                        FactKind.BORN,
                        event.actId(),
                        born,
                        event.registeredAt(),
                        1,
                        new Said(
                                event.provinceCode(),
                                event.communeCode(),
                                null,
                                null,
                                Math.toIntExact(late),
                                null)));
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

    /** Told every day: the first time counts. */
    @EventListener
    void on(ProcedureOffered event) {
        Fact offered =
                new Fact(
                        FactKind.PROCEDURES,
                        caseOf(event.procedureCode()),
                        event.since(),
                        event.toldAt(),
                        1,
                        new Said(
                                null,
                                null,
                                event.qualifies() ? "QUALIFYING" : "OTHER",
                                null,
                                null,
                                null));
        if (event.fullyOnline()) {
            write(
                    offered,
                    new Fact(
                            FactKind.FULLY_ONLINE,
                            offered.caseId(),
                            event.since(),
                            event.toldAt(),
                            1,
                            Said.NOTHING));
        } else {
            write(offered);
        }
    }

    private static UUID caseOf(String procedureCode) {
        return UUID.nameUUIDFromBytes(
                ("procedure " + procedureCode).getBytes(StandardCharsets.UTF_8));
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

    /** Facts of one event go to the server together. */
    private void write(Fact... facts) {
        database.batchUpdate(
                """
                insert into steering.incoming_fact
                    (measure, case_id, pseudonym, day, known_at, amount,
                     province_code, commune_code, channel, on_time, days, procedure_code)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                Stream.of(facts).map(this::row).toList());
        projection.wakeAfterCommit();
    }

    private @Nullable Object[] row(Fact fact) {
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
