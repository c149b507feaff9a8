package vn.lienthong.population.intake;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.population.CivilRegistration;
import vn.lienthong.population.EntryLaw;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.shell.Identifiers;

/** Wires imports and extracts. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    @Bean
    Arrivals arrivals(
            CivilRegistration civil,
            EntryLaw law,
            JdbcClient database,
            JsonMapper json,
            Identifiers identifiers) {
        return new Arrivals(civil, law, new RegisterLookup(database, json), identifiers);
    }

    @Bean
    RestingIndexes restingIndexes(JdbcClient database, PlatformTransactionManager transactions) {
        return new RestingIndexes(database, transactions);
    }

    @Bean
    RegisterImport registerImport(
            PlatformTransactionManager transactions,
            JdbcClient database,
            Arrivals arrivals,
            RestingIndexes indexes,
            AdministrativeUnits units,
            Identifiers identifiers,
            Clock clock) {
        return new RegisterImport(
                new ImportRun.Register(
                        new TransactionTemplate(transactions),
                        new ImportLog(database, identifiers),
                        arrivals),
                indexes,
                units,
                clock);
    }

    @Bean
    RegisterExtract registerExtract(
            JdbcTemplate database,
            PlatformTransactionManager transactions,
            Identifiers identifiers,
            Clock clock) {
        return new RegisterExtract(database, transactions, identifiers, clock);
    }
}
