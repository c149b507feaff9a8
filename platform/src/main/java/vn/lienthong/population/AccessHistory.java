package vn.lienthong.population;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.Role;
import vn.lienthong.shell.SimulatedTime;

/**
 * Who read a person's record, for that person: newest first, without the reads that are withheld
 * from them until a later day. Every place that shows reads to the person asks here. Thread-safe.
 */
@Transactional(readOnly = true)
public class AccessHistory {

    /** Lines of a page. */
    public static final int PAGE = 25;

    /** Most single reads that are answered at once. */
    public static final int USAGES_MAX = 1_000;

    private static final String SEEN =
            """
            with known as (
                select r.*, r.reader_agency as agency, r.legal_ground as stated, w.until, w.ground as late_ground,
                       case when r.reader_agency is not null then 'AGENCY'
                            when r.reader = :account then 'OWN'
                            when r.reader_role = 'CITIZEN' then 'CITIZEN'
                            else 'OFFICER' end as kind
                from population.access_record r
                left join lateral (
                    select until, ground from population.access_withheld
                    where access_id = r.access_id order by decided_at desc limit 1) w on true
                where r.person_id in (
                        select cast(:person as uuid)
                        union all select m.person_id from population.person_merged m
                        where m.survivor = :person)
                  and (w.until is null or w.until <= :today)
                  and (cast(:begin as timestamptz) is null or r.read_at >= :begin)
                  and (cast(:end as timestamptz) is null or r.read_at < :end)),
            seen as (select * from known where cast(:kind as text) is null or kind = :kind)
            """;

    /** The first read gives its identifier to the line: it stays when more reads join it. */
    private static final String LINES =
            SEEN
                    + """
                    , lines as (
                        select (array_agg(access_id order by read_at, access_id))[1] as access_id, min(read_at) as first_at,
                               max(read_at) as last_at, count(*) as reads, bool_or(access_id = :access) as wanted,
                               kind, reader_role, reader_commune, agency, stated, purpose, case_reference, agency_case, disclosed, until,
                               late_ground
                        from seen
                        group by reader, kind, reader_role, reader_commune, agency, stated, purpose, case_reference, agency_case, disclosed,
                                 until, late_ground, date_trunc('hour', read_at, 'Asia/Ho_Chi_Minh'))
                    select l.*, q.question_id, q.asked_at, q.words, q.answer, q.answered_at
                    from lines l left join population.access_question q on q.access_id = l.access_id
                    """;

    private static final String ORDER = " order by last_at desc, l.access_id desc";

    private final JdbcClient database;
    private final CaseCodes cases;
    private final ReaderNames names;
    private final AccessGrounds grounds;
    private final Clock clock;

    AccessHistory(
            JdbcClient database,
            CaseCodes cases,
            ReaderNames names,
            AccessGrounds grounds,
            Clock clock) {
        this.database = database;
        this.cases = cases;
        this.names = names;
        this.grounds = grounds;
        this.clock = clock;
    }

    /**
     * A page of the history.
     *
     * @param records at most {@value #PAGE} lines
     * @param older whether there is another page after it
     */
    public record Page(List<AccessRecord> records, boolean older) {}

    /**
     * Single reads.
     *
     * @param total how many there are in the period
     * @param records those asked for
     */
    public record Usages(long total, List<AccessRecord> records) {}

    /** The newest lines. */
    public List<AccessRecord> latest(Actor person, int lines) {
        return records(
                question(LINES + ORDER + " limit :limit", person, AccessPeriod.EVER, null)
                        .param("access", null)
                        .param("limit", lines),
                person);
    }

    /**
     * A page of the history; reads of one reader, purpose and dossier within an hour are one line.
     *
     * @param kind null for all readers
     * @param page from 0
     */
    public Page page(Actor person, AccessPeriod period, @Nullable ReaderKind kind, int page) {
        List<AccessRecord> found =
                records(
                        question(
                                        LINES + ORDER + " limit :limit offset :offset",
                                        person,
                                        period,
                                        kind)
                                .param("access", null)
                                .param("limit", PAGE + 1)
                                .param("offset", (long) page * PAGE),
                        person);
        return new Page(found.stream().limit(PAGE).toList(), found.size() > PAGE);
    }

    /**
     * The line to which a read belongs.
     *
     * @throws FaultException {@code access.unknown} when the person may not see such a read
     */
    public AccessRecord line(UUID accessId, Actor person) {
        return records(
                        question(LINES + " where l.wanted", person, AccessPeriod.EVER, null)
                                .param("access", accessId),
                        person)
                .stream()
                .findFirst()
                .orElseThrow(() -> new FaultException("access.unknown"));
    }

    /**
     * Single reads, one for each access record.
     *
     * @param offset how many to leave out, 0 or more
     * @param limit 1 to {@value #USAGES_MAX}
     */
    public Usages usages(Actor person, AccessPeriod period, int offset, int limit) {
        long total =
                question(SEEN + "select count(*) from seen", person, period, null)
                        .query(Long.class)
                        .single();
        List<AccessRecord> records =
                records(
                        question(
                                        SEEN
                                                + """
                                                select s.*, s.read_at as first_at, s.read_at as last_at, 1 as reads,
                                                       null as question_id
                                                from seen s order by read_at desc, access_id desc limit :limit offset :offset
                                                """,
                                        person,
                                        period,
                                        null)
                                .param("limit", limit)
                                .param("offset", offset),
                        person);
        return new Usages(total, records);
    }

    /** The moment since which reads of anybody are recorded; empty while there was none. */
    public Optional<Instant> recordedSince() {
        return database.sql(
                        "select read_at from population.access_record order by access_id limit 1")
                .query((row, number) -> row.getTimestamp("read_at").toInstant())
                .optional();
    }

    private JdbcClient.StatementSpec question(
            String sql, Actor person, AccessPeriod period, @Nullable ReaderKind kind) {
        return database.sql(sql)
                .param(
                        "person",
                        person.personId().orElseThrow(() -> new FaultException("forbidden")))
                .param("account", person.accountId())
                .param("today", LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM))
                .param("begin", timestamp(period.begin()))
                .param("end", timestamp(period.end()))
                .param("kind", kind == null ? null : kind.name());
    }

    private List<AccessRecord> records(JdbcClient.StatementSpec question, Actor person) {
        var references = new HashMap<UUID, UUID>();
        List<AccessRecord> records =
                question.query(
                                (row, number) -> {
                                    AccessRecord record = record(row);
                                    UUID reference = row.getObject("case_reference", UUID.class);
                                    if (reference != null) {
                                        references.put(record.accessId(), reference);
                                    }
                                    return record;
                                })
                        .list();
        Map<UUID, String> codes =
                cases.ofApplicant(references.values(), person.personId().orElseThrow());
        return records.stream()
                .map(record -> {
                    UUID reference = references.get(record.accessId());
                    return reference == null ? record : withCode(record, codes.get(reference));
                })
                .toList();
    }

    private static AccessRecord withCode(AccessRecord record, @Nullable String code) {
        return new AccessRecord(
                record.accessId(),
                record.time(),
                record.reader(),
                record.why(),
                code,
                record.disclosure(),
                record.asked());
    }

    private AccessRecord record(ResultSet row) throws SQLException {
        Instant first = row.getTimestamp("first_at").toInstant();
        LocalDate day = LocalDate.ofInstant(first, SimulatedTime.VIETNAM);
        Reading.Purpose purpose = Reading.Purpose.valueOf(row.getString("purpose"));
        LocalDate until = row.getObject("until", LocalDate.class);
        return new AccessRecord(
                row.getObject("access_id", UUID.class),
                new AccessRecord.Times(
                        first, row.getTimestamp("last_at").toInstant(), row.getLong("reads")),
                names.reader(
                        ReaderKind.valueOf(row.getString("kind")),
                        Role.valueOf(row.getString("reader_role")),
                        row.getString("reader_commune"),
                        row.getString("agency"),
                        day),
                new AccessRecord.Why(
                        purpose,
                        grounds.of(purpose, day).orElse(null),
                        row.getString("stated"),
                        disclosed(row.getArray("disclosed"))),
                null,
                until == null
                        ? null
                        : new AccessRecord.LateDisclosure(
                                until, Objects.requireNonNull(row.getString("late_ground"))),
                row.getObject("question_id") == null ? null : AccessQuestionStore.question(row));
    }

    private static List<Attribute> disclosed(@Nullable Array names) throws SQLException {
        return names == null
                ? List.of()
                : Arrays.stream((String[]) names.getArray()).map(Attribute::valueOf).toList();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }
}
