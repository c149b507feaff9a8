package vn.lienthong.services;

import java.time.Instant;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/**
 * A dossier was handed in.
 *
 * @param dossierId the dossier
 * @param procedureCode national code of the procedure
 * @param communeCode commune that decides
 * @param provinceCode its province on that day
 * @param channel how it came in
 * @param submittedAt when
 */
@NamedInterface("events")
public record DossierSubmitted(
        UUID dossierId,
        String procedureCode,
        String communeCode,
        String provinceCode,
        Channel channel,
        Instant submittedAt) {}
