package vn.lienthong.linkage.link;

import java.util.ArrayList;
import java.util.List;

/** The pairs to be compared, each once, in parts that several threads may work on. Thread-safe. */
final class PairSource {

    private static final long PAIRS_OF_A_PART = 1 << 16;

    private final LinkTable table;
    private final List<Blocks> rules;

    /**
     * Some groups of a rule; of a group that is too large, some of its first records.
     *
     * @param rule place of the rule
     * @param firstGroup first group
     * @param lastGroup behind the last group
     * @param firstPlace place in the group of the first record whose pairs are meant
     * @param lastPlace behind the place of the last one; as many as there are when negative
     */
    record Part(int rule, int firstGroup, int lastGroup, int firstPlace, int lastPlace) {}

    PairSource(LinkTable table, List<Blocks> rules) {
        this.table = table;
        this.rules = List.copyOf(rules);
    }

    /** The parts of a rule, in order. */
    List<Part> parts(int rule) {
        Blocks blocks = rules.get(rule);
        List<Part> parts = new ArrayList<>();
        long pairs = 0;
        int first = 0;
        for (int group = 0; group < blocks.groups(); group++) {
            long more = blocks.pairs(group);
            if (more > PAIRS_OF_A_PART) {
                parts.add(new Part(rule, first, group, 0, -1));
                split(rule, group, parts);
                first = group + 1;
                pairs = 0;
            } else if (pairs + more > PAIRS_OF_A_PART) {
                parts.add(new Part(rule, first, group, 0, -1));
                first = group;
                pairs = more;
            } else {
                pairs += more;
            }
        }
        parts.add(new Part(rule, first, blocks.groups(), 0, -1));
        return parts;
    }

    private void split(int rule, int group, List<Part> parts) {
        int size = rules.get(rule).size(group);
        int step = (int) Math.max(1, PAIRS_OF_A_PART / size);
        for (int place = 0; place < size; place += step) {
            parts.add(new Part(rule, group, group + 1, place, Math.min(size, place + step)));
        }
    }

    List<Blocks> rules() {
        return rules;
    }

    /** Shows the pairs of a part, also those that an earlier rule brings. */
    void all(Part part, PairVisitor visitor) {
        Blocks blocks = rules.get(part.rule());
        for (int group = part.firstGroup(); group < part.lastGroup(); group++) {
            int size = blocks.size(group);
            int second = table.isOfTwoFiles() ? blocks.ofFirstFile(group) : 0;
            int last = part.lastPlace() < 0 ? size : part.lastPlace();
            for (int i = part.firstPlace(); i < last; i++) {
                int one = blocks.record(group, i);
                if (table.isOfTwoFiles() && i >= second) {
                    break;
                }
                for (int j = Math.max(second, i + 1); j < size; j++) {
                    visitor.visit(one, blocks.record(group, j));
                }
            }
        }
    }

    /** Shows the pairs of a part that no earlier rule brings. */
    void each(Part part, PairVisitor visitor) {
        all(
                part,
                (one, other) -> {
                    if (!isEarlier(part.rule(), one, other)) {
                        visitor.visit(one, other);
                    }
                });
    }

    private boolean isEarlier(int rule, int one, int other) {
        for (int earlier = 0; earlier < rule; earlier++) {
            if (agree(rules.get(earlier), one, other)) {
                return true;
            }
        }
        return false;
    }

    private boolean agree(Blocks blocks, int one, int other) {
        List<Integer> fields = blocks.fields();
        for (int i = 0; i < fields.size(); i++) {
            FieldValues values = table.field(fields.get(i));
            int value = values.of(one);
            if (value < 0 || value != values.of(other)) {
                return false;
            }
        }
        return true;
    }
}
