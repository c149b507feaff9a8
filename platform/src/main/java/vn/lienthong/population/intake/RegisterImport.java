package vn.lienthong.population.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.reference.AdministrativeUnit;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.reference.UnitLevel;
import vn.lienthong.shell.FaultException;

/**
 * Imports a file of persons: each line becomes a person entered by an act, or is known already, or
 * stands in the rejects file. Batch by batch, each in one transaction with the place in the file
 * that it reached; so an import that was killed goes on where it was, and the same file twice
 * enters nobody twice. Memory does not grow with the file. Thread-safe.
 */
public final class RegisterImport {

    private final ImportRun.Register register;
    private final RestingIndexes indexes;
    private final AdministrativeUnits units;
    private final Clock clock;

    RegisterImport(
            ImportRun.Register register,
            RestingIndexes indexes,
            AdministrativeUnits units,
            Clock clock) {
        this.register = register;
        this.indexes = indexes;
        this.units = units;
        this.clock = clock;
    }

    /**
     * Imports a file to its end.
     *
     * @param progress told after every batch, on the caller's thread; what it throws ends the
     *     import as a kill would
     * @return how it ended
     * @throws FaultException as {@link ImportFile#open} does, or {@code import.rejects} when the
     *     rejects file is the file itself or cannot be written: nothing was imported; {@code
     *     import.parquet-row} when the file is damaged further on: what is before it was imported
     */
    public ImportProgress run(ImportOrder order, Consumer<ImportProgress> progress) {
        try {
            return imported(order, progress);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private ImportProgress imported(ImportOrder order, Consumer<ImportProgress> progress)
            throws IOException {
        if (order.file().toAbsolutePath().equals(order.rejects().toAbsolutePath())) {
            throw new FaultException("import.rejects", Map.of("file", order.rejects().toString()));
        }
        requireUnitsOf(order.asOf());
        ImportFile file = ImportFile.open(order.file(), order.mapping());
        Header header = file.header();
        String sha256 = sha256(order.file());
        String columns = columns(header);
        ImportLog log = register.log();
        Optional<ImportLog.Progress> before =
                order.resume() ? log.unfinished(sha256, columns, order.asOf()) : Optional.empty();
        try (RejectsFile rejects = rejects(order, header, before)) {
            ImportLog.Progress from =
                    before.isPresent()
                            ? before.get()
                            : log.begin(
                                    file.start(),
                                    rejects.length(),
                                    sha256,
                                    columns,
                                    order.asOf(),
                                    clock.instant());
            var rules = new LineRules(header, communes(order.asOf()), order.asOf());
            var run =
                    new ImportRun(
                            new ImportRun.Source(file, rules, order.asOf()),
                            rejects,
                            register,
                            from);
            indexes.rest(file.size());
            ImportProgress end = run.run(progress);
            indexes.build();
            register.transaction()
                    .executeWithoutResult(_ -> log.finish(from.id(), clock.instant()));
            return end;
        }
    }

    private static RejectsFile rejects(
            ImportOrder order, Header header, Optional<ImportLog.Progress> before) {
        try {
            return before.isPresent()
                    ? RejectsFile.resume(order.rejects(), before.get().rejectBytes())
                    : RejectsFile.begin(order.rejects(), header);
        } catch (IOException failed) {
            throw new FaultException("import.rejects", Map.of("file", order.rejects().toString()));
        }
    }

    /**
     * Residents of a day before the last reorganisation that the register knows would stay in
     * communes that are gone: it moved whoever was there then.
     */
    private void requireUnitsOf(LocalDate asOf) {
        register.arrivals()
                .reorganisedOn()
                .filter(asOf::isBefore)
                .ifPresent(day -> {
                    throw new FaultException(
                            "import.before-reorganisation",
                            Map.of("day", asOf.toString(), "reorganised", day.toString()));
                });
    }

    private Set<String> communes(LocalDate asOf) {
        return units.all().stream()
                .filter(unit -> unit.level() == UnitLevel.COMMUNE)
                .map(AdministrativeUnit::code)
                .filter(code ->
                        units.find(code, asOf)
                                .filter(unit -> unit.level() == UnitLevel.COMMUNE)
                                .isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String columns(Header header) {
        return Stream.of(Column.values())
                .filter(header.places()::containsKey)
                .map(column -> column.title() + "=" + header.places().get(column))
                .collect(Collectors.joining(","));
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                var sink = new byte[1 << 16];
                while (in.read(sink) >= 0) {
                    // The stream reckons as it is read.
                    continue;
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
