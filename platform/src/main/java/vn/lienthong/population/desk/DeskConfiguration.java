package vn.lienthong.population.desk;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.population.AccessGrounds;
import vn.lienthong.population.ActRegistration;
import vn.lienthong.population.CivilRegistration;
import vn.lienthong.population.NewCitizens;
import vn.lienthong.population.PersonRecords;
import vn.lienthong.population.PopulationRegister;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.reference.CommuneReader;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.Destination;
import vn.lienthong.shell.DocumentTokens;
import vn.lienthong.shell.Identifiers;
import vn.lienthong.shell.Role;
import vn.lienthong.shell.Texts;
import vn.lienthong.shell.VerifiableDocuments;
import vn.lienthong.shell.VerifiedDocument;

/** Wires the register desk. */
@Configuration(proxyBeanMethods = false)
class DeskConfiguration {

    @Bean
    DeskPurposes deskPurposes(ContentDirectory content) {
        return DeskPurposes.read(content);
    }

    @Bean
    PersonSearch personSearch(
            JdbcClient database,
            PopulationRegister register,
            CommuneReader communes,
            AdministrativeUnits units,
            Clock clock) {
        return new PersonSearch(new PersonSearchStore(database), register, communes, units, clock);
    }

    @Bean
    Territory territory(JdbcClient database, DeskPurposes purposes, Clock clock) {
        return new Territory(database, purposes, clock);
    }

    @Bean
    PersonDesk personDesk(
            JdbcClient database,
            PersonRecords records,
            PopulationRegister register,
            Territory territory,
            Clock clock) {
        return new PersonDesk(records, register, new RelativeStore(database), territory, clock);
    }

    @Bean
    ActDesk actDesk(
            PersonDesk persons,
            ActRegistration acts,
            PopulationRegister register,
            CommuneReader communes,
            Identifiers identifiers,
            Clock clock) {
        return new ActDesk(persons, acts, new ActSources(register, communes, identifiers), clock);
    }

    @Bean
    NewPersonDesk newPersonDesk(
            CivilRegistration births,
            NewCitizens citizens,
            PopulationRegister register,
            CommuneReader communes,
            Clock clock) {
        return new NewPersonDesk(births, citizens, register, communes, clock);
    }

    @Bean
    CivilExtracts civilExtracts(
            JdbcClient database,
            PersonDesk persons,
            PersonRecords records,
            SecureRandom random,
            Clock clock) {
        return new CivilExtracts(
                persons, records, new ExtractStore(database), new DocumentTokens(random), clock);
    }

    @Bean
    VerifiableDocuments verifiableExtracts(CivilExtracts extracts, Texts texts) {
        return token ->
                extracts.verify(token)
                        .map(verified ->
                                new VerifiedDocument(
                                        texts.both("extract." + verified.issue().kind().name()),
                                        verified.issue().number(),
                                        verified.issue().holder(),
                                        verified.issue().communeCode(),
                                        verified.issue().issuedAt(),
                                        verified.holds()));
    }

    @Bean
    ResidenceReviews residenceReviews(
            JdbcClient database,
            PopulationRegister register,
            ActRegistration acts,
            AccessGrounds grounds,
            AdministrativeUnits units) {
        return new ResidenceReviews(
                new ResidenceReviewStore(database), register, acts, grounds, units);
    }

    @Bean
    Destination registerDeskDestination() {
        return new Destination("/can-bo/dan-cu", "register-desk", 62, Role.OFFICER);
    }
}
