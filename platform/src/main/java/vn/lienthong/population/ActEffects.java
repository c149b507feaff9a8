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

/**
 * What an act says of the persons it is about, given what is believed of them. The law is not asked
 * here. For one act.
 */
final class ActEffects {

    private static final Map<String, String> NOTHING = Map.of();

    private final Function<UUID, History> known;
    private final Set<ActRules.Consequence> consequences;
    private final List<Change> changes = new ArrayList<>();

    private ActEffects(Function<UUID, History> known, Set<ActRules.Consequence> consequences) {
        this.known = known;
        this.consequences = consequences;
    }

    /**
     * The changes that an act brings.
     *
     * @param corrected the act that a correction corrects, as it stands; null for others
     * @param consequences what else an act of this day brings by law
     */
    static List<Change> of(
            CivilAct act,
            Function<UUID, History> known,
            @Nullable RecordedAct corrected,
            Set<ActRules.Consequence> consequences) {
        var effects = new ActEffects(known, consequences);
        effects.say(act, corrected);
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
        var effects = new ActEffects(known, Set.of());
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

    private void say(CivilAct act, @Nullable RecordedAct corrected) {
        LocalDate day = act.happenedOn();
        switch (act) {
            case CivilAct.Death death -> death(death.person(), day, "DEAD", death.place());
            case CivilAct.Marriage marriage -> {
                married(marriage.husband(), marriage.wife(), marriage);
                married(marriage.wife(), marriage.husband(), marriage);
            }
            case CivilAct.Divorce divorce -> {
                divorced(divorce.one(), day);
                divorced(divorce.other(), day);
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
            case CivilAct.SexRedetermined changed ->
                    since(
                            day,
                            changed.person(),
                            Attribute.SEX,
                            Map.of("sex", changed.sex().name()));
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
            case CivilAct.Ended(UUID person, Attribute what, _) ->
                    since(day, person, what, NOTHING);
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
            case CivilAct.DayCorrected redated -> redate(redated, corrected);
            case CivilAct.PersonsMerged _, CivilAct.Revocation _ -> {}
        }
    }

    /**
     * Whoever learns of a marriage after one of the two died knows the other to be widowed, unless
     * a divorce had ended it.
     */
    private void married(UUID person, UUID spouse, CivilAct.Marriage marriage) {
        LocalDate day = marriage.happenedOn();
        status(person, day, "MARRIED", spouse);
        LocalDate divorcedOn = marriage.divorcedOn();
        if (divorcedOn != null) {
            status(person, divorcedOn, "DIVORCED", null);
            return;
        }
        known.apply(spouse).of(Attribute.LIFE).stretches().stream()
                .filter(stretch -> stretch.valid().from().isAfter(day))
                .filter(stretch -> stretch.value().getOrDefault("status", "").endsWith("DEAD"))
                .map(stretch -> stretch.valid().from())
                .findFirst()
                .ifPresent(died -> status(person, died, "WIDOWED", null));
    }

    /** Whoever was divorced before the other died was not widowed by that death. */
    private void divorced(UUID person, LocalDate day) {
        known.apply(person).of(Attribute.MARITAL_STATUS).stretches().stream()
                .filter(stretch -> stretch.valid().from().isAfter(day))
                .findFirst()
                .filter(next -> "WIDOWED".equals(next.value().get("status")))
                .ifPresentOrElse(
                        widowed ->
                                add(
                                        person,
                                        Attribute.MARITAL_STATUS,
                                        new Period(day, widowed.valid().to()),
                                        Map.of("status", "DIVORCED")),
                        () -> status(person, day, "DIVORCED", null));
    }

    /** A death ends the marriage, and nothing comes after it: the survivor is widowed. */
    private void death(UUID person, LocalDate day, String status, String place) {
        var value = new LinkedHashMap<String, String>(Map.of("status", status));
        if (!place.isBlank()) {
            value.put("place", place);
        }
        add(person, Attribute.LIFE, Period.since(day), value);
        known.apply(person).spouse(day).ifPresent(spouse -> status(spouse, day, "WIDOWED", null));
    }

    /**
     * Whoever returns may be married again to a spouse who has not married since; otherwise the
     * marriage has ended for both.
     */
    private void returned(UUID person, LocalDate day) {
        since(day, person, Attribute.LIFE, NOTHING);
        UUID spouse = known.apply(person).spouse(day).orElse(null);
        if (spouse == null) {
            return;
        }
        History left = known.apply(spouse);
        boolean widowed =
                left.on(day, Attribute.MARITAL_STATUS, "status")
                        .filter("WIDOWED"::equals)
                        .isPresent();
        if (widowed && consequences.contains(ActRules.Consequence.MARRIAGE_RESTORED)) {
            status(spouse, day, "MARRIED", person);
        } else if (left.spouse(day).filter(person::equals).isEmpty()) {
            since(day, person, Attribute.MARITAL_STATUS, NOTHING);
        }
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

    /** Recognition says who the parent has been since birth; an adoption since then stays. */
    private void recognised(CivilAct.ParentRecognised recognised) {
        History child = known.apply(recognised.child());
        LocalDate day = recognised.happenedOn();
        LocalDate born = child.born().earliest();
        var value = new LinkedHashMap<>(child.of(Attribute.PARENTS).on(day).orElse(Map.of()));
        value.put(part(recognised), recognised.parent().toString());
        if (born.isBefore(day)) {
            add(recognised.child(), Attribute.PARENTS, new Period(born, day), value);
        }
        since(day, recognised.child(), Attribute.PARENTS, value);
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
        // What they were to the head of another household says nothing of this one.
        if (!known.apply(person).of(Attribute.RELATION_TO_HEAD).stretches().isEmpty()) {
            since(day, person, Attribute.RELATION_TO_HEAD, NOTHING);
        }
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
                        changes.add(
                                new Change(
                                        change.person(),
                                        change.attribute(),
                                        change.valid(),
                                        correction.value(),
                                        change.reach())));
    }

    /** Whatever has held since the wrong day has held since the right one; the rest stays. */
    private void redate(CivilAct.DayCorrected redated, @Nullable RecordedAct corrected) {
        if (corrected == null) {
            throw new IllegalArgumentException("a correction corrects an act");
        }
        LocalDate wrong = corrected.firstDay();
        for (Change change : corrected.changes()) {
            boolean began = change.valid().from().equals(wrong);
            changes.add(
                    new Change(
                            change.person(),
                            change.attribute(),
                            began
                                    ? new Period(redated.right(), change.valid().to())
                                    : change.valid(),
                            change.value(),
                            change.reach()));
        }
    }

    private void since(LocalDate day, UUID person, Attribute attribute, Map<String, String> value) {
        changes.add(
                new Change(person, attribute, Period.since(day), value, Change.Reach.UNTIL_NEXT));
    }

    private void add(UUID person, Attribute attribute, Period valid, Map<String, String> value) {
        changes.add(new Change(person, attribute, valid, value));
    }
}
