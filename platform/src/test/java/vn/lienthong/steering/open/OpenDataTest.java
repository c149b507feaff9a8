package vn.lienthong.steering.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.RunningPlatform;
import vn.lienthong.steering.indicators.IndicatorFigures;
import vn.lienthong.steering.savings.Savings;
import vn.lienthong.steering.savings.Simplification;

/** Every public series as files: dated, hashed, and equal to a count by SQL. */
class OpenDataTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OpenData data = PLATFORM.bean(OpenData.class);
    private final LocalDate today = PLATFORM.bean(IndicatorFigures.class).today();
    private final Edition edition = new Edition(today, data.maps().getLast());

    @BeforeEach
    void everythingIsDelivered() {
        PLATFORM.awaitEvents();
    }

    private static HttpResponse<String> get(String address, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private Dataset dataset(String id) {
        return data.find(id).orElseThrow();
    }

    @Test
    void everySeriesHasRowsThatItsDimensionsTellApart() {
        assertThat(data.catalogue()).hasSizeGreaterThan(15);
        for (Dataset dataset : data.catalogue()) {
            DataTable table = data.table(dataset, edition);
            var keys = new HashSet<List<String>>();
            for (List<String> row : table.rows()) {
                assertThat(keys.add(table.cells(row, DataTable.Part.DIMENSION)))
                        .as("%s %s", dataset.id(), row)
                        .isTrue();
            }
            // Nobody reported or had such a list verified; of some indexes nothing is known yet.
            if (dataset.origin() != Dataset.Origin.REPORTED
                    && dataset.origin() != Dataset.Origin.RANKED
                    && !dataset.id().startsWith("verification.")) {
                assertThat(table.rows()).as(dataset.id()).isNotEmpty();
            }
        }
    }

    @Test
    void birthsByProvinceAndMonthAreThoseOfACountBySql() {
        DataTable table = data.table(dataset("civil-status.births-registered"), edition);

        List<String> wanted =
                PLATFORM.sql()
                        .sql(
                                """
                                select province_code || ' ' || to_char(day, 'YYYY-MM') || ' ' || count(*)
                                from steering.case_fact where measure = 'BIRTHS'
                                group by province_code, to_char(day, 'YYYY-MM')
                                """)
                        .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                        .list();
        List<String> told =
                table.rows().stream()
                        .filter(row -> row.getFirst().equals("PROVINCE"))
                        .filter(row -> !new BigDecimal(row.get(3)).equals(BigDecimal.ZERO))
                        .map(row -> row.get(1) + " " + row.get(2) + " " + row.get(3))
                        .toList();

        assertThat(told).isNotEmpty().containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void birthsByCommuneAndYearAreThoseOfACountBySql() {
        DataTable table = data.table(dataset("civil-status.births-registered.communes"), edition);

        assertThat(
                        table.rows().stream()
                                .filter(row -> !row.get(3).equals("0"))
                                .map(row -> row.get(1) + " " + row.get(2) + " " + row.get(3)))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(
                        PLATFORM.sql()
                                .sql(
                                        """
                                        select commune_code || ' ' || to_char(day, 'YYYY') || ' ' || count(*)
                                        from steering.case_fact where measure = 'BIRTHS'
                                        group by commune_code, to_char(day, 'YYYY')
                                        """)
                                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                                .list());
    }

    @Test
    void ranksArePointsOfAllCriteriaTogetherAndEachIsThere() {
        DataTable table = data.table(dataset("ranking-service-provinces"), edition);
        List<List<String>> all =
                table.rows().stream().filter(row -> row.get(3).equals("ALL")).toList();

        assertThat(all).isNotEmpty();
        for (List<String> one : all) {
            BigDecimal sum =
                    table.rows().stream()
                            .filter(row -> !row.get(3).equals("ALL"))
                            .filter(row -> row.subList(0, 3).equals(one.subList(0, 3)))
                            .map(row -> new BigDecimal(row.get(4)))
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(new BigDecimal(one.get(4))).as("%s", one).isEqualByComparingTo(sum);
        }
        assertThat(all.stream().filter(row -> row.get(6).equals("1"))).isNotEmpty();
    }

    @Test
    void savingsOfPrintedNumbersAddUpToTheTotalOfThePage() {
        DataTable table = data.table(dataset("savings-procedures"), edition);

        for (Simplification.Basis basis : Simplification.Basis.values()) {
            assertThat(saved(table, "LOW", basis))
                    .isEqualByComparingTo(PLATFORM.bean(Savings.class).total(basis).low());
            assertThat(saved(table, "HIGH", basis))
                    .isEqualByComparingTo(PLATFORM.bean(Savings.class).total(basis).high());
        }
    }

    private static BigDecimal saved(DataTable table, String bound, Simplification.Basis basis) {
        return table.rows().stream()
                .filter(row -> row.get(1).equals(bound) && row.get(7).equals(basis.name()))
                .map(row -> new BigDecimal(row.get(2)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @ParameterizedTest
    @EnumSource(DataFile.Format.class)
    void aFileIsTheSameEachTimeAndCarriesItsHash(DataFile.Format format)
            throws IOException, InterruptedException {
        String address =
                PLATFORM.address()
                        + "/du-lieu-mo/portal.on-time-share/"
                        + format.file()
                        + "?biet-den="
                        + today;

        HttpResponse<String> first = get(address);
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(first.statusCode()).isEqualTo(200);
        var file = new DataFile(format, first.body().getBytes(StandardCharsets.UTF_8));
        assertThat(tag).isEqualTo('"' + file.sha256() + '"');
        assertThat(first.headers().firstValue("Content-Digest")).contains(file.contentDigest());
        assertThat(first.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(get(address).body()).isEqualTo(first.body());
        HttpResponse<String> again = get(address, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    /** The list makes no file: what a file is like is told of one data set at a time. */
    @Test
    void theCatalogueTellsOfEachFileWhereItIsAndOfEachDataSetItsHashes()
            throws IOException, InterruptedException {
        JsonNode catalogue = JSON.readTree(get(PLATFORM.address() + "/api/v1/open-data").body());

        assertThat(catalogue.path("knownOn").asString()).isEqualTo(today.toString());
        assertThat(catalogue.path("provinces").asInt()).isEqualTo(34);
        assertThat(catalogue.path("datasets").size()).isEqualTo(data.catalogue().size());
        JsonNode first = catalogue.at("/datasets/0");
        assertThat(first.path("files").size()).isEqualTo(DataFile.Format.values().length);
        JsonNode told = JSON.readTree(get(first.path("address").asString()).body());
        assertThat(told.path("dataset")).isEqualTo(first.path("dataset"));
        for (int i = 0; i < first.path("files").size(); i++) {
            JsonNode listed = first.at("/files/" + i);
            JsonNode file = told.at("/files/" + i);
            assertThat(listed.has("sha256")).isFalse();
            assertThat(file.path("address")).isEqualTo(listed.path("address"));
            HttpResponse<String> found = get(file.path("address").asString());
            assertThat(found.headers().firstValue("ETag"))
                    .contains('"' + file.path("sha256").asString() + '"');
            assertThat(found.body().getBytes(StandardCharsets.UTF_8))
                    .hasSize(file.path("bytes").asInt());
        }
        assertThat(get(PLATFORM.address() + "/api/v1/open-data/nothing").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theDataPackageDescribesTheCsvFile() throws IOException, InterruptedException {
        JsonNode described =
                JSON.readTree(
                        get(PLATFORM.address()
                                        + "/du-lieu-mo/portal.on-time-share/datapackage.json")
                                .body());
        JsonNode resource = described.at("/resources/0");
        HttpResponse<String> csv = get(resource.path("path").asString());

        assertThat(resource.path("hash").asString())
                .isEqualTo(
                        "sha256:"
                                + new DataFile(
                                                DataFile.Format.CSV,
                                                csv.body().getBytes(StandardCharsets.UTF_8))
                                        .sha256());
        var names = new StringBuilder();
        resource.at("/schema/fields")
                .forEach(field -> names.append(field.path("name").asString()).append(','));
        assertThat(csv.body()).startsWith(names.substring(0, names.length() - 1) + "\n");
        assertThat(resource.at("/schema/primaryKey").size()).isEqualTo(3);
    }

    @Test
    void sdmxRowsNameTheirStructureActionAndStatus() {
        Dataset dataset = dataset("portal.on-time-share");
        List<String> lines =
                new String(
                                data.file(dataset, DataFile.Format.SDMX, edition, "").bytes(),
                                StandardCharsets.UTF_8)
                        .lines()
                        .toList();

        assertThat(lines.getFirst())
                .isEqualTo(
                        "STRUCTURE,STRUCTURE_ID,ACTION,AREA_KIND,AREA,TIME_PERIOD,OBS_VALUE,"
                                + "NUMERATOR,DENOMINATOR,OBS_STATUS");
        assertThat(lines.subList(1, lines.size()))
                .allMatch(line ->
                        line.matches(
                                "dataflow,LIENTHONG:DF_PORTAL_ON_TIME_SHARE\\(1\\.0\\.0\\),I,"
                                        + "(NATION|PROVINCE),(VN|[0-9]{2}),2[0-9]{3}-[0-9]{2},"
                                        + "([0-9.]+,[0-9]+,[0-9]+,[AP]|,,,[LM])"));
        assertThat(lines).hasSize(data.table(dataset, edition).rows().size() + 1);
    }

    @Test
    void theOldMapHasTheFormerProvincesAndSharesNothingOut() {
        Edition old = new Edition(today, data.maps().getFirst());
        DataTable table = data.table(dataset("civil-status.births-registered"), old);

        assertThat(
                        table.rows().stream()
                                .filter(row -> row.getFirst().equals("PROVINCE"))
                                .map(row -> row.get(1))
                                .distinct())
                .hasSize(63);
        assertThat(table.rows()).anyMatch(row -> row.getLast().equals("O"));
    }

    @Test
    void everyPublishedFigureIsThere() {
        assertThat(data.table(dataset("published-digital-transformation"), edition).rows())
                .hasSize(71);
    }

    @Test
    void valuesThatWouldBeFormulasOrBreakARowAreQuoted() {
        var text = new CsvText();
        text.row(List.of("=1+1", "a,b", "say \"no\"", "-3", ""));

        assertThat(new String(text.bytes(), StandardCharsets.UTF_8))
                .isEqualTo("'=1+1,\"a,b\",\"say \"\"no\"\"\",-3,\n");
    }
}
