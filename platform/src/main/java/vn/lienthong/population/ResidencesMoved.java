package vn.lienthong.population;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/**
 * Residences moved to the communes that came after their own.
 *
 * @param actId the one act that moved them
 * @param day first day of the new communes
 * @param moved persons whose residence moved
 * @param waiting persons of divided communes, who wait for an officer
 * @param registeredAt moment of registration
 */
@NamedInterface("events")
public record ResidencesMoved(
        UUID actId, LocalDate day, long moved, long waiting, Instant registeredAt) {}
