package vn.lienthong.population;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.Sex;

/**
 * All that is believed of one person, through time. Prints as the person's identifier only.
 *
 * @param person the person
 * @param timelines what is known, by attribute
 */
record History(UUID person, Map<Attribute, Timeline> timelines) {

    History {
        timelines = Map.copyOf(timelines);
    }

    Timeline of(Attribute attribute) {
        return timelines.getOrDefault(attribute, Timeline.EMPTY);
    }

    /** One part of what holds on a day. */
    Optional<String> on(LocalDate day, Attribute attribute, String part) {
        return of(attribute).on(day).map(value -> value.get(part));
    }

    /** One part of what holds on a day, or of what held last before or first after it. */
    Optional<String> latest(LocalDate day, Attribute attribute, String part) {
        return on(day, attribute, part)
                .or(() ->
                        of(attribute).stretches().isEmpty()
                                ? Optional.empty()
                                : Optional.of(last(attribute, part)));
    }

    /** The household on a day. */
    Optional<UUID> household(LocalDate day) {
        return on(day, Attribute.HOUSEHOLD, "household").map(UUID::fromString);
    }

    /** The date of birth as far as known. */
    PartialDate born() {
        return Facts.date(last(Attribute.BIRTH, "date"));
    }

    Sex sex(LocalDate day) {
        return Sex.valueOf(
                on(day, Attribute.SEX, "sex").orElseGet(() -> last(Attribute.SEX, "sex")));
    }

    /** ALIVE, DEAD, MISSING or DECLARED_DEAD. */
    String life(LocalDate day) {
        return on(day, Attribute.LIFE, "status").orElse("ALIVE");
    }

    /** The day of death as far as it is known, of somebody who is dead on a day. */
    Optional<String> diedOn(LocalDate day) {
        return of(Attribute.LIFE).stretches().stream()
                .filter(stretch -> stretch.valid().contains(day))
                .filter(stretch -> stretch.value().getOrDefault("status", "").endsWith("DEAD"))
                .findFirst()
                .map(stretch ->
                        stretch.value().getOrDefault("date", stretch.valid().from().toString()));
    }

    /** The identifier of the spouse on a day. */
    Optional<UUID> spouse(LocalDate day) {
        return on(day, Attribute.MARITAL_STATUS, "spouse").map(UUID::fromString);
    }

    /** The person into whose record this one was merged, while that is believed. */
    Optional<UUID> survivor() {
        return of(Attribute.MERGED_INTO).stretches().stream()
                .findFirst()
                .map(stretch -> stretch.value().get("person"))
                .map(UUID::fromString);
    }

    /**
     * The act by which it was merged.
     *
     * @throws java.util.NoSuchElementException when it was not
     */
    UUID mergedBy() {
        return of(Attribute.MERGED_INTO).stretches().getFirst().act();
    }

    Optional<UUID> parent(LocalDate day, String part) {
        return on(day, Attribute.PARENTS, part).map(UUID::fromString);
    }

    private String last(Attribute attribute, String part) {
        return Optional.ofNullable(of(attribute).stretches().getLast().value().get(part))
                .orElseThrow();
    }

    @Override
    public String toString() {
        return "History[" + person + "]";
    }
}
