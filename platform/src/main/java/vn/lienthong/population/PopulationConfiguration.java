package vn.lienthong.population;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.reference.Agencies;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.Destination;
import vn.lienthong.shell.Identifiers;
import vn.lienthong.shell.PastEvents;
import vn.lienthong.shell.Role;
import vn.lienthong.shell.Routes;

/** Wires the population register. */
@Configuration(proxyBeanMethods = false)
class PopulationConfiguration {

    @Bean
    NumberAllocator numberAllocator(JdbcClient database, SecureRandom random) {
        return new NumberAllocator(database, random);
    }

    @Bean
    CivilActs civilActs(
            JdbcTemplate database,
            NumberAllocator numbers,
            JsonMapper json,
            Identifiers identifiers) {
        return new CivilActs(
                database, numbers, new Entries(database, new ActContent(json)), identifiers);
    }

    @Bean
    PersonRecords personRecords(
            JdbcClient database, PopulationRegister register, JsonMapper json, Clock clock) {
        return new PersonRecords(database, register, new ActContent(json), clock);
    }

    @Bean
    Rebuild rebuild(
            JdbcClient database,
            ActStore store,
            Beliefs beliefs,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new Rebuild(database, store, beliefs, transactions, clock);
    }

    @Bean
    Beliefs beliefs(JdbcTemplate database, JsonMapper json) {
        return new Beliefs(database, new ActContent(json));
    }

    @Bean
    LateResidents lateResidents(JdbcClient database, AdministrativeUnits units) {
        return new LateResidents(database, units);
    }

    @Bean
    UnitReorganisations.Writing reorganisationWriting(ActNumbers numbers, JsonMapper json) {
        return new UnitReorganisations.Writing(numbers, new ActContent(json));
    }

    @Bean
    UnitReorganisations unitReorganisations(
            JdbcClient database,
            AdministrativeUnits units,
            UnitReorganisations.Writing writing,
            ApplicationEventPublisher events,
            Clock clock) {
        return new UnitReorganisations(database, units, writing, events, clock);
    }

    @Bean
    ActDays actDays(JdbcTemplate database) {
        return new ActDays(database);
    }

    @Bean
    PastEvents<PersonRegistered> pastBirths(JdbcTemplate database, AdministrativeUnits units) {
        return new PastActs(database, units).births();
    }

    @Bean
    PastEvents<PersonsEnrolled> pastEntries(JdbcTemplate database, AdministrativeUnits units) {
        return new PastActs(database, units).entries();
    }

    @Bean
    GuessingAlarms guessingAlarms(JdbcClient database, Identifiers identifiers) {
        return new GuessingAlarms(database, identifiers);
    }

    @Bean
    NumberAudit numberAudit(JdbcClient database) {
        return new NumberAudit(database);
    }

    @Bean
    ActRules actRules(ContentDirectory content) {
        return ActRules.read(content);
    }

    @Bean
    ActStore actStore(JdbcClient database, Beliefs beliefs, JsonMapper json) {
        return new ActStore(database, beliefs, new ActContent(json));
    }

    @Bean
    ActNumbers actNumbers(NumberAllocator numbers, ActStore store, Identifiers identifiers) {
        return new ActNumbers(numbers, store, identifiers);
    }

    @Bean
    ActLaw actLaw(ActRules rules, AdministrativeUnits units) {
        return new ActLaw(rules, units);
    }

    @Bean
    EntryLaw entryLaw(ActRules rules) {
        return new EntryLaw(rules);
    }

    @Bean
    ActRegistration.Legality legality(ActLaw law, ActStore store, JdbcClient database) {
        return new ActRegistration.Legality(law, new ActCheck(store, law, new Families(database)));
    }

    @Bean
    ActRegistration actRegistration(
            ActStore store,
            ActRegistration.Legality legality,
            ActNumbers numbers,
            ApplicationEventPublisher events,
            Clock clock) {
        return new ActRegistration(store, legality, numbers, new ActEvents(events), clock);
    }

    @Bean
    AccessRecords accessRecords(
            JdbcClient database,
            Identifiers identifiers,
            ApplicationEventPublisher events,
            Clock clock) {
        return new AccessRecords(database, identifiers, events, clock);
    }

    @Bean
    AdultCounts adultCounts(JdbcClient database, ContentDirectory content) {
        return new AdultCounts(database, Majority.read(content));
    }

    @Bean
    PopulationRegister populationRegister(
            JdbcClient database, AccessRecords accesses, MatchMisses misses, SearchLimit searches) {
        return new PopulationRegister(database, accesses, misses, searches);
    }

    @Bean
    SearchLimit searchLimit(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        return new SearchLimit(database, events, clock);
    }

    @Bean
    AccessGrounds accessGrounds(ContentDirectory content) {
        return AccessGrounds.read(content);
    }

    @Bean
    AccessHistory accessHistory(
            JdbcClient database,
            CaseCodes cases,
            ReaderNames names,
            AccessGrounds grounds,
            Clock clock) {
        return new AccessHistory(database, cases, names, grounds, clock);
    }

    @Bean
    ReaderNames readerNames(AdministrativeUnits units, Agencies agencies) {
        return new ReaderNames(units, agencies);
    }

    @Bean
    AccessWithholding accessWithholding(
            JdbcClient database, ContentDirectory content, Clock clock) {
        return new AccessWithholding(
                new WithheldStore(database), WithholdingGrounds.read(content), clock);
    }

    @Bean
    AccessQuestionStore accessQuestionStore(JdbcClient database, CaseCodes cases) {
        return new AccessQuestionStore(database, cases);
    }

    @Bean
    AccessQuestions accessQuestions(
            AccessQuestionStore questions,
            AccessHistory history,
            Identifiers identifiers,
            ApplicationEventPublisher events,
            Clock clock) {
        return new AccessQuestions(questions, history, identifiers, events, clock);
    }

    @Bean
    Routes accessRoutes() {
        return Routes.of(Routes.Grant.to("/api/v1/population/usages", Role.CITIZEN));
    }

    @Bean
    Destination accessQuestionsDestination() {
        return new Destination("/can-bo/cau-hoi-truy-cap", "access-questions", 65, Role.OFFICER);
    }

    @Bean
    Destination lateDisclosureDestination() {
        return new Destination("/can-bo/hien-thi-muon", "late-disclosure", 66, Role.OFFICER);
    }

    @Bean
    BirthCircles birthCircles(JdbcClient database, AccessRecords accesses) {
        return new BirthCircles(database, accesses);
    }

    @Bean
    CivilRegistration civilRegistration(
            CivilActs acts,
            BirthCircles circles,
            ActLaw law,
            ApplicationEventPublisher events,
            Clock clock) {
        return new CivilRegistration(acts, circles, law, events, clock);
    }

    @Bean
    NewCitizens newCitizens(
            CivilActs acts,
            ActRegistration registration,
            ActLaw law,
            ApplicationEventPublisher events,
            Clock clock) {
        return new NewCitizens(acts, registration, law, events, clock);
    }

    @Bean
    MatchMisses matchMisses(
            JdbcClient database,
            Identifiers identifiers,
            ApplicationEventPublisher events,
            Clock clock) {
        return new MatchMisses(database, identifiers, events, clock);
    }

    @Bean
    MatchGuesses matchGuesses(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        return new MatchGuesses(database, events, clock);
    }

    @Bean
    MatchRound matchRound(
            JdbcClient database,
            AccessRecords accesses,
            MatchGuesses guesses,
            AdministrativeUnits units,
            Clock clock) {
        return new MatchRound(new MatchRegister(database), accesses, guesses, units, clock);
    }

    @Bean
    PersonMatching personMatching(
            MatchRound round,
            MatchMisses misses,
            AdministrativeUnits units,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new PersonMatching(
                round, misses, units, new TransactionTemplate(transactions), clock);
    }

    @Bean
    AgencyVerification agencyVerification(
            MatchMisses misses, MatchGuesses guesses, AccessRecords accesses, JdbcClient database) {
        return new AgencyVerification(misses, guesses, accesses, database);
    }

    @Bean
    FieldPolicy fieldPolicy(ContentDirectory content) {
        return FieldPolicy.read(content);
    }

    @Bean
    ClientScope clientScope(AdministrativeUnits units, FieldPolicy policy, Clock clock) {
        return new ClientScope(units, policy, clock);
    }

    @Bean
    ReadRound readRound(
            JdbcClient database,
            ClientScope scope,
            AccessRecords accesses,
            PersonRecords records,
            Clock clock) {
        return new ReadRound(scope, new MatchRegister(database), accesses, records, clock);
    }

    @Bean
    AgencyReads agencyReads(
            ReadRound round,
            ClientScope scope,
            MatchMisses misses,
            PlatformTransactionManager transactions) {
        return new AgencyReads(scope, misses, round, new TransactionTemplate(transactions));
    }

    @Bean
    Routes populationRoutes() {
        return Routes.of(
                Routes.Grant.toClients("/api/v1/population/match"),
                Routes.Grant.toClients("/api/v1/population/matches"),
                Routes.Grant.toClients("/api/v1/population/persons/*"));
    }
}
