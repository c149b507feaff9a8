package vn.lienthong.linkage.register;

import vn.lienthong.linkage.register.SyllableDictionary.Position;

/**
 * How common a name is in a register, without marks, as if its parts were drawn one by one: the
 * share of its surname, times that of its middle names, times that of its given name, times that of
 * names of its length. Immutable.
 */
public final class NameShares {

    private final SyllableDictionary syllables;
    private final float[][] bits;
    private final float[] lengthBits;

    NameShares(SyllableDictionary syllables, int[] lengths) {
        this.syllables = syllables;
        Position[] positions = Position.values();
        bits = new float[positions.length][];
        for (Position position : positions) {
            bits[position.ordinal()] = bits(syllables, position);
        }
        long names = 0;
        for (int length : lengths) {
            names += length;
        }
        lengthBits = new float[lengths.length];
        for (int i = 0; i < lengths.length; i++) {
            lengthBits[i] = log2((lengths[i] + 0.5) / (names + 1));
        }
    }

    private static float[] bits(SyllableDictionary syllables, Position position) {
        long[] counts = new long[syllables.plains()];
        long all = 0;
        for (int i = 0; i < syllables.size(); i++) {
            counts[syllables.plain(i)] += syllables.count(i, position);
            all += syllables.count(i, position);
        }
        float[] bits = new float[counts.length];
        for (int i = 0; i < counts.length; i++) {
            bits[i] = log2((counts[i] + 0.5) / (all + 1));
        }
        return bits;
    }

    private static float log2(double share) {
        return (float) (Math.log(share) / Math.log(2));
    }

    /** The binary logarithm of a name's share: −10 when one in 1,024 bears it. */
    public float bits(int[] name, int count) {
        float sum = lengthBits[count];
        for (int i = 0; i < count; i++) {
            Position position = SyllableDictionary.position(i, count);
            sum += bits[position.ordinal()][syllables.plain(name[i])];
        }
        return sum;
    }
}
