package vn.lienthong.bench;

import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the JMH benchmarks and puts their figures among the others. */
final class Microbenchmarks {

    private Microbenchmarks() {}

    /**
     * @param things what is counted, such as people
     * @param work makes one of them
     */
    static void run(
            Settings settings,
            String name,
            Class<?> benchmark,
            String things,
            ProcessorTime.Work work)
            throws RunnerException {
        int forks = settings.number("forks", 3);
        int seconds = settings.number("seconds", 2);
        long seed = settings.seed();
        String used = settings.used();
        Report report = Report.begin(settings, name, title(name));
        report.loadAverage("before");
        var options =
                new OptionsBuilder()
                        .include(benchmark.getSimpleName())
                        .forks(forks)
                        .measurementTime(TimeValue.seconds(seconds))
                        .warmupTime(TimeValue.seconds(seconds))
                        .jvmArgsAppend("-Dseed=" + seed, "-XX:+UseCompactObjectHeaders")
                        .resultFormat(ResultFormatType.JSON)
                        .result(report.file(".json").toString())
                        .build();
        List<List<String>> rows =
                new Runner(options).run().stream().map(result -> row(result, forks)).toList();
        report.table(
                "rates",
                List.of("forks", things + "/s, mean", "± (99.9 %)", "slowest run", "fastest run"),
                rows);
        report.line(
                "By the processor time of the thread, median of three runs of two seconds: **%s %s per processor second**.\n"
                        .formatted(Report.figure(new ProcessorTime().rate(work)), things));
        report.line("Settings: " + used + ". JMH, one thread, throughput mode.\n");
        report.loadAverage("after");
    }

    private static List<String> row(RunResult run, int forks) {
        Result<?> result = run.getPrimaryResult();
        return List.of(
                String.format(Locale.ROOT, "%d", forks),
                Report.figure(result.getScore()),
                Report.figure(result.getScoreError()),
                Report.figure(result.getStatistics().getMin()),
                Report.figure(result.getStatistics().getMax()));
    }

    private static String title(String name) {
        return name.equals("addresses") ? "Address resolution" : "Synthetic people";
    }
}
