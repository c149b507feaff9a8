package vn.lienthong.linkage.link;

import java.util.List;
import java.util.Optional;

/**
 * What a linking came to.
 *
 * @param inputs the files
 * @param records how many could be read
 * @param rejected lines that could not be read
 * @param rules by which pairs were compared
 * @param compared how many pairs were compared
 * @param fields what each level of each field weighs
 * @param expected how many pairs are of one by the model
 * @param thresholds what taking all pairs from a posterior on is expected to come to
 * @param clusters how many clusters have more than one record
 * @param clustered how many records are in them
 * @param linked how many pairs are in them
 * @param unlinkable records that say so little that not even a twin of theirs would be linked
 * @param quality how good the clusters are, where the truth is known
 */
public record LinkReport(
        List<String> inputs,
        long records,
        long rejected,
        List<Rule> rules,
        long compared,
        List<Weighed> fields,
        double expected,
        List<Threshold> thresholds,
        long clusters,
        long clustered,
        long linked,
        long unlinkable,
        Optional<LinkQuality> quality) {

    public LinkReport {
        inputs = List.copyOf(inputs);
        rules = List.copyOf(rules);
        fields = List.copyOf(fields);
        thresholds = List.copyOf(thresholds);
    }

    /**
     * A rule by which pairs were compared.
     *
     * @param fields that the pairs have in common; none when all pairs were compared
     * @param pairs that it brings, also those that an earlier rule brings
     */
    public record Rule(List<String> fields, long pairs) {
        public Rule {
            fields = List.copyOf(fields);
        }
    }

    /**
     * What a level weighs.
     *
     * @param field its name
     * @param level what it is called
     * @param m its share among pairs of one
     * @param u its share among pairs of two
     * @param bits what it weighs
     */
    public record Weighed(String field, String level, double m, double u, double bits) {}

    /**
     * What taking all pairs from a posterior on comes to, by the posteriors themselves.
     *
     * @param posterior the threshold
     * @param pairs at or above it
     * @param wrong how many of them are expected to be of two
     * @param missed how many pairs of one are expected below it, of those that were compared
     */
    public record Threshold(double posterior, long pairs, double wrong, double missed) {}
}
