package vn.lienthong.population;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An act that is about to be entered, and what the register knew before it. Its persons are locked,
 * so that this stays so.
 *
 * @param order what is to be entered
 * @param amended the act that it corrects or revokes, null for others
 * @param concerned everybody whose record it may change
 * @param acts every act about them, in the order of their registration
 * @param moment when it is entered, after everything that is known of them
 * @param today the day of its registration
 */
record ActProspect(
        ActOrder order,
        @Nullable RecordedAct amended,
        Set<UUID> concerned,
        List<RecordedAct> acts,
        Instant moment,
        LocalDate today) {

    ActProspect {
        // In their order: the one whom the act is about comes first.
        concerned = Collections.unmodifiableSet(new LinkedHashSet<>(concerned));
        acts = List.copyOf(acts);
    }

    CivilAct act() {
        return order.act();
    }

    /**
     * What it says, but for numbers.
     *
     * @param id under which it is entered
     * @param before what is believed before it
     * @param consequences what else an act of its day brings by law
     */
    RecordedAct said(UUID id, Replay before, Set<ActRules.Consequence> consequences) {
        return new RecordedAct(
                id,
                act().kind(),
                moment,
                amended == null ? null : amended.id(),
                act() instanceof CivilAct.PersonsMerged merge
                        ? ActEffects.ofMerge(merge, before::of, concerned)
                        : ActEffects.of(
                                act(),
                                before::of,
                                amended == null ? null : amended.asItStands(acts),
                                consequences));
    }

    /** Acts with this one after them. */
    static List<RecordedAct> followed(List<RecordedAct> acts, RecordedAct act) {
        var all = new ArrayList<>(acts);
        all.add(act);
        return all;
    }
}
