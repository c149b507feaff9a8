package vn.lienthong.population;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A civil act as it stands in the register, for ever.
 *
 * @param id the act
 * @param kind what happened
 * @param registeredAt when the register learned it
 * @param amends the act that this one corrects or revokes, null for all others
 * @param changes what it says
 */
record RecordedAct(
        UUID id, ActKind kind, Instant registeredAt, @Nullable UUID amends, List<Change> changes) {

    RecordedAct {
        changes = List.copyOf(changes);
        if (kind.amends() != (amends != null)) {
            throw new IllegalArgumentException("an amendment, and nothing else, amends an act");
        }
    }

    /** The same act, saying this too. */
    RecordedAct with(List<Change> more) {
        var all = new ArrayList<>(changes);
        all.addAll(more);
        return new RecordedAct(id, kind, registeredAt, amends, all);
    }

    /** The day since when its first change holds. */
    LocalDate firstDay() {
        return changes.getFirst().valid().from();
    }

    /**
     * The same act as its corrections left it.
     *
     * @param acts every act about its persons, in the order of their registration
     */
    RecordedAct asItStands(List<RecordedAct> acts) {
        var standing = new ArrayList<>(changes);
        acts.stream()
                .filter(act -> act.kind() == ActKind.CORRECTION)
                .filter(act -> act.amended().filter(id::equals).isPresent())
                .filter(act -> !act.isRevokedBy(acts))
                .forEach(correction -> correction.putInto(standing));
        return new RecordedAct(id, kind, registeredAt, amends, standing);
    }

    /** One correction says all that it says of an attribute of a person in the order of the act. */
    private void putInto(List<Change> standing) {
        var ahead = new ArrayList<>(changes);
        standing.replaceAll(change -> {
            Optional<Change> right = ahead.stream().filter(change::isOfTheSame).findFirst();
            right.ifPresent(ahead::remove);
            return right.orElse(change);
        });
    }

    /** Whether one of these acts revokes it. */
    boolean isRevokedBy(List<RecordedAct> acts) {
        return acts.stream()
                .filter(act -> act.kind() == ActKind.REVOCATION)
                .anyMatch(act -> act.amended().filter(id::equals).isPresent());
    }

    /**
     * What happened, if it happened on another day; nothing for acts whose day is not corrected.
     *
     * @param right the day
     */
    Optional<CivilAct> on(LocalDate right) {
        return switch (kind) {
            case DEATH ->
                    changes.stream()
                            .filter(change -> change.attribute() == Attribute.LIFE)
                            .findFirst()
                            .map(died ->
                                    new CivilAct.Death(
                                            died.person(),
                                            right,
                                            died.value().getOrDefault("place", "")));
            case MARRIAGE -> married(right);
            case DIVORCE ->
                    Optional.of(
                            new CivilAct.Divorce(
                                    ofMarriage().getFirst(), ofMarriage().getLast(), right));
            default -> Optional.empty();
        };
    }

    /** Nothing when a divorce that the act tells of too would come before the marriage. */
    private Optional<CivilAct> married(LocalDate right) {
        LocalDate divorcedOn =
                changes.stream()
                        .filter(change -> "DIVORCED".equals(change.value().get("status")))
                        .map(change -> change.valid().from())
                        .findFirst()
                        .orElse(null);
        return divorcedOn != null && !divorcedOn.isAfter(right)
                ? Optional.empty()
                : Optional.of(
                        new CivilAct.Marriage(
                                ofMarriage().getFirst(),
                                ofMarriage().getLast(),
                                right,
                                divorcedOn));
    }

    /** Whom a death left behind. */
    Optional<UUID> widowed() {
        return ofMarriage().stream().findFirst();
    }

    /** The two whose marriage it began or ended, in the order of the act. */
    private List<UUID> ofMarriage() {
        return changes.stream()
                .filter(change -> change.attribute() == Attribute.MARITAL_STATUS)
                .map(Change::person)
                .distinct()
                .toList();
    }

    Optional<UUID> amended() {
        return Optional.ofNullable(amends);
    }
}
