package vn.lienthong.population;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.VietnameseText;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SimulatedTime;

/**
 * Keeps reads under investigation from the person until a day; the access record itself stays as it
 * is. Officers of the commune in whose name was read decide, and nobody about a read of their own.
 * Thread-safe.
 */
@Transactional
public class AccessWithholding {

    /** Reads of a page. */
    public static final int PAGE = 100;

    private static final int REQUEST_MAX = 200;

    private final WithheldStore store;
    private final WithholdingGrounds grounds;
    private final Clock clock;

    AccessWithholding(WithheldStore store, WithholdingGrounds grounds, Clock clock) {
        this.store = store;
        this.grounds = grounds;
        this.clock = clock;
    }

    /** What is, or was, withheld of the reads in the name of the officer's commune. */
    @Transactional(readOnly = true)
    public List<OfficeRead> withheld(Actor officer) {
        return store.withheld(commune(officer), officer);
    }

    /**
     * Reads of a day.
     *
     * @param reads at most {@value #PAGE}, the last first
     * @param earlier whether there is another page after it
     */
    public record Page(List<OfficeRead> reads, boolean earlier) {

        /** Of no day. */
        public static final Page EMPTY = new Page(List.of(), false);

        public Page {
            reads = List.copyOf(reads);
        }
    }

    /**
     * A page of the reads in the name of the officer's commune on a day.
     *
     * @param page from 0
     */
    @Transactional(readOnly = true)
    public Page reads(LocalDate day, int page, Actor officer) {
        List<OfficeRead> found =
                store.on(day, commune(officer), officer, PAGE + 1, (long) page * PAGE);
        return new Page(found.stream().limit(PAGE).toList(), found.size() > PAGE);
    }

    /**
     * A read about which the officer may decide.
     *
     * @throws FaultException {@code withholding.unknown} when it was not in the commune's name;
     *     {@code withholding.own-read} when the officer was the reader
     */
    @Transactional(readOnly = true)
    public OfficeRead read(UUID accessId, Actor officer) {
        OfficeRead read =
                store.find(accessId, commune(officer), officer)
                        .orElseThrow(() -> new FaultException("withholding.unknown"));
        if (read.own()) {
            throw new FaultException("withholding.own-read");
        }
        return read;
    }

    /** The grounds on which an officer may decide today. */
    public List<WithholdingGrounds.Ground> grounds() {
        return grounds.on(today());
    }

    /**
     * Decides that a read is not shown before a day. A later decision on the same read takes the
     * place of this one. Refuses with {@code answer.choice} at {@code ground}, {@code
     * withholding.until} at {@code until}, {@code answer.missing}, {@code answer.length} or {@code
     * answer.character} at {@code request}.
     *
     * @throws FaultException as {@link #read}
     */
    public Outcome<OfficeRead.Decision> withhold(
            UUID accessId, WithholdingOrder order, Actor officer) {
        read(accessId, officer);
        return decided(order)
                .map(decision -> {
                    store.add(accessId, decision, officer.accountId());
                    return decision;
                });
    }

    private Outcome<OfficeRead.Decision> decided(WithholdingOrder order) {
        var violations = new ArrayList<Violation>();
        Optional<WithholdingGrounds.Ground> ground = grounds.find(order.ground(), today());
        if (ground.isEmpty()) {
            violations.add(Violation.of("answer.choice").at("ground"));
        }
        Optional<LocalDate> until = until(order.until(), ground, violations);
        String request = VietnameseText.squeezed(order.request());
        if (request.isEmpty()) {
            violations.add(Violation.of("answer.missing").at("request"));
        } else if (request.length() > REQUEST_MAX) {
            violations.add(
                    Violation.of("answer.length", Map.of("limit", String.valueOf(REQUEST_MAX)))
                            .at("request"));
        } else if (request.chars().anyMatch(Character::isISOControl)) {
            violations.add(Violation.of("answer.character").at("request"));
        }
        return violations.isEmpty()
                ? Outcome.accepted(
                        new OfficeRead.Decision(
                                until.orElseThrow(),
                                ground.orElseThrow().provision().toString(),
                                request,
                                clock.instant()))
                : Outcome.refused(violations);
    }

    private Optional<LocalDate> until(
            String typed, Optional<WithholdingGrounds.Ground> ground, List<Violation> violations) {
        switch (PartialDate.parse(typed).at("until")) {
            case Outcome.Refused<PartialDate>(List<Violation> broken) -> {
                violations.addAll(broken);
                return Optional.empty();
            }
            case Outcome.Accepted<PartialDate>(PartialDate date) -> {
                LocalDate last =
                        today().plusDays(ground.map(WithholdingGrounds.Ground::days).orElse(1));
                Optional<LocalDate> day =
                        date.exact()
                                .filter(exact -> exact.isAfter(today()) && !exact.isAfter(last));
                if (day.isEmpty() && ground.isPresent()) {
                    violations.add(
                            Violation.of(
                                            "withholding.until",
                                            Map.of("most", String.valueOf(ground.get().days())))
                                    .at("until"));
                }
                return day;
            }
        }
    }

    private static String commune(Actor officer) {
        return officer.commune().orElseThrow(() -> new FaultException("forbidden"));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM);
    }
}
