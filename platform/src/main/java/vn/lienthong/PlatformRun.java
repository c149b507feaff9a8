package vn.lienthong;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import vn.lienthong.reference.AddressResolver;
import vn.lienthong.shell.ContentFault;
import vn.lienthong.shell.database.Database;
import vn.lienthong.shell.database.DatabaseException;
import vn.lienthong.shell.database.EmbeddedSettings;

/** One run of the platform: the database first, the application on it, and both down in reverse. */
final class PlatformRun {

    private PlatformRun() {}

    /**
     * Runs until the process is told to stop.
     *
     * @throws vn.lienthong.shell.database.DatabaseException when there is no usable database
     * @throws ContentFault when the content cannot be used
     */
    static int untilStopped(ApplicationStart start, PrintWriter out) {
        ContentAhead content = ContentAhead.begin(start);
        Database database = Database.open(System.getenv(), EmbeddedSettings.in(start.data()));
        // These handlers run after the last application context is closed: no query is cut off.
        SpringApplication.getShutdownHandlers().add(database::close);
        ConfigurableApplicationContext application = application(start, database, content);
        DemonstrationStart.settle(application, start, out);
        String address = "http://localhost:" + port(application);
        FirstPage.require(address);
        out.println("Ready: " + address);
        out.flush();
        application.getBean(AddressResolver.class).prepare();
        return awaitStop();
    }

    /** The port that a running application answers on. */
    static int port(ConfigurableApplicationContext application) {
        return application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** The application on that database, answering requests. */
    static ConfigurableApplicationContext application(ApplicationStart start, Database database) {
        return application(start, database, ContentAhead.begin(start));
    }

    private static ConfigurableApplicationContext application(
            ApplicationStart start, Database database, ContentAhead content) {
        SpringApplication application = new SpringApplication(Application.class);
        application.setMainApplicationClass(Application.class);
        Map<String, Object> settings = new HashMap<>();
        settings.put("server.port", start.port());
        settings.put("spring.datasource.url", database.jdbcUrl());
        settings.put("spring.datasource.username", database.user());
        settings.put("spring.datasource.password", database.password());
        settings.put("lienthong.data", start.data().toString());
        start.content().ifPresent(directory -> settings.put("lienthong.content", "" + directory));
        application.addInitializers(context -> {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("start", settings));
            context.addBeanFactoryPostProcessor(content::handTo);
        });
        try {
            return application.run();
        } catch (RuntimeException failure) {
            throw told(failure).orElse(failure);
        }
    }

    /** What is wrong with content or database, when that is why the application did not start. */
    private static Optional<RuntimeException> told(Throwable failure) {
        @Nullable Throwable cause = failure;
        while (cause != null) {
            if (cause instanceof ContentFault fault) {
                return Optional.of(fault);
            }
            if (cause instanceof DatabaseException fault) {
                return Optional.of(fault);
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private static int awaitStop() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }
}
