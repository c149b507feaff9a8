package vn.lienthong.linkage.register;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where an extract has {@link Tie}s, which few extracts have.
 *
 * @param places by what stands there
 * @param kept where the numbers of ties stand that an earlier index had, or −1
 */
record TieColumns(Map<Tie, Integer> places, int kept) {

    /** The column of the numbers of an earlier index; no register writes it. */
    static final String KEPT = "kept_ties";

    TieColumns {
        Map<Tie, Integer> copy = new EnumMap<>(Tie.class);
        copy.putAll(places);
        places = Collections.unmodifiableMap(copy);
    }

    static TieColumns of(List<String> titles) {
        Map<Tie, Integer> places = new EnumMap<>(Tie.class);
        for (Tie tie : Tie.ALL) {
            if (titles.contains(tie.column())) {
                places.put(tie, titles.indexOf(tie.column()));
            }
        }
        return new TieColumns(places, titles.indexOf(KEPT));
    }

    int place(Tie tie) {
        return places.getOrDefault(tie, -1);
    }

    /** Which ties there are, one bit each. */
    int mask() {
        int mask = 0;
        for (Tie tie : places.keySet()) {
            mask |= tie.bit();
        }
        return mask;
    }

    static Set<Tie> of(int mask) {
        Set<Tie> ties = EnumSet.noneOf(Tie.class);
        for (Tie tie : Tie.ALL) {
            if ((mask & tie.bit()) != 0) {
                ties.add(tie);
            }
        }
        return Collections.unmodifiableSet(ties);
    }
}
