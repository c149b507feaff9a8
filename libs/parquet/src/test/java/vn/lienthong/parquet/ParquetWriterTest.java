package vn.lienthong.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written here, others read, and it is read back. */
class ParquetWriterTest {

    private static final List<ParquetWriter.Column> COLUMNS =
            List.of(
                    new ParquetWriter.Column("line", ParquetWriter.Kind.LONG),
                    new ParquetWriter.Column("word", ParquetWriter.Kind.TEXT),
                    new ParquetWriter.Column("share", ParquetWriter.Kind.DOUBLE));

    @TempDir Path directory;

    private Path written(int rows) throws IOException {
        Path file = directory.resolve("rows.parquet");
        try (var out = new ParquetWriter(file, COLUMNS, "test")) {
            for (int row = 0; row < rows; row++) {
                out.number(0, (long) row);
                if (row % 3 != 0) {
                    byte[] word = ("từ " + row).getBytes(StandardCharsets.UTF_8);
                    out.text(1, word, 0, word.length);
                }
                if (row % 2 == 0) {
                    out.number(2, row / 4.0);
                }
                out.endRow();
            }
            out.finish();
        }
        return file;
    }

    @Test
    void writesWhatAnotherProgramReads() throws IOException, SQLException {
        Path file = written(300_000);

        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var rows =
                        connection
                                .createStatement()
                                .executeQuery(
                                        ("select count(*), count(word), sum(line), sum(share),"
                                                        + " max(word) filter (line = 299999) from '%s'")
                                                .formatted(file))) {
            rows.next();
            assertThat(rows.getLong(1)).isEqualTo(300_000);
            assertThat(rows.getLong(2)).isEqualTo(200_000);
            assertThat(rows.getLong(3)).isEqualTo(299_999L * 150_000);
            assertThat(rows.getDouble(4)).isEqualTo(150_000L * 149_999 / 4.0);
            assertThat(rows.getString(5)).isEqualTo("từ 299999");
        }
    }

    @Test
    void readsBackWhatItWroteFromAnyRowOn() throws IOException {
        ParquetTable table = ParquetTable.open(written(1_000));
        List<ParquetColumn> columns =
                table.fields().stream().flatMap(field -> field.column().stream()).toList();

        assertThat(columns).extracting(ParquetColumn::title).containsExactly("line", "word");
        try (ParquetRows rows = table.rows(columns, 700)) {
            for (int row = 700; row < 1_000; row++) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.row()).isEqualTo(row + 1);
                assertThat(rows.text(0)).contains(Integer.toString(row));
                assertThat(rows.text(1).isPresent()).isEqualTo(row % 3 != 0);
            }
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void writesTheSameBytesForTheSameRows() throws IOException {
        byte[] once = Files.readAllBytes(written(30_000));

        assertThat(Files.readAllBytes(written(30_000))).isEqualTo(once);
    }

    @Test
    void takesOverRowsThatWereEncodedElsewhere() throws IOException, SQLException {
        Path file = directory.resolve("taken.parquet");
        try (var out = new ParquetWriter(file, COLUMNS, "test")) {
            out.number(0, -1L);
            out.endRow();
            for (int block = 0; block < 30; block++) {
                var rows = new EncodedRows(COLUMNS);
                for (int row = 0; row < 10_007; row++) {
                    rows.number(0, block * 10_007L + row);
                    if (row % 3 != 0) {
                        byte[] word = ("từ " + row).getBytes(StandardCharsets.UTF_8);
                        rows.text(1, word, 0, word.length);
                    }
                    rows.endRow();
                }
                rows.end();
                out.write(rows);
            }
            out.finish();
        }

        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var rows =
                        connection
                                .createStatement()
                                .executeQuery(
                                        "select count(*), count(word), sum(line), max(word) filter (line = 300206), bool_and(line = file_row_number - 1) from read_parquet('%s', file_row_number = true)"
                                                .formatted(file))) {
            rows.next();
            assertThat(rows.getLong(1)).isEqualTo(300_211);
            assertThat(rows.getLong(2)).isEqualTo(30 * 6_671);
            assertThat(rows.getLong(3)).isEqualTo(300_210L * 300_209 / 2 - 1);
            assertThat(rows.getString(4)).isEqualTo("từ 10003");
            assertThat(rows.getBoolean(5)).isTrue();
        }
    }

    @Test
    void refusesRowsOfOtherColumns() throws IOException {
        try (var out = new ParquetWriter(directory.resolve("other.parquet"), COLUMNS, "test")) {
            var other = new EncodedRows(COLUMNS.subList(0, 1));

            assertThatThrownBy(() -> out.write(other)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void neverReadsADamagedFileWithoutSayingSo() throws IOException {
        byte[] whole = Files.readAllBytes(written(500));
        long seed = Long.getLong("seed", 20_250_701L);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = whole.clone();
            int length = random.nextInt(4) == 0 ? random.nextInt(whole.length) : whole.length;
            damaged[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            Path file = directory.resolve("damaged.parquet");
            Files.write(file, java.util.Arrays.copyOf(damaged, length));
            // Any exception but an error of the machine, and no endless loop, will do.
            List<String> read = new ArrayList<>();
            try {
                ParquetTable table = ParquetTable.open(file);
                List<ParquetColumn> columns =
                        table.fields().stream().flatMap(field -> field.column().stream()).toList();
                table.requireReadable(columns);
                try (ParquetRows rows = table.rows(columns, 0)) {
                    while (rows.next()) {
                        read.add(rows.text(0).orElse(""));
                    }
                }
            } catch (IOException | RuntimeException said) {
                assertThat(said).as("-Dseed=%d, case %d", seed, i).isNotNull();
            }
            assertThat(read.size()).as("-Dseed=%d, case %d", seed, i).isLessThanOrEqualTo(500);
        }
    }

    @Test
    void refusesWhatIsNoParquetFile() throws IOException {
        Path text = Files.writeString(directory.resolve("a.csv"), "a,b\n1,2\n");

        assertThat(ParquetTable.isOne(text)).isFalse();
        assertThatThrownBy(() -> ParquetTable.open(text))
                .isInstanceOfSatisfying(
                        ParquetFault.class,
                        fault -> assertThat(fault.reason()).isEqualTo(ParquetFault.Reason.DAMAGED));
    }
}
