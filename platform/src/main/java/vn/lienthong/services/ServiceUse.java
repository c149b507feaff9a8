package vn.lienthong.services;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.population.AdultCounts;
import vn.lienthong.shell.Identifiers;
import vn.lienthong.shell.SimulatedTime;

/**
 * Counts how many adults have handed a dossier in online, out of how many. Whoever did so as a
 * child counts once they are adults, and nobody counts any more who has died. Thread-safe; one node
 * counts at a time.
 */
@Transactional
public class ServiceUse {

    private final ServiceUseStore store;
    private final AdultCounts register;
    private final Identifiers identifiers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ServiceUse(
            ServiceUseStore store,
            AdultCounts register,
            Identifiers identifiers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.register = register;
        this.identifiers = identifiers;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What was counted.
     *
     * @param adults how many live
     * @param online how many of them have used services online
     */
    public record Count(LocalDate day, long adults, long online) {}

    /** Counts, unless somebody did today; tells whether it was done now. */
    public boolean countOnceADay() {
        store.lock();
        if (store.isCounted(today())) {
            return false;
        }
        counted();
        return true;
    }

    /** Counts, also when it was done today. */
    public Count count() {
        store.lock();
        return counted();
    }

    private Count counted() {
        Instant now = clock.instant();
        LocalDate day = today();
        store.noteApplicants(now);
        var count =
                new Count(day, register.living(day), register.livingAmong(store::applicants, day));
        Count before = store.last();
        var event =
                new AdultsCounted(
                        identifiers.next(),
                        day,
                        count.adults() - before.adults(),
                        count.online() - before.online(),
                        now);
        store.insert(count, event);
        events.publishEvent(event);
        return count;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM);
    }
}
