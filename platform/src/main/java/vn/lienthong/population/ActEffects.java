package vn.lienthong.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.Period;
import vn.lienthong.primitives.PersonalNumber;

/**
 * What an act says of the persons it is about, given what is believed of them. The law is not asked
 * here. For one act.
 */
final class ActEffects {

    private static final Map<String, String> NOTHING = Map.of();

    private final Function<UUID, History> known;
    private final List<Change> changes = new ArrayList<>();

    private ActEffects(Function<UUID, History> known) {
        this.known = known;
    }

    /**
     * The changes that an act brings.
     *
     * @param number the number issued by the act, null where it issues none
     * @param corrected the act that a correction corrects, null for others
     */
    static List<Change> of(
            CivilAct act,
            Function<UUID, History> known,
            @Nullable PersonalNumber number,
            @Nullable RecordedAct corrected) {
        var effects = new ActEffects(known);
        effects.say(act, number, corrected);
        return List.copyOf(effects.changes);
    }

    /**
     * The changes that a merge brings: the survivor takes over what was known of the merged record
     * alone, and others' records name the survivor.
     *
     * @param concerned everybody whose record may name the merged one
     */
    static List<Change> ofMerge(
            CivilAct.PersonsMerged merge, Function<UUID, History> known, Set<UUID> concerned) {
        var effects = new ActEffects(known);
        effects.merged(merge);
        concerned.stream()
                .filter(person -> !merge.persons().contains(person))
                .forEach(person -> effects.renamed(person, merge));
        return List.copyOf(effects.changes);
    }

    private void merged(CivilAct.PersonsMerged merge) {
        History merged = known.apply(merge.merged());
        History survivor = known.apply(merge.survivor());
        add(
                merge.merged(),
                Attribute.MERGED_INTO,
                Period.since(merged.born().earliest()),
                Map.of("person", merge.survivor().toString()));
        new TreeMap<>(merged.timelines())
                .forEach((attribute, timeline) -> {
                    if (survivor.of(attribute).stretches().isEmpty()) {
                        timeline.stretches()
                                .forEach(stretch ->
                                        add(
                                                merge.survivor(),
                                                attribute,
                                                stretch.valid(),
                                                stretch.value()));
                    }
                });
    }

    private void renamed(UUID person, CivilAct.PersonsMerged merge) {
        new TreeMap<>(known.apply(person).timelines())
                .forEach((attribute, timeline) ->
                        timeline.stretches().stream()
                                .filter(stretch ->
                                        stretch.value().containsValue(merge.merged().toString()))
                                .forEach(stretch -> {
                                    var value = new LinkedHashMap<>(stretch.value());
                                    value.replaceAll((_, named) ->
                                            named.equals(merge.merged().toString())
                                                    ? merge.survivor().toString()
                                                    : named);
                                    add(person, attribute, stretch.valid(), value);
                                }));
    }

    private void say(
            CivilAct act, @Nullable PersonalNumber number, @Nullable RecordedAct corrected) {
        LocalDate day = act.happenedOn();
        switch (act) {
            case CivilAct.Death death -> death(death.person(), day, "DEAD", death.place());
            case CivilAct.Marriage marriage -> {
                status(marriage.husband(), day, "MARRIED", marriage.wife());
                status(marriage.wife(), day, "MARRIED", marriage.husband());
            }
            case CivilAct.Divorce divorce -> {
                status(divorce.one(), day, "DIVORCED", null);
                status(divorce.other(), day, "DIVORCED", null);
            }
            case CivilAct.Adoption adoption ->
                    parents(adoption.child(), day, adoption.mother(), adoption.father());
            case CivilAct.ParentRecognised recognised -> recognised(recognised);
            case CivilAct.Guardianship(UUID person, UUID guardian, _) ->
                    since(day, person, Attribute.GUARDIAN, Map.of("guardian", guardian.toString()));
            case CivilAct.NameChanged changed ->
                    since(
                            day,
                            changed.person(),
                            Attribute.NAME,
                            Map.of("full", changed.name().full()));
            case CivilAct.SexRedetermined changed -> {
                since(day, changed.person(), Attribute.SEX, Map.of("sex", changed.sex().name()));
                Optional.ofNullable(number)
                        .ifPresent(issued -> number(changed.person(), day, issued));
            }
            case CivilAct.EthnicityRedetermined(UUID person, String ethnicity, _) ->
                    since(day, person, Attribute.ETHNICITY, Map.of("ethnicity", ethnicity));
            case CivilAct.ResidenceRegistered(UUID person, String commune, _) ->
                    since(day, person, Attribute.RESIDENCE, Map.of("commune", commune));
            case CivilAct.ResidenceRemoved(UUID person, _) ->
                    known.apply(person)
                            .latest(day, Attribute.RESIDENCE, "commune")
                            .ifPresent(last ->
                                    since(
                                            day,
                                            person,
                                            Attribute.RESIDENCE,
                                            Map.of("commune", last, "status", "REMOVED")));
            case CivilAct.TemporaryResidence(UUID person, String commune, Period period) ->
                    add(person, Attribute.TEMPORARY_RESIDENCE, period, Map.of("commune", commune));
            case CivilAct.Absence(UUID person, String reason, Period period) ->
                    add(person, Attribute.ABSENCE, period, Map.of("reason", reason));
            case CivilAct.HouseholdFormed formed -> formed(formed);
            case CivilAct.HouseholdsMerged merged ->
                    merged.movers().forEach(mover -> member(mover, merged.into(), "MEMBER", day));
            case CivilAct.Missing(UUID person, _) ->
                    since(day, person, Attribute.LIFE, Map.of("status", "MISSING"));
            case CivilAct.DeclaredDead declared ->
                    death(declared.person(), day, "DECLARED_DEAD", "");
            case CivilAct.Returned(UUID person, _) -> returned(person, day);
            case CivilAct.Naturalised(UUID person, _) ->
                    since(day, person, Attribute.NATIONALITY, Map.of("country", "VN"));
            case CivilAct.NationalityRenounced(UUID person, _) ->
                    since(day, person, Attribute.NATIONALITY, Map.of("country", "NONE"));
            case CivilAct.DetailsDeclared declared ->
                    since(day, declared.person(), declared.attribute(), declared.value());
            case CivilAct.Correction correction -> correct(correction, corrected);
            case CivilAct.PersonsMerged _, CivilAct.Revocation _ -> {}
        }
    }

    /** A death ends the marriage: the survivor is widowed. */
    private void death(UUID person, LocalDate day, String status, String place) {
        var value = new LinkedHashMap<String, String>(Map.of("status", status));
        if (!place.isBlank()) {
            value.put("place", place);
        }
        since(day, person, Attribute.LIFE, value);
        known.apply(person).spouse(day).ifPresent(spouse -> status(spouse, day, "WIDOWED", null));
    }

    /**
     * Whoever returns is married again to a spouse who has not married since (Law on Marriage and
     * Family 52/2014/QH13, Article 67).
     */
    private void returned(UUID person, LocalDate day) {
        since(day, person, Attribute.LIFE, NOTHING);
        known.apply(person)
                .spouse(day)
                .filter(spouse ->
                        known.apply(spouse)
                                .on(day, Attribute.MARITAL_STATUS, "status")
                                .filter("WIDOWED"::equals)
                                .isPresent())
                .ifPresent(spouse -> status(spouse, day, "MARRIED", person));
    }

    private void status(UUID person, LocalDate day, String status, @Nullable UUID spouse) {
        var value = new LinkedHashMap<String, String>(Map.of("status", status));
        if (spouse != null) {
            value.put("spouse", spouse.toString());
        }
        since(day, person, Attribute.MARITAL_STATUS, value);
    }

    private void parents(UUID child, LocalDate day, @Nullable UUID mother, @Nullable UUID father) {
        var value = new LinkedHashMap<String, String>();
        Optional.ofNullable(mother).ifPresent(id -> value.put("mother", id.toString()));
        Optional.ofNullable(father).ifPresent(id -> value.put("father", id.toString()));
        since(day, child, Attribute.PARENTS, value);
    }

    /** Recognition says who the parent has been since birth. */
    private void recognised(CivilAct.ParentRecognised recognised) {
        History child = known.apply(recognised.child());
        var value =
                new LinkedHashMap<>(
                        child.of(Attribute.PARENTS).on(recognised.happenedOn()).orElse(Map.of()));
        value.put(part(recognised), recognised.parent().toString());
        add(recognised.child(), Attribute.PARENTS, Period.since(child.born().earliest()), value);
    }

    /** Whether the parent recognised is the mother or the father. */
    private String part(CivilAct.ParentRecognised recognised) {
        return switch (known.apply(recognised.parent()).sex(recognised.happenedOn())) {
            case FEMALE -> "mother";
            case MALE -> "father";
        };
    }

    private void formed(CivilAct.HouseholdFormed formed) {
        for (UUID member : formed.persons()) {
            String part = member.equals(formed.head()) ? "HEAD" : "MEMBER";
            member(member, formed.household(), part, formed.happenedOn());
        }
    }

    private void member(UUID person, UUID household, String part, LocalDate day) {
        since(
                day,
                person,
                Attribute.HOUSEHOLD,
                Map.of("household", household.toString(), "part", part));
    }

    private void number(UUID person, LocalDate day, PersonalNumber number) {
        since(day, person, Attribute.NUMBER, Map.of("number", number.unmasked()));
    }

    /** The correction holds for the days for which the corrected act spoke. */
    private void correct(CivilAct.Correction correction, @Nullable RecordedAct corrected) {
        if (corrected == null) {
            throw new IllegalArgumentException("a correction corrects an act");
        }
        corrected.changes().stream()
                .filter(change -> change.person().equals(correction.person()))
                .filter(change -> change.attribute() == correction.attribute())
                .forEach(change ->
                        add(
                                change.person(),
                                change.attribute(),
                                change.valid(),
                                correction.value()));
    }

    private void since(LocalDate day, UUID person, Attribute attribute, Map<String, String> value) {
        add(person, attribute, Period.since(day), value);
    }

    private void add(UUID person, Attribute attribute, Period valid, Map<String, String> value) {
        changes.add(new Change(person, attribute, valid, value));
    }
}
