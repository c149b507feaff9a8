package vn.lienthong.services;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.modulith.NamedInterface;

/**
 * A procedure is offered. Told again every day: it says what the content says.
 *
 * @param procedureCode national code
 * @param since first day of the version in force
 * @param qualifies whether it can be handled online at all
 * @param fullyOnline whether nobody has to come from beginning to end
 * @param toldAt when
 */
@NamedInterface("events")
public record ProcedureOffered(
        String procedureCode,
        LocalDate since,
        boolean qualifies,
        boolean fullyOnline,
        Instant toldAt) {}
