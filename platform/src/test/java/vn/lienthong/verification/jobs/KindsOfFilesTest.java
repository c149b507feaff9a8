package vn.lienthong.verification.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lienthong.RunningPlatform;
import vn.lienthong.identity.ApiClients;
import vn.lienthong.identity.OpenClient;
import vn.lienthong.linkage.verify.InputPreview;
import vn.lienthong.linkage.verify.Target;
import vn.lienthong.parquet.ParquetWriter;
import vn.lienthong.population.Reading;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SealedFile;
import vn.lienthong.verification.KnownPerson;
import vn.lienthong.verification.SnapshotBuild;

/** Lists come as text, spreadsheets, JSON Lines or Parquet, and say the same. */
class KindsOfFilesTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final Jobs JOBS = PLATFORM.bean(Jobs.class);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final List<String> HEAD =
            List.of("ho_ten", "so_dinh_danh", "ngay_sinh", "gioi_tinh", "ghi_chu");

    private static List<List<String>> rows = List.of();

    @TempDir private Path directory;

    /** How a list is written. */
    private enum Kind {
        CSV(2, "text/csv"),
        TSV(2, "text/tab-separated-values"),
        UTF_16(2, "application/octet-stream"),
        XLSX(2, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        JSON_LINES(1, "application/jsonl"),
        PARQUET(1, "application/vnd.apache.parquet");

        private final int first;
        private final String mediaType;

        Kind(int first, String mediaType) {
            this.first = first;
            this.mediaType = mediaType;
        }

        private byte[] written(List<List<String>> rows, Path directory) throws IOException {
            return switch (this) {
                case CSV -> text(rows, ",").getBytes(StandardCharsets.UTF_8);
                case TSV -> text(rows, "\t").getBytes(StandardCharsets.UTF_8);
                case UTF_16 -> ("\uFEFF" + text(rows, "\t")).getBytes(StandardCharsets.UTF_16LE);
                case XLSX -> {
                    List<List<String>> all = new ArrayList<>(List.of(HEAD));
                    all.addAll(rows);
                    yield Workbook.of(all);
                }
                case JSON_LINES ->
                        rows.stream()
                                .map(Kind::object)
                                .collect(Collectors.joining())
                                .getBytes(StandardCharsets.UTF_8);
                case PARQUET -> parquet(rows, directory.resolve("list.parquet"));
            };
        }

        private static String text(List<List<String>> rows, String delimiter) {
            var text = new StringBuilder(String.join(delimiter, HEAD)).append('\n');
            rows.forEach(row -> text.append(String.join(delimiter, row)).append('\n'));
            return text.toString();
        }

        private static String object(List<String> row) {
            List<String> members = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                members.add("\"%s\": \"%s\"".formatted(HEAD.get(i), row.get(i)));
            }
            return "{" + String.join(", ", members) + "}\n";
        }

        private static byte[] parquet(List<List<String>> rows, Path file) throws IOException {
            List<ParquetWriter.Column> columns =
                    HEAD.stream()
                            .map(title -> new ParquetWriter.Column(title, ParquetWriter.Kind.TEXT))
                            .toList();
            try (var out = new ParquetWriter(file, columns, "test")) {
                for (List<String> row : rows) {
                    for (int i = 0; i < row.size(); i++) {
                        byte[] text = row.get(i).getBytes(StandardCharsets.UTF_8);
                        out.text(i, text, 0, text.length);
                    }
                    out.endRow();
                }
                out.finish();
            }
            return Files.readAllBytes(file);
        }
    }

    @BeforeAll
    static void aListOfThreePeople() {
        KnownPerson known = KnownPerson.entered();
        KnownPerson mistaken = KnownPerson.entered();
        PLATFORM.bean(SnapshotBuild.class).build();
        rows =
                List.of(
                        List.of(known.name(), known.number(), known.day(), "Nữ", "đợt 1"),
                        List.of("Le Ngoc Mai", mistaken.number(), mistaken.day(), "", "đợt 1"),
                        List.of("Phan Bội Ngọc", "001161999998", "02/11/1961", "Nữ", "đợt 2"));
    }

    @ParameterizedTest
    @EnumSource
    void aListOfAnyKindIsPreviewedMappedAndVerifiedByTheLinesOfItsFile(Kind kind)
            throws IOException {
        byte[] file = kind.written(rows, directory);
        Job job = BodyFiles.upload("G09", "BENEFITS", "", file).orElseThrow();

        assertThat(JOBS.preview(job, Columns.UNSAID, InputPreview::titles)).isEqualTo(HEAD);
        assertThat(JOBS.preview(job, Columns.UNSAID, InputPreview::columns))
                .containsEntry(Target.PERSONAL_NUMBER, List.of(1))
                .containsEntry(Target.BIRTH_DATE, List.of(2));
        JOBS.confirm(job, Columns.typed(Map.of("full_name", "#1", "personal_number", "#2")));
        Job done = BodyFiles.over(job);
        assertThat(done.state()).isEqualTo(JobState.DONE);
        assertThat(
                        BodyFiles.results(done).stream()
                                .skip(1)
                                .map(line -> line.split(",")[0] + line.split(",")[1]))
                .containsExactly(
                        kind.first + "MATCHED",
                        kind.first + 1 + "MATCHED_CORRECTED",
                        kind.first + 2 + "NOT_FOUND");
        // What is kept is text, sealed; nothing lies beside it in the clear.
        try (var left = Files.list(PLATFORM.bean(JobFiles.class).paths(job.jobId()).directory())) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .allMatch(name -> name.endsWith(".sealed"));
        }
    }

    private static HttpRequest.Builder request(ApiClients.Opened client, String path) {
        return HttpRequest.newBuilder(
                        URI.create(PLATFORM.address() + "/api/v1/verification/jobs" + path))
                .header("Authorization", "Bearer " + client.token());
    }

    @ParameterizedTest
    @EnumSource
    void aProgramHandsInAListOfAnyKindAndTakesTheSamePackage(Kind kind)
            throws IOException, InterruptedException {
        ApiClients.Opened client =
                PLATFORM.bean(ApiClients.class)
                        .open(
                                new OpenClient(
                                        AgencyCode.of("G09"),
                                        "Phần mềm nghiệp vụ",
                                        Set.of(Reading.Purpose.BENEFITS),
                                        null,
                                        "Luật 26/2023/QH15, Điều 10"));
        HttpResponse<String> taken =
                HTTP.send(
                        request(
                                        client,
                                        "?title=Child+benefits&purpose=BENEFITS&caseReference=TC-2026-19&full_name=%231")
                                .header("Content-Type", kind.mediaType)
                                .POST(BodyPublishers.ofByteArray(kind.written(rows, directory)))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        UUID jobId = UUID.fromString(taken.body().replaceFirst(".*\"jobId\":\"([^\"]+)\".*", "$1"));
        Job done = BodyFiles.over(JOBS.open(jobId, AgencyCode.of("G09")));

        assertThat(done.state()).isEqualTo(JobState.DONE);
        assertThat(HTTP.send(request(client, "/" + jobId).build(), BodyHandlers.ofString()).body())
                .contains("\"MATCHED\":1", "\"MATCHED_CORRECTED\":1", "\"NOT_FOUND\":1");
        Path results = directory.resolve("results.zip");
        HTTP.send(request(client, "/" + jobId + "/results").build(), BodyHandlers.ofFile(results));
        assertThat(PackageCheck.check(results, Optional.empty()).lines()).isEqualTo(3);
        assertThat(BodyFiles.unpacked(results).get("results.csv"))
                .contains(
                        kind.first + ",MATCHED,",
                        kind.first + 1 + ",MATCHED_CORRECTED,",
                        kind.first + 2 + ",NOT_FOUND,");
    }

    @ParameterizedTest
    @CsvSource({
        "XLSX, input.spreadsheet",
        "PARQUET, input.parquet",
    })
    void aDamagedListIsRefusedWithWhatItIs(Kind kind, String code) throws IOException {
        byte[] file = kind.written(rows, directory);
        Outcome<Job> outcome =
                BodyFiles.upload("G09", "BENEFITS", "", Arrays.copyOf(file, file.length / 2));

        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused<Job>) outcome).violations())
                .singleElement()
                .satisfies(wrong -> {
                    assertThat(wrong.code()).isEqualTo(code);
                    assertThat(wrong.field()).isEqualTo("file");
                    assertThat(wrong.arguments()).containsEntry("file", "Danh sách kiểm thử");
                });
    }

    @Test
    void aBrokenLineOfJsonIsRejectedAndTheOthersAreVerified() throws IOException {
        String text = new String(Kind.JSON_LINES.written(rows, directory), StandardCharsets.UTF_8);
        Job job = BodyFiles.done("G09", "BENEFITS", text.replaceFirst("\\n", "\n{\"ho_ten\": \n"));

        assertThat(BodyFiles.results(job))
                .extracting(line -> line.split(",")[0])
                .containsExactly("line", "1", "3", "4");
        assertThat(BodyFiles.unpacked(job).get("rejects.csv")).contains("2,line.json,");
    }

    @Test
    void aSpreadsheetThatIsTooLargeUnpackedIsRefusedAndNotKept() throws IOException {
        List<List<String>> many = new ArrayList<>(List.of(HEAD));
        many.addAll(Collections.nCopies(60, List.of("x".repeat(1 << 20), "", "", "", "")));
        byte[] file = Workbook.of(many);
        Path sealed = directory.resolve("input.sealed");
        var key = new SecretKeySpec(new byte[32], "AES");

        assertThat(file.length).isLessThan(1_000_000);
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() ->
                        Upload.take(
                                new ByteArrayInputStream(file),
                                new SealedFile(sealed, "input", key),
                                2_000_000))
                .satisfies(refused ->
                        assertThat(refused.violations())
                                .extracting(Violation::code)
                                .containsExactly("verification.file-too-large"));
        assertThat(directory).isEmptyDirectory();
    }
}
