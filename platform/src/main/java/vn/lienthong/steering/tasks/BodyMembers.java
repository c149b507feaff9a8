package vn.lienthong.steering.tasks;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.reference.Agencies;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SimulatedTime;

/**
 * Says for which body an account acts. An officer of a commune acts for its People's Committee,
 * unless appointed elsewhere; everybody else acts for the body to which they are appointed, or for
 * the one that took over from it. Thread-safe.
 */
@Transactional
public class BodyMembers {

    private final JdbcClient database;
    private final Agencies agencies;
    private final BodySuccession succession;
    private final Clock clock;

    BodyMembers(JdbcClient database, Agencies agencies, BodySuccession succession, Clock clock) {
        this.database = database;
        this.agencies = agencies;
        this.succession = succession;
        this.clock = clock;
    }

    /**
     * Appoints an account to a body, in the place of an earlier appointment.
     *
     * @throws FaultException {@code agency.unknown} when no body stands under the code today
     */
    public BodyMember appoint(UUID accountId, AgencyCode body, Duty duty) {
        if (agencies.find(body, today()).isEmpty()) {
            throw new FaultException("agency.unknown");
        }
        database.sql(
                        """
                        insert into steering.body_member (account_id, body, duty, appointed_at)
                        values (?, ?, ?, ?)
                        on conflict (account_id) do update set body = excluded.body,
                            duty = excluded.duty, appointed_at = excluded.appointed_at
                        """)
                .params(accountId, body.national(), duty.name(), Timestamp.from(clock.instant()))
                .update();
        return new BodyMember(accountId, body, duty);
    }

    /** For whom somebody acts; empty for those who act for no body. */
    @Transactional(readOnly = true)
    public Optional<BodyMember> of(Actor actor) {
        return database.sql(
                        "select account_id, body, duty from steering.body_member where account_id = ?")
                .param(actor.accountId())
                .query((row, number) ->
                        new BodyMember(
                                row.getObject("account_id", UUID.class),
                                succession.answering(AgencyCode.of(row.getString("body"))),
                                Duty.valueOf(row.getString("duty"))))
                .optional()
                .or(() -> actor.commune().map(commune -> ofCommune(actor, commune)));
    }

    /**
     * For whom somebody acts.
     *
     * @throws FaultException {@code task.no-body} for those who act for no body
     */
    @Transactional(readOnly = true)
    public BodyMember require(Actor actor) {
        return of(actor).orElseThrow(() -> new FaultException("task.no-body"));
    }

    /** The codes of the bodies for which a member answers: their own, and those that ended. */
    List<String> answeringFor(BodyMember member) {
        return succession.codes(member.body());
    }

    private BodyMember ofCommune(Actor actor, String commune) {
        return new BodyMember(
                actor.accountId(), agencies.ofCommune(commune, today()).code(), Duty.OFFICER);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM);
    }
}
