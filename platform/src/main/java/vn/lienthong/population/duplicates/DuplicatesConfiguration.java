package vn.lienthong.population.duplicates;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.lienthong.population.ActRegistration;
import vn.lienthong.population.PopulationRegister;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.Destination;
import vn.lienthong.shell.Identifiers;
import vn.lienthong.shell.Role;

/** Wires the care for duplicates. */
@Configuration(proxyBeanMethods = false)
class DuplicatesConfiguration {

    @Bean
    DuplicateRules duplicateRules(ContentDirectory content) {
        return DuplicateRules.atFirstUse(content);
    }

    @Bean
    DuplicateSearch duplicateSearch(
            JdbcTemplate database, Identifiers identifiers, DuplicateRules rules, Clock clock) {
        return new DuplicateSearch(new CandidateStore(database, identifiers), rules, clock);
    }

    @Bean
    EntrySearch entrySearch(
            JdbcTemplate database,
            DuplicateSearch search,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new EntrySearch(
                new SearchPosition(database, EntrySearch.CHUNK), search, transactions, clock);
    }

    @Bean
    DailyDuplicates dailyDuplicates(EntrySearch search) {
        return new DailyDuplicates(search);
    }

    @Bean
    Duplicates duplicates(
            JdbcClient database,
            ActRegistration acts,
            DuplicateRules rules,
            PopulationRegister register,
            Identifiers identifiers,
            Clock clock) {
        return new Duplicates(
                new DuplicateStore(database),
                new RecordMerging(acts, rules, clock),
                register,
                identifiers,
                clock);
    }

    @Bean
    Destination duplicatesDestination() {
        return new Destination("/can-bo/trung-lap", "duplicates", 66, Role.OFFICER);
    }
}
