package vn.lienthong.population;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.Client;

/**
 * Finds whose records several programs ask for, writes who read which attributes, and reads them,
 * each in one statement. Within the caller's transaction. Thread-safe.
 */
final class ReadRound {

    private final ClientScope scope;
    private final MatchRegister register;
    private final AccessRecords accesses;
    private final PersonRecords records;
    private final Clock clock;

    ReadRound(
            ClientScope scope,
            MatchRegister register,
            AccessRecords accesses,
            PersonRecords records,
            Clock clock) {
        this.scope = scope;
        this.register = register;
        this.accesses = accesses;
        this.records = records;
        this.clock = clock;
    }

    /** Whose record it is that somebody asks for. */
    sealed interface Sought {

        /** That of a person whom the program read before. */
        record Known(UUID person) implements Sought {}

        /** That of whoever holds the number that is claimed, when all that is claimed is theirs. */
        record Claimed(PersonClaim claim) implements Sought {}
    }

    /**
     * A question, and who asks it.
     *
     * @param fields what the client may read for the purpose
     */
    record Asked(Sought sought, AgencyQuestion question, Client client, Set<Attribute> fields) {}

    /**
     * One answer to each question, in their order; those that meant nobody, or nobody of the
     * client's territory, are refused with {@code find.nobody}, and that is not counted here.
     */
    List<Outcome<AgencyAnswer>> answers(List<Asked> questions) {
        List<Optional<UUID>> meant = meant(questions);
        var learned = new ArrayList<AccessRecords.Learned>();
        for (int i = 0; i < questions.size(); i++) {
            Asked asked = questions.get(i);
            meant.get(i)
                    .map(person ->
                            new AccessRecords.Learned(
                                    person,
                                    AgencyVerification.Asker.of(asked.client(), asked.question()),
                                    asked.fields()))
                    .ifPresent(learned::add);
        }
        accesses.addAll(learned);
        Instant now = clock.instant();
        Map<UUID, PersonState> states =
                records.states(
                        learned.stream().map(AccessRecords.Learned::personId).distinct().toList(),
                        scope.today(),
                        now);
        var answers = new ArrayList<Outcome<AgencyAnswer>>();
        for (int i = 0; i < questions.size(); i++) {
            Set<Attribute> fields = questions.get(i).fields();
            answers.add(
                    meant.get(i)
                            .map(person -> answer(requireNonNull(states.get(person)), fields))
                            .orElseGet(() -> Outcome.refused(Violation.of("find.nobody"))));
        }
        return answers;
    }

    private List<Optional<UUID>> meant(List<Asked> questions) {
        var known = new HashSet<UUID>();
        var claims = new ArrayList<PersonClaim>();
        for (Asked asked : questions) {
            switch (asked.sought()) {
                case Sought.Known(UUID person) -> known.add(person);
                case Sought.Claimed(PersonClaim claim) -> claims.add(claim);
            }
        }
        Map<UUID, MatchCandidate> byId = register.byIds(known);
        Iterator<List<MatchCandidate>> byClaim = register.candidates(claims).iterator();
        var meant = new ArrayList<Optional<UUID>>();
        for (Asked asked : questions) {
            Optional<MatchCandidate> found =
                    switch (asked.sought()) {
                        case Sought.Known(UUID person) -> Optional.ofNullable(byId.get(person));
                        case Sought.Claimed(PersonClaim claim) ->
                                byClaim.next().stream()
                                        .filter(candidate -> candidate.isExactly(claim))
                                        .findFirst();
                    };
            meant.add(
                    found.map(MatchCandidate::person)
                            .filter(person -> scope.covers(asked.client(), person))
                            .map(Person::personId));
        }
        return meant;
    }

    private static Outcome<AgencyAnswer> answer(PersonState state, Set<Attribute> fields) {
        var held = new EnumMap<Attribute, Map<String, String>>(Attribute.class);
        state.held()
                .forEach((attribute, value) -> {
                    if (fields.contains(attribute)) {
                        held.put(attribute, value);
                    }
                });
        if (fields.contains(Attribute.LIFE)) {
            held.putIfAbsent(Attribute.LIFE, Map.of("status", "ALIVE"));
        }
        return Outcome.accepted(new AgencyAnswer(state.person(), held));
    }
}
