package vn.lienthong.population.intake;

import java.nio.file.Path;

/**
 * Order to take an extract of the whole register.
 *
 * @param directory where it is put; made when missing
 * @param keys directory in which the pair of keys is kept; made at the first extract
 * @param takenBy who takes it
 * @param purpose why, in words
 * @param ground the law on which it rests, in words
 */
public record ExtractOrder(
        Path directory, Path keys, String takenBy, String purpose, String ground) {

    public ExtractOrder {
        if (takenBy.isBlank() || purpose.isBlank() || ground.isBlank()) {
            throw new IllegalArgumentException("an extract has a taker, a purpose and a ground");
        }
    }
}
