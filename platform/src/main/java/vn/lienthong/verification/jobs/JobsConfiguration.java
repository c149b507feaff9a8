package vn.lienthong.verification.jobs;

import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.linkage.match.CommuneSuccession;
import vn.lienthong.population.AgencyVerification;
import vn.lienthong.shell.Destination;
import vn.lienthong.shell.Identifiers;
import vn.lienthong.shell.PastEvents;
import vn.lienthong.shell.Role;
import vn.lienthong.shell.Routes;
import vn.lienthong.verification.DataDirectory;
import vn.lienthong.verification.Limits;
import vn.lienthong.verification.Rights;
import vn.lienthong.verification.Snapshots;

/** Wires files and their runs. */
@Configuration(proxyBeanMethods = false)
class JobsConfiguration {

    @Bean
    JobStore jobStore(JdbcClient database) {
        return new JobStore(database);
    }

    @Bean
    JobFiles jobFiles(JobStore store, DataDirectory directory) {
        return new JobFiles(store, directory, new FileKeys(directory));
    }

    @Bean
    Jobs verificationJobs(
            JobStore store,
            Rights rights,
            Limits limits,
            JobFiles files,
            Identifiers identifiers,
            Clock clock) {
        return new Jobs(store, new Jobs.Law(rights, limits), files, identifiers, clock);
    }

    /** Jobs are never removed, only their files. */
    @Bean
    PastEvents<BatchVerified> pastBatches(JdbcTemplate database) {
        return new PastEvents<>(
                BatchVerified.class,
                true,
                database,
                """
                select j.job_id, j.body, j.list, j.ended_at,
                    (select coalesce(sum(o.lines), 0) from verification.job_outcome o
                     where o.job_id = j.job_id) as lines
                from verification.job j where j.state = 'DONE' order by j.job_id
                """,
                (row, number) ->
                        new BatchVerified(
                                row.getObject("job_id", UUID.class),
                                row.getString("body"),
                                row.getString("list"),
                                row.getLong("lines"),
                                row.getTimestamp("ended_at").toInstant()));
    }

    @Bean
    JobFigures jobFigures(JdbcClient database) {
        return new JobFigures(database);
    }

    @Bean
    JobEnd jobEnd(
            JobStore store,
            JdbcClient database,
            Identifiers identifiers,
            ApplicationEventPublisher events,
            Clock clock) {
        return new JobEnd(store, database, identifiers, events, clock);
    }

    @Bean
    JobRun.Outputs jobOutputs(
            JobStore store,
            JdbcClient database,
            AgencyVerification register,
            PlatformTransactionManager transactions,
            JobFiles files,
            JobEnd end) {
        return new JobRun.Outputs(
                new Release(store, database, register, new TransactionTemplate(transactions)),
                new ResultPackage(files),
                end);
    }

    @Bean
    JobRun jobRun(
            JobStore store,
            Snapshots snapshots,
            JobRun.Law law,
            JobRun.Outputs outputs,
            JobFiles files) {
        return new JobRun(store, snapshots, law, outputs, files);
    }

    @Bean
    Thresholds verificationThresholds(JdbcClient database) {
        return new Thresholds(database);
    }

    @Bean
    JobRun.Law jobLaw(
            Rights rights,
            Limits limits,
            CommuneSuccession communes,
            Thresholds thresholds,
            Clock clock) {
        return new JobRun.Law(rights, limits, communes, thresholds, clock);
    }

    @Bean
    Rechecks rechecks(
            JobStore store,
            JdbcClient database,
            Snapshots snapshots,
            JobRun.Law law,
            Rechecks.Outputs outputs) {
        return new Rechecks(store, new RecheckStore(database), snapshots, law, outputs);
    }

    @Bean
    Rechecks.Outputs recheckOutputs(
            JobFiles files, AgencyVerification register, PlatformTransactionManager transactions) {
        return new Rechecks.Outputs(files, register, new TransactionTemplate(transactions));
    }

    @Bean
    Afterwards afterwards(Following deaths, Rechecks rechecks) {
        return new Afterwards(deaths, rechecks);
    }

    @Bean
    DailyRecheck dailyRecheck(Rechecks rechecks, DataDirectory directory) {
        return new DailyRecheck(rechecks, directory);
    }

    @Bean
    JobRunner jobRunner(
            JobStore store, JobRun run, Limits limits, DataDirectory directory, Clock clock) {
        return new JobRunner(store, run, limits, directory, clock);
    }

    @Bean
    Following following(
            JobStore store,
            Rights rights,
            AgencyVerification register,
            JdbcClient database,
            Clock clock) {
        return new Following(store, rights, register, database, clock);
    }

    @Bean
    DailyTerms dailyTerms(Jobs jobs, Following following, DataDirectory directory) {
        return new DailyTerms(jobs, following, directory);
    }

    @Bean
    JobLines jobLines(JobStore store, JobFiles files) {
        return new JobLines(store, files);
    }

    @Bean
    Routes verificationRoutes() {
        return Routes.of(
                Routes.Grant.toEveryone("/doi-chieu/**"),
                Routes.Grant.toClients("/api/v1/verification/jobs/**"),
                Routes.Grant.to("/can-bo/doi-chieu/**", Role.OFFICER, Role.LEADER));
    }

    @Bean
    Destination verificationOfOfficers() {
        return new Destination("/can-bo/doi-chieu", "checking", 67, Role.OFFICER);
    }

    @Bean
    Destination verificationOfLeaders() {
        return new Destination("/can-bo/doi-chieu", "checking", 67, Role.LEADER);
    }
}
