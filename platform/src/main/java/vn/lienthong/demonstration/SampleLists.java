package vn.lienthong.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.lienthong.identity.Accounts;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.synthetic.ErrorRates;
import vn.lienthong.synthetic.RegisterRows;
import vn.lienthong.synthetic.SyntheticFiles;
import vn.lienthong.synthetic.SyntheticPopulation;
import vn.lienthong.synthetic.SyntheticQueries;
import vn.lienthong.verification.jobs.Columns;
import vn.lienthong.verification.jobs.Job;
import vn.lienthong.verification.jobs.JobEntry;
import vn.lienthong.verification.jobs.Jobs;

/**
 * Hands in lists of people of the country with the usual errors, for bodies that keep such lists;
 * the platform verifies them as it does any. Used by one thread.
 */
public final class SampleLists {

    private static final int FEWEST_PEOPLE = 100;

    private static final List<Sample> SAMPLES =
            List.of(
                    new Sample("G01", "DRIVING", "Giấy phép lái xe", 300),
                    new Sample("G06", "TELECOMMUNICATIONS", "Thuê bao di động", 600),
                    new Sample("G12", "SECURITIES", "Người hành nghề chứng khoán", 40));

    private final SettlementLog log;
    private final Country country;
    private final Accounts accounts;
    private final Jobs jobs;

    SampleLists(SettlementLog log, Country country, Accounts accounts, Jobs jobs) {
        this.log = log;
        this.country = country;
        this.accounts = accounts;
        this.jobs = jobs;
    }

    /** A list of a body. */
    private record Sample(String body, String purpose, String title, int lines) {}

    /** Hands them in; nothing where few live. Call it once, when there is an index. */
    public void enter() {
        log.read()
                .filter(progress -> progress.people() >= FEWEST_PEOPLE)
                .ifPresent(
                        progress -> accounts.find("theodoi").ifPresent(by -> handIn(progress, by)));
    }

    private void handIn(SettlementLog.Progress progress, Actor by) {
        LocalDate asOf = LocalDate.ofInstant(progress.asOf(), SimulatedTime.VIETNAM);
        SyntheticPopulation population = country.population(progress.seed(), asOf);
        var rows = new RegisterRows(progress.seed(), asOf);
        for (Sample sample : SAMPLES) {
            var queries =
                    new SyntheticQueries(
                            population,
                            progress.people(),
                            progress.seed() + sample.lines(),
                            ErrorRates.usual());
            try {
                Path work = Files.createTempDirectory("lienthong-list-");
                try {
                    SyntheticFiles.queries(work, queries, sample.lines(), rows);
                    confirm(sample, work.resolve("queries.csv"), by);
                } finally {
                    remove(work);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void confirm(Sample sample, Path file, Actor by) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            Job job =
                    jobs.upload(
                                    new JobEntry(
                                            sample.title(),
                                            sample.purpose(),
                                            "TRINH-DIEN-" + sample.body(),
                                            ""),
                                    content,
                                    AgencyCode.of(sample.body()),
                                    by.accountId())
                            .orElseThrow();
            jobs.confirm(job, Columns.UNSAID);
        }
    }

    private static void remove(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }
}
