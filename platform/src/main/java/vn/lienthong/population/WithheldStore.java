package vn.lienthong.population;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.primitives.VietnameseName;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.SimulatedTime;

/** Keeps decisions to show reads late, and lists the reads of an office. Thread-safe. */
final class WithheldStore {

    private static final int LIST_MAX = 200;

    private static final String SELECT =
            """
            select r.access_id, r.read_at, r.purpose, r.reason, r.reader = :account as own, p.full_name,
                   w.until, w.ground, w.request, w.decided_at
            from population.access_record r
            left join population.person_merged m using (person_id)
            join population.person_current p on p.person_id = coalesce(m.survivor, r.person_id)
            left join lateral (
                select until, ground, request, decided_at from population.access_withheld
                where access_id = r.access_id order by decided_at desc limit 1) w on true
            where r.reader_commune = :commune
            """;

    private final JdbcClient database;

    WithheldStore(JdbcClient database) {
        this.database = database;
    }

    /** Withheld reads of a commune, those shown last first, at most 200. */
    List<OfficeRead> withheld(String commune, Actor officer) {
        return question(
                        SELECT
                                + """
                                and r.access_id in (select access_id from population.access_withheld)
                                order by w.until desc, r.read_at desc, r.access_id limit :most
                                """,
                        commune,
                        officer)
                .param("most", LIST_MAX)
                .query(WithheldStore::read)
                .list();
    }

    /** Some of the reads of a commune on a day, the last first. */
    List<OfficeRead> on(LocalDate day, String commune, Actor officer, int limit, long offset) {
        return question(
                        SELECT
                                + """
                                and r.read_at >= :begin and r.read_at < :end
                                order by r.read_at desc, r.access_id limit :limit offset :offset
                                """,
                        commune,
                        officer)
                .param("limit", limit)
                .param("offset", offset)
                .param("begin", begin(day))
                .param("end", begin(day.plusDays(1)))
                .query(WithheldStore::read)
                .list();
    }

    Optional<OfficeRead> find(UUID accessId, String commune, Actor officer) {
        return question(SELECT + " and r.access_id = :access", commune, officer)
                .param("access", accessId)
                .query(WithheldStore::read)
                .optional();
    }

    private JdbcClient.StatementSpec question(String sql, String commune, Actor officer) {
        return database.sql(sql).param("commune", commune).param("account", officer.accountId());
    }

    private static Timestamp begin(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(SimulatedTime.VIETNAM).toInstant());
    }

    private static OfficeRead read(ResultSet row, int number) throws SQLException {
        LocalDate until = row.getObject("until", LocalDate.class);
        return new OfficeRead(
                row.getObject("access_id", UUID.class),
                row.getTimestamp("read_at").toInstant(),
                VietnameseName.of(row.getString("full_name")).initials(),
                Reading.Purpose.valueOf(row.getString("purpose")),
                row.getString("reason"),
                row.getBoolean("own"),
                until == null
                        ? null
                        : new OfficeRead.Decision(
                                until,
                                row.getString("ground"),
                                Objects.requireNonNullElse(row.getString("request"), ""),
                                row.getTimestamp("decided_at").toInstant()));
    }

    /** Writes a decision; it takes the place of earlier ones on the same read. */
    void add(UUID accessId, OfficeRead.Decision decision, UUID decidedBy) {
        database.sql(
                        """
                        insert into population.access_withheld (access_id, until, ground, request, decided_by, decided_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .param(accessId)
                .param(decision.until())
                .param(decision.ground())
                .param(request(decision))
                .param(decidedBy)
                .param(Timestamp.from(decision.decidedAt()))
                .update();
    }

    private static @Nullable String request(OfficeRead.Decision decision) {
        return decision.request().isEmpty() ? null : decision.request();
    }
}
