package vn.lienthong.services;

import org.springframework.modulith.NamedInterface;

import java.time.Instant;
import java.util.UUID;

/**
 * The result of a dossier reached its applicant.
 *
 * @param dossierId the dossier
 * @param returnedAt when
 */
@NamedInterface("events")
public record ResultReturned(UUID dossierId, Instant returnedAt) {}
