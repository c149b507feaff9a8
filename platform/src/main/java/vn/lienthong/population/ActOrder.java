package vn.lienthong.population;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.LegalGround;
import vn.lienthong.shell.Actor;

/**
 * Order to register a civil act.
 *
 * @param act what happened
 * @param by officer who registers it; their commune keeps the book
 * @param ground law or judgment by which it is registered
 * @param decidedBy agency that gave the judgment or decision, null when the ground is a law
 * @param caseReference dossier that led to it, null without one; one dossier leads to one act
 */
public record ActOrder(
        CivilAct act,
        Actor by,
        LegalGround ground,
        @Nullable String decidedBy,
        @Nullable UUID caseReference) {

    public ActOrder {
        if (by.commune().isEmpty()) {
            throw new IllegalArgumentException("an officer of a commune registers acts");
        }
    }

    /** An act that rests on a law. */
    public ActOrder(CivilAct act, Actor by, LegalGround ground, @Nullable UUID caseReference) {
        this(act, by, ground, null, caseReference);
    }

    /** The commune that registers. */
    public String communeCode() {
        return by.commune().orElseThrow();
    }

    public Optional<UUID> dossier() {
        return Optional.ofNullable(caseReference);
    }
}
