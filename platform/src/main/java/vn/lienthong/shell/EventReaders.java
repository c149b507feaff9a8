package vn.lienthong.shell;

import java.util.concurrent.Executor;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.AsyncConfigurer;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * The few threads on which modules read each other's events.
 *
 * <p>Each reader needs database connections of its own. With a thread for every event, a burst of
 * acts takes the connections from the people who are waiting, and readers that find none give up
 * until the next start. Here the rest wait in line. A stop waits a while for the line, after the
 * last page was answered; what remains of it is lost with the process, the events are not, for they
 * are kept in the database until they were read.
 */
final class EventReaders implements AsyncConfigurer, SmartLifecycle {

    /** A quarter of the connections. */
    private static final int READERS = 6;

    private static final int STOP_SECONDS = 10;

    /** Stops after the web server, whose last requests still publish events. */
    private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 4096;

    private final ThreadPoolTaskExecutor readers = new ThreadPoolTaskExecutor();
    private volatile boolean running;

    EventReaders() {
        readers.setCorePoolSize(READERS);
        readers.setMaxPoolSize(READERS);
        readers.setThreadNamePrefix("events-");
        readers.setDaemon(true);
        readers.setWaitForTasksToCompleteOnShutdown(true);
        readers.setAwaitTerminationSeconds(STOP_SECONDS);
        readers.initialize();
    }

    @Override
    public Executor getAsyncExecutor() {
        return readers;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        readers.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
