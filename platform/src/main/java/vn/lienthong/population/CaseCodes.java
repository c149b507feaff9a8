package vn.lienthong.population;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * Knows the codes under which people know the dossiers for which records are read; the module that
 * keeps dossiers answers.
 */
public interface CaseCodes {

    /** Codes of those of the cases that this person handed in, by case. */
    Map<UUID, String> ofApplicant(Collection<UUID> cases, UUID personId);

    /** Codes of those of the cases that this commune handles, by case. */
    Map<UUID, String> ofCommune(Collection<UUID> cases, String communeCode);
}
