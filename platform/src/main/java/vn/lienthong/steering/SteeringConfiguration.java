package vn.lienthong.steering;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.population.ActDays;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.Destination;
import vn.lienthong.shell.PastEvents;
import vn.lienthong.shell.Routes;

/** Wires steering. */
@Configuration(proxyBeanMethods = false)
class SteeringConfiguration {

    @Bean
    FactProjection factProjection(
            JdbcClient database, PlatformTransactionManager transactions, Clock clock) {
        return new FactProjection(database, new TransactionTemplate(transactions), clock);
    }

    @Bean
    CaseFacts caseFacts(JdbcTemplate database, FactProjection projection, ActDays days) {
        return new CaseFacts(
                database,
                new Pseudonyms(JdbcClient.create(database)),
                projection,
                new EventFacts(days));
    }

    @Bean
    FactReview factReview(
            JdbcTemplate database,
            ActDays days,
            List<PastEvents<?>> past,
            PlatformTransactionManager transactions,
            Clock clock) {
        JdbcClient client = JdbcClient.create(database);
        return new FactReview(
                database,
                new EventFacts(days),
                new FactFindings(client, new Pseudonyms(client)),
                past,
                FactReview.Transactions.of(transactions, clock));
    }

    @Bean
    FactSums factSums(JdbcClient database, PlatformTransactionManager transactions) {
        return new FactSums(database, transactions);
    }

    @Bean
    FrequentSums frequentSums(FactSums sums) {
        return new FrequentSums(sums);
    }

    @Bean
    Figures figures(JdbcClient database, AdministrativeUnits units, Clock clock) {
        return new Figures(database, units, clock);
    }

    @Bean
    PublishedFigures publishedFigures(ContentDirectory content) {
        return PublishedFigures.read(content);
    }

    @Bean
    Routes steeringRoutes() {
        return Routes.of(
                Routes.Grant.toEveryone("/dieu-hanh"),
                Routes.Grant.toEveryone("/dieu-hanh/ho-so"),
                Routes.Grant.toEveryone("/dieu-hanh/theo-tinh.csv"),
                Routes.Grant.toEveryone("/dieu-hanh/theo-thang.csv"),
                Routes.Grant.toEveryone("/dieu-hanh/chi-tieu-va-muc-tieu.csv"),
                Routes.Grant.toEveryone("/dieu-hanh/nhiem-vu-theo-tinh-trang.csv"),
                Routes.Grant.toEveryone("/dieu-hanh/so-lieu-cong-bo"));
    }

    @Bean
    Destination steeringDestination() {
        return new Destination("/dieu-hanh", "steering", 40, null);
    }
}
