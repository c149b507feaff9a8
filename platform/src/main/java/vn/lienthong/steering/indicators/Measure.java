package vn.lienthong.steering.indicators;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.LegalGround;
import vn.lienthong.shell.Bilingual;

/**
 * A measure that counts facts.
 *
 * @param code its code, such as {@code dossiers.received}
 * @param name what it counts
 * @param counted which facts
 * @param law what draws the line, null where no law does
 */
public record Measure(String code, Bilingual name, Counted counted, @Nullable LegalGround law) {

    public Optional<LegalGround> ground() {
        return Optional.ofNullable(law);
    }
}
