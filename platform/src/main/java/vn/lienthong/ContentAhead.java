package vn.lienthong;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import vn.lienthong.population.ActRules;
import vn.lienthong.population.duplicates.DuplicateRules;
import vn.lienthong.population.quality.QualityRules;
import vn.lienthong.reference.AddressResolver;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.services.Procedures;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.steering.PublishedFigures;
import vn.lienthong.steering.indicators.Indicators;
import vn.lienthong.steering.reports.ReportTemplates;
import vn.lienthong.steering.savings.Savings;

/**
 * Reads the long parts of the content while the database starts and the application is made.
 *
 * <p>What is wrong with the content is told when the application asks for the part.
 */
final class ContentAhead {

    private final Map<Class<?>, CompletableFuture<?>> parts;

    private ContentAhead(Map<Class<?>, CompletableFuture<?>> parts) {
        this.parts = Map.copyOf(parts);
    }

    /** Begins to read, on another thread. */
    static ContentAhead begin(ApplicationStart start) {
        CompletableFuture<ContentDirectory> content =
                CompletableFuture.supplyAsync(() ->
                        start.content()
                                .map(ContentDirectory::new)
                                .orElseGet(ContentDirectory::builtIn));
        CompletableFuture<AdministrativeUnits> units =
                content.thenApply(directory -> AdministrativeUnits.read(directory.root()));
        // The content of an operator is read whole before a start goes on; what is built in was
        // read
        // when the platform was built.
        boolean own = start.content().isPresent();
        CompletableFuture<AddressResolver> addresses =
                units.thenCombine(
                        content,
                        (read, directory) ->
                                own
                                        ? AddressResolver.read(directory.root(), read)
                                        : AddressResolver.atFirstUse(directory.root(), read));
        CompletableFuture<Procedures> procedures =
                addresses.thenCombine(content, (read, directory) -> Procedures.read(directory));
        CompletableFuture<PublishedFigures> published =
                content.thenApply(own ? PublishedFigures::read : PublishedFigures::atFirstUse);
        CompletableFuture<Indicators> indicators =
                content.thenApply(own ? Indicators::read : Indicators::atFirstUse);
        CompletableFuture<ReportTemplates> templates =
                content.thenCombine(
                        published.thenCombine(indicators, Figures::new),
                        (directory, figures) ->
                                own
                                        ? ReportTemplates.read(
                                                directory, figures.published, figures.indicators)
                                        : ReportTemplates.atFirstUse(
                                                directory, figures.published, figures.indicators));
        return new ContentAhead(
                Map.of(
                        AdministrativeUnits.class,
                        units,
                        AddressResolver.class,
                        addresses,
                        Procedures.class,
                        procedures,
                        ActRules.class,
                        content.thenApply(own ? ActRules::read : ActRules::atFirstUse),
                        PublishedFigures.class,
                        published,
                        Indicators.class,
                        indicators,
                        ReportTemplates.class,
                        templates,
                        Savings.class,
                        content.thenApply(own ? Savings::read : Savings::atFirstUse),
                        DuplicateRules.class,
                        content.thenApply(own ? DuplicateRules::read : DuplicateRules::atFirstUse),
                        QualityRules.class,
                        content.thenApply(own ? QualityRules::read : QualityRules::atFirstUse)));
    }

    private record Figures(PublishedFigures published, Indicators indicators) {}

    /** Lets the application take what was read instead of reading it. */
    void handTo(ConfigurableListableBeanFactory beans) {
        parts.forEach((type, part) -> {
            for (String name : beans.getBeanNamesForType(type, true, false)) {
                ((AbstractBeanDefinition) beans.getBeanDefinition(name))
                        .setInstanceSupplier(part::join);
            }
        });
    }
}
