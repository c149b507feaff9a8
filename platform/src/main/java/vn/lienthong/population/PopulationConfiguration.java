package vn.lienthong.population;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.shell.Identifiers;
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
                database, numbers, new Facts(database, json, identifiers), identifiers);
    }

    @Bean
    PopulationRegister populationRegister(
            JdbcClient database, Identifiers identifiers, Clock clock) {
        return new PopulationRegister(database, identifiers, clock);
    }

    @Bean
    CivilRegistration civilRegistration(
            PopulationRegister register,
            CivilActs acts,
            AdministrativeUnits units,
            ApplicationEventPublisher events,
            Clock clock) {
        return new CivilRegistration(register, acts, units, events, clock);
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
    PersonMatching personMatching(
            JdbcClient database,
            Identifiers identifiers,
            MatchMisses misses,
            AdministrativeUnits units,
            Clock clock) {
        return new PersonMatching(new MatchRegister(database, identifiers), misses, units, clock);
    }

    @Bean
    Routes populationRoutes() {
        return Routes.of(Routes.Grant.toClients("/api/v1/population/match"));
    }
}
