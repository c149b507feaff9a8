package vn.lienthong.population.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.RunningPlatform;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.FaultException;

/** Files of columns, written by DuckDB as operators may write them, are imported as CSV is. */
class ParquetImportTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);

    /** Men of one name, each with his own number and day of birth. */
    private static final String MEN =
            """
            select 'PLACE090' || lpad(i::varchar, 6, '0') as personal_number,
                'Nguyễn Văn An' as full_name,
                date '1990-01-01' + (i % 365)::int as birth_date,
                case when i % 1000 = 7 then 'X' else 'M' end as sex,
                '00004' as commune_code,
                case when i % 3 = 0 then 'Thôn 2, "Yên Bái"' end as origin,
                [i] as notes
            from range(PEOPLE) r (i)
            """;

    /** Every test has numbers of its own. */
    private static int serial;

    private final RunningPlatform platform = RunningPlatform.shared();

    @TempDir Path directory;

    private String place = "";

    @BeforeEach
    void ownPlace() {
        place = String.format("%03d", 850 + ++serial);
    }

    private Path parquet(String query, String options) throws SQLException {
        // Not told by its name.
        Path file = directory.resolve("persons.data");
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            statement.execute(
                    "copy (%s) to '%s' (format parquet%s)"
                            .formatted(query.replace("PLACE", place), file, options));
        }
        return file;
    }

    private Path men(int people, String options) throws SQLException {
        return parquet(MEN.replace("PEOPLE", "" + people), options);
    }

    private ImportOrder order(Path file, boolean resume) {
        return new ImportOrder(file, Map.of(), directory.resolve("rejects.csv"), AS_OF, resume);
    }

    private ImportProgress run(Path file) {
        return platform.bean(RegisterImport.class).run(order(file, false), _ -> {});
    }

    private List<String> rejected() throws IOException {
        return Files.readAllLines(directory.resolve("rejects.csv")).stream()
                .skip(1)
                .map(line -> String.join(" ", List.of(line.split(",", -1)).subList(0, 3)))
                .toList();
    }

    private long count(String condition) {
        return platform.sql()
                .sql("select count(*) from population.person where number like ? and " + condition)
                .param(place + "%")
                .query(Long.class)
                .single();
    }

    private static List<Violation> refused(Runnable run) {
        try {
            run.run();
        } catch (FaultException fault) {
            return fault.violations();
        }
        return List.of();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ", codec 'uncompressed'",
                ", codec 'snappy', row_group_size 2048",
                ", codec 'gzip'",
                ", codec 'lz4_raw'",
                ", codec 'snappy', parquet_version 'V2'",
            })
    void everyRowIsAPersonOrARejectWhateverWroteTheFile(String options) throws Exception {
        ImportProgress end = run(men(6_000, options));

        assertThat(end.entered()).isEqualTo(5_994);
        assertThat(end.lines()).isEqualTo(6_000);
        assertThat(end.bytes()).isEqualTo(end.bytesInAll()).isEqualTo(6_000);
        assertThat(end.unread()).containsExactly("notes");
        assertThat(rejected())
                .containsExactly(
                        "8 sex import.sex",
                        "1008 sex import.sex",
                        "2008 sex import.sex",
                        "3008 sex import.sex",
                        "4008 sex import.sex",
                        "5008 sex import.sex");
        assertThat(count("details -> 'ORIGIN' ->> 'place' = 'Thôn 2, \"Yên Bái\"'"))
                .isEqualTo(1_998);
        assertThat(count("birth_date = '1990-01-02'")).isEqualTo(17);
    }

    @Test
    void theSameFileTwiceEntersNobodyTwiceAndItsRejectsArePutRight() throws Exception {
        Path file = men(100, "");
        assertThat(run(file).entered()).isEqualTo(99);

        ImportProgress again = run(file);

        assertThat(again.entered()).isZero();
        assertThat(again.known()).isEqualTo(99);
        Path right =
                Files.writeString(
                        directory.resolve("right.csv"),
                        Files.readString(directory.resolve("rejects.csv")).replace(",X,", ",M,"));
        assertThat(run(right).entered()).isEqualTo(1);
    }

    @Test
    void anImportThatWasCutOffGoesOnAtItsRow() throws Exception {
        Path file = men(12_000, ", row_group_size 2048");
        RegisterImport imports = platform.bean(RegisterImport.class);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() ->
                        imports.run(
                                order(file, false),
                                progress -> {
                                    throw new IllegalStateException("cut off");
                                }));
        assertThat(count("true")).isEqualTo(4_995);

        ImportProgress end = imports.run(order(file, true), _ -> {});

        assertThat(end.known()).as("rows that were dealt with twice").isZero();
        assertThat(end.entered()).isEqualTo(11_988);
        assertThat(rejected()).hasSize(12).doesNotHaveDuplicates().contains("11008 sex import.sex");
    }

    @Test
    void identifiersAndTitlesAreTakenAsTheFileHasThem() throws Exception {
        Path file =
                parquet(
                        """
                        select uuid '019a4c6e-0000-7000-8000-000000000PLACE' as person_id,
                            'PLACE090000001' as SO_DINH_DANH, 'Nguyễn Văn An' as full_name,
                            '1990' as birth_date, 'M' as sex, '00004' as commune_code
                        """,
                        "");

        ImportProgress end =
                platform.bean(RegisterImport.class)
                        .run(
                                new ImportOrder(
                                        file,
                                        Map.of("personal_number", "SO_DINH_DANH"),
                                        directory.resolve("rejects.csv"),
                                        AS_OF,
                                        false),
                                _ -> {});

        assertThat(end.rejected()).isZero();
        assertThat(count("person_id = '019a4c6e-0000-7000-8000-000000000" + place + "'"))
                .isEqualTo(1);
    }

    @Test
    void aValueThatNoLineCanHoldIsARejectOnOneLine() throws Exception {
        Path file =
                parquet(
                        """
                        select 'PLACE090000001' as personal_number, 'Nguyễn' || chr(10) || 'An' as full_name,
                            '1990' as birth_date, 'M' as sex, '00004' as commune_code
                        """,
                        "");

        assertThat(run(file).rejected()).isEqualTo(1);
        assertThat(rejected()).containsExactly("1  import.line-break");
    }

    @Test
    void columnsOfAnotherTypeAreNamedWithTheirTypesAndAnExample() throws Exception {
        Path file =
                parquet(
                        """
                        select PLACE090000001 as personal_number, ['a'] as full_name, 1990 as birth_date,
                            true as sex, '00004' as commune_code
                        """,
                        "");

        List<Violation> violations = refused(() -> run(file));

        assertThat(violations)
                .extracting(
                        Violation::field, Violation::code, broken -> broken.arguments().get("type"))
                .containsExactlyInAnyOrder(
                        tuple("personal_number", "import.parquet-type", "INT64 INT_64"),
                        tuple("full_name", "import.parquet-type", "GROUP"),
                        tuple("birth_date", "import.parquet-type", "INT32 INT_32"),
                        tuple("sex", "import.parquet-type", "BOOLEAN"));
        assertThat(violations)
                .allSatisfy(broken -> assertThat(broken.arguments()).containsKey("example"));
    }

    @Test
    void aFileThatCannotBeReadIsRefusedAsAWhole() throws Exception {
        Path zstd = men(10, ", codec 'zstd'");
        assertThat(refused(() -> run(zstd)).getFirst())
                .isEqualTo(
                        Violation.of(
                                "import.parquet-codec",
                                Map.of("file", zstd.toString(), "codec", "ZSTD")));
        Path few = parquet("select 'a' as full_name", "");
        assertThat(refused(() -> run(few)).getFirst().arguments())
                .containsEntry("missing", "personal_number, birth_date, sex, commune_code");
        byte[] whole = Files.readAllBytes(men(1_000, ""));
        for (int length : new int[] {4, 11, whole.length / 2, whole.length - 1}) {
            Path cut = Files.write(directory.resolve("cut"), Arrays.copyOf(whole, length));
            assertThat(refused(() -> run(cut)))
                    .as("%d bytes", length)
                    .containsExactly(
                            Violation.of("import.parquet-damaged", Map.of("file", cut.toString())));
        }
        byte[] locked = whole.clone();
        System.arraycopy(
                "PARE".getBytes(StandardCharsets.US_ASCII), 0, locked, locked.length - 4, 4);
        Path encrypted = Files.write(directory.resolve("locked"), locked);
        assertThat(refused(() -> run(encrypted)).getFirst().code())
                .isEqualTo("import.parquet-encrypted");
        assertThat(count("true")).isZero();
    }

    @Test
    void damageFurtherOnEndsTheImportAtItsRowAndKeepsWhatIsBefore() throws Exception {
        Path file = men(12_000, ", row_group_size 2048, codec 'gzip'");
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 3_000, (byte) 0x5A);
        Path damaged = Files.write(directory.resolve("damaged"), bytes);

        Violation violation = refused(() -> run(damaged)).getFirst();

        assertThat(violation.code()).isEqualTo("import.parquet-row");
        assertThat(Long.parseLong(violation.arguments().getOrDefault("row", "0")))
                .isBetween(4_096L, 8_193L);
        run(file);
        assertThat(count("true")).isEqualTo(11_988);
    }
}
