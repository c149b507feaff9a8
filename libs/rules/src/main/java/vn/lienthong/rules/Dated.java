package vn.lienthong.rules;

import java.time.LocalDate;
import vn.lienthong.primitives.LegalGround;
import vn.lienthong.primitives.Period;

/**
 * One version of content: what holds, while when, and by what law.
 *
 * @param value the content
 * @param period the days on which it is in force
 * @param ground what it rests on
 * @param <T> the content
 */
public record Dated<T>(T value, Period period, LegalGround ground) {

    /** The first day in force, by which the version is known. */
    public LocalDate validFrom() {
        return period.from();
    }
}
