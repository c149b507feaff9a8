package vn.lienthong.population;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.Sex;
import vn.lienthong.shell.FaultException;

/**
 * Issues personal numbers: a draw from the machine's entropy within place × century and sex × year,
 * kept only if nobody ever held it.
 *
 * <p>Uniqueness rests on the primary key of {@code personal_number}, not on this class: two
 * transactions that draw the same number meet there, the second waits for the first and draws
 * again. The law asks for random digits (Decree 137/2015/NĐ-CP, Article 13), so a counter would be
 * wrong. Thread-safe.
 */
final class NumberAllocator {

    /**
     * Draws before giving up. A cell half full needs two on average; at 99 % full, 1,000 draws fail
     * once in 23,000 allocations.
     */
    private static final int DRAWS_MAX = 1_000;

    private final JdbcClient database;
    private final SecureRandom random;

    NumberAllocator(JdbcClient database, SecureRandom random) {
        this.database = database;
        this.random = random;
    }

    /**
     * Issues a number to a person by an act that is written in the same transaction.
     *
     * @param place three digits of the place of birth registration
     * @param actId the act; null where it is the one that enters the person
     * @throws FaultException {@code number.cell-full} when the cell has no number left to find
     */
    PersonalNumber issue(
            String place,
            Sex sex,
            int birthYear,
            UUID personId,
            @Nullable UUID actId,
            Instant issuedAt) {
        for (int draw = 0; draw < DRAWS_MAX; draw++) {
            PersonalNumber number =
                    PersonalNumber.compose(
                            place, sex, birthYear, random.nextInt(PersonalNumber.SERIALS));
            int inserted =
                    database.sql(
                                    """
                                    insert into population.personal_number (number, person_id, act_id, issued_at)
                                    values (?, ?, ?, ?) on conflict (number) do nothing
                                    """)
                            .param(number.unmasked())
                            .param(personId)
                            .param(actId)
                            .param(Timestamp.from(issuedAt))
                            .update();
            if (inserted == 1) {
                return number;
            }
        }
        throw new FaultException("number.cell-full");
    }
}
