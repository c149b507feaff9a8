package vn.lienthong.verification;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import vn.lienthong.RunningPlatform;
import vn.lienthong.population.Enrolment;
import vn.lienthong.population.People;

/**
 * A woman of the register with a day of birth of her own, whom nobody can take for another.
 *
 * @param enrolled as she was entered
 * @param born day of birth
 */
public record KnownPerson(Enrolment enrolled, LocalDate born) {

    public static final String NAME = "Lê Ngọc Mai";

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final int DAYS_APART = 97;

    /** Enters a woman; the next index of the register has her. */
    public static KnownPerson entered() {
        return entered(NAME);
    }

    /** Enters a woman of a name that few have, so that much of it may be wrong. */
    public static KnownPerson entered(String name) {
        LocalDate born =
                LocalDate.of(1930, 3, 14).plusDays((long) DAYS_APART * NEXT.getAndIncrement());
        return new KnownPerson(People.child(RunningPlatform.shared(), born, name), born);
    }

    public String name() {
        return enrolled.name().full();
    }

    public UUID personId() {
        return enrolled.personId();
    }

    public String number() {
        return enrolled.number().unmasked();
    }

    /** Day of birth as files have it: {@code 14/03/1930}. */
    public String day() {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy").format(born);
    }

    /** Another day of the same month. */
    public String otherDay() {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy")
                .format(born.withDayOfMonth(born.getDayOfMonth() == 11 ? 21 : 11));
    }
}
