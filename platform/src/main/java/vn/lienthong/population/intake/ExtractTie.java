package vn.lienthong.population.intake;

import java.time.LocalDate;
import java.util.List;

/**
 * What an extract has of persons only where somebody asks for it: what relatives share. It speaks
 * of others than the person, and few purposes need it.
 */
public enum ExtractTie {
    /** The names of father and mother, as the register has them on the day. */
    PARENTS(
            List.of("father_name", "mother_name"),
            "father.full_name, mother.full_name",
            """
            left join population.person_current father on father.person_id = c.father
            left join population.person_current mother on mother.person_id = c.mother
            """),
    /** The telephone number. */
    PHONE(
            List.of("phone"),
            "contact.phone",
            """
            left join lateral (
                select max(f.value ->> 'phone') as phone from population.fact f
                where f.person_id = c.person_id and f.kind = 'CONTACT' and f.recorded_to is null
                    and f.valid @> date '%s') contact on true
            """),
    /** The identifier of the household. */
    HOUSEHOLD(List.of("household"), "c.household", "");

    private final List<String> columns;
    private final String selected;
    private final String joined;

    ExtractTie(List<String> columns, String selected, String joined) {
        this.columns = columns;
        this.selected = selected;
        this.joined = joined;
    }

    /** Its columns, behind those that every extract has. */
    List<String> columns() {
        return columns;
    }

    /** What stands in them, in SQL. */
    String selected() {
        return selected;
    }

    /** Where that comes from, in SQL, as it holds on a day. */
    String joined(LocalDate day) {
        return joined.formatted(day);
    }
}
