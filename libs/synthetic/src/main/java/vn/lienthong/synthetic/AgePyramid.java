package vn.lienthong.synthetic;

import java.util.List;

/**
 * The shares of ages and sexes that a synthetic population has.
 *
 * <p>The joint distribution is laid out as one line, women from young to old and then men from
 * young to old, and cut into {@link Block#SIZE} strata of equal share. A block of the population
 * takes one person from each stratum. So every block has children, parents and grandparents to make
 * families of, and the whole population has exactly this distribution.
 */
public final class AgePyramid {

    /** Days in a year of age, on average. */
    static final double DAYS_IN_YEAR = 365.2425;

    /**
     * One age band.
     *
     * @param fromAge first year of age inside
     * @param toAge first year of age beyond
     * @param males share of the population, in any unit that all bands use
     * @param females share of the population, in the same unit
     */
    record Band(int fromAge, int toAge, double males, double females) {}

    /**
     * A country whose births are falling and whose old people are still few, with 14 births a year
     * in a thousand people and 112 boys to 100 girls. Modelled for demonstrations; no statistic of
     * any year.
     */
    private static final List<Band> MODEL =
            List.of(
                    new Band(0, 1, 0.740, 0.660),
                    new Band(1, 5, 3.05, 2.74),
                    new Band(5, 10, 4.15, 3.72),
                    new Band(10, 15, 4.00, 3.63),
                    new Band(15, 20, 3.65, 3.40),
                    new Band(20, 25, 3.40, 3.22),
                    new Band(25, 30, 3.75, 3.62),
                    new Band(30, 35, 4.10, 4.02),
                    new Band(35, 40, 4.02, 3.98),
                    new Band(40, 45, 3.70, 3.68),
                    new Band(45, 50, 3.35, 3.38),
                    new Band(50, 55, 2.98, 3.08),
                    new Band(55, 60, 2.62, 2.82),
                    new Band(60, 65, 2.25, 2.58),
                    new Band(65, 70, 1.65, 2.02),
                    new Band(70, 75, 1.02, 1.36),
                    new Band(75, 80, 0.55, 0.83),
                    new Band(80, 85, 0.32, 0.58),
                    new Band(85, 100, 0.28, 0.68));

    private final List<Band> bands;

    /** Position at which each band ends on the line from 0 to 1: women first, then men. */
    private final double[] ends;

    /** The band in which each stratum begins. */
    private final int[] firstBands = new int[Block.SIZE];

    private AgePyramid(List<Band> bands) {
        this.bands = bands;
        this.ends = new double[2 * bands.size()];
        double end = 0;
        for (int i = 0; i < ends.length; i++) {
            end += share(i);
            ends[i] = end;
        }
        for (int i = 0; i < ends.length; i++) {
            ends[i] /= end;
        }
        ends[ends.length - 1] = 1;
        for (int stratum = 0, index = 0; stratum < Block.SIZE; stratum++) {
            while (stratum >= ends[index] * Block.SIZE) {
                index++;
            }
            firstBands[stratum] = index;
        }
    }

    /** The pyramid that synthetic populations have. */
    public static AgePyramid model() {
        return new AgePyramid(MODEL);
    }

    private double share(int index) {
        return isMale(index) ? bands.get(index - bands.size()).males() : bands.get(index).females();
    }

    private boolean isMale(int index) {
        return index >= bands.size();
    }

    List<Band> bands() {
        return bands;
    }

    /** Whether a position on the line is a man's. */
    boolean isMaleAt(double position) {
        return position >= ends[bands.size() - 1];
    }

    /** The age in whole days, at least one, of the person at a position on the line. */
    int ageInDaysAt(double position) {
        int index = bandAt(position);
        Band band = bands.get(index % bands.size());
        double start = index == 0 ? 0 : ends[index - 1];
        double within = (position - start) / (ends[index] - start);
        double years = band.fromAge() + within * (band.toAge() - band.fromAge());
        return (int) (years * DAYS_IN_YEAR) + 1;
    }

    private int bandAt(double position) {
        int index = firstBands[(int) (position * Block.SIZE)];
        while (position >= ends[index]) {
            index++;
        }
        return index;
    }
}
