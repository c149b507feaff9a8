package vn.lienthong.services;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import vn.lienthong.shell.SimulatedTime;

/** Tells every day which procedures are offered, so that a version counts from its first day on. */
class ProcedureAnnouncement {

    private final Procedures procedures;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProcedureAnnouncement(Procedures procedures, ApplicationEventPublisher events, Clock clock) {
        this.procedures = procedures;
        this.events = events;
        this.clock = clock;
    }

    /** When the platform begins to serve; a command listens at no port and offers nothing. */
    @EventListener
    void begin(WebServerInitializedEvent event) {
        if (event.getWebServer().getPort() > 0) {
            announce();
        }
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.DAYS)
    void announce() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, SimulatedTime.VIETNAM);
        for (Procedure procedure : procedures.inForce(today)) {
            events.publishEvent(
                    new ProcedureOffered(
                            procedure.code(),
                            procedure.validity().from(),
                            procedure.online() != Procedure.Online.NONE,
                            procedure.online() == Procedure.Online.FULL,
                            now));
        }
    }
}
