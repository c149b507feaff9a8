package vn.lienthong.verification.jobs;

import java.io.IOException;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.linkage.match.CommuneSuccession;
import vn.lienthong.population.AgencyVerification;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.Destination;
import vn.lienthong.shell.Identifiers;
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
    Jobs verificationJobs(
            JobStore store,
            Rights rights,
            Limits limits,
            DataDirectory directory,
            Identifiers identifiers,
            Clock clock) {
        return new Jobs(store, new Jobs.Law(rights, limits), directory, identifiers, clock);
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
            DataDirectory directory,
            JobEnd end) {
        return new JobRun.Outputs(
                new Release(store, database, register, new TransactionTemplate(transactions)),
                new ResultPackage(directory),
                end);
    }

    @Bean
    JobRun jobRun(
            JobStore store,
            Snapshots snapshots,
            JobRun.Law law,
            JobRun.Outputs outputs,
            DataDirectory directory) {
        return new JobRun(store, snapshots, law, outputs, directory);
    }

    @Bean
    CommuneSuccession communeSuccession(ContentDirectory content) throws IOException {
        return CommuneSuccession.read(
                content.root().resolve("administrative-units/succession.csv"));
    }

    @Bean
    JobRun.Law jobLaw(Rights rights, Limits limits, CommuneSuccession communes, Clock clock) {
        return new JobRun.Law(rights, limits, communes, clock);
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
    JobLines jobLines(JobStore store, DataDirectory directory) {
        return new JobLines(store, directory);
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
