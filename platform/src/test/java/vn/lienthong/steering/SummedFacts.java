package vn.lienthong.steering;

import vn.lienthong.steering.indicators.SteeringTables;

/** Facts that are summed up already, for tests of what reads them. */
public final class SummedFacts {

    private SummedFacts() {}

    /** Sums up what stands in the tables. */
    public static void sumUp(SteeringTables tables) {
        new FactSums(tables.database(), tables.transactions()).bringUpToDate();
    }
}
