package vn.lienthong.services;

import java.time.Instant;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/**
 * The result of a dossier reached its applicant.
 *
 * @param dossierId the dossier
 * @param returnedAt when
 */
@NamedInterface("events")
public record ResultReturned(UUID dossierId, Instant returnedAt) {}
