package vn.lienthong.shell;

import java.util.concurrent.Executor;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.AsyncConfigurer;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * The few threads on which modules read each other's events.
 *
 * <p>Each reader needs database connections of its own. With a thread for every event, a burst of
 * acts takes the connections from the people who are waiting, and readers that find none give up
 * until the next start. Here the rest wait in line; the line is lost with the process, the events
 * are not, for they are kept in the database until they were read.
 */
final class EventReaders implements AsyncConfigurer, DisposableBean {

    /** A third of the connections at most. */
    private static final int READERS = 6;

    private final ThreadPoolTaskExecutor readers = new ThreadPoolTaskExecutor();

    EventReaders() {
        readers.setCorePoolSize(READERS);
        readers.setMaxPoolSize(READERS);
        readers.setThreadNamePrefix("events-");
        readers.setDaemon(true);
        readers.initialize();
    }

    @Override
    public Executor getAsyncExecutor() {
        return readers;
    }

    @Override
    public void destroy() {
        readers.shutdown();
    }
}
