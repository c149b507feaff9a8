package vn.lienthong.linkage.link;

import java.util.List;

/**
 * Compares two records in all fields. A pattern holds the level of each field in three bits, the
 * first field's lowest. Allocates nothing; for one thread.
 */
final class PairComparison {

    static final int BITS = 3;
    static final int LEVELS = 1 << BITS;

    private final FieldValues[] fields;
    private final FieldKind[] kinds;
    private final int[] exchanged;
    private final ValueComparison values = new ValueComparison();

    PairComparison(LinkSchema schema, LinkTable table) {
        int count = schema.fields().size();
        fields = new FieldValues[count];
        kinds = new FieldKind[count];
        exchanged = new int[2 * schema.exchanged().size()];
        for (int i = 0; i < count; i++) {
            fields[i] = table.field(i);
            kinds[i] = schema.fields().get(i).kind();
        }
        int at = 0;
        for (List<Integer> two : schema.exchanged()) {
            exchanged[at++] = two.getFirst();
            exchanged[at++] = two.getLast();
        }
    }

    /** The level of a field in a pattern. */
    static int level(long pattern, int field) {
        return (int) (pattern >>> BITS * field) & LEVELS - 1;
    }

    /** A pattern with another level for a field. */
    private static long with(long pattern, int field, int level) {
        return pattern & ~((LEVELS - 1L) << BITS * field) | (long) level << BITS * field;
    }

    /** Whether two records agree exactly in a field. */
    boolean agree(int field, int one, int other) {
        int value = fields[field].of(one);
        return value >= 0 && value == fields[field].of(other);
    }

    /** The pattern of two records. */
    long compare(int one, int other) {
        long pattern = 0;
        for (int i = 0; i < fields.length; i++) {
            FieldValues field = fields[i];
            int a = field.of(one);
            int b = field.of(other);
            if (a >= 0 && b >= 0) {
                long level = a == b ? 1 : values.level(kinds[i], field.text(a), field.text(b));
                pattern |= level << BITS * i;
            }
        }
        for (int i = 0; i < exchanged.length; i += 2) {
            int x = exchanged[i];
            int y = exchanged[i + 1];
            if (level(pattern, x) > 1 && level(pattern, y) > 1 && crosswise(x, y, one, other)) {
                pattern = with(with(pattern, x, kinds[x].exchanged()), y, 0);
            }
        }
        return pattern;
    }

    private boolean crosswise(int x, int y, int one, int other) {
        return java.util.Arrays.equals(text(x, one), text(y, other))
                && java.util.Arrays.equals(text(y, one), text(x, other));
    }

    private byte[] text(int field, int record) {
        return fields[field].text(fields[field].of(record));
    }
}
