package vn.lienthong.shell.database;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Gives the connections of a pool to those who wait for one in the order in which they came. The
 * pool alone lets a thread that runs take the connection that was handed to one that still sleeps,
 * so that under load some wait until they give up while others are served again and again.
 * Thread-safe.
 */
public final class ConnectionsInTurn extends DelegatingDataSource {

    /** SQLSTATE of a connection that could not be had. */
    private static final String UNAVAILABLE = "08001";

    private final Semaphore turns;
    private final long patienceMillis;

    /** Takes turns at a pool; who waits longer than the pool's own time limit gives up. */
    public ConnectionsInTurn(HikariDataSource pool) {
        super(pool);
        this.turns = new Semaphore(pool.getMaximumPoolSize(), true);
        this.patienceMillis = pool.getConnectionTimeout();
    }

    @Override
    public Connection getConnection() throws SQLException {
        try {
            if (!turns.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS)) {
                throw new SQLTransientConnectionException(
                        "no connection within " + patienceMillis + " ms", UNAVAILABLE);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("interrupted", UNAVAILABLE, interrupted);
        }
        boolean taken = false;
        try {
            Connection connection = endingTurn(super.getConnection());
            taken = true;
            return connection;
        } finally {
            if (!taken) {
                turns.release();
            }
        }
    }

    /** The connection; when it is closed, whoever waits longest has the next turn. */
    private Connection endingTurn(Connection connection) {
        var ended = new AtomicBoolean();
        return (Connection)
                Proxy.newProxyInstance(
                        ConnectionsInTurn.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, arguments) -> {
                            try {
                                return switch (method.getName()) {
                                    case "equals" -> proxy == arguments[0];
                                    case "hashCode" -> System.identityHashCode(proxy);
                                    default -> method.invoke(connection, arguments);
                                };
                            } catch (InvocationTargetException failed) {
                                throw failed.getCause();
                            } finally {
                                if (method.getName().equals("close")
                                        && ended.compareAndSet(false, true)) {
                                    turns.release();
                                }
                            }
                        });
    }
}
