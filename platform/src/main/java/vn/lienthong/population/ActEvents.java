package vn.lienthong.population;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Tells other modules of an act and of what it made of each person. What is told follows from what
 * was believed before and after, so that corrections and revocations tell as much as the acts that
 * they amend. Thread-safe.
 */
final class ActEvents {

    private static final Set<String> DEATHS = Set.of("DEAD", "DECLARED_DEAD");

    private final ApplicationEventPublisher publisher;

    ActEvents(ApplicationEventPublisher publisher) {
        this.publisher = publisher;
    }

    void registered(ActOrder order, RecordedAct act, List<UUID> persons, String provinceCode) {
        publisher.publishEvent(
                new CivilActRegistered(
                        act.id(),
                        act.kind(),
                        persons,
                        order.communeCode(),
                        provinceCode,
                        order.act().happenedOn(),
                        act.registeredAt()));
    }

    /** Tells how a person's record differs. */
    void changed(RecordedAct act, UUID person, Projection before, Projection after) {
        boolean wasDead = DEATHS.contains(before.life());
        boolean isDead = DEATHS.contains(after.life());
        if (!wasDead && isDead) {
            publisher.publishEvent(new DeathRegistered(act.id(), person, act.registeredAt()));
        }
        if (wasDead && !isDead) {
            publisher.publishEvent(new DeathWithdrawn(act.id(), person, act.registeredAt()));
        }
        if (!residence(before).equals(residence(after))) {
            publisher.publishEvent(
                    new ResidenceChanged(
                            act.id(),
                            person,
                            residence(before),
                            residence(after),
                            act.registeredAt()));
        }
        if (!before.number().equals(after.number())) {
            publisher.publishEvent(new NumberReplaced(act.id(), person, act.registeredAt()));
        }
    }

    private static String residence(Projection person) {
        return person.resident() ? person.communeCode() : "";
    }
}
