package vn.lienthong.population;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
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
        addAll(List.of(personId), reading);
    }

    /** An account read the records of all these persons, in one statement. */
    void addAll(Collection<UUID> persons, Reading reading) {
        if (persons.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        var accesses = new LinkedHashMap<UUID, UUID>(persons.size() * 2);
        persons.forEach(person -> accesses.put(identifiers.next(), person));
        database.sql(
                        """
                        insert into population.access_record
                            (access_id, person_id, reader, reader_role, reader_commune, purpose,
                             case_reference, reason, read_at)
                        select access_id, person_id, ?, ?, ?, ?, ?, ?, ?
                        from unnest(?, ?) as shown (access_id, person_id)
                        """)
                .param(reading.reader().accountId())
                .param(reading.reader().role().name())
                .param(reading.reader().communeCode())
                .param(reading.purpose().name())
                .param(reading.caseReference())
                .param(reading.statedReason())
                .param(Timestamp.from(now))
                .param(ActStore.ids(accesses.keySet()))
                .param(ActStore.ids(accesses.values()))
                .update();
        accesses.forEach((access, person) ->
                events.publishEvent(
                        new RecordRead(
                                access, person, reading.reader().role(), reading.purpose(), now)));
    }

    /** Another agency learned something about all these persons, in one statement. */
    void addAll(Collection<UUID> persons, AgencyVerification.Asker asker) {
        if (persons.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        var accesses = new LinkedHashMap<UUID, UUID>(persons.size() * 2);
        persons.forEach(person -> accesses.put(identifiers.next(), person));
        database.sql(
                        """
                        insert into population.access_record
                            (access_id, person_id, reader, reader_role, reader_agency, purpose,
                             legal_ground, agency_case, read_at)
                        select access_id, person_id, ?, ?, ?, ?, ?, ?, ?
                        from unnest(?, ?) as shown (access_id, person_id)
                        """)
                .param(asker.reader())
                .param(Role.AGENCY.name())
                .param(asker.agency().national())
                .param(asker.question().purpose().name())
                .param(asker.ground())
                .param(asker.question().caseReference())
                .param(Timestamp.from(now))
                .param(ActStore.ids(accesses.keySet()))
                .param(ActStore.ids(accesses.values()))
                .update();
        accesses.forEach((access, person) ->
                events.publishEvent(
                        new RecordRead(
                                access, person, Role.AGENCY, asker.question().purpose(), now)));
    }

    /** A program of another agency learned something about a person. */
    void add(UUID personId, MatchQuestion question, Client client) {
        add(
                personId,
                new AgencyQuestion(question.purpose(), question.caseReference()),
                client,
                null);
    }

    /**
     * A program of another agency read these attributes of a person.
     *
     * @return the moment of the read
     */
    Instant disclose(
            UUID personId, AgencyQuestion question, Client client, Set<Attribute> attributes) {
        return add(
                personId,
                question,
                client,
                new SqlArrayValue(
                        "text", attributes.stream().map(Attribute::name).sorted().toArray()));
    }

    private Instant add(
            UUID personId,
            AgencyQuestion question,
            Client client,
            @Nullable SqlArrayValue disclosed) {
        UUID access = identifiers.next();
        Instant now = clock.instant();
        database.sql(
                        """
                        insert into population.access_record
                            (access_id, person_id, reader, reader_role, reader_agency, purpose,
                             legal_ground, agency_case, read_at, disclosed)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(access)
                .param(personId)
                .param(client.clientId())
                .param(Role.AGENCY.name())
                .param(client.agency().national())
                .param(question.purpose().name())
                .param(client.ground())
                .param(question.caseReference())
                .param(Timestamp.from(now))
                .param(disclosed)
                .update();
        events.publishEvent(new RecordRead(access, personId, Role.AGENCY, question.purpose(), now));
        return now;
    }
}
