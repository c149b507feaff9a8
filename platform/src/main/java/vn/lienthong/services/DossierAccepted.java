package vn.lienthong.services;

import java.time.Instant;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/**
 * A dossier was accepted and its result promised.
 *
 * @param dossierId the dossier
 * @param provinceCode province of the commune that decides
 * @param acceptedAt when
 * @param dueAt when the result is due
 */
@NamedInterface("events")
public record DossierAccepted(
        UUID dossierId, String provinceCode, Instant acceptedAt, Instant dueAt) {}
