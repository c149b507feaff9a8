package vn.lienthong.population;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.VietnameseName;

/**
 * A person as lists and checks see them: what holds today. Prints without values.
 *
 * @param number personal number in force
 * @param name full name
 * @param sex letter of the sex
 * @param birthDate ISO date as far as known
 * @param mother identifier, or null
 * @param father identifier, or null
 * @param communeCode commune of permanent residence, the last one when there is none now
 * @param resident false when the permanent residence ended without another
 * @param life ALIVE, DEAD, MISSING or DECLARED_DEAD
 * @param spouse identifier, or null
 * @param household identifier, or null
 * @param oldNumber nine-digit number of the time before, or null
 * @param diedOn day of death as far as known, null for the living and the missing
 */
record Projection(
        String number,
        VietnameseName name,
        String sex,
        String birthDate,
        @Nullable UUID mother,
        @Nullable UUID father,
        String communeCode,
        boolean resident,
        String life,
        @Nullable UUID spouse,
        @Nullable UUID household,
        @Nullable String oldNumber,
        @Nullable String diedOn) {

    /** What holds of a person on a day. */
    static Projection of(History history, LocalDate today) {
        return new Projection(
                history.latest(today, Attribute.NUMBER, "number").orElseThrow(),
                VietnameseName.of(history.latest(today, Attribute.NAME, "full").orElseThrow()),
                Facts.letter(history.sex(today)),
                history.born().toString(),
                history.parent(today, "mother").orElse(null),
                history.parent(today, "father").orElse(null),
                history.latest(today, Attribute.RESIDENCE, "commune").orElseThrow(),
                history.on(today, Attribute.RESIDENCE, "status")
                        .filter("REMOVED"::equals)
                        .isEmpty(),
                history.life(today),
                history.spouse(today).orElse(null),
                history.household(today).orElse(null),
                history.on(today, Attribute.OLD_NUMBER, "number").orElse(null),
                history.diedOn(today).orElse(null));
    }

    /** What a row of the projection says. */
    static Projection of(ResultSet row) throws SQLException {
        return new Projection(
                row.getString("number"),
                VietnameseName.of(row.getString("full_name")),
                row.getString("sex"),
                row.getString("birth_date"),
                row.getObject("mother", UUID.class),
                row.getObject("father", UUID.class),
                row.getString("commune_code"),
                row.getBoolean("resident"),
                row.getString("life"),
                row.getObject("spouse", UUID.class),
                row.getObject("household", UUID.class),
                row.getString("old_number"),
                row.getString("died_on"));
    }

    @Override
    public String toString() {
        return "Projection[]";
    }
}
