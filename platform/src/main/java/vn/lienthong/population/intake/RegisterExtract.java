package vn.lienthong.population.intake;

import static java.util.stream.Collectors.joining;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.Identifiers;
import vn.lienthong.shell.SimulatedTime;

/**
 * Takes dated, signed extracts of the whole register, in one moment of it, and keeps for ever who
 * took each and why: without that row no file is left behind. Memory does not grow with the
 * register. Thread-safe.
 */
public final class RegisterExtract {

    /** The columns of an extract, in their order; documented in the guide to loading a register. */
    static final List<String> COLUMNS =
            List.of(
                    "person_id",
                    "personal_number",
                    "old_number",
                    "full_name",
                    "birth_date",
                    "sex",
                    "commune_code",
                    "died_on",
                    "birth_place",
                    "origin",
                    "ethnicity",
                    "nationality",
                    "marital_status",
                    "mother_id",
                    "father_id",
                    "spouse_id");

    /**
     * Of whom no act spoke in this, what the entry said holds; of the few others, the facts of a
     * day.
     */
    private static final String ORDER =
            """
            copy (
                select c.person_id, c.number, c.old_number, c.full_name, c.birth_date, c.sex,
                    c.commune_code, c.died_on,
                    case when spoken.person_id is null then p.details -> 'BIRTH' ->> 'place'
                        else now.birth_place end,
                    case when spoken.person_id is null then p.details -> 'ORIGIN' ->> 'place'
                        else now.origin end,
                    case when spoken.person_id is null then p.details -> 'ETHNICITY' ->> 'ethnicity'
                        else now.ethnicity end,
                    case when spoken.person_id is null then p.details -> 'NATIONALITY' ->> 'country'
                        else now.nationality end,
                    case when spoken.person_id is null then p.details -> 'MARITAL_STATUS' ->> 'status'
                        else now.marital_status end,
                    c.mother, c.father, c.spouse%2$s
                from population.person_current c
                join population.person p using (person_id)
                left join (
                    select distinct person_id from population.changed_fact
                    where kind in ('BIRTH', 'ORIGIN', 'ETHNICITY', 'NATIONALITY', 'MARITAL_STATUS')
                    ) spoken using (person_id)
                cross join lateral (
                    select max(f.value ->> 'place') filter (where f.kind = 'BIRTH') as birth_place,
                        max(f.value ->> 'place') filter (where f.kind = 'ORIGIN') as origin,
                        max(f.value ->> 'ethnicity') filter (where f.kind = 'ETHNICITY') as ethnicity,
                        max(f.value ->> 'country') filter (where f.kind = 'NATIONALITY') as nationality,
                        max(f.value ->> 'status') filter (where f.kind = 'MARITAL_STATUS')
                            as marital_status
                    from population.fact f
                    where spoken.person_id is not null and f.person_id = spoken.person_id
                        and f.recorded_to is null and f.valid @> date '%1$s'
                    ) now
                %3$s
                order by c.person_id
            ) to stdout with (format csv, encoding 'UTF8')
            """;

    private final JdbcTemplate database;
    private final TransactionTemplate snapshot;
    private final Identifiers identifiers;
    private final Clock clock;
    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    RegisterExtract(
            JdbcTemplate database,
            PlatformTransactionManager transactions,
            Identifiers identifiers,
            Clock clock) {
        this.database = database;
        this.identifiers = identifiers;
        this.clock = clock;
        snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * An extract that was taken.
     *
     * @param id its identifier
     * @param takenAt moment
     * @param takenBy who took it
     * @param purpose why
     * @param ground on which law
     * @param persons how many are in it
     * @param sha256 digest of the file
     */
    public record Taken(
            UUID id,
            Instant takenAt,
            String takenBy,
            String purpose,
            String ground,
            long persons,
            String sha256) {}

    /**
     * Takes an extract: the file, its manifest, the signature of the manifest and the public key.
     *
     * @throws FaultException {@code extract.exists} when one of that day lies there already, {@code
     *     extract.file} when the files cannot be written
     */
    public ExtractManifest take(ExtractOrder order) {
        Instant asOf = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String name = "register-" + LocalDate.ofInstant(asOf, SimulatedTime.VIETNAM);
        Path file = order.directory().resolve(name + ".csv");
        if (Files.exists(file)) {
            throw new FaultException("extract.exists", Map.of("file", file.toString()));
        }
        try {
            ExtractKeys keys = ExtractKeys.in(order.keys());
            Files.createDirectories(order.directory());
            Path unfinished = order.directory().resolve(name + ".unfinished");
            try {
                ExtractManifest manifest =
                        Objects.requireNonNull(
                                snapshot.execute(_ -> written(order, asOf, name, unfinished)),
                                "manifest");
                sign(order.directory(), name, manifest, keys);
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
                return manifest;
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException | UncheckedIOException failed) {
            throw new FaultException(
                    "extract.file", Map.of("directory", order.directory().toString()));
        }
    }

    /** Extracts that were taken, the latest first. */
    public List<Taken> taken() {
        return database.query(
                "select * from population.register_extract order by taken_at desc, extract_id",
                (row, number) -> taken(row));
    }

    /** The extracts that were taken last, the latest first. */
    public List<Taken> latest(int most) {
        return database.query(
                "select * from population.register_extract order by taken_at desc, extract_id limit ?",
                (row, number) -> taken(row),
                most);
    }

    private ExtractManifest written(
            ExtractOrder order, Instant asOf, String name, Path unfinished) {
        MessageDigest digest = sha256();
        long rows;
        try {
            Files.deleteIfExists(unfinished);
            Files.createFile(
                    unfinished,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            try (OutputStream out =
                    new BufferedOutputStream(
                            new DigestOutputStream(Files.newOutputStream(unfinished), digest),
                            1 << 16)) {
                out.write(
                        (String.join(",", order.columns()) + "\n")
                                .getBytes(StandardCharsets.UTF_8));
                rows = copied(LocalDate.ofInstant(asOf, SimulatedTime.VIETNAM), order.ties(), out);
            }
            var manifest =
                    new ExtractManifest(
                            ExtractManifest.FORMAT,
                            identifiers.next(),
                            asOf,
                            name + ".csv",
                            order.columns(),
                            rows,
                            Files.size(unfinished),
                            HexFormat.of().formatHex(digest.digest()),
                            order.purposeKept(),
                            order.ground());
            record(manifest, order.takenBy());
            return manifest;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private long copied(LocalDate day, Set<ExtractTie> ties, OutputStream out) {
        String selected = ties.stream().map(tie -> ", " + tie.selected()).collect(joining());
        String joined = ties.stream().map(tie -> tie.joined(day)).collect(joining());
        return Objects.requireNonNull(
                database.execute((Connection connection) -> {
                    try {
                        return connection
                                .unwrap(PGConnection.class)
                                .getCopyAPI()
                                .copyOut(ORDER.formatted(day, selected, joined), out);
                    } catch (IOException failed) {
                        throw new UncheckedIOException(failed);
                    }
                }),
                "rows");
    }

    private void record(ExtractManifest manifest, String takenBy) {
        database.update(
                """
                insert into population.register_extract
                    (extract_id, taken_at, taken_by, purpose, ground, persons, sha256)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                manifest.extractId(),
                Timestamp.from(manifest.asOf()),
                takenBy,
                manifest.purpose(),
                manifest.ground(),
                manifest.rows(),
                manifest.sha256());
    }

    private void sign(Path directory, String name, ExtractManifest manifest, ExtractKeys keys)
            throws IOException {
        byte[] text = json.writeValueAsBytes(manifest);
        Files.write(directory.resolve(name + ".json"), text);
        Files.writeString(
                directory.resolve(name + ".json.sig"),
                keys.sign(text) + "\n",
                StandardCharsets.US_ASCII);
        Files.writeString(directory.resolve(name + ".pub.pem"), keys.publicPem());
    }

    private static Taken taken(ResultSet row) throws SQLException {
        return new Taken(
                row.getObject("extract_id", UUID.class),
                row.getTimestamp("taken_at").toInstant(),
                row.getString("taken_by"),
                row.getString("purpose"),
                row.getString("ground"),
                row.getLong("persons"),
                row.getString("sha256"));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
