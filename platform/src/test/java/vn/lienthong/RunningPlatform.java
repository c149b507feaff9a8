package vn.lienthong;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.demonstration.Demonstration;
import vn.lienthong.demonstration.SampleAccounts;
import vn.lienthong.demonstration.SampleAccounts.SampleAccount;
import vn.lienthong.demonstration.SampleClerks;
import vn.lienthong.demonstration.SampleFigures;
import vn.lienthong.demonstration.SampleTasks;
import vn.lienthong.services.ServiceUse;
import vn.lienthong.shell.EventDelivery;
import vn.lienthong.shell.Role;
import vn.lienthong.shell.database.TestDatabase;

/**
 * The whole platform, started once for all tests of this JVM, on a real database with a small
 * demonstration country. Tests share it: each works on its own dossiers and people.
 */
public final class RunningPlatform {

    /** People of the country; a multiple of a block of relatives. */
    public static final int PEOPLE = 640;

    private static final long SEED = 20_260_101;
    private static final Duration DELIVERY_LIMIT = Duration.ofSeconds(60);

    private static @Nullable RunningPlatform shared;

    private final ConfigurableApplicationContext context;
    private final TestDatabase database;
    private final List<SampleAccount> accounts;

    private RunningPlatform(
            ConfigurableApplicationContext context,
            TestDatabase database,
            List<SampleAccount> accounts) {
        this.context = context;
        this.database = database;
        this.accounts = accounts;
    }

    public static synchronized RunningPlatform shared() {
        if (shared == null) {
            TestDatabase database = TestDatabase.fresh();
            ConfigurableApplicationContext context = start(database);
            context.getBean(Demonstration.class).settle(PEOPLE, SEED, step -> {});
            List<SampleAccount> accounts =
                    context.getBean(SampleAccounts.class).open(new SecureRandom());
            context.getBean(SampleTasks.class).enter();
            shared = new RunningPlatform(context, database, accounts);
            shared.awaitEvents();
            context.getBean(ServiceUse.class).count();
            context.getBean(SampleFigures.class).enter();
            context.getBean(SampleClerks.class).enter();
        }
        return shared;
    }

    /** Starts another application on a database; the caller closes it. */
    public static ConfigurableApplicationContext start(TestDatabase database) {
        var application = new SpringApplication(Application.class);
        application.addInitializers(context ->
                context.getEnvironment()
                        .getPropertySources()
                        .addFirst(
                                new MapPropertySource(
                                        "test",
                                        Map.of(
                                                "server.port", 0,
                                                "lienthong.data", database.directory(),
                                                "spring.datasource.url", database.jdbcUrl(),
                                                "spring.datasource.username", database.user(),
                                                "spring.datasource.password",
                                                        database.password()))));
        return application.run();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** One of several beans of a type. */
    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** Publishes an event as a module would; within a transaction, it is delivered after it. */
    public void publish(Object event) {
        context.publishEvent(event);
    }

    /** Hears every event of a type from now on, as it is published. */
    public <T> void listen(Class<T> type, Consumer<T> listener) {
        context.addApplicationListener((PayloadApplicationEvent<?> event) -> {
            if (type.isInstance(event.getPayload())) {
                listener.accept(type.cast(event.getPayload()));
            }
        });
    }

    public JdbcClient sql() {
        return context.getBean(JdbcClient.class);
    }

    public TestDatabase database() {
        return database;
    }

    /** Address of the first page, without the slash at the end. */
    public String address() {
        var web = (WebServerApplicationContext) context;
        return "http://localhost:"
                + Objects.requireNonNull(web.getWebServer(), "web server").getPort();
    }

    public SampleAccount account(Role role) {
        return accounts.stream()
                .filter(account -> account.role() == role)
                .findFirst()
                .orElseThrow();
    }

    /** All accounts to sign in with. */
    public List<SampleAccount> accounts() {
        return accounts;
    }

    /** Waits until every event has been read, so that figures are up to date. */
    public void awaitEvents() {
        if (!context.getBean(EventDelivery.class).awaitQuiet(DELIVERY_LIMIT)) {
            throw new IllegalStateException("events are still outstanding after " + DELIVERY_LIMIT);
        }
    }
}
