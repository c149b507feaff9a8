package vn.lienthong.population;

import static java.util.stream.Collectors.joining;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
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

    /**
     * An agency that learned something about a person.
     *
     * @param personId about whom
     * @param asker who learned it, and why
     * @param disclosed attributes that it was given; none where it was told yes or no
     */
    record Learned(UUID personId, AgencyVerification.Asker asker, Set<Attribute> disclosed) {

        Learned(UUID personId, AgencyVerification.Asker asker) {
            this(personId, asker, Set.of());
        }

        private String attributes() {
            return disclosed.stream().map(Attribute::name).sorted().collect(joining(","));
        }
    }

    /** Other agencies learned something about persons; in one statement. */
    void addAll(Collection<Learned> reads) {
        if (reads.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        var written = new LinkedHashMap<UUID, Learned>(reads.size() * 2);
        reads.forEach(learned -> written.put(identifiers.next(), learned));
        database.sql(
                        """
                        insert into population.access_record
                            (access_id, reader_role, read_at, person_id, reader, reader_agency, purpose,
                             legal_ground, agency_case, disclosed)
                        select access_id, ?, ?, person_id, reader, reader_agency, purpose,
                             legal_ground, agency_case, string_to_array(nullif(disclosed, ''), ',')
                        from unnest(?, ?, ?, ?, ?, ?, ?, ?) as learned
                            (access_id, person_id, reader, reader_agency, purpose, legal_ground, agency_case,
                             disclosed)
                        """)
                .param(Role.AGENCY.name())
                .param(Timestamp.from(now))
                .param(ActStore.ids(written.keySet()))
                .param(column("uuid", written, Learned::personId))
                .param(column("uuid", written, learned -> learned.asker().reader()))
                .param(column("text", written, learned -> learned.asker().agency().national()))
                .param(
                        column(
                                "text",
                                written,
                                learned -> learned.asker().question().purpose().name()))
                .param(column("text", written, learned -> learned.asker().ground()))
                .param(
                        column(
                                "text",
                                written,
                                learned -> learned.asker().question().caseReference()))
                .param(column("text", written, Learned::attributes))
                .update();
        written.forEach((access, learned) ->
                events.publishEvent(
                        new RecordRead(
                                access,
                                learned.personId(),
                                Role.AGENCY,
                                learned.asker().question().purpose(),
                                now)));
    }

    private static SqlArrayValue column(
            String type, Map<UUID, Learned> written, Function<Learned, Object> value) {
        return new SqlArrayValue(type, written.values().stream().map(value).toArray());
    }
}
