package vn.lienthong.reference;

import java.util.List;

/** What became of reading an address: one commune, several that fit as well, or none. */
public sealed interface AddressResolution {

    /**
     * One commune fits best.
     *
     * @param written the unit that the text names; for a name from before 2025, the unit of June
     *     2025 that took it in
     * @param unit the unit in force on the day asked for
     * @param confidence above 0 and at most 1; a share of 1 over the number of successors where the
     *     unit was divided
     * @param divided whether the unit was divided among several, so that {@code unit} is only one
     *     of them and the others are among the alternatives
     * @param alternatives other readings and other successors, the likeliest first
     * @param parts what was read from which words
     */
    record Resolved(
            AdministrativeUnit written,
            AdministrativeUnit unit,
            double confidence,
            boolean divided,
            List<Candidate> alternatives,
            List<Part> parts)
            implements AddressResolution {
        public Resolved {
            if (!(confidence > 0 && confidence <= 1)) {
                throw new IllegalArgumentException("a confidence is above 0 and at most 1");
            }
            alternatives = List.copyOf(alternatives);
            parts = List.copyOf(parts);
        }
    }

    /**
     * Several communes fit equally well.
     *
     * @param candidates at least two, the likeliest first
     */
    record Ambiguous(List<Candidate> candidates) implements AddressResolution {
        public Ambiguous {
            candidates = List.copyOf(candidates);
            if (candidates.size() < 2) {
                throw new IllegalArgumentException("a choice is between two candidates or more");
            }
        }

        /** The units in force that the text may mean, the likeliest first. */
        public List<AdministrativeUnit> units() {
            return candidates.stream().map(Candidate::unit).toList();
        }
    }

    /** No commune was recognised. */
    record NotFound(Reason reason) implements AddressResolution {}

    /**
     * A commune that the text may mean.
     *
     * @param written the unit that the text names
     * @param unit the unit in force on the day asked for
     * @param confidence from 0 to 1
     */
    record Candidate(AdministrativeUnit written, AdministrativeUnit unit, double confidence) {}

    /**
     * One name in the text.
     *
     * @param words the words as they were written, the type word included
     * @param unit what they were taken to mean
     */
    record Part(String words, AdministrativeUnit unit) {}

    /** Why no commune was recognised. */
    enum Reason {
        /** There is no word in the text. */
        EMPTY("address.empty"),
        /** The text is longer than {@value AddressResolver#MOST_CHARACTERS} characters. */
        TOO_LONG("address.too-long"),
        /** A province or district was recognised, but no commune in it. */
        NO_COMMUNE("address.no-commune"),
        /** Nothing was recognised. */
        UNKNOWN("address.unknown"),
        /** The commune is known, but not what it was on the day asked for. */
        NOT_AT_DATE("address.not-at-date");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** Stable code in the error catalogue. */
        public String code() {
            return code;
        }
    }
}
