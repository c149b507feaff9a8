package vn.lienthong.population.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.population.ActKind;
import vn.lienthong.population.Attribute;
import vn.lienthong.population.PersonAct;
import vn.lienthong.population.PersonFile;
import vn.lienthong.population.PersonRecords;
import vn.lienthong.population.PersonState;
import vn.lienthong.population.Reading;
import vn.lienthong.shell.DocumentTokens;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SimulatedTime;

/**
 * Issues extracts of civil acts and shows them again as they were issued. Each showing leaves an
 * access record. Thread-safe.
 */
@Transactional
public class CivilExtracts {

    private final PersonDesk persons;
    private final PersonRecords records;
    private final ExtractStore extracts;
    private final DocumentTokens tokens;
    private final Clock clock;

    CivilExtracts(
            PersonDesk persons,
            PersonRecords records,
            ExtractStore extracts,
            DocumentTokens tokens,
            Clock clock) {
        this.persons = persons;
        this.records = records;
        this.extracts = extracts;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Of what an extract of an act would be; empty when none is issued of it. */
    public static Optional<CivilExtract.Kind> kind(PersonAct act) {
        return act.revoked() || act.entry().registerNumber().isEmpty()
                ? Optional.empty()
                : Arrays.stream(CivilExtract.Kind.values())
                        .filter(kind -> kind.name().equals(act.kind().name()))
                        .findFirst();
    }

    /**
     * Issues an extract of an act about a person.
     *
     * @return its token
     * @throws FaultException as {@link PersonDesk#open}; {@code act.unknown} when no extract is
     *     issued of such an act
     */
    public String issue(UUID person, UUID actId, DeskVisit visit) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        PersonFile file = persons.open(person, day(now), now, visit).file();
        PersonAct act = act(file, actId);
        CivilExtract.Kind kind = kind(act).orElseThrow(() -> new FaultException("act.unknown"));
        var issue =
                new CivilExtract.Issue(
                        tokens.draw(),
                        actId,
                        person,
                        kind,
                        act.entry().registerNumber().orElseThrow(),
                        file.person().name().initials(),
                        visit.commune(),
                        now);
        extracts.add(issue, visit.officer().accountId());
        return issue.token();
    }

    /**
     * An extract as it was issued, for an officer of the commune that issued it.
     *
     * @throws FaultException {@code not-found} when the commune issued none under this token
     */
    public CivilExtract show(String token, DeskVisit visit) {
        CivilExtract.Issue issue =
                extracts.find(token)
                        .filter(known -> known.communeCode().equals(visit.commune()))
                        .orElseThrow(() -> new FaultException("not-found"));
        Reading reading = visit.reading(Reading.Purpose.CERTIFICATE);
        PersonFile file =
                records.file(issue.person(), day(issue.issuedAt()), issue.issuedAt(), reading);
        PersonAct act = act(file, issue.actId());
        return switch (issue.kind()) {
            case BIRTH ->
                    new CivilExtract(
                            issue,
                            act,
                            act.happenedOn(),
                            file.state(),
                            named(file.state(), Attribute.PARENTS, "mother", issue, reading),
                            named(file.state(), Attribute.PARENTS, "father", issue, reading));
            case DEATH ->
                    new CivilExtract(
                            issue,
                            act,
                            happenedOn(file, act, Attribute.LIFE, issue.issuedAt()),
                            file.state(),
                            null,
                            null);
            case MARRIAGE ->
                    new CivilExtract(
                            issue,
                            act,
                            happenedOn(file, act, Attribute.MARITAL_STATUS, issue.issuedAt()),
                            file.state(),
                            spouse(act)
                                    .map(id ->
                                            records.at(
                                                    id,
                                                    day(issue.issuedAt()),
                                                    issue.issuedAt(),
                                                    reading))
                                    .orElse(null),
                            null);
        };
    }

    /** What anybody may see of an extract who holds its code. */
    @Transactional(readOnly = true)
    public Optional<Verified> verify(String token) {
        String typed = token.strip().toLowerCase(Locale.ROOT);
        return DocumentTokens.looksRight(typed)
                ? extracts.find(typed).map(issue -> new Verified(issue, extracts.holds(issue)))
                : Optional.empty();
    }

    /**
     * An extract that is real.
     *
     * @param holds whether the act was neither corrected nor revoked since
     */
    public record Verified(CivilExtract.Issue issue, boolean holds) {}

    private @Nullable PersonState named(
            PersonState holder,
            Attribute attribute,
            String part,
            CivilExtract.Issue issue,
            Reading reading) {
        return holder.value(attribute, part)
                .map(UUID::fromString)
                .map(id -> records.at(id, day(issue.issuedAt()), issue.issuedAt(), reading))
                .orElse(null);
    }

    /**
     * Since when what the act brought held, by its last correction that was known and not revoked
     * when the extract was issued.
     */
    private static String happenedOn(
            PersonFile file, PersonAct act, Attribute brought, Instant known) {
        List<PersonAct> acts =
                file.acts().stream()
                        .filter(other -> !other.entry().registeredAt().isAfter(known))
                        .toList();
        Set<UUID> revoked =
                acts.stream()
                        .filter(other -> other.kind() == ActKind.REVOCATION)
                        .flatMap(other -> other.amended().stream())
                        .collect(Collectors.toSet());
        return acts.stream()
                .filter(other -> other.kind() == ActKind.CORRECTION)
                .filter(other -> other.amended().filter(act.actId()::equals).isPresent())
                .filter(other -> !revoked.contains(other.actId()))
                .flatMap(other -> other.said().stream())
                .filter(said -> said.attribute() == brought)
                .reduce((_, later) -> later)
                .map(said -> said.valid().from().toString())
                .orElse(act.happenedOn());
    }

    private static Optional<UUID> spouse(PersonAct marriage) {
        return marriage.said().stream()
                .filter(said -> said.attribute() == Attribute.MARITAL_STATUS)
                .flatMap(said -> Optional.ofNullable(said.value().get("spouse")).stream())
                .map(UUID::fromString)
                .findFirst();
    }

    private static PersonAct act(PersonFile file, UUID actId) {
        return file.acts().stream()
                .filter(act -> act.actId().equals(actId))
                .findFirst()
                .orElseThrow(() -> new FaultException("act.unknown"));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, SimulatedTime.VIETNAM);
    }
}
