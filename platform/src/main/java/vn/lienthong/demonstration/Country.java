package vn.lienthong.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.lienthong.reference.AdministrativeUnit;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.reference.UnitLevel;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.synthetic.Commune;
import vn.lienthong.synthetic.CommuneType;
import vn.lienthong.synthetic.CommuneWeights;
import vn.lienthong.synthetic.NameFrequencies;
import vn.lienthong.synthetic.SyntheticPopulation;

/** Makes a synthetic population that lives in the real communes in force on a day. */
final class Country {

    private final AdministrativeUnits units;
    private final ContentDirectory content;

    Country(AdministrativeUnits units, ContentDirectory content) {
        this.units = units;
        this.content = content;
    }

    SyntheticPopulation population(long seed, LocalDate asOf) {
        List<Commune> communes =
                units.provinces(asOf).stream()
                        .flatMap(province ->
                                units.children(province.code(), asOf).stream()
                                        .filter(unit -> unit.level() == UnitLevel.COMMUNE)
                                        .map(unit -> commune(unit, province)))
                        .toList();
        String names = content.text(content.root().resolve("names/name-part-frequencies.csv"));
        return new SyntheticPopulation(
                seed,
                asOf,
                CommuneWeights.byType(communes),
                NameFrequencies.read(names).orElseThrow());
    }

    private static Commune commune(AdministrativeUnit unit, AdministrativeUnit province) {
        return new Commune(
                unit.code(),
                province.code(),
                CommuneType.parse(unit.type().vietnamese().toLowerCase(Locale.ROOT)).orElseThrow());
    }
}
