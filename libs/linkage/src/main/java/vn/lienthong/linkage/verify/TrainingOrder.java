package vn.lienthong.linkage.verify;

import java.nio.file.Path;
import java.util.Map;

/**
 * A model that is to be learnt.
 *
 * @param input the file that it is learnt from
 * @param columns titles by target, where the file's own say nothing
 * @param form how the file is written, where somebody says so
 * @param most so many first records at most
 * @param seed of the pairs drawn, and of which labels prove the threshold
 * @param trainedOn words that say what the file is
 * @param labels what somebody knows of its lines
 */
public record TrainingOrder(
        Path input,
        Map<Target, String> columns,
        InputForm form,
        long most,
        long seed,
        String trainedOn,
        TrainingLabels labels) {

    public TrainingOrder {
        columns = Map.copyOf(columns);
        if (most < 1) {
            throw new IllegalArgumentException("a model is learnt from a record");
        }
    }

    /** The same of a file of which nobody knows anything. */
    public TrainingOrder(
            Path input, Map<Target, String> columns, long most, long seed, String trainedOn) {
        this(input, columns, InputForm.DETECTED, most, seed, trainedOn, TrainingLabels.NONE);
    }
}
