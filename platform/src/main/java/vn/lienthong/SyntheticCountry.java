package vn.lienthong;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.reference.UnitLevel;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.synthetic.Commune;
import vn.lienthong.synthetic.CommuneType;
import vn.lienthong.synthetic.CommuneWeights;
import vn.lienthong.synthetic.NameFrequencies;
import vn.lienthong.synthetic.SyntheticPopulation;

/** The people of {@code ./lienthong synth}: they live in the real communes of one day. */
final class SyntheticCountry {

    /** The day as of which they are made, so that a seed means the same people for ever. */
    static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);

    private SyntheticCountry() {}

    static SyntheticPopulation population(long seed) {
        ContentDirectory content = ContentDirectory.builtIn();
        AdministrativeUnits units = AdministrativeUnits.read(content.root());
        List<Commune> communes =
                units.provinces(AS_OF).stream()
                        .flatMap(province ->
                                units.children(province.code(), AS_OF).stream()
                                        .filter(unit -> unit.level() == UnitLevel.COMMUNE)
                                        .map(unit ->
                                                new Commune(
                                                        unit.code(),
                                                        province.code(),
                                                        CommuneType.parse(
                                                                        unit.type()
                                                                                .vietnamese()
                                                                                .toLowerCase(
                                                                                        Locale
                                                                                                .ROOT))
                                                                .orElseThrow())))
                        .toList();
        String names = content.text(content.root().resolve("names/name-part-frequencies.csv"));
        return new SyntheticPopulation(
                seed,
                AS_OF,
                CommuneWeights.byType(communes),
                NameFrequencies.read(names).orElseThrow());
    }
}
