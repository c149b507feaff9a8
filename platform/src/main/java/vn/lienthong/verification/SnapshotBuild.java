package vn.lienthong.verification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import vn.lienthong.linkage.register.BuildOrder;
import vn.lienthong.linkage.register.BuiltIndex;
import vn.lienthong.linkage.register.IndexBuild;
import vn.lienthong.population.AccessGrounds;
import vn.lienthong.population.Reading;
import vn.lienthong.population.intake.ExtractManifest;
import vn.lienthong.population.intake.ExtractOrder;
import vn.lienthong.population.intake.RegisterExtract;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SimulatedTime;

/**
 * Builds the index that everybody verifies against, out of a signed extract of the register that is
 * removed afterwards. Thread-safe; one build at a time.
 */
public final class SnapshotBuild {

    private static final String TAKER = "verification";
    private static final String PURPOSE = "Chỉ mục để đối chiếu dữ liệu";
    private static final long MEMORY = 256L << 20;

    private final Snapshots snapshots;
    private final SnapshotStore store;
    private final DataDirectory directory;
    private final Source source;
    private final Clock clock;

    /**
     * Where persons come from.
     *
     * @param extracts takes extracts of the register
     * @param grounds on which law
     */
    record Source(RegisterExtract extracts, AccessGrounds grounds) {}

    SnapshotBuild(
            Snapshots snapshots,
            SnapshotStore store,
            DataDirectory directory,
            Source source,
            Clock clock) {
        this.snapshots = snapshots;
        this.store = store;
        this.directory = directory;
        this.source = source;
        this.clock = clock;
    }

    /** Whether the latest index is of a day before today, or there is none. */
    public boolean isDue() {
        return snapshots
                .latest()
                .map(latest -> LocalDate.ofInstant(latest.asOf(), SimulatedTime.VIETNAM))
                .map(day -> day.isBefore(today()))
                .orElse(true);
    }

    /**
     * Takes an extract and builds the index that is verified against from now on.
     *
     * @throws FaultException {@code extract.file} when no file can be written
     */
    public synchronized SnapshotDate build() {
        try {
            Path indexes = directory.indexes();
            Path work = Files.createTempDirectory(indexes, "extract-");
            try {
                return built(indexes, work);
            } finally {
                DataDirectory.remove(work);
                snapshots.removeOldFiles();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SnapshotDate built(Path indexes, Path work) throws IOException {
        ExtractManifest manifest =
                source.extracts()
                        .take(new ExtractOrder(work, directory.whole(), TAKER, PURPOSE, ground()));
        Path out = work.resolve("register.index");
        BuiltIndex built =
                IndexBuild.build(
                        new BuildOrder(
                                work.resolve(manifest.file()),
                                out,
                                LocalDate.ofInstant(manifest.asOf(), SimulatedTime.VIETNAM),
                                Math.max(1, Runtime.getRuntime().availableProcessors() / 2),
                                MEMORY),
                        persons -> {});
        String name = manifest.extractId() + ".index";
        Files.move(out, indexes.resolve(name));
        var date =
                new SnapshotDate(
                        manifest.extractId(), built.identity(), manifest.asOf(), built.persons());
        store.insert(
                new SnapshotStore.Snapshot(
                        date, manifest.sha256(), built.rejected(), built.bytes(), name),
                clock.instant());
        return date;
    }

    private String ground() {
        return source.grounds()
                .of(Reading.Purpose.DATA_QUALITY, today())
                .map(ground -> ground.inVietnamese())
                .orElseThrow(() ->
                        new FaultException(
                                "verification.no-ground", Map.of("day", today().toString())));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM);
    }
}
