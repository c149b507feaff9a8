package vn.lienthong.verification.jobs;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.linkage.match.Model;
import vn.lienthong.linkage.match.ModelText;

/**
 * How sure the engine must be to take somebody for the person of a line.
 *
 * @param accept least chance that it is the right person
 * @param thresholdId the decision of which it comes; null for the model's own
 */
public record Threshold(double accept, @Nullable UUID thresholdId) {

    /** The one that comes with the model. */
    public static final Threshold OF_THE_MODEL = new Threshold(ModelText.builtIn().accept(), null);

    public Threshold {
        if (!(accept > 0.5 && accept < 1)) {
            throw new IllegalArgumentException("a threshold lies between a half and 1");
        }
    }

    /** The model that judges by it. */
    Model model() {
        Model own = ModelText.builtIn();
        return new Model(own.trainedOn(), own.prevalence(), accept, own.shares());
    }
}
