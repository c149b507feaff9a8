package vn.lienthong.reference.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.lienthong.reference.AddressResolution;
import vn.lienthong.reference.AddressResolution.Ambiguous;
import vn.lienthong.reference.AddressResolution.Candidate;
import vn.lienthong.reference.AddressResolution.NotFound;
import vn.lienthong.reference.AddressResolution.Part;
import vn.lienthong.reference.AddressResolution.Resolved;
import vn.lienthong.reference.AdministrativeUnit;
import vn.lienthong.reference.AdministrativeUnits;

/**
 * What the page says about an address.
 *
 * @param at the day for which it holds
 * @param found the rows to show: one if the commune is clear, several if not
 * @param divided whether the rows are the parts of one commune that was divided
 * @param others less likely readings
 */
public record AddressAnswer(LocalDate at, List<Row> found, boolean divided, List<Row> others) {

    /**
     * One commune.
     *
     * @param address the whole address with the commune's present name
     * @param unit path of the unit in force, with its code
     * @param written path of the unit that the text names, with its code
     * @param percent confidence in per cent
     */
    public record Row(
            String address,
            String unit,
            String code,
            String written,
            String oldCode,
            long percent) {}

    static AddressAnswer of(
            String text, LocalDate at, AddressResolution read, AdministrativeUnits units) {
        return switch (read) {
            case Resolved resolved -> of(text, at, resolved, units);
            case Ambiguous(List<Candidate> candidates) ->
                    new AddressAnswer(at, rows("", candidates, units), false, List.of());
            case NotFound _ -> new AddressAnswer(at, List.of(), false, List.of());
        };
    }

    private static AddressAnswer of(
            String text, LocalDate at, Resolved resolved, AdministrativeUnits units) {
        String house = house(text, resolved.parts());
        List<Row> found = new ArrayList<>();
        found.add(row(house, resolved.written(), resolved.unit(), resolved.confidence(), units));
        List<Row> others = new ArrayList<>();
        for (Candidate candidate : resolved.alternatives()) {
            boolean part = resolved.divided() && candidate.written().equals(resolved.written());
            (part ? found : others)
                    .add(
                            row(
                                    house,
                                    candidate.written(),
                                    candidate.unit(),
                                    candidate.confidence(),
                                    units));
        }
        return new AddressAnswer(at, List.copyOf(found), resolved.divided(), List.copyOf(others));
    }

    private static List<Row> rows(
            String house, List<Candidate> candidates, AdministrativeUnits units) {
        return candidates.stream()
                .map(c -> row(house, c.written(), c.unit(), c.confidence(), units))
                .toList();
    }

    private static Row row(
            String house,
            AdministrativeUnit written,
            AdministrativeUnit unit,
            double confidence,
            AdministrativeUnits units) {
        return new Row(
                house + units.path(unit),
                units.path(unit),
                unit.code(),
                units.path(written),
                written.code(),
                Math.round(100 * confidence));
    }

    /** What stands before the units, such as house and street, when the units come last. */
    private static String house(String text, List<Part> parts) {
        int commune = text.indexOf(parts.getFirst().words());
        boolean last = parts.stream().allMatch(part -> text.lastIndexOf(part.words()) >= commune);
        String before =
                last && commune > 0 ? text.substring(0, commune).replaceAll("[\\s,;-]+$", "") : "";
        return before.isBlank() ? "" : before.strip() + ", ";
    }
}
