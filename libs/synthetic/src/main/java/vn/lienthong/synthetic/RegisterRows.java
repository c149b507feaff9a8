package vn.lienthong.synthetic;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.OldIdentityNumber;
import vn.lienthong.primitives.Sex;

/** Synthetic people as rows of a register extract; a few of them have died. Thread-safe. */
public final class RegisterRows {

    /** The head of the extract. */
    public static final String HEAD =
            "person_id,personal_number,old_number,full_name,birth_date,sex,commune_code,died_on";

    private static final double SHARE_OF_DEAD = 0.012;
    private static final int DAYS_BEFORE = 3650;

    private final long seed;
    private final LocalDate asOf;
    private final @Nullable SyntheticTies ties;

    public RegisterRows(long seed, LocalDate asOf) {
        this(seed, asOf, null);
    }

    private RegisterRows(long seed, LocalDate asOf, @Nullable SyntheticTies ties) {
        this.seed = seed;
        this.asOf = asOf;
        this.ties = ties;
    }

    /** The same rows, with what people share with their relatives behind. */
    public RegisterRows with(SyntheticTies shared) {
        return new RegisterRows(seed, asOf, shared);
    }

    /** The head of these rows. */
    String head() {
        return ties == null ? HEAD : HEAD + "," + String.join(",", SyntheticTies.COLUMNS);
    }

    /** A person's identifier: a UUID that follows from seed and index. */
    public String identifier(long index) {
        long high = Hash.of(seed, 95, index) & ~0xF000L | 0x8000L;
        long low = Hash.of(seed, 96, index) & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }

    /** The day on which a person died, if they did: a share of the people, of any age. */
    public Optional<LocalDate> diedOn(SyntheticPerson person) {
        long hash = Hash.of(seed, 97, person.index());
        if (Hash.unit(hash) >= SHARE_OF_DEAD) {
            return Optional.empty();
        }
        LocalDate day = asOf.minusDays(1L + Hash.below(Hash.next(hash), DAYS_BEFORE));
        return Optional.of(day.isBefore(person.birthDate()) ? person.birthDate() : day);
    }

    /** A person's row, without line end. */
    public String row(SyntheticPerson person) {
        String row =
                String.join(
                        ",",
                        identifier(person.index()),
                        person.personalNumber().unmasked(),
                        person.oldNumber().map(OldIdentityNumber::unmasked).orElse(""),
                        person.name().full(),
                        person.birthDate().toString(),
                        person.sex() == Sex.MALE ? "M" : "F",
                        person.communeCode(),
                        diedOn(person).map(LocalDate::toString).orElse(""));
        return ties == null ? row : row + "," + String.join(",", ties.of(person));
    }
}
