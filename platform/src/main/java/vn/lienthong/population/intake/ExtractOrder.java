package vn.lienthong.population.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Order to take an extract of the whole register.
 *
 * @param directory where it is put; made when missing
 * @param keys directory in which the pair of keys is kept; made at the first extract
 * @param takenBy who takes it
 * @param purpose why, in words
 * @param ground the law on which it rests, in words
 * @param ties what it has besides; nothing unless somebody asks
 */
public record ExtractOrder(
        Path directory,
        Path keys,
        String takenBy,
        String purpose,
        String ground,
        Set<ExtractTie> ties) {

    /** The same with nothing besides. */
    public ExtractOrder(Path directory, Path keys, String takenBy, String purpose, String ground) {
        this(directory, keys, takenBy, purpose, ground, Set.of());
    }

    public ExtractOrder {
        ties = Collections.unmodifiableSet(new TreeSet<>(ties));
        if (takenBy.isBlank() || purpose.isBlank() || ground.isBlank()) {
            throw new IllegalArgumentException("an extract has a taker, a purpose and a ground");
        }
    }

    /** Its columns in their order. */
    List<String> columns() {
        var columns = new ArrayList<>(RegisterExtract.COLUMNS);
        ties.forEach(tie -> columns.addAll(tie.columns()));
        return List.copyOf(columns);
    }

    /** Why it is taken, with what besides: so it is kept for ever. */
    String purposeKept() {
        return ties.isEmpty()
                ? purpose
                : purpose
                        + " (+ "
                        + ties.stream().map(ExtractTie::name).collect(Collectors.joining(", "))
                        + ")";
    }
}
