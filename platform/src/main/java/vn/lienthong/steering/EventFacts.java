package vn.lienthong.steering;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.lienthong.identity.AccountOpened;
import vn.lienthong.population.ActDays;
import vn.lienthong.population.PersonRegistered;
import vn.lienthong.population.PersonsEnrolled;
import vn.lienthong.services.AdultsCounted;
import vn.lienthong.services.DossierClosed;
import vn.lienthong.services.DossierSubmitted;
import vn.lienthong.services.ProcedureOffered;
import vn.lienthong.shell.Role;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.steering.ToldFact.Said;
import vn.lienthong.steering.indicators.FactKind;
import vn.lienthong.verification.jobs.BatchVerified;

/**
 * Says which facts an event makes: the same whenever, however often and in whatever order events
 * come, since facts follow from the event alone. Thread-safe.
 */
final class EventFacts {

    /** Which events make the facts of a kind. */
    private static final Map<FactKind, Class<?>> EVENTS =
            Map.ofEntries(
                    Map.entry(FactKind.RECEIVED, DossierSubmitted.class),
                    Map.entry(FactKind.CLOSED, DossierClosed.class),
                    Map.entry(FactKind.BIRTHS, PersonRegistered.class),
                    Map.entry(FactKind.BORN, PersonRegistered.class),
                    Map.entry(FactKind.ENTERED, PersonsEnrolled.class),
                    Map.entry(FactKind.PROCEDURES, ProcedureOffered.class),
                    Map.entry(FactKind.FULLY_ONLINE, ProcedureOffered.class),
                    Map.entry(FactKind.ACCOUNTS, AccountOpened.class),
                    Map.entry(FactKind.ADULTS, AdultsCounted.class),
                    Map.entry(FactKind.ADULTS_ONLINE, AdultsCounted.class),
                    Map.entry(FactKind.VERIFIED, BatchVerified.class));

    private final ActDays days;

    EventFacts(ActDays days) {
        this.days = days;
    }

    /** Kinds of facts that events of a type make. */
    static List<FactKind> kinds(Class<?> event) {
        return EVENTS.entrySet().stream()
                .filter(one -> one.getValue() == event)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** The facts of one event. */
    List<ToldFact> of(Object event) {
        return of(event, days::of);
    }

    /** The facts of many events, in their order; what they name is looked up once for all. */
    List<ToldFact> ofAll(List<?> events) {
        Map<UUID, LocalDate> born =
                days.of(
                        events.stream()
                                .filter(PersonRegistered.class::isInstance)
                                .map(event -> ((PersonRegistered) event).actId())
                                .toList());
        return events.stream()
                .flatMap(event -> of(event, act -> required(born, act)).stream())
                .toList();
    }

    private static LocalDate required(Map<UUID, LocalDate> born, UUID act) {
        return Objects.requireNonNull(born.get(act), "an act that an event names");
    }

    private static List<ToldFact> of(Object event, Function<UUID, LocalDate> born) {
        return switch (event) {
            case DossierSubmitted one -> List.of(received(one));
            case DossierClosed one -> List.of(closed(one));
            case PersonRegistered one -> registered(one, born.apply(one.actId()));
            case PersonsEnrolled one -> List.of(entered(one));
            case ProcedureOffered one -> offered(one);
            case AccountOpened one -> opened(one).stream().toList();
            case AdultsCounted one -> counted(one);
            case BatchVerified one -> List.of(verified(one));
            default -> throw new IllegalArgumentException("no facts of " + event.getClass());
        };
    }

    private static ToldFact received(DossierSubmitted event) {
        return one(
                FactKind.RECEIVED,
                event.dossierId(),
                event.submittedAt(),
                new Said(
                        event.provinceCode(),
                        event.communeCode(),
                        event.channel().name(),
                        null,
                        null,
                        event.procedureCode()));
    }

    private static ToldFact closed(DossierClosed event) {
        return one(
                FactKind.CLOSED,
                event.dossierId(),
                event.closedAt(),
                new Said(
                        event.provinceCode(),
                        event.communeCode(),
                        null,
                        event.onTime(),
                        null,
                        null));
    }

    /** A birth counts on the day of its registration, and on the day of birth. */
    private static List<ToldFact> registered(PersonRegistered event, LocalDate born) {
        long late = ChronoUnit.DAYS.between(born, day(event.registeredAt()));
        return List.of(
                one(
                        FactKind.BIRTHS,
                        event.actId(),
                        event.registeredAt(),
                        Said.in(event.provinceCode(), event.communeCode())),
                new ToldFact(
                        FactKind.BORN,
                        event.actId(),
                        born,
                        event.registeredAt(),
                        1,
                        new Said(
                                event.provinceCode(),
                                event.communeCode(),
                                null,
                                null,
                                Math.toIntExact(late),
                                null)));
    }

    private static ToldFact entered(PersonsEnrolled event) {
        return new ToldFact(
                FactKind.ENTERED,
                event.batchId(),
                day(event.enrolledAt()),
                event.enrolledAt(),
                event.persons(),
                Said.NOTHING);
    }

    /** Told every day: the first time counts. */
    private static List<ToldFact> offered(ProcedureOffered event) {
        UUID procedure =
                UUID.nameUUIDFromBytes(
                        ("procedure " + event.procedureCode()).getBytes(StandardCharsets.UTF_8));
        String detail = event.qualifies() ? "QUALIFYING" : "OTHER";
        var offered =
                new ToldFact(
                        FactKind.PROCEDURES,
                        procedure,
                        event.since(),
                        event.toldAt(),
                        1,
                        new Said(null, null, detail, null, null, null));
        return event.fullyOnline()
                ? List.of(
                        offered,
                        new ToldFact(
                                FactKind.FULLY_ONLINE,
                                procedure,
                                event.since(),
                                event.toldAt(),
                                1,
                                Said.NOTHING))
                : List.of(offered);
    }

    private static Optional<ToldFact> opened(AccountOpened event) {
        return event.role() == Role.CITIZEN
                ? Optional.of(
                        one(FactKind.ACCOUNTS, event.accountId(), event.openedAt(), Said.NOTHING))
                : Optional.empty();
    }

    private static List<ToldFact> counted(AdultsCounted event) {
        return List.of(
                change(event, FactKind.ADULTS, event.moreAdults()),
                change(event, FactKind.ADULTS_ONLINE, event.moreOnline()));
    }

    private static ToldFact change(AdultsCounted event, FactKind kind, long more) {
        return new ToldFact(
                kind, event.countId(), event.day(), event.countedAt(), more, Said.NOTHING);
    }

    private static ToldFact verified(BatchVerified event) {
        return new ToldFact(
                FactKind.VERIFIED,
                event.jobId(),
                day(event.endedAt()),
                event.endedAt(),
                event.lines(),
                new Said(null, null, event.list(), null, null, null));
    }

    private static ToldFact one(FactKind kind, UUID caseId, Instant happenedAt, Said said) {
        return new ToldFact(kind, caseId, day(happenedAt), happenedAt, 1, said);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, SimulatedTime.VIETNAM);
    }
}
