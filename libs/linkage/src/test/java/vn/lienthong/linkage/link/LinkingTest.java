package vn.lienthong.linkage.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.linkage.LinkageFault;

/** Records of any files are linked without anybody having told who is who. */
class LinkingTest {

    @TempDir Path directory;

    private LinkReport link(String schema, Path input, Optional<Path> with, String out, int threads)
            throws IOException {
        return Linking.run(
                new LinkOrder(
                        SchemaText.parse(schema).orElseThrow(),
                        input,
                        with,
                        directory.resolve(out),
                        Optional.of(TruthColumn.parse("who").orElseThrow()),
                        1,
                        threads),
                pairs -> {});
    }

    private static LinkQuality quality(LinkReport report) {
        return report.quality().orElseThrow();
    }

    private Path file(int companies) throws IOException {
        return new Companies(11).make(companies).write(directory.resolve("companies.csv"));
    }

    @Test
    void findsWhoComesTwiceInAFileAlmostWithoutError() throws IOException {
        LinkReport report = link(Companies.SCHEMA, file(3_000), Optional.empty(), "out", 2);

        assertThat(quality(report).truth()).isGreaterThan(2_500);
        assertThat(quality(report).precision()).isGreaterThan(0.995);
        assertThat(quality(report).recall()).isGreaterThan(0.99);
        assertThat(report.compared()).isLessThan(report.records() * report.records() / 20);
        assertThat(report.expected())
                .isBetween(0.97 * quality(report).truth(), 1.03 * quality(report).truth());
    }

    @Test
    void comparesAllPairsWhenTheyAreFew() throws IOException {
        LinkReport report = link(Companies.SCHEMA, file(300), Optional.empty(), "out", 1);

        assertThat(report.compared()).isEqualTo(report.records() * (report.records() - 1) / 2);
        assertThat(report.rules()).hasSize(1);
        assertThat(quality(report).f1()).isGreaterThan(0.99);
    }

    @Test
    void comparesWhatTheSchemaSaysWhenItSaysSo() throws IOException {
        String schema =
                Companies.SCHEMA + "block phone\nblock founded last\nblock first town\npairs 5\n";

        LinkReport report = link(schema, file(300), Optional.empty(), "out", 1);

        assertThat(report.rules())
                .extracting(LinkReport.Rule::fields)
                .containsExactly(
                        List.of("phone"), List.of("founded", "last"), List.of("first", "town"));
        assertThat(quality(report).precision()).isGreaterThan(0.99);
    }

    @Test
    void linksTwoFilesOnlyAcross() throws IOException {
        List<String> rows = new Companies(12).make(400).rows();
        List<String> first = new ArrayList<>();
        List<String> second = new ArrayList<>();
        rows.forEach(row -> (first.size() <= second.size() ? first : second).add(row));
        Path a = Companies.write(directory.resolve("a.csv"), first);
        Path b = directory.resolve("b.csv");
        Files.write(
                b,
                Stream.concat(
                                Stream.of(Companies.HEAD.replace("phone", "telephone")),
                                second.stream())
                        .toList());

        LinkReport report = link(Companies.SCHEMA, a, Optional.of(b), "out", 2);

        assertThat(report.compared()).isEqualTo((long) first.size() * second.size());
        assertThat(quality(report).f1()).isGreaterThan(0.99);
        assertThat(Files.readAllLines(directory.resolve("out/clusters.csv")))
                .hasSize(rows.size() + 1)
                .anyMatch(row -> row.startsWith("2,2,"));
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBytes() throws IOException {
        Path input = file(1_500);
        String schema = Companies.SCHEMA + "pairs 200000\n";
        link(schema, input, Optional.empty(), "one", 1);
        link(schema, input, Optional.empty(), "three", 3);

        for (String name : List.of("pairs.csv", "clusters.csv", "report.json", "report.html")) {
            assertThat(directory.resolve("three").resolve(name))
                    .hasSameBinaryContentAs(directory.resolve("one").resolve(name));
        }
    }

    @Test
    void pairsSayWhyAndClustersWhoBelongsTogether() throws IOException {
        link(Companies.SCHEMA, file(300), Optional.empty(), "out", 1);

        List<String> pairs = Files.readAllLines(directory.resolve("out/pairs.csv"));
        assertThat(pairs.getFirst())
                .isEqualTo("left_line,right_line,left_id,right_id,posterior,linked,reasons");
        assertThat(pairs.get(1)).matches("\\d+,\\d+,\"c\\d+\",\"c\\d+\",[01]\\.\\d{6},(yes|no),.*");
        assertThat(pairs).anyMatch(row -> row.contains("first=exchanged:+"));
        assertThat(directory.resolve("out/report.html"))
                .content()
                .contains("Kết quả liên kết bản ghi")
                .doesNotContain("http");
    }

    @Test
    void everyLineIsARecordOrARejectWithItsReason() throws IOException {
        Path input = directory.resolve("mixed.csv");
        Files.write(
                input,
                List.of(
                        Companies.HEAD,
                        "=1;1;ann;bell;1 a road;town;2001-01-01;123456",
                        "",
                        "too;few",
                        "3;1;ann;\"bell;1 a road;town;2001-01-01;123456",
                        "4;1;ann;bell;1 a road;town;2001-01-01;123456",
                        "5;2;;;;;;"));

        LinkReport report = link(Companies.SCHEMA, input, Optional.empty(), "out", 1);

        assertThat(report.records()).isEqualTo(3);
        assertThat(Files.readAllLines(directory.resolve("out/rejects.csv")))
                .containsExactly(
                        "file,line,reason", "1,3,line.empty", "1,4,line.cells", "1,5,line.quotes");
        assertThat(Files.readAllLines(directory.resolve("out/clusters.csv")).get(1))
                .isEqualTo("1,2,\"'=1\",1");
    }

    @Test
    void recordsThatSayTooLittleAreCounted() throws IOException {
        List<String> rows = new ArrayList<>(new Companies(11).make(300).rows());
        rows.add("e1;;;;;;;");
        rows.add("e2;;;;;;2001-01-01;");

        LinkReport report =
                link(
                        Companies.SCHEMA,
                        Companies.write(directory.resolve("some.csv"), rows),
                        Optional.empty(),
                        "out",
                        1);

        assertThat(report.unlinkable()).isEqualTo(1);
    }

    @Test
    void refusesToWriteOverResultsAndFilesWithoutAColumn() throws IOException {
        Path input = file(30);
        link(Companies.SCHEMA, input, Optional.empty(), "out", 1);

        assertThatThrownBy(() -> link(Companies.SCHEMA, input, Optional.empty(), "out", 1))
                .isInstanceOf(LinkageFault.class)
                .hasMessage("output.exists");
        assertThatThrownBy(() ->
                        link(
                                Companies.SCHEMA + "compare taxes number\n",
                                input,
                                Optional.empty(),
                                "other",
                                1))
                .hasMessage("input.no-column");
        Path lonely = Companies.write(directory.resolve("one.csv"), List.of("1;1;a;b;c;d;e;f"));
        assertThatThrownBy(() -> link(Companies.SCHEMA, lonely, Optional.empty(), "third", 1))
                .hasMessage("link.records");
    }
}
