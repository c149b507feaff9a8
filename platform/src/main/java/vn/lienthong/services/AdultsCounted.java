package vn.lienthong.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/**
 * It was counted how many adults live, and how many of them have used services online. Carries
 * numbers, no person.
 *
 * @param countId the count
 * @param day of the count
 * @param moreAdults how many more adults there are than at the count before; negative when fewer
 * @param moreOnline how many more of them have used services online
 * @param countedAt when
 */
@NamedInterface("events")
public record AdultsCounted(
        UUID countId, LocalDate day, long moreAdults, long moreOnline, Instant countedAt) {}
