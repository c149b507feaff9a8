package vn.lienthong.population.duplicates;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.lienthong.population.ActOrder;
import vn.lienthong.population.ActOutcome;
import vn.lienthong.population.ActRegistration;
import vn.lienthong.population.CivilAct;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SimulatedTime;

/** Registers the acts by which two records become one, and two again. Thread-safe. */
final class RecordMerging {

    private final ActRegistration acts;
    private final DuplicateRules rules;
    private final Clock clock;

    RecordMerging(ActRegistration acts, DuplicateRules rules, Clock clock) {
        this.acts = acts;
        this.rules = rules;
        this.clock = clock;
    }

    /** The act that merges a pair into one of its records, or the rules that it breaks. */
    Outcome<UUID> merge(DuplicatePair pair, UUID survivor, Actor officer) {
        UUID merged = pair.one().equals(survivor) ? pair.other() : pair.one();
        return register(new CivilAct.PersonsMerged(survivor, merged, today()), officer);
    }

    /** The act that revokes the merge of a pair, or the rules that it breaks. */
    Outcome<UUID> separate(DuplicatePair pair, Actor officer) {
        UUID merge = pair.merge().orElseThrow(() -> new FaultException("act.unknown"));
        return register(
                new CivilAct.Revocation(merge, List.of(pair.one(), pair.other()), today()),
                officer);
    }

    private Outcome<UUID> register(CivilAct act, Actor officer) {
        return switch (acts.register(new ActOrder(act, officer, rules.mergeGround(), null))) {
            case ActOutcome.Registered registered -> Outcome.accepted(registered.actId());
            case ActOutcome.Refused refused -> Outcome.refused(refused.violations());
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM);
    }
}
