package vn.lienthong.synthetic;

import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;

/** The kinds of communes, with the population that synthetic people give each on average. */
public enum CommuneType {
    /** Phường: urban and dense. */
    WARD("phường", 3.0),
    /** Thị trấn: a small town, until 30 June 2025. */
    TOWNSHIP("thị trấn", 1.5),
    /** Xã: rural. */
    COMMUNE("xã", 1.0),
    /** Đặc khu: an island or group of islands. */
    SPECIAL_ZONE("đặc khu", 0.25);

    private final String vietnamese;
    private final double weight;

    CommuneType(String vietnamese, double weight) {
        this.vietnamese = vietnamese;
        this.weight = weight;
    }

    /** The kind with this Vietnamese name; refuses with {@code commune-type.unknown}. */
    public static Outcome<CommuneType> parse(String vietnamese) {
        for (CommuneType type : values()) {
            if (type.vietnamese.equalsIgnoreCase(vietnamese.strip())) {
                return Outcome.accepted(type);
            }
        }
        return Outcome.refused(Violation.of("commune-type.unknown"));
    }

    /** Share of the population relative to a rural commune; a modelling choice, not a statistic. */
    public double weight() {
        return weight;
    }
}
