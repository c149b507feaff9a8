package vn.lienthong.synthetic;

import java.util.Arrays;

/**
 * The families of one block of neighbours, worked out from the seed and the block's number alone.
 *
 * <p>People are held by stratum of the {@link AgePyramid}, women from young to old and then men
 * from young to old; {@link #stratum(int)} and {@link #slot(int)} translate to the shuffled places
 * in the block by which people are numbered. Couples are men and women of like rank in age. Every
 * person under eighteen has a mother, adults may have one, of the husband's or of the wife's side
 * but never both, so that no couple shares an ancestor. A mother is 18 to 44 years older than her
 * child and has no two children within ten months; her husband is the father when he is 18 to 54
 * years older.
 */
final class Block {

    /** People in a block: a power of two. */
    static final int SIZE = 32;

    static final int NOBODY = -1;

    private static final int ADULT = years(18);
    private static final int NEVER_WITH_MOTHER = years(60);
    private static final int BETWEEN_BIRTHS = 300;
    private static final int LIKELIEST_GAP = 27;

    private final long number;
    private final long seed;
    private final int stride;
    private final int shift;
    private final int women;
    private final int[] age = new int[SIZE];
    private final byte[] spouse = new byte[SIZE];
    private final byte[] mother = new byte[SIZE];
    private final byte[] home = new byte[SIZE];
    private final int[] children = new int[SIZE];

    Block(long seed, long number, AgePyramid pyramid) {
        this.number = number;
        this.seed = Hash.of(seed, 1, number);
        this.stride = ((int) (this.seed >>> 40) | 1) & (SIZE - 1);
        this.shift = (int) (this.seed >>> 20) & (SIZE - 1);
        Arrays.fill(spouse, (byte) NOBODY);
        Arrays.fill(mother, (byte) NOBODY);
        Arrays.fill(home, (byte) NOBODY);
        int female = 0;
        for (int stratum = 0; stratum < SIZE; stratum++) {
            double position = (stratum + Hash.unit(draw(2, stratum))) / SIZE;
            age[stratum] = pyramid.ageInDaysAt(position);
            female += pyramid.isMaleAt(position) ? 0 : 1;
        }
        women = female;
        marry();
        giveMothers();
        for (int stratum = 0; stratum < SIZE; stratum++) {
            homeOf(stratum);
        }
    }

    private static int years(int years) {
        return (int) (years * AgePyramid.DAYS_IN_YEAR);
    }

    private long draw(int purpose, int stratum) {
        return Hash.of(seed, purpose, stratum);
    }

    long number() {
        return number;
    }

    /** The stratum of a place in the block. */
    int stratum(int slot) {
        return (slot * stride + shift) & (SIZE - 1);
    }

    /** The place in the block of a stratum: the inverse of {@link #stratum(int)}. */
    int slot(int stratum) {
        int inverse = stride;
        // Newton's step doubles the correct bits of the inverse of an odd number; three are given.
        inverse *= 2 - stride * inverse;
        return ((stratum - shift) * inverse) & (SIZE - 1);
    }

    boolean isMale(int stratum) {
        return stratum >= women;
    }

    int ageInDays(int stratum) {
        return age[stratum];
    }

    /** The stratum of somebody's husband or wife, or {@link #NOBODY}. */
    int spouse(int stratum) {
        return spouse[stratum];
    }

    /** The stratum of somebody's mother, or {@link #NOBODY}. */
    int mother(int stratum) {
        return mother[stratum];
    }

    /** The stratum of somebody's father, or {@link #NOBODY}. */
    int father(int stratum) {
        int father = mother[stratum] < 0 ? NOBODY : spouse[mother[stratum]];
        if (father < 0) {
            return NOBODY;
        }
        int gap = age[father] - age[stratum];
        return gap >= ADULT && gap < years(55) ? father : NOBODY;
    }

    /** The stratum of the person after whom somebody's household is numbered. */
    int home(int stratum) {
        return home[stratum];
    }

    private void marry() {
        int behind = (int) (seed >>> 60) & 1;
        for (int rank = behind; rank < SIZE - women; rank++) {
            int man = women + rank;
            int woman = rank - behind;
            if (woman < women && canMarry(man, woman) && marries(man, woman)) {
                spouse[man] = (byte) woman;
                spouse[woman] = (byte) man;
            }
        }
    }

    private boolean canMarry(int man, int woman) {
        int gap = age[man] - age[woman];
        return age[man] >= years(20) && age[woman] >= ADULT && gap > years(-4) && gap < years(12);
    }

    private boolean marries(int man, int woman) {
        int elder = (int) (Math.max(age[man], age[woman]) / AgePyramid.DAYS_IN_YEAR);
        double share =
                elder < 24 ? 0.25 : elder < 29 ? 0.6 : elder < 65 ? 0.88 : elder < 80 ? 0.7 : 0.45;
        return Hash.unit(draw(3, man)) < share;
    }

    /** Gives mothers from the youngest child on, so that the youngest have the widest choice. */
    private void giveMothers() {
        int[] lastChild = new int[women];
        Arrays.fill(lastChild, Integer.MIN_VALUE / 2);
        int[] weights = new int[women];
        int girl = 0;
        int boy = women;
        while (girl < women || boy < SIZE) {
            boolean girlNext = boy == SIZE || (girl < women && age[girl] <= age[boy]);
            int child = girlNext ? girl++ : boy++;
            if (mayHaveMother(child)) {
                int chosen = chooseMother(child, lastChild, weights);
                mother[child] = (byte) chosen;
                if (chosen >= 0) {
                    lastChild[chosen] = age[child];
                    children[chosen]++;
                }
            }
        }
    }

    private boolean mayHaveMother(int child) {
        if (age[child] < ADULT) {
            return true;
        }
        if (age[child] >= NEVER_WITH_MOTHER || Hash.unit(draw(4, child)) > 0.7) {
            return false;
        }
        if (spouse[child] < 0) {
            return true;
        }
        int woman = isMale(child) ? spouse[child] : child;
        boolean husbandsSide = Hash.unit(draw(5, woman)) < 0.7;
        return isMale(child) == husbandsSide;
    }

    private int chooseMother(int child, int[] lastChild, int[] weights) {
        int total = 0;
        for (int woman = 0; woman < women; woman++) {
            int gap = age[woman] - age[child];
            weights[woman] = 0;
            if (gap >= ADULT
                    && gap < years(45)
                    && age[child] - lastChild[woman] >= BETWEEN_BIRTHS) {
                weights[woman] = weight(gap, spouse[woman] >= 0, children[woman]);
                total += weights[woman];
            }
        }
        if (total == 0) {
            return NOBODY;
        }
        int rest = Hash.below(draw(6, child), total);
        int woman = 0;
        while (rest >= weights[woman]) {
            rest -= weights[woman++];
        }
        return woman;
    }

    /** Married women, women of a likely age and women with few children come first. */
    private static int weight(int gap, boolean married, int children) {
        int years = (int) (gap / AgePyramid.DAYS_IN_YEAR);
        int likely = Math.max(1, 14 - Math.abs(years - LIKELIEST_GAP));
        return likely
                * (married ? 40 : 2)
                * (children < 2 ? 16 : children < 4 ? 3 : children < 6 ? 1 : 0);
    }

    /**
     * Ends, because every mother on the way is at least 18 and every husband at most 4 years off.
     */
    private int homeOf(int stratum) {
        if (home[stratum] == NOBODY) {
            home[stratum] = (byte) findHome(stratum);
        }
        return home[stratum];
    }

    private int findHome(int stratum) {
        boolean married = spouse[stratum] >= 0;
        if (married && !isMale(stratum)) {
            return homeOf(spouse[stratum]);
        }
        if (mother[stratum] >= 0 && staysWithMother(stratum, married)) {
            return homeOf(mother[stratum]);
        }
        if (!married && children[stratum] == 0) {
            int host = women + Hash.below(draw(8, stratum), SIZE - women);
            return spouse[host] >= 0 && Hash.unit(draw(9, stratum)) < 0.75 ? homeOf(host) : stratum;
        }
        return stratum;
    }

    private boolean staysWithMother(int stratum, boolean married) {
        return age[stratum] < ADULT || Hash.unit(draw(7, stratum)) < (married ? 0.25 : 0.85);
    }
}
