package vn.lienthong.linkage.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.linkage.Country;
import vn.lienthong.linkage.match.CommuneSuccession;
import vn.lienthong.linkage.match.ModelText;
import vn.lienthong.synthetic.ErrorRates;
import vn.lienthong.synthetic.SyntheticFiles;
import vn.lienthong.synthetic.SyntheticQueries;

/** A disk that is full and memory that runs out end a job in words, and the same job goes on. */
class FaultsTest {

    private static final int PERSONS = 10_000;
    private static final int QUERIES = 40_000;

    @TempDir static Path shared;

    private static Path index;

    @TempDir Path directory;

    @BeforeAll
    static void makeFiles() throws IOException {
        index = Country.index(shared, PERSONS);
        SyntheticFiles.queries(
                shared,
                new SyntheticQueries(Country.POPULATION, PERSONS, 4, ErrorRates.usual()),
                QUERIES,
                Country.ROWS);
    }

    private VerificationOrder order(String out, MemoryLimit memory) {
        return new VerificationOrder(
                index,
                shared.resolve("queries.csv"),
                directory.resolve(out),
                ModelText.builtIn(),
                Map.of(),
                2,
                CommuneSuccession.NONE,
                ReportOrder.WITH_PARQUET,
                InputForm.DETECTED,
                memory);
    }

    private void isWhole(String out) throws IOException {
        for (String file :
                List.of(
                        "results.csv",
                        "results.parquet",
                        "rejects.csv",
                        "report.json",
                        "report.html")) {
            assertThat(
                            Files.mismatch(
                                    directory.resolve(out).resolve(file),
                                    directory.resolve("whole").resolve(file)))
                    .as(file)
                    .isEqualTo(-1);
        }
        assertThat(directory.resolve(out).resolve("job.state")).doesNotExist();
    }

    private void runWhole() throws IOException {
        Verification.run(order("whole", MemoryLimit.NONE), (lines, bytes, size) -> {}, 1);
    }

    @Test
    void aJobThatFilledTheDiskGoesOnOnceThereIsRoom() throws IOException {
        runWhole();
        long size = Files.size(directory.resolve("whole/results.csv"));
        // At the head, within the first chunk, between two and behind the last but one.
        for (long room : new long[] {20, size / 10, size / 2, size - size / 50}) {
            String out = "full-" + room;
            assertThatThrownBy(() ->
                            Verification.run(
                                    order(out, MemoryLimit.NONE),
                                    (lines, bytes, all) -> {},
                                    1,
                                    new FullDisk(room)))
                    .isInstanceOf(IOException.class)
                    .hasMessage("No space left on device");
            assertThat(directory.resolve(out).resolve("report.json")).doesNotExist();
            Verification.run(order(out, MemoryLimit.NONE), (lines, bytes, all) -> {}, 1);
            isWhole(out);
        }
    }

    @Test
    void aDiskThatFilledWithParquetLeavesNoHalfOfItAndNoLineIsVerifiedAgain() throws IOException {
        runWhole();
        long size = Files.size(directory.resolve("whole/results.parquet"));
        for (long room : new long[] {0, size / 2, size - 1}) {
            String out = "parquet-" + room;
            assertThatThrownBy(() ->
                            Verification.run(
                                    order(out, MemoryLimit.NONE),
                                    (lines, bytes, all) -> {},
                                    1,
                                    file ->
                                            file.getFileName().toString().contains("parquet")
                                                    ? new FullDisk(room).open(file)
                                                    : JobFiles.DISK.open(file)))
                    .isInstanceOf(IOException.class)
                    .hasMessage("No space left on device");
            try (var files = Files.list(directory.resolve(out))) {
                assertThat(files)
                        .extracting(file -> file.getFileName().toString())
                        .containsExactlyInAnyOrder(
                                "results.csv", "rejects.csv", "taken.work", "job.state");
            }
            Verification.run(
                    order(out, MemoryLimit.NONE),
                    (lines, bytes, all) -> {
                        throw new IllegalStateException("a line was verified again");
                    },
                    1);
            isWhole(out);
        }
    }

    @Test
    void aJobThatWasKilledWhileItWroteParquetWritesItAnew() throws IOException {
        runWhole();
        assertThatThrownBy(() ->
                        Verification.run(
                                order("killed", MemoryLimit.NONE),
                                (lines, bytes, all) -> {},
                                1,
                                file -> {
                                    if (file.getFileName().toString().contains("parquet")) {
                                        Files.write(file, new byte[10 << 20]);
                                        throw new IllegalStateException("killed");
                                    }
                                    return JobFiles.DISK.open(file);
                                }))
                .hasMessage("killed");
        assertThat(directory.resolve("killed/results.parquet")).doesNotExist();
        Verification.run(order("killed", MemoryLimit.NONE), (lines, bytes, all) -> {}, 1);

        isWhole("killed");
        assertThat(directory.resolve("killed/results.parquet.unfinished")).doesNotExist();
    }

    @Test
    void aJobThatRanOutOfMemoryGoesOn() throws IOException {
        runWhole();
        int[] told = new int[1];
        assertThatThrownBy(() ->
                        Verification.run(
                                order("memory", MemoryLimit.NONE),
                                (lines, bytes, size) -> {
                                    if (++told[0] == 2) {
                                        throw new OutOfMemoryError("Java heap space");
                                    }
                                },
                                1))
                .isInstanceOf(OutOfMemoryError.class);
        assertThat(directory.resolve("memory/report.json")).doesNotExist();
        Verification.run(order("memory", MemoryLimit.NONE), (lines, bytes, size) -> {}, 1);

        isWhole("memory");
    }

    @Test
    void aLimitTakesThreadsAwayAndRefusesBeforeAnythingIsWritten() throws IOException {
        runWhole();
        long one = MemoryLimit.needed(PERSONS, 1);
        Verification.run(order("little", new MemoryLimit(one)), (lines, bytes, size) -> {}, 1);

        isWhole("little");
        assertThat(new MemoryLimit(one).threads(PERSONS, 8)).isEqualTo(1);
        assertThat(new MemoryLimit(MemoryLimit.needed(PERSONS, 3)).threads(PERSONS, 8))
                .isEqualTo(3);
        assertThat(MemoryLimit.NONE.threads(100_000_000, 8)).isEqualTo(8);
        assertThatThrownBy(() ->
                        Verification.run(
                                order("none", new MemoryLimit(one - 1)),
                                (lines, bytes, size) -> {},
                                1))
                .hasMessage("memory.too-little");
        assertThat(directory.resolve("none")).doesNotExist();
    }

    @Test
    void earlierReportsAndLabelsAreLookedAtBeforeTheWorkBegins() throws IOException {
        Path missing = directory.resolve("none.json");
        Path foreign = Files.writeString(directory.resolve("other.json"), "{\"a\": 1}");
        Path bytes = Files.write(directory.resolve("bytes.json"), new byte[] {(byte) 0xFF, 0});
        Path labels = Files.writeString(directory.resolve("labels.csv"), "a,b\n1,2\n");

        assertThatThrownBy(() -> runWith(List.of(missing), Optional.empty()))
                .isInstanceOf(NoSuchFileException.class);
        for (Path file : List.of(foreign, bytes, directory)) {
            assertThatThrownBy(() -> runWith(List.of(file), Optional.empty()))
                    .hasMessage("earlier-report.format");
        }
        assertThatThrownBy(() -> runWith(List.of(), Optional.of(labels)))
                .hasMessage("truth.format");
        assertThatThrownBy(() -> runWith(List.of(), Optional.of(missing)))
                .isInstanceOf(NoSuchFileException.class);
        assertThat(directory.resolve("early")).doesNotExist();
    }

    private void runWith(List<Path> earlier, Optional<Path> labels) throws IOException {
        VerificationOrder plain = order("early", MemoryLimit.NONE);
        Verification.run(
                new VerificationOrder(
                        plain.index(),
                        plain.input(),
                        plain.out(),
                        plain.model(),
                        plain.columns(),
                        plain.threads(),
                        plain.communes(),
                        new ReportOrder(false, "Nhà mạng", earlier, labels)),
                (lines, read, size) -> {
                    throw new IllegalStateException("the work began");
                });
    }

    @Test
    void whatIsNeededGrowsByFourBytesAPerson() {
        long few = MemoryLimit.needed(1 << 20, 1);
        long many = MemoryLimit.needed(100L << 20, 1);

        assertThat(many - few).isEqualTo((99L << 20) * Integer.BYTES);
    }
}
