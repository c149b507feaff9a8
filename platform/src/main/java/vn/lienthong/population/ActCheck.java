package vn.lienthong.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.Sex;
import vn.lienthong.primitives.Violation;

/**
 * Finds what is wrong with an act: the rules that it breaks as it is, and those that it would break
 * by what it makes of others' lives. Writes nothing. Within the caller's transaction. Thread-safe.
 */
final class ActCheck {

    /** An act that is worked out and never entered. */
    private static final UUID NEVER = new UUID(0, 0);

    private final ActStore store;
    private final ActLaw law;
    private final Families families;

    ActCheck(ActStore store, ActLaw law, Families families) {
        this.store = store;
        this.law = law;
        this.families = families;
    }

    /** The rules that an act would break. */
    List<Violation> violations(ActProspect prospect) {
        CivilAct act = prospect.act();
        RecordedAct amended = prospect.amended();
        Replay replay = store.replay(prospect.acts());
        List<Violation> ofMerged = ActLaw.ofMerged(act, amended, replay::of);
        if (!ofMerged.isEmpty()) {
            return ofMerged;
        }
        var known =
                new ActSituation.Known(
                        replay::of,
                        generations(act, replay),
                        marriages(act.persons().getFirst(), prospect.acts()),
                        found(act, amended, prospect.today()));
        List<Violation> asItIs = asItIs(prospect, known);
        return asItIs.isEmpty() ? byItsOutcome(prospect, known, replay) : asItIs;
    }

    private List<Violation> asItIs(ActProspect prospect, ActSituation.Known known) {
        CivilAct act = prospect.act();
        RecordedAct amended = prospect.amended();
        if (amended == null) {
            var violations = new ArrayList<>(law.broken(act, known, prospect.today()));
            if (isHouseholdChanged(act)) {
                violations.add(Violation.of("household.changed").at("household"));
            }
            return violations;
        }
        var violations =
                new ArrayList<>(
                        law.brokenByAmendment(
                                act, amended, prospect.acts(), known, prospect.today()));
        if (act instanceof CivilAct.DayCorrected redated) {
            violations.addAll(onAnotherDay(redated, amended.asItStands(prospect.acts()), prospect));
        }
        return violations;
    }

    /**
     * The rules that an act breaks by what would be believed after it, of the persons concerned and
     * of everybody to whom they were married.
     */
    private List<Violation> byItsOutcome(
            ActProspect prospect, ActSituation.Known known, Replay replay) {
        RecordedAct amended = prospect.amended();
        RecordedAct said =
                prospect.said(NEVER, replay, law.consequences(prospect.act().happenedOn()));
        boolean ofMarriages =
                Stream.concat(
                                said.changes().stream(),
                                Stream.ofNullable(amended).flatMap(act -> act.changes().stream()))
                        .map(Change::attribute)
                        .anyMatch(ActCheck::isOfMarriages);
        if (!ofMarriages) {
            return List.of();
        }
        Set<UUID> circle = new LinkedHashSet<>(prospect.concerned());
        Replay then = store.replay(ActProspect.followed(prospect.acts(), said));
        circle.addAll(Marriages.spouses(prospect.concerned(), replay::of));
        circle.addAll(Marriages.spouses(prospect.concerned(), then::of));
        List<RecordedAct> acts =
                prospect.concerned().containsAll(circle) ? prospect.acts() : store.actsOf(circle);
        var marriages =
                new Marriages(
                        store.replay(acts)::of, store.replay(ActProspect.followed(acts, said))::of);
        Optional<UUID> rests = marriages.restingOnNothing(circle);
        ActFindings found = known.found().with(marriages.becomeOneSided(circle), rests.isPresent());
        List<Violation> broken = law.broken(prospect.act(), known.with(found), prospect.today());
        return rests.map(store::registerNumber)
                .map(number -> naming(number, broken))
                .orElse(broken);
    }

    private static boolean isOfMarriages(Attribute attribute) {
        return attribute == Attribute.MARITAL_STATUS || attribute == Attribute.LIFE;
    }

    /** Messages may name the act that stands in the way. */
    private static List<Violation> naming(String registerNumber, List<Violation> broken) {
        return broken.stream()
                .map(violation -> {
                    Map<String, String> arguments = new TreeMap<>(violation.arguments());
                    arguments.put("act", registerNumber);
                    return new Violation(violation.field(), violation.code(), arguments);
                })
                .toList();
    }

    private ActFindings found(CivilAct act, @Nullable RecordedAct amended, LocalDate today) {
        return new ActFindings(
                act instanceof CivilAct.Marriage marriage
                        && families.isKin(marriage.husband(), marriage.wife()),
                amended != null
                        && (amended.kind() == ActKind.ENROLMENT || amended.kind() == ActKind.BIRTH)
                        && act instanceof CivilAct.Correction correction
                        && correction.attribute() == Attribute.SEX
                        && families.otherSexStands(
                                correction.person(),
                                Facts.letter(
                                        Sex.valueOf(correction.value().getOrDefault("sex", "")))),
                act instanceof CivilAct.HouseholdsMerged merged
                        && !families.hasHead(merged.into(), today),
                false,
                false);
    }

    /** The rules that an act would have broken had it been registered with the right day. */
    private List<Violation> onAnotherDay(
            CivilAct.DayCorrected redated, RecordedAct amended, ActProspect prospect) {
        CivilAct again = amended.on(redated.right()).orElse(null);
        if (again == null) {
            return List.of(Violation.of("correction.not-said").at("attribute"));
        }
        List<RecordedAct> others =
                prospect.acts().stream()
                        .filter(act -> !act.id().equals(amended.id()))
                        .filter(act -> act.amended().filter(amended.id()::equals).isEmpty())
                        .toList();
        Replay replay = store.replay(others);
        var without =
                new ActSituation.Known(
                        replay::of,
                        generations(again, replay),
                        marriages(again.persons().getFirst(), others),
                        ActFindings.NOTHING);
        var violations = new ArrayList<>(law.broken(again, without, prospect.today()));
        if (again instanceof CivilAct.Death death
                && !amended.widowed()
                        .equals(replay.of(death.person()).spouse(death.happenedOn()))) {
            violations.add(Violation.of("correction.other-spouse"));
        }
        return violations.stream().map(violation -> violation.at("value")).toList();
    }

    /**
     * When somebody married. An entry that calls them married does not say since when, and a
     * marriage that is restored is no other one.
     */
    private static List<LocalDate> marriages(UUID person, List<RecordedAct> acts) {
        Set<UUID> revoked =
                acts.stream()
                        .filter(act -> act.kind() == ActKind.REVOCATION)
                        .flatMap(act -> act.amended().stream())
                        .collect(Collectors.toSet());
        return acts.stream()
                .filter(act -> act.kind() == ActKind.MARRIAGE && !revoked.contains(act.id()))
                .flatMap(act -> act.changes().stream())
                .filter(change -> change.person().equals(person))
                .filter(change -> "MARRIED".equals(change.value().get("status")))
                .map(change -> change.valid().from())
                .toList();
    }

    /**
     * Around a person who died or whose date of birth is corrected, or whose parents are; what else
     * is said of a birth is no matter.
     */
    private Generations generations(CivilAct act, Replay replay) {
        if (act instanceof CivilAct.Death death) {
            return families.generations(death.person());
        }
        if (act instanceof CivilAct.Correction correction
                && correction.attribute() == Attribute.PARENTS) {
            return families.parents(
                    correction.value().values().stream().map(UUID::fromString).toList());
        }
        return act instanceof CivilAct.Correction correction
                        && correction.attribute() == Attribute.BIRTH
                        && !replay.of(correction.person())
                                .born()
                                .toString()
                                .equals(correction.value().get("date"))
                ? families.generations(correction.person())
                : Generations.NONE;
    }

    /** Whether a household has other members than those whom the order knows. */
    private boolean isHouseholdChanged(CivilAct act) {
        return switch (act) {
            case CivilAct.HouseholdsMerged merged ->
                    !store.membersOf(merged.from()).equals(Set.copyOf(merged.movers()));
            case CivilAct.HouseholdFormed formed ->
                    formed.left() != null
                            && !store.membersOf(formed.left().household())
                                    .equals(formed.left().members());
            default -> false;
        };
    }
}
