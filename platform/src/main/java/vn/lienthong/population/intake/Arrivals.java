package vn.lienthong.population.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vn.lienthong.population.Attribute;
import vn.lienthong.population.CivilRegistration;
import vn.lienthong.population.Enrolment;
import vn.lienthong.population.EntryLaw;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.Sex;
import vn.lienthong.shell.Identifiers;

/**
 * Enters the persons of a batch whom the register does not know, and says of every other line what
 * became of it. Within the caller's transaction. Thread-safe.
 */
final class Arrivals {

    /** In whose name files are imported: whoever may run commands on the database. */
    private static final UUID ACCOUNT = new UUID(0, 0);

    private final CivilRegistration civil;
    private final EntryLaw law;
    private final RegisterLookup register;
    private final Identifiers identifiers;

    Arrivals(
            CivilRegistration civil,
            EntryLaw law,
            RegisterLookup register,
            Identifiers identifiers) {
        this.civil = civil;
        this.law = law;
        this.register = register;
        this.identifiers = identifiers;
    }

    /**
     * What became of a batch.
     *
     * @param entered persons who are new
     * @param known lines that said what the register knew
     * @param waiting lines that name a relative who is not known yet
     * @param rejects lines that were not taken in
     */
    record Outcome(int entered, int known, List<PersonLine> waiting, List<Reject> rejects) {
        Outcome {
            waiting = List.copyOf(waiting);
            rejects = List.copyOf(rejects);
        }
    }

    /** The day of the last reorganisation of communes for which residences were moved. */
    Optional<LocalDate> reorganisedOn() {
        return register.reorganisedOn();
    }

    /**
     * Takes in a batch.
     *
     * @param lines at most 10,000
     * @param last whether a relative who is not known now will not come any more
     * @param asOf the day as of which the file speaks
     */
    Outcome take(List<PersonLine> lines, boolean last, LocalDate asOf) {
        register.letResidencesStay();
        register.expectManyPersons();
        var batch = new Batch(lines, last, asOf);
        batch.sort();
        batch.settleRelatives();
        batch.settleHeads();
        // Somebody may have named a person who would have been a second head.
        batch.settleRelatives();
        List<Enrolment> persons = batch.persons();
        if (!persons.isEmpty()) {
            civil.enrol(persons, ACCOUNT, asOf);
        }
        return new Outcome(persons.size(), batch.known.get(), batch.waiting, batch.rejects);
    }

    /** A relative as far as rules ask. */
    private record Relative(
            Sex sex, PartialDate birthDate, @Nullable PartialDate diedOn, boolean names) {}

    private final class Batch {

        private final List<PersonLine> lines;
        private final boolean last;
        private final LocalDate asOf;
        private final Map<PersonalNumber, Registered> registered;
        private final Set<UUID> taken;
        private final Map<PersonalNumber, PersonLine> fresh = new LinkedHashMap<>();
        private final Map<PersonalNumber, UUID> given = new HashMap<>();
        private final List<PersonLine> waiting = new ArrayList<>();
        private final List<Reject> rejects = new ArrayList<>();
        private final AtomicInteger known = new AtomicInteger();

        Batch(List<PersonLine> lines, boolean last, LocalDate asOf) {
            this.lines = lines;
            this.last = last;
            this.asOf = asOf;
            var numbers = new HashSet<PersonalNumber>(lines.size() * 2);
            lines.forEach(line -> {
                numbers.add(line.number());
                line.said().relatives().named().forEach(numbers::add);
            });
            registered = register.byNumber(numbers);
            taken =
                    new HashSet<>(
                            register.taken(
                                    lines.stream()
                                            .map(PersonLine::personId)
                                            .filter(Objects::nonNull)
                                            .map(id -> id)
                                            .toList()));
        }

        /** Tells lines about new persons from those about somebody who is known. */
        void sort() {
            for (PersonLine line : lines) {
                Registered before = registered.get(line.number());
                PersonLine earlier = fresh.get(line.number());
                if (before != null) {
                    same(line, before.agreesWith(line.said(), registered));
                } else if (earlier != null) {
                    same(line, earlier.said().equals(line.said()));
                } else {
                    identify(line);
                }
            }
        }

        private void same(PersonLine line, boolean agrees) {
            if (agrees) {
                known.incrementAndGet();
            } else {
                rejects.add(line.rejected(Column.PERSONAL_NUMBER, "import.other-data"));
            }
        }

        private void identify(PersonLine line) {
            UUID wanted = line.personId();
            if (wanted != null && !taken.add(wanted)) {
                rejects.add(line.rejected(Column.PERSON_ID, "import.person-id-taken"));
                return;
            }
            given.put(line.number(), wanted == null ? identifiers.next() : wanted);
            fresh.put(line.number(), line);
        }

        /** Of two heads of one household the first stays, whether in the batch or before it. */
        void settleHeads() {
            Set<String> led =
                    register.led(
                            fresh.values().stream()
                                    .flatMap(line -> headOf(line).stream())
                                    .map(UUID::fromString)
                                    .toList(),
                            asOf);
            fresh.values()
                    .removeIf(line -> {
                        boolean second =
                                headOf(line).filter(household -> !led.add(household)).isPresent();
                        if (second) {
                            rejects.add(line.rejected(Column.HOUSEHOLD_PART, "import.second-head"));
                        }
                        return second;
                    });
        }

        /** The household that a line calls its person the head of; the dead lead none. */
        private static Optional<String> headOf(PersonLine line) {
            if (line.said().diedOn() != null) {
                return Optional.empty();
            }
            Map<String, String> said =
                    line.said().details().getOrDefault(Attribute.HOUSEHOLD, Map.of());
            return Optional.ofNullable(said.get("household"))
                    .filter(_ -> "HEAD".equals(said.get("part")));
        }

        /** Takes out lines until nobody who is left names somebody who is not there. */
        void settleRelatives() {
            boolean changed = true;
            while (changed) {
                changed =
                        fresh.values()
                                .removeIf(line -> {
                                    Reject reject = reject(line);
                                    if (reject == null) {
                                        return false;
                                    }
                                    if (!last && reject.rule().equals("import.relative-unknown")) {
                                        waiting.add(line);
                                    } else {
                                        rejects.add(reject);
                                    }
                                    return true;
                                });
            }
        }

        private @Nullable Reject reject(PersonLine line) {
            PersonLine.Relatives named = line.said().relatives();
            Reject mother = parent(line, Column.MOTHER_NUMBER, named.mother(), Sex.FEMALE);
            if (mother != null) {
                return mother;
            }
            Reject father = parent(line, Column.FATHER_NUMBER, named.father(), Sex.MALE);
            return father != null ? father : spouse(line, named.spouse());
        }

        private @Nullable Reject parent(
                PersonLine line, Column column, @Nullable PersonalNumber number, Sex sex) {
            if (number == null) {
                return null;
            }
            Optional<Relative> parent = relative(number, line.number());
            if (parent.isEmpty()) {
                return line.rejected(column, "import.relative-unknown");
            }
            if (parent.get().sex() != sex) {
                return line.rejected(column, "import.relative-sex");
            }
            if (!parent.get().birthDate().isBeforeForCertain(line.said().birthDate())) {
                return line.rejected(column, "import.relative-age");
            }
            return law.brokenByBirth(
                            new EntryLaw.Child(line.said().sex(), line.said().birthDate()),
                            new EntryLaw.Parent(
                                    sex, parent.get().birthDate(), parent.get().diedOn()),
                            asOf)
                    .map(rule -> line.rejected(column, rule))
                    .orElse(null);
        }

        private @Nullable Reject spouse(PersonLine line, @Nullable PersonalNumber number) {
            if (number == null) {
                return null;
            }
            Optional<Relative> spouse = relative(number, line.number());
            if (spouse.isEmpty()) {
                return line.rejected(Column.SPOUSE_NUMBER, "import.relative-unknown");
            }
            if (!spouse.get().names()) {
                return line.rejected(Column.SPOUSE_NUMBER, "import.spouse-not-mutual");
            }
            return law.brokenByMarriage(
                            new EntryLaw.Spouse(line.said().sex(), line.said().birthDate()),
                            new EntryLaw.Spouse(spouse.get().sex(), spouse.get().birthDate()),
                            asOf)
                    .map(rule -> line.rejected(Column.SPOUSE_NUMBER, rule))
                    .orElse(null);
        }

        /**
         * Somebody whom a line names.
         *
         * @param by the number of who names; a spouse must name them too
         */
        private Optional<Relative> relative(PersonalNumber number, PersonalNumber by) {
            Registered before = registered.get(number);
            if (before != null) {
                return Optional.of(
                        new Relative(
                                before.now().sex(),
                                PartialDate.parse(before.now().birthDate()).orElseThrow(),
                                diedOn(before),
                                false));
            }
            return Optional.ofNullable(fresh.get(number))
                    .map(line ->
                            new Relative(
                                    line.said().sex(),
                                    line.said().birthDate(),
                                    line.said().diedOn(),
                                    Objects.equals(by, line.said().relatives().spouse())));
        }

        private static @Nullable PartialDate diedOn(Registered before) {
            String diedOn = before.now().diedOn();
            return diedOn == null ? null : PartialDate.parse(diedOn).orElseThrow();
        }

        private UUID id(PersonalNumber number) {
            Registered before = registered.get(number);
            return before != null
                    ? before.personId()
                    : Objects.requireNonNull(given.get(number), "identifier");
        }

        List<Enrolment> persons() {
            return fresh.values().stream().map(this::person).toList();
        }

        private Enrolment person(PersonLine line) {
            PersonLine.Said said = line.said();
            PersonalNumber mother = said.relatives().mother();
            PersonalNumber father = said.relatives().father();
            PersonalNumber spouse = said.relatives().spouse();
            Map<Attribute, Map<String, String>> details = said.details();
            if (spouse != null) {
                details = new EnumMap<>(details);
                var status =
                        new TreeMap<>(details.getOrDefault(Attribute.MARITAL_STATUS, Map.of()));
                status.put("spouse", id(spouse).toString());
                details.put(Attribute.MARITAL_STATUS, status);
            }
            return new Enrolment(
                    id(said.number()),
                    said.number(),
                    said.name(),
                    said.sex(),
                    said.birthDate(),
                    mother == null ? null : id(mother),
                    father == null ? null : id(father),
                    said.communeCode(),
                    new Enrolment.More(said.oldNumber(), said.diedOn(), details));
        }
    }
}
