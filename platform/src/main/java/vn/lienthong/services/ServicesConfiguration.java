package vn.lienthong.services;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.population.AdultCounts;
import vn.lienthong.population.CaseCodes;
import vn.lienthong.population.CivilRegistration;
import vn.lienthong.population.PopulationRegister;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.reference.Agencies;
import vn.lienthong.reference.CommuneReader;
import vn.lienthong.reference.WorkingCalendar;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.Destination;
import vn.lienthong.shell.DocumentTokens;
import vn.lienthong.shell.Identifiers;
import vn.lienthong.shell.PastEvents;
import vn.lienthong.shell.Role;
import vn.lienthong.shell.Routes;
import vn.lienthong.shell.VerifiableDocuments;

/** Wires public services. */
@Configuration(proxyBeanMethods = false)
class ServicesConfiguration {

    @Bean
    Procedures procedures(ContentDirectory content) {
        return Procedures.read(content);
    }

    @Bean
    ProcedureAnnouncement procedureAnnouncement(
            Procedures procedures, ApplicationEventPublisher events, Clock clock) {
        return new ProcedureAnnouncement(procedures, events, clock);
    }

    @Bean
    DraftStore draftStore(JdbcClient database, JsonMapper json) {
        return new DraftStore(database, json);
    }

    @Bean
    DossierStore dossierStore(JdbcClient database, DraftStore drafts) {
        return new DossierStore(database, drafts);
    }

    @Bean
    PastEvents<DossierSubmitted> pastSubmissions(JdbcTemplate database) {
        return new PastDossierStore(database).submitted();
    }

    @Bean
    PastEvents<DossierClosed> pastClosures(JdbcTemplate database) {
        return new PastDossierStore(database).closed();
    }

    @Bean
    ServiceUseStore serviceUseStore(JdbcTemplate database) {
        return new ServiceUseStore(database);
    }

    @Bean
    PastEvents<AdultsCounted> pastAdultCounts(ServiceUseStore store) {
        return store.told();
    }

    @Bean
    ServiceUse serviceUse(
            ServiceUseStore store,
            AdultCounts register,
            Identifiers identifiers,
            ApplicationEventPublisher events,
            Clock clock) {
        return new ServiceUse(store, register, identifiers, events, clock);
    }

    @Bean
    DailyServiceUse dailyServiceUse(ServiceUse use) {
        return new DailyServiceUse(use);
    }

    @Bean
    CaseCodes dossierCodes(DossierStore dossiers) {
        return new DossierCodes(dossiers);
    }

    @Bean
    BirthAct birthAct(PopulationRegister register, CivilRegistration civil) {
        return new BirthAct(register, civil);
    }

    @Bean
    ProcedureForms procedureForms(
            Procedures procedures, CommuneReader communes, AdministrativeUnits units) {
        return new ProcedureForms(procedures, new FormReader(communes), communes, units);
    }

    @Bean
    Authorities authorities(AdministrativeUnits units, Agencies agencies) {
        return new Authorities(units, agencies);
    }

    @Bean
    DossierJournal dossierJournal(
            DossierStore dossiers,
            WorkingCalendar calendar,
            Authorities authorities,
            Identifiers identifiers,
            ApplicationEventPublisher events) {
        return new DossierJournal(
                dossiers, new Deadlines(calendar), authorities, identifiers, events);
    }

    @Bean
    Applications applications(
            ProcedureForms forms,
            DraftStore drafts,
            DossierJournal journal,
            BirthAct birth,
            Clock clock) {
        return new Applications(forms, drafts, journal, birth, clock);
    }

    @Bean
    DossierDesk dossierDesk(
            DossierJournal journal,
            Procedures procedures,
            BirthAct birth,
            SecureRandom random,
            Clock clock) {
        return new DossierDesk(journal, procedures, birth, new DocumentTokens(random), clock);
    }

    @Bean
    Results results(DossierJournal journal, Procedures procedures) {
        return new Results(journal, procedures);
    }

    @Bean
    VerifiableDocuments verifiableResults(Results results) {
        return token -> results.verify(token).map(Results.Verified::document);
    }

    @Bean
    Routes servicesRoutes() {
        return Routes.of(
                Routes.Grant.toEveryone("/dich-vu"),
                Routes.Grant.toEveryone("/dich-vu/{code}"),
                Routes.Grant.to("/dich-vu/{code}/bat-dau", Role.CITIZEN),
                Routes.Grant.to("/ho-so/**", Role.CITIZEN),
                Routes.Grant.to("/can-bo/**", Role.OFFICER),
                Routes.Grant.toEveryone("/xac-minh"),
                Routes.Grant.toEveryone("/xac-minh/{token}"));
    }

    @Bean
    Destination servicesDestination() {
        return new Destination("/dich-vu", "services", 10, null);
    }

    @Bean
    Destination verificationDestination() {
        return new Destination("/xac-minh", "verification", 30, null);
    }

    @Bean
    Destination dossiersDestination() {
        return new Destination("/ho-so", "dossiers", 45, Role.CITIZEN);
    }

    @Bean
    Destination deskDestination() {
        return new Destination("/can-bo", "desk", 60, Role.OFFICER);
    }
}
