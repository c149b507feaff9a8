package vn.lienthong.steering;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import vn.lienthong.population.PersonRegistered;
import vn.lienthong.services.DossierClosed;
import vn.lienthong.services.DossierSubmitted;
import vn.lienthong.shell.SimulatedTime;

/**
 * Turns the other modules' events into facts. An event that comes twice, or late, or before
 * another, gives the same facts. Thread-safe.
 */
class CaseFacts {

    private final JdbcClient database;
    private final Pseudonyms pseudonyms;
    private final Clock clock;

    CaseFacts(JdbcClient database, Pseudonyms pseudonyms, Clock clock) {
        this.database = database;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(DossierSubmitted event) {
        write(
                Measure.RECEIVED,
                event.dossierId(),
                event.submittedAt(),
                event.provinceCode(),
                event.channel().name(),
                null);
    }

    @ApplicationModuleListener
    void on(DossierClosed event) {
        write(
                Measure.CLOSED,
                event.dossierId(),
                event.closedAt(),
                event.provinceCode(),
                null,
                event.onTime());
    }

    @ApplicationModuleListener
    void on(PersonRegistered event) {
        write(
                Measure.BIRTHS,
                event.actId(),
                event.registeredAt(),
                event.provinceCode(),
                null,
                null);
    }

    private void write(
            Measure measure,
            UUID caseId,
            Instant happenedAt,
            String provinceCode,
            @Nullable String channel,
            @Nullable Boolean onTime) {
        database.sql(
                        """
                        insert into steering.case_fact
                            (measure, case_id, pseudonym, day, province_code, channel, on_time, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (measure, case_id) do nothing
                        """)
                .param(measure.name())
                .param(caseId)
                .param(pseudonyms.of(caseId))
                .param(LocalDate.ofInstant(happenedAt, SimulatedTime.VIETNAM))
                .param(provinceCode)
                .param(channel)
                .param(onTime)
                .param(Timestamp.from(clock.instant()))
                .update();
    }
}
