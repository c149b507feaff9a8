package vn.lienthong.synthetic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Populations to try claims on. */
final class Samples {

    static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);

    static final List<Commune> COMMUNES = communes();

    private Samples() {}

    static NameFrequencies names() {
        try {
            String csv = Files.readString(Path.of("../../content/names/name-part-frequencies.csv"));
            return NameFrequencies.read(csv).orElseThrow();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static SyntheticPopulation population() {
        return population(Seed.first());
    }

    static SyntheticPopulation population(long seed) {
        return new SyntheticPopulation(seed, AS_OF, CommuneWeights.byType(COMMUNES), names());
    }

    /** Thirty provinces of growing size, every third commune a ward and one an island. */
    private static List<Commune> communes() {
        List<Commune> communes = new ArrayList<>();
        for (int province = 1; province <= 30; province++) {
            for (int i = 0; i < 5 + province; i++) {
                CommuneType type = i % 3 == 0 ? CommuneType.WARD : CommuneType.COMMUNE;
                communes.add(
                        new Commune(
                                String.format("%02d%03d", province, i),
                                String.format("%02d", province),
                                i == 4 ? CommuneType.SPECIAL_ZONE : type));
            }
        }
        return communes;
    }
}
