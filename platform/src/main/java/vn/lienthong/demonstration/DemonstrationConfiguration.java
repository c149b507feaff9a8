package vn.lienthong.demonstration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.identity.Accounts;
import vn.lienthong.identity.ApiClients;
import vn.lienthong.population.CivilRegistration;
import vn.lienthong.population.PopulationRegister;
import vn.lienthong.population.quality.QualityMeasurement;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.reference.Agencies;
import vn.lienthong.reference.WorkingCalendar;
import vn.lienthong.services.Applications;
import vn.lienthong.services.DossierDesk;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.Identifiers;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.steering.indicators.IndicatorFigures;
import vn.lienthong.steering.indicators.Indicators;
import vn.lienthong.steering.indicators.Publications;
import vn.lienthong.steering.indicators.ReportedValues;
import vn.lienthong.steering.tasks.BodyMembers;
import vn.lienthong.steering.tasks.Directives;
import vn.lienthong.steering.tasks.TaskDesk;
import vn.lienthong.steering.tasks.TaskReminders;
import vn.lienthong.verification.Clerks;
import vn.lienthong.verification.SnapshotBuild;
import vn.lienthong.verification.jobs.Jobs;

/** Wires the demonstration. */
@Configuration(proxyBeanMethods = false)
class DemonstrationConfiguration {

    @Bean
    Country country(AdministrativeUnits units, ContentDirectory content) {
        return new Country(units, content);
    }

    @Bean
    BirthReplay birthReplay(
            Accounts accounts,
            PopulationRegister register,
            Applications applications,
            DossierDesk desk,
            SimulatedTime time) {
        return new BirthReplay(accounts, register, applications, desk, time);
    }

    @Bean
    Demonstration.Surroundings demonstrationSurroundings(
            PlatformTransactionManager transactions,
            WorkingCalendar calendar,
            Identifiers identifiers,
            SimulatedTime time,
            QualityMeasurement quality) {
        return new Demonstration.Surroundings(
                new TransactionTemplate(transactions), calendar, identifiers, time, quality);
    }

    @Bean
    Demonstration demonstration(
            Country country,
            CivilRegistration civil,
            BirthReplay replay,
            JdbcClient database,
            Demonstration.Surroundings surroundings) {
        return new Demonstration(country, civil, replay, new SettlementLog(database), surroundings);
    }

    @Bean
    SampleAccounts sampleAccounts(
            JdbcClient database,
            Country country,
            AdministrativeUnits units,
            Accounts accounts,
            PopulationRegister register) {
        return new SampleAccounts(database, country, units, accounts, register);
    }

    @Bean
    SampleClient sampleClient(JdbcClient database, ApiClients clients) {
        return new SampleClient(new SettlementLog(database), clients);
    }

    @Bean
    SampleClerks sampleClerks(Accounts accounts, Clerks clerks, SnapshotBuild build) {
        return new SampleClerks(accounts, clerks, build);
    }

    @Bean
    SampleLists sampleLists(JdbcClient database, Country country, Accounts accounts, Jobs jobs) {
        return new SampleLists(new SettlementLog(database), country, accounts, jobs);
    }

    @Bean
    SampleDuplicate sampleDuplicate(
            JdbcClient database,
            Country country,
            Accounts accounts,
            CivilRegistration civil,
            Identifiers identifiers) {
        return new SampleDuplicate(
                new SettlementLog(database), country, accounts, civil, identifiers);
    }

    @Bean
    SampleTasks.Steering sampleTasksSteering(
            BodyMembers members,
            Directives directives,
            TaskDesk desk,
            TaskReminders reminders,
            SimulatedTime time) {
        return new SampleTasks.Steering(members, directives, desk, reminders, time);
    }

    @Bean
    SampleTasks sampleTasks(
            JdbcClient database,
            Accounts accounts,
            Agencies agencies,
            Identifiers identifiers,
            SampleTasks.Steering steering) {
        return new SampleTasks(
                new SettlementLog(database), accounts, agencies, identifiers, steering);
    }

    @Bean
    SampleFigures.Steering sampleFiguresSteering(
            Indicators indicators,
            IndicatorFigures figures,
            Publications publications,
            ReportedValues reported,
            BodyMembers members) {
        return new SampleFigures.Steering(indicators, figures, publications, reported, members);
    }

    @Bean
    SampleFigures sampleFigures(
            JdbcClient database,
            Agencies agencies,
            Identifiers identifiers,
            SimulatedTime time,
            SampleFigures.Steering steering) {
        return new SampleFigures(
                new SettlementLog(database), agencies, identifiers, time, steering);
    }
}
