package vn.lienthong.linkage.match;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How much each level of agreement speaks for or against: its share among records and their own
 * persons (m), and among records and other persons (u). Immutable.
 *
 * <p>For numbers, which belong to one person in the register, u follows from the register's size
 * and is not part of the model.
 *
 * @param trainedOn what the shares were learnt from
 * @param prevalence share of records whose person is in the register, between 0 and 1
 * @param accept least posterior at which a person is taken
 * @param shares m and u of each level that is not “missing”; of what relatives share they may be
 *     left out, and are assumed then
 * @param calibration what labels say about {@code accept}, when it was chosen by labels
 * @param signer SHA-256 of the public key of whoever signed its file, in 64 hexadecimal digits
 */
public record Model(
        String trainedOn,
        double prevalence,
        double accept,
        Map<Level, Shares> shares,
        Optional<Calibration> calibration,
        Optional<String> signer) {

    /** A model whose threshold was not chosen by labels. */
    public Model(String trainedOn, double prevalence, double accept, Map<Level, Shares> shares) {
        this(trainedOn, prevalence, accept, shares, Optional.empty(), Optional.empty());
    }

    /**
     * Shares of a level.
     *
     * @param m among records and their own persons, above 0, at most 1
     * @param u among records and other persons, above 0, at most 1
     */
    public record Shares(double m, double u) {
        public Shares {
            if (!(m > 0 && m <= 1 && u > 0 && u <= 1)) {
                throw new IllegalArgumentException("shares are above 0 and at most 1");
            }
        }
    }

    public Model {
        if (!(prevalence > 0 && prevalence < 1 && accept > 0.5 && accept < 1)) {
            throw new IllegalArgumentException("prevalence and accept lie between 0 and 1");
        }
        var all = new EnumMap<Level, Shares>(TieShares.ASSUMED);
        all.putAll(shares);
        for (Level level : Level.values()) {
            if (!level.isMissing() && !all.containsKey(level)) {
                throw new IllegalArgumentException("a model has shares for " + level);
            }
        }
        shares = Map.copyOf(all);
        if (calibration.isPresent() && calibration.get().accept() != accept) {
            throw new IllegalArgumentException("a threshold is the one that was proved");
        }
    }

    /** The same weights, with the threshold that labels prove. */
    public Model with(Calibration proved) {
        return new Model(
                trainedOn,
                prevalence,
                proved.accept(),
                shares,
                Optional.of(proved),
                Optional.empty());
    }

    /** The shares of a level that is not “missing”. */
    public Shares of(Level level) {
        return Objects.requireNonNull(shares.get(level));
    }
}
