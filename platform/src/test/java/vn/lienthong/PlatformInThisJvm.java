package vn.lienthong;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import vn.lienthong.shell.database.Database;
import vn.lienthong.shell.database.EmbeddedSettings;

/** The whole platform in this JVM, on its own database, for loads that call the use cases. */
public final class PlatformInThisJvm implements AutoCloseable {

    private final Database database;
    private final ConfigurableApplicationContext application;

    private PlatformInThisJvm(Database database, ConfigurableApplicationContext application) {
        this.database = database;
        this.application = application;
    }

    /** Starts the platform on a data directory of its own; with nobody in it, where it is new. */
    public static PlatformInThisJvm on(Path data) {
        return on(data, Optional.empty());
    }

    /** The same with other content than its own. */
    public static PlatformInThisJvm on(Path data, Path content) {
        return on(data, Optional.of(content));
    }

    private static PlatformInThisJvm on(Path data, Optional<Path> content) {
        Database database = Database.open(Map.of(), EmbeddedSettings.in(data));
        try {
            // A run that is cut off leaves no server behind; closing twice does no harm.
            SpringApplication.getShutdownHandlers().add(database::close);
            var start = new ApplicationStart(0, data, OptionalInt.of(0), content);
            return new PlatformInThisJvm(database, PlatformRun.application(start, database));
        } catch (RuntimeException failed) {
            database.close();
            throw failed;
        }
    }

    /** The one use case, register or store of a type. */
    public <T> T the(Class<T> type) {
        return application.getBean(type);
    }

    /** Publishes an event as a module does, within the caller's transaction. */
    public void publish(Object event) {
        application.publishEvent(event);
    }

    /** Address of the first page, without the slash at the end. */
    public String address() {
        return "http://localhost:" + PlatformRun.port(application);
    }

    @Override
    public void close() {
        application.close();
        database.close();
    }
}
