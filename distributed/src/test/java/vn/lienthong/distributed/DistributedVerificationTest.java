package vn.lienthong.distributed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.linkage.LinkageFault;
import vn.lienthong.linkage.match.ModelText;
import vn.lienthong.linkage.match.RecordOutcome;
import vn.lienthong.linkage.register.BuildOrder;
import vn.lienthong.linkage.register.IndexBuild;
import vn.lienthong.linkage.verify.Verification;
import vn.lienthong.linkage.verify.VerificationReport;
import vn.lienthong.synthetic.Commune;
import vn.lienthong.synthetic.CommuneType;
import vn.lienthong.synthetic.CommuneWeights;
import vn.lienthong.synthetic.ErrorRates;
import vn.lienthong.synthetic.NameFrequencies;
import vn.lienthong.synthetic.RegisterRows;
import vn.lienthong.synthetic.SyntheticFiles;
import vn.lienthong.synthetic.SyntheticPopulation;
import vn.lienthong.synthetic.SyntheticQueries;
import vn.lienthong.synthetic.SyntheticTies;

/** A cluster of two processes gives what one process gives, line by line. */
class DistributedVerificationTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);
    private static final int PERSONS = 10_000;

    /** Enough for several parts of the smallest size, a megabyte. */
    private static final int QUERIES = 70_000;

    @TempDir static Path directory;

    private static JavaSparkContext spark;
    private static final RegisterRows ROWS = new RegisterRows(5, AS_OF);
    private static SyntheticPopulation population;
    private static SharedJob job;

    @BeforeAll
    static void begin() throws IOException {
        List<Commune> communes = new ArrayList<>();
        for (int i = 1; i <= 200; i++) {
            communes.add(new Commune("%05d".formatted(i), "01", CommuneType.COMMUNE));
        }
        population =
                new SyntheticPopulation(
                        5,
                        AS_OF,
                        CommuneWeights.byType(communes),
                        NameFrequencies.read(
                                        Files.readString(
                                                Path.of(
                                                        "../content/names/name-part-frequencies.csv")))
                                .orElseThrow());
        Path register = directory.resolve("register.csv");
        Path index = directory.resolve("register.index");
        SyntheticFiles.register(register, population, PERSONS, ROWS);
        IndexBuild.build(new BuildOrder(register, index, AS_OF, 2, 1 << 20), persons -> {});
        SyntheticFiles.queries(
                directory,
                new SyntheticQueries(population, PERSONS, 3, ErrorRates.usual()),
                QUERIES,
                ROWS);
        Path input = directory.resolve("queries.csv");
        Files.writeString(
                input,
                "a,\"stray\n\n001090000001,\"Nguyễn\nVăn An\",1990-01-02,M,00001\n",
                StandardOpenOption.APPEND);
        job =
                new SharedJob(
                        index.toString(),
                        input.toString(),
                        directory.resolve("many").toString(),
                        ModelText.write(ModelText.builtIn()),
                        Map.of(),
                        Path.of("../content/administrative-units/succession.csv")
                                .toAbsolutePath()
                                .toString(),
                        SharedJob.Asked.NOTHING);
        spark = new JavaSparkContext(cluster());
    }

    /** Two executors, each a process of its own, as on two machines. */
    private static SparkConf cluster() throws IOException {
        Path jars = Files.createDirectories(Path.of(System.getenv("SPARK_HOME"), "jars"));
        String classes = System.getProperty("java.class.path");
        for (String entry : classes.split(File.pathSeparator, -1)) {
            Path link = jars.resolve(Path.of(entry).getFileName());
            if (entry.endsWith(".jar") && !Files.exists(link)) {
                Files.createSymbolicLink(link, Path.of(entry));
            }
        }
        return new SparkConf(false)
                .setAppName("test")
                .setMaster("local-cluster[2,1,512]")
                .set("spark.executor.memory", "512m")
                .set("spark.driver.host", "127.0.0.1")
                .set("spark.driver.bindAddress", "127.0.0.1")
                .set("spark.ui.enabled", "false")
                .set("spark.testing", "true")
                .set("spark.executor.extraJavaOptions", "--enable-native-access=ALL-UNNAMED")
                .set("spark.executor.extraClassPath", classes);
    }

    @AfterAll
    static void end() {
        spark.stop();
    }

    @Test
    void aClusterGivesWhatOneProcessGivesLineByLine() throws IOException {
        VerificationReport many = new DistributedVerification(spark, job).run(1);
        Path one = directory.resolve("one");
        VerificationReport single =
                Verification.run(
                        new SharedJob(
                                        job.index(),
                                        job.input(),
                                        one.toString(),
                                        job.model(),
                                        job.columns(),
                                        job.succession(),
                                        job.asked())
                                .order(),
                        (lines, bytes, size) -> {});

        assertThat(single.count(RecordOutcome.DUPLICATE)).isPositive();
        assertThat(single.rejected()).isEqualTo(2);
        assertThat(many.lines()).isEqualTo(single.lines());
        for (String file :
                List.of(
                        "results.csv",
                        "rejects.csv",
                        "results.parquet",
                        "report.json",
                        "report.html")) {
            assertThat(directory.resolve("many").resolve(file))
                    .hasSameBinaryContentAs(one.resolve(file));
        }
        assertThat(directory.resolve("many/parts.work")).doesNotExist();
        assertThatThrownBy(() -> new DistributedVerification(spark, job).run(1))
                .isInstanceOf(LinkageFault.class)
                .hasMessage("output.exists");
    }

    @Test
    void whatSomebodySaysOfTheFileHoldsOnAClusterToo() throws IOException {
        Path earlier = directory.resolve("earlier/report.json");
        var asked =
                new SharedJob.Asked(
                        ";", "tcvn3", "Nhà mạng", List.of(), directory.resolve("truth.csv") + "");
        Path written = directory.resolve("written.csv");
        Files.write(
                written,
                Files.readAllLines(Path.of(job.input())).stream()
                        .limit(2_000)
                        .map(line -> line.replace(',', ';'))
                        .toList());
        Verification.run(
                asked(written, Objects.requireNonNull(earlier.getParent()), asked).order(),
                (_, _, _) -> {});
        var again =
                new SharedJob.Asked(
                        ";", "tcvn3", "Nhà mạng", List.of(earlier.toString()), asked.labels());
        Path one = directory.resolve("written-one");
        Path many = directory.resolve("written-many");
        Verification.run(asked(written, one, again).order(), (_, _, _) -> {});
        new DistributedVerification(spark, asked(written, many, again)).run(1);

        for (String file : List.of("results.csv", "rejects.csv", "report.json", "report.html")) {
            assertThat(many.resolve(file)).hasSameBinaryContentAs(one.resolve(file));
        }
        assertThat(many.resolve("report.json")).content().contains("Nhà mạng", "\"precision\"");
        var foreign = new SharedJob.Asked("", "", "Khác", List.of(earlier.toString()), "");
        SharedJob refused = asked(written, directory.resolve("refused"), foreign);
        assertThatThrownBy(() -> new DistributedVerification(spark, refused).run(1))
                .hasMessage("earlier-report.format");
        assertThat(directory.resolve("refused")).doesNotExist();
    }

    private static SharedJob asked(Path input, Path out, SharedJob.Asked asked) {
        return new SharedJob(
                job.index(),
                input.toString(),
                out.toString(),
                job.model(),
                Map.of(),
                job.succession(),
                asked);
    }

    @Test
    void whatRelativesShareIsComparedOnAClusterToo() throws IOException {
        Path tied = Files.createDirectories(directory.resolve("tied"));
        var ties = new SyntheticTies(population, 5, AS_OF);
        Path register = tied.resolve("register.csv");
        SyntheticFiles.register(register, population, 2_000, ROWS.with(ties));
        Path index = tied.resolve("register.index");
        IndexBuild.build(new BuildOrder(register, index, AS_OF, 2, 1 << 20), persons -> {});
        SyntheticFiles.queries(
                tied,
                new SyntheticQueries(population, 2_000, 3, ErrorRates.usual()).with(ties),
                3_000,
                ROWS);
        SharedJob many =
                new SharedJob(
                        index.toString(),
                        tied.resolve("queries.csv").toString(),
                        tied.resolve("many").toString(),
                        job.model(),
                        Map.of(),
                        "",
                        SharedJob.Asked.NOTHING);
        new DistributedVerification(spark, many).run(1);
        Verification.run(
                new SharedJob(
                                many.index(),
                                many.input(),
                                tied.resolve("one").toString(),
                                many.model(),
                                many.columns(),
                                "",
                                many.asked())
                        .order(),
                (_, _, _) -> {});

        for (String file : List.of("results.csv", "report.json", "report.html")) {
            assertThat(tied.resolve("many").resolve(file))
                    .hasSameBinaryContentAs(tied.resolve("one").resolve(file));
        }
        assertThat(tied.resolve("many/results.csv")).content().contains(" phone=same:");
    }
}
