package vn.lienthong.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.lienthong.reference.AdministrativeUnit;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.reference.UnitLevel;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.synthetic.Commune;
import vn.lienthong.synthetic.CommuneType;
import vn.lienthong.synthetic.CommuneWeights;
import vn.lienthong.synthetic.NameFrequencies;
import vn.lienthong.synthetic.SyntheticPopulation;

/** What the benchmarks work on: the project's own content and people made from it. */
final class Samples {

    /** Day as of which synthetic people are made and addresses resolved. */
    static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);

    static final ContentDirectory CONTENT = ContentDirectory.builtIn();
    static final AdministrativeUnits UNITS = AdministrativeUnits.read(CONTENT.root());

    private Samples() {}

    /** Communes in force, province by province. */
    static List<AdministrativeUnit> communes() {
        return UNITS.provinces(AS_OF).stream()
                .flatMap(province -> UNITS.children(province.code(), AS_OF).stream())
                .filter(unit -> unit.level() == UnitLevel.COMMUNE)
                .toList();
    }

    /** People of the whole country. */
    static SyntheticPopulation population(long seed) {
        return population(seed, AS_OF);
    }

    /** People who live in the communes of a day, of whom everybody is born before it. */
    static SyntheticPopulation population(long seed, LocalDate asOf) {
        List<Commune> communes =
                UNITS.all().stream()
                        .filter(unit -> unit.level() == UnitLevel.COMMUNE)
                        .filter(unit ->
                                UNITS.find(unit.code(), asOf).filter(unit::equals).isPresent())
                        .map(unit ->
                                new Commune(
                                        unit.code(),
                                        UNITS.provinceOf(unit.code(), asOf).code(),
                                        CommuneType.parse(
                                                        unit.type()
                                                                .vietnamese()
                                                                .toLowerCase(Locale.ROOT))
                                                .orElseThrow()))
                        .toList();
        String names = CONTENT.text(CONTENT.root().resolve("names/name-part-frequencies.csv"));
        return new SyntheticPopulation(
                seed,
                asOf,
                CommuneWeights.byType(communes),
                NameFrequencies.read(names).orElseThrow());
    }

    /** A directory that is thrown away afterwards. */
    static Path directory() throws IOException {
        return Files.createTempDirectory("lienthong-bench-");
    }

    /** Throws a directory away. */
    static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> remove(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
