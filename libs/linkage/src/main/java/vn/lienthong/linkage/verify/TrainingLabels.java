package vn.lienthong.linkage.verify;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What somebody knows of the lines that a model is learnt from.
 *
 * @param file the labels, {@code line,person_id}; drawn evenly from the lines of the input
 * @param precision share of the persons taken that must be right; half of the labels then teach and
 *     the other half prove the threshold. Without it the threshold stays the usual one
 */
public record TrainingLabels(Optional<Path> file, OptionalDouble precision) {

    /** Nobody knows anything. */
    public static final TrainingLabels NONE =
            new TrainingLabels(Optional.empty(), OptionalDouble.empty());

    public TrainingLabels {
        if (precision.isPresent()
                && (file.isEmpty()
                        || !(precision.getAsDouble() > 0.5 && precision.getAsDouble() < 1))) {
            throw new IllegalArgumentException("a precision from 0.5 to 1, proved by labels");
        }
    }
}
