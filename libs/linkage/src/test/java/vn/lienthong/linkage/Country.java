package vn.lienthong.linkage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.lienthong.linkage.register.BuildOrder;
import vn.lienthong.linkage.register.BuiltIndex;
import vn.lienthong.linkage.register.IndexBuild;
import vn.lienthong.synthetic.Commune;
import vn.lienthong.synthetic.CommuneType;
import vn.lienthong.synthetic.CommuneWeights;
import vn.lienthong.synthetic.NameFrequencies;
import vn.lienthong.synthetic.RegisterRows;
import vn.lienthong.synthetic.SyntheticFiles;
import vn.lienthong.synthetic.SyntheticPopulation;
import vn.lienthong.synthetic.SyntheticTies;

/** Synthetic registers to try claims on. */
public final class Country {

    public static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);
    public static final RegisterRows ROWS = new RegisterRows(5, AS_OF);
    public static final SyntheticPopulation POPULATION =
            new SyntheticPopulation(5, AS_OF, CommuneWeights.byType(communes()), names());

    /** The head of an extract without what relatives share. */
    public static final String ROWS_HEAD = RegisterRows.HEAD;

    public static final SyntheticTies TIES = new SyntheticTies(POPULATION, 5, AS_OF);

    private Country() {}

    private static NameFrequencies names() {
        try {
            return NameFrequencies.read(
                            Files.readString(
                                    Path.of("../../content/names/name-part-frequencies.csv")))
                    .orElseThrow();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static List<Commune> communes() {
        List<Commune> communes = new ArrayList<>();
        for (int province = 1; province <= 34; province++) {
            for (int i = 0; i < 20; i++) {
                communes.add(
                        new Commune(
                                String.format("%02d%03d", province, i),
                                String.format("%02d", province),
                                CommuneType.COMMUNE));
            }
        }
        return communes;
    }

    /** Writes an extract of the first people. */
    public static Path extract(Path directory, int persons) throws IOException {
        Path file = directory.resolve("register.csv");
        SyntheticFiles.register(file, POPULATION, persons, ROWS);
        return file;
    }

    /** Builds an index of the first people. */
    public static Path index(Path directory, int persons) throws IOException {
        Path file = directory.resolve("register.index");
        build(extract(directory, persons), file);
        return file;
    }

    /** Builds an index of the first people, with what they share with their relatives. */
    public static Path tiedIndex(Path directory, int persons) throws IOException {
        Path extract = directory.resolve("register.csv");
        SyntheticFiles.register(extract, POPULATION, persons, ROWS.with(TIES));
        Path file = directory.resolve("register.index");
        build(extract, file);
        return file;
    }

    /** Builds an index of an extract. */
    public static BuiltIndex build(Path extract, Path file) throws IOException {
        return IndexBuild.build(new BuildOrder(extract, file, AS_OF, 2, 1 << 20), persons -> {});
    }
}
