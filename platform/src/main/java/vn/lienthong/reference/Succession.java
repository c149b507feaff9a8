package vn.lienthong.reference;

import java.util.List;

/**
 * What a unit is called on another day: itself, or the units that came after or before it.
 *
 * @param units the units of that day, the likeliest first; empty if none is known
 * @param divided whether the unit was split among several, so that the code alone does not say in
 *     which of them a place lies
 */
public record Succession(List<AdministrativeUnit> units, boolean divided) {
    public Succession {
        units = List.copyOf(units);
    }
}
