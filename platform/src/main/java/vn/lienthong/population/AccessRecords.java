package vn.lienthong.population;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.shell.Client;
import vn.lienthong.shell.Identifiers;
import vn.lienthong.shell.Role;

/**
 * Writes who read whose record and why, in the transaction of the read: if the record cannot be
 * written, there is no answer. Transactions that commit at one moment share one flush of the
 * database's log. Thread-safe.
 */
final class AccessRecords {

    private final JdbcClient database;
    private final Identifiers identifiers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccessRecords(
            JdbcClient database,
            Identifiers identifiers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.identifiers = identifiers;
        this.events = events;
        this.clock = clock;
    }

    /** An account read a person's record. */
    void add(UUID personId, Reading reading) {
        UUID access = identifiers.next();
        Instant now = clock.instant();
        database.sql(
                        """
                        insert into population.access_record
                            (access_id, person_id, reader, reader_role, reader_commune, purpose,
                             case_reference, read_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(access)
                .param(personId)
                .param(reading.reader().accountId())
                .param(reading.reader().role().name())
                .param(reading.reader().communeCode())
                .param(reading.purpose().name())
                .param(reading.caseReference())
                .param(Timestamp.from(now))
                .update();
        events.publishEvent(
                new RecordRead(access, personId, reading.reader().role(), reading.purpose(), now));
    }

    /** A program of another agency learned something about a person. */
    void add(UUID personId, MatchQuestion question, Client client) {
        UUID access = identifiers.next();
        Instant now = clock.instant();
        database.sql(
                        """
                        insert into population.access_record
                            (access_id, person_id, reader, reader_role, reader_agency, purpose,
                             legal_ground, agency_case, read_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        access,
                        personId,
                        client.clientId(),
                        Role.AGENCY.name(),
                        client.agency().national(),
                        question.purpose().name(),
                        client.ground(),
                        question.caseReference(),
                        Timestamp.from(now))
                .update();
        events.publishEvent(new RecordRead(access, personId, Role.AGENCY, question.purpose(), now));
    }
}
