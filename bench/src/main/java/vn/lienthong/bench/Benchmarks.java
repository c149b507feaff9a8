package vn.lienthong.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.lienthong.shell.SimulatedTime;

/** The command line behind {@code bench/run}: a benchmark's name, then its settings. */
final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] words) throws Exception {
        LocalDate today = LocalDate.now(Clock.system(SimulatedTime.VIETNAM));
        String name = words.length == 0 ? "" : words[0];
        List<String> rest = List.of(words).subList(Math.min(1, words.length), words.length);
        if (name.equals("machine")) {
            Machine.describe(Path.of(rest.get(0)), rest.get(1), rest.get(2), rest.get(3));
            return;
        }
        Settings settings = Settings.of(rest);
        switch (name) {
            case "synthetic-people" -> {
                var people = new SyntheticPeopleBenchmark();
                Microbenchmarks.run(
                        settings, name, SyntheticPeopleBenchmark.class, "people", people::next);
            }
            case "addresses" -> {
                var addresses = new AddressResolutionBenchmark();
                Microbenchmarks.run(
                        settings,
                        name,
                        AddressResolutionBenchmark.class,
                        "addresses",
                        addresses::address);
            }
            case "numbers" -> NumberAllocationLoad.run(settings, today);
            case "matches" -> MatchLoad.matches(settings);
            case "checks" -> MatchLoad.checks(settings);
            case "dossiers" -> DossierLoad.run(settings, today);
            case "pages" -> PageLatencyLoad.run(settings, today);
            case "kills" -> KillLoad.run(settings, today);
            case "import" -> ImportLoad.run(settings);
            case "rebuild" -> RebuildLoad.run(settings);
            case "register" -> RegisterLoad.run(settings, today);
            case "succession" -> SuccessionLoad.run(settings);
            case "verify" -> VerifyLoad.run(settings);
            case "growth" -> GrowthLoad.run(settings);
            case "national" -> NationalLoad.run(settings);
            case "duckdb" -> DuckDbLoad.run(settings);
            case "link" -> LinkLoad.run(settings);
            case "directives" -> DirectiveLoad.run(settings);
            case "steering" -> SteeringLoad.run(settings);
            default ->
                    throw new IllegalArgumentException(
                            "no benchmark “"
                                    + name
                                    + "”; there are synthetic-people, addresses, numbers, matches, checks, dossiers, pages, kills, import, rebuild, register, succession, verify, growth, national, duckdb, link, directives, steering");
        }
        // Threads of a load must not keep the process.
        System.exit(0);
    }
}
