package vn.lienthong.population;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.lienthong.primitives.OldIdentityNumber;
import vn.lienthong.primitives.PartialDate;

/**
 * Writes persons as their entry describes them, with the projection of what holds now. Within the
 * caller's transaction. Thread-safe.
 */
final class Entries {

    private static final TableRows PERSONS =
            new TableRows(
                    "population.person",
                    List.of(
                            "person_id",
                            "entered_at",
                            "entry_act",
                            "collection_id",
                            "resident_since",
                            "number",
                            "full_name",
                            "sex",
                            "birth_date",
                            "commune_code",
                            "mother",
                            "father",
                            "old_number",
                            "died_on",
                            "details"));
    private static final TableRows CURRENT =
            new TableRows(
                    "population.person_current",
                    List.of(
                            "person_id",
                            "number",
                            "full_name",
                            "tone_key",
                            "plain_key",
                            "sex",
                            "birth_date",
                            "commune_code",
                            "mother",
                            "father",
                            "old_number",
                            "died_on",
                            "life",
                            "spouse",
                            "household"));

    private final JdbcTemplate database;
    private final ActContent contents;

    Entries(JdbcTemplate database, ActContent contents) {
        this.database = database;
        this.contents = contents;
    }

    /**
     * Writes what entries say of people who are new to the register.
     *
     * @param collection the part of a collection that enters all of them; null where each entry has
     *     an act of its own
     */
    void write(List<Entry> entries, @Nullable Integer collection) {
        PERSONS.write(database, entries, entry -> person(entry, collection));
        List<Entry> inHouseholds =
                entries.stream()
                        .filter(entry -> detail(entry, Attribute.HOUSEHOLD, "household") != null)
                        .toList();
        database.batchUpdate(
                """
                insert into population.household (household_id, formed_at) values (?::uuid, ?)
                on conflict do nothing
                """,
                inHouseholds.stream()
                        .map(entry ->
                                new @Nullable Object[] {
                                    detail(entry, Attribute.HOUSEHOLD, "household"),
                                    Timestamp.from(entry.moment().at())
                                })
                        .toList());
        CURRENT.write(database, entries, Entries::current);
    }

    private @Nullable Object[] person(Entry entry, @Nullable Integer collection) {
        Enrolment said = entry.said();
        Enrolment.More more = said.more();
        return new @Nullable Object[] {
            said.personId(),
            entry.moment().at(),
            collection == null ? entry.moment().act() : null,
            collection,
            entry.moment().residentSince(),
            said.number().unmasked(),
            said.name().full(),
            Facts.letter(said.sex()),
            said.birthDate(),
            said.communeCode(),
            said.mother(),
            said.father(),
            oldNumber(more),
            more.diedOn(),
            more.details().isEmpty() ? null : contents.details(more.details())
        };
    }

    private static @Nullable Object[] current(Entry entry) {
        Enrolment said = entry.said();
        PartialDate diedOn = said.more().diedOn();
        return new @Nullable Object[] {
            said.personId(),
            said.number().unmasked(),
            said.name().full(),
            said.name().toneKey(),
            said.name().plainKey(),
            Facts.letter(said.sex()),
            said.birthDate(),
            said.communeCode(),
            said.mother(),
            said.father(),
            oldNumber(said.more()),
            diedOn,
            diedOn == null ? "ALIVE" : "DEAD",
            detail(entry, Attribute.MARITAL_STATUS, "spouse"),
            detail(entry, Attribute.HOUSEHOLD, "household")
        };
    }

    private static @Nullable String oldNumber(Enrolment.More more) {
        return Optional.ofNullable(more.oldNumber()).map(OldIdentityNumber::unmasked).orElse(null);
    }

    private static @Nullable String detail(Entry entry, Attribute attribute, String part) {
        return entry.said().more().details().getOrDefault(attribute, Map.of()).get(part);
    }
}
