package vn.lienthong.verification;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.reference.Agencies;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SimulatedTime;

/**
 * Says for which body an account verifies. An officer of a commune hands in files of its People's
 * Committee, unless appointed elsewhere; reviewers are always appointed. Thread-safe.
 */
@Transactional
public class Clerks {

    private final JdbcClient database;
    private final Agencies agencies;
    private final Clock clock;

    Clerks(JdbcClient database, Agencies agencies, Clock clock) {
        this.database = database;
        this.agencies = agencies;
        this.clock = clock;
    }

    /**
     * Appoints an account to a duty, in the place of an earlier appointment to the same duty.
     *
     * @throws FaultException {@code agency.unknown} when no body stands under the code today
     */
    public Clerk appoint(Actor account, AgencyCode body, Clerk.Duty duty) {
        if (agencies.find(body, today()).isEmpty()) {
            throw new FaultException("agency.unknown");
        }
        database.sql(
                        """
                        insert into verification.clerk (account_id, duty, body, appointed_at)
                        values (?, ?, ?, ?)
                        on conflict (account_id, duty) do update
                            set body = excluded.body, appointed_at = excluded.appointed_at
                        """)
                .params(
                        account.accountId(),
                        duty.name(),
                        body.national(),
                        Timestamp.from(clock.instant()))
                .update();
        return new Clerk(account.accountId(), body, duty);
    }

    /** For whom somebody does this; empty for those who do not. */
    @Transactional(readOnly = true)
    public Optional<Clerk> of(Actor actor, Clerk.Duty duty) {
        Optional<Clerk> appointed =
                database.sql(
                                "select body from verification.clerk where account_id = ? and duty = ?")
                        .params(actor.accountId(), duty.name())
                        .query(String.class)
                        .optional()
                        .map(body -> new Clerk(actor.accountId(), AgencyCode.of(body), duty));
        return appointed.isPresent() || duty != Clerk.Duty.SUBMITTER
                ? appointed
                : actor.commune()
                        .map(commune ->
                                new Clerk(
                                        actor.accountId(),
                                        agencies.ofCommune(commune, today()).code(),
                                        duty));
    }

    /**
     * For whom somebody does this.
     *
     * @throws FaultException {@code verification.no-duty} for those who do not
     */
    @Transactional(readOnly = true)
    public Clerk require(Actor actor, Clerk.Duty duty) {
        return of(actor, duty).orElseThrow(() -> new FaultException("verification.no-duty"));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM);
    }
}
