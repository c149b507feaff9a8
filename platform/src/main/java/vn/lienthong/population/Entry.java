package vn.lienthong.population;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.OldIdentityNumber;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.Period;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.VietnameseName;

/**
 * What the act that entered a person said, for ever. It stands once, in the row of the person: the
 * act itself has no content of its own, and the facts that it made known are read from here until a
 * later act speaks of the same attribute.
 *
 * @param said the person as entered
 * @param moment by which act and when
 */
record Entry(Enrolment said, Moment moment) {

    /** Columns of {@code population.person} from which an entry is read. */
    static final String COLUMNS =
            """
            p.person_id, p.entered_at, coalesce(p.entry_act, p.person_id) as entry_act, p.resident_since, p.number as said_number,
            p.full_name as said_name, p.sex as said_sex, p.birth_date as said_birth,
            p.commune_code as said_commune, p.mother as said_mother, p.father as said_father,
            p.old_number as said_old_number, p.died_on as said_death, p.details\
            """;

    /**
     * How a person came into the register.
     *
     * @param act the act
     * @param at when, to the microsecond
     * @param residentSince first day of the residence and what goes with it
     */
    record Moment(UUID act, Instant at, LocalDate residentSince) {
        Moment {
            at = at.truncatedTo(ChronoUnit.MICROS);
        }

        /** Of a person whom a collection entered: the act has the person's own identifier. */
        static Moment ofCollected(Enrolment said, Instant at, LocalDate residentSince) {
            return new Moment(said.personId(), at, residentSince);
        }
    }

    /** The entry that a row of {@link #COLUMNS} holds. */
    static Entry of(ResultSet row, ActContent contents) throws SQLException {
        String oldNumber = row.getString("said_old_number");
        String death = row.getString("said_death");
        String details = row.getString("details");
        var more =
                oldNumber == null && death == null && details == null
                        ? Enrolment.More.NONE
                        : new Enrolment.More(
                                oldNumber == null ? null : OldIdentityNumber.of(oldNumber),
                                death == null ? null : Facts.date(death),
                                details == null ? Map.of() : contents.details(details));
        return new Entry(
                new Enrolment(
                        row.getObject("person_id", UUID.class),
                        PersonalNumber.of(row.getString("said_number")),
                        VietnameseName.of(row.getString("said_name")),
                        Facts.sex(row.getString("said_sex")),
                        Facts.date(row.getString("said_birth")),
                        row.getObject("said_mother", UUID.class),
                        row.getObject("said_father", UUID.class),
                        row.getString("said_commune"),
                        more),
                new Moment(
                        row.getObject("entry_act", UUID.class),
                        row.getTimestamp("entered_at").toInstant(),
                        row.getObject("resident_since", LocalDate.class)));
    }

    UUID person() {
        return said.personId();
    }

    /** What the entry says, one change an attribute, each open at the end. */
    List<Change> changes() {
        Period life = Period.since(said.birthDate().earliest());
        Period resident = Period.since(moment.residentSince());
        var changes = new ArrayList<Change>(8);
        changes.add(change(Attribute.NAME, life, Map.of("full", said.name().full())));
        changes.add(change(Attribute.BIRTH, life, birth()));
        changes.add(change(Attribute.SEX, life, Map.of("sex", said.sex().name())));
        changes.add(change(Attribute.NUMBER, life, Map.of("number", said.number().unmasked())));
        changes.add(change(Attribute.RESIDENCE, resident, Map.of("commune", said.communeCode())));
        if (said.mother() != null || said.father() != null) {
            changes.add(change(Attribute.PARENTS, life, parents()));
        }
        OldIdentityNumber oldNumber = said.more().oldNumber();
        if (oldNumber != null) {
            changes.add(change(Attribute.OLD_NUMBER, life, Map.of("number", oldNumber.unmasked())));
        }
        PartialDate diedOn = said.more().diedOn();
        if (diedOn != null) {
            changes.add(
                    change(
                            Attribute.LIFE,
                            Period.since(diedOn.earliest()),
                            Map.of("status", "DEAD", "date", diedOn.toString())));
        }
        said.more()
                .details()
                .forEach((attribute, value) -> {
                    if (attribute != Attribute.BIRTH) {
                        changes.add(
                                change(attribute, isOfLife(attribute) ? life : resident, value));
                    }
                });
        return changes;
    }

    private Map<String, String> birth() {
        var birth =
                new LinkedHashMap<>(said.more().details().getOrDefault(Attribute.BIRTH, Map.of()));
        birth.put("date", said.birthDate().toString());
        return birth;
    }

    private Change change(Attribute attribute, Period valid, Map<String, String> value) {
        return new Change(said.personId(), attribute, valid, value);
    }

    /** Whether a detail holds since birth and not only since it was collected. */
    private static boolean isOfLife(Attribute detail) {
        return detail == Attribute.OTHER_NAME
                || detail == Attribute.BLOOD_GROUP
                || detail == Attribute.ETHNICITY
                || detail == Attribute.NATIONALITY
                || detail == Attribute.ORIGIN;
    }

    private Map<String, String> parents() {
        var parents = new LinkedHashMap<String, String>();
        put(parents, "mother", said.mother());
        put(parents, "father", said.father());
        return parents;
    }

    private static void put(Map<String, String> parents, String part, @Nullable UUID parent) {
        if (parent != null) {
            parents.put(part, parent.toString());
        }
    }

    @Override
    public String toString() {
        return "Entry[" + said.personId() + "]";
    }
}
