package vn.lienthong.services;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import vn.lienthong.population.CaseCodes;

/** Tells the register under which codes people know the dossiers for which it was read. */
final class DossierCodes implements CaseCodes {

    private final DossierStore dossiers;

    DossierCodes(DossierStore dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public Map<UUID, String> ofApplicant(Collection<UUID> cases, UUID personId) {
        return dossiers.codesOfApplicant(cases, personId);
    }

    @Override
    public Map<UUID, String> ofCommune(Collection<UUID> cases, String communeCode) {
        return dossiers.codesOfCommune(cases, communeCode);
    }
}
