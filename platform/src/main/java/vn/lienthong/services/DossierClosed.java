package vn.lienthong.services;

import java.time.Instant;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/**
 * The work on a dossier ended.
 *
 * @param dossierId the dossier
 * @param communeCode commune that decides
 * @param provinceCode its province on that day
 * @param step how it ended: refused, withdrawn, approved or stopped
 * @param closedAt when
 * @param onTime whether within the time promised
 */
@NamedInterface("events")
public record DossierClosed(
        UUID dossierId,
        String communeCode,
        String provinceCode,
        DossierStep step,
        Instant closedAt,
        boolean onTime) {}
