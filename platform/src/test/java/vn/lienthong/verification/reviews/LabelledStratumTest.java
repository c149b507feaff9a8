package vn.lienthong.verification.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.linkage.match.LabelledDecision;

/** What clerks' labels of one kind of line bear; how the bound is proved the engine's tests say. */
class LabelledStratumTest {

    private static List<LabelledDecision> labels(double posterior, int right, int wrong) {
        var labels = new ArrayList<LabelledDecision>();
        labels.addAll(Collections.nCopies(right, new LabelledDecision(posterior, true)));
        labels.addAll(Collections.nCopies(wrong, new LabelledDecision(posterior, false)));
        return labels;
    }

    @Test
    void flawlessLabelsMustBeManyEnough() {
        assertThat(LabelledStratum.of("A", 58, labels(0.97, 58, 0), 0.95).accept()).isNull();
        assertThat(LabelledStratum.of("A", 59, labels(0.97, 59, 0), 0.95).accept()).isEqualTo(0.9);
    }

    @Test
    void theLeastThresholdIsChosenAboveWhichTheShareHolds() {
        var labels = new ArrayList<>(labels(0.993, 300, 1));
        labels.addAll(labels(0.985, 100, 60));
        LabelledStratum stratum = LabelledStratum.of("A", 500, labels, 0.95);

        assertThat(stratum.accept()).isEqualTo(0.99);
        assertThat(stratum.labels()).isEqualTo(301);
        assertThat(stratum.correct()).isEqualTo(300);
        assertThat(stratum.lowerBound()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void labelsThatBearNoThresholdStillSayWhatTheyProve() {
        LabelledStratum stratum = LabelledStratum.of("A", 400, labels(0.97, 150, 150), 0.95);

        assertThat(stratum.accept()).isNull();
        assertThat(stratum.labels()).isEqualTo(300);
        assertThat(stratum.correct()).isEqualTo(150);
        assertThat(stratum.lowerBound()).isBetween(0.4, 0.5);
    }

    @Test
    void withoutLabelsNothingIsShown() {
        LabelledStratum stratum = LabelledStratum.of("A", 10, List.of(), 0.9);

        assertThat(stratum.accept()).isNull();
        assertThat(stratum.lowerBound()).isZero();
    }
}
