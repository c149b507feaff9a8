package vn.lienthong.population.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.shell.Identifiers;

/** How far imports have come, kept in the transaction of each batch. Thread-safe. */
final class ImportLog {

    private final JdbcClient database;
    private final Identifiers identifiers;

    ImportLog(JdbcClient database, Identifiers identifiers) {
        this.database = database;
        this.identifiers = identifiers;
    }

    /**
     * An import and how far it is.
     *
     * @param id the import
     * @param bytesRead place in the file up to which every line was dealt with: bytes, or rows
     *     where a file is one of rows
     * @param linesRead number of the last of them
     * @param entered persons who were new
     * @param known lines that said what the register knew
     * @param rejected lines that were not taken in
     * @param rejectBytes length of the rejects file
     */
    record Progress(
            UUID id,
            long bytesRead,
            long linesRead,
            long entered,
            long known,
            long rejected,
            long rejectBytes) {}

    /** A line that waits. */
    record Waiting(long line, String record) {
        @Override
        public String toString() {
            return "Waiting[" + line + "]";
        }
    }

    /** The latest import of a file with these columns as of a day that was not finished. */
    Optional<Progress> unfinished(String sha256, String columns, LocalDate asOf) {
        return database.sql(
                        """
                        select * from population.intake
                        where file_sha256 = ? and columns = ? and as_of = ? and finished_at is null
                        order by started_at desc limit 1
                        """)
                .params(sha256, columns, asOf)
                .query(ImportLog::progress)
                .optional();
    }

    /**
     * Begins an import behind the head of its file.
     *
     * @param rejectBytes length of the head of the rejects file
     */
    Progress begin(
            ImportFile.Place start,
            long rejectBytes,
            String sha256,
            String columns,
            LocalDate asOf,
            Instant now) {
        var progress =
                new Progress(
                        identifiers.next(), start.offset(), start.number(), 0, 0, 0, rejectBytes);
        database.sql(
                        """
                        insert into population.intake (intake_id, file_sha256, columns, as_of, started_at,
                            bytes_read, lines_read, entered, known, rejected, reject_bytes)
                        values (?, ?, ?, ?, ?, ?, ?, 0, 0, 0, ?)
                        """)
                .params(
                        progress.id(),
                        sha256,
                        columns,
                        asOf,
                        Timestamp.from(now),
                        start.offset(),
                        start.number(),
                        rejectBytes)
                .update();
        return progress;
    }

    void reached(Progress progress) {
        database.sql(
                        """
                        update population.intake set bytes_read = ?, lines_read = ?, entered = ?,
                            known = ?, rejected = ?, reject_bytes = ?
                        where intake_id = ?
                        """)
                .params(
                        progress.bytesRead(),
                        progress.linesRead(),
                        progress.entered(),
                        progress.known(),
                        progress.rejected(),
                        progress.rejectBytes(),
                        progress.id())
                .update();
    }

    void finish(UUID id, Instant now) {
        database.sql("update population.intake set finished_at = ? where intake_id = ?")
                .params(Timestamp.from(now), id)
                .update();
    }

    /** Puts a line off until its relatives are known. */
    void putOff(UUID id, Collection<PersonLine> lines) {
        for (PersonLine line : lines) {
            database.sql(
                            """
                            insert into population.intake_waiting (intake_id, line, number, record)
                            values (?, ?, ?, ?)
                            """)
                    .params(id, line.line(), line.number().unmasked(), line.record())
                    .update();
        }
    }

    /** The first lines that wait. */
    List<Waiting> waiting(UUID id, int most) {
        return database.sql(
                        """
                        select line, record from population.intake_waiting where intake_id = ?
                        order by line limit ?
                        """)
                .params(id, most)
                .query((row, number) -> waiting(row))
                .list();
    }

    /** Lines that wait and are about these numbers. */
    List<Waiting> waitingOf(UUID id, Collection<PersonalNumber> numbers, int most) {
        return database.sql(
                        """
                        select line, record from population.intake_waiting
                        where intake_id = ? and number = any(?) order by line limit ?
                        """)
                .params(
                        id,
                        new SqlArrayValue(
                                "bpchar",
                                numbers.stream()
                                        .map(PersonalNumber::unmasked)
                                        .toArray(Object[]::new)),
                        most)
                .query((row, number) -> waiting(row))
                .list();
    }

    /** Lines that wait no more. */
    void settled(UUID id, Collection<Long> lines) {
        database.sql("delete from population.intake_waiting where intake_id = ? and line = any(?)")
                .params(id, new SqlArrayValue("bigint", lines.toArray(Object[]::new)))
                .update();
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(row.getLong("line"), row.getString("record"));
    }

    private static Progress progress(ResultSet row, int number) throws SQLException {
        return new Progress(
                row.getObject("intake_id", UUID.class),
                row.getLong("bytes_read"),
                row.getLong("lines_read"),
                row.getLong("entered"),
                row.getLong("known"),
                row.getLong("rejected"),
                row.getLong("reject_bytes"));
    }
}
