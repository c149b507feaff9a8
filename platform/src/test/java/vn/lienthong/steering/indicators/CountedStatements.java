package vn.lienthong.steering.indicators;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database that counts the statements that it is sent. */
final class CountedStatements {

    private final AtomicInteger statements = new AtomicInteger();
    private final JdbcClient database;

    CountedStatements(DataSource source) {
        this.database =
                JdbcClient.create(
                        new DelegatingDataSource(source) {
                            @Override
                            public Connection getConnection() throws SQLException {
                                return counting(super.getConnection());
                            }
                        });
    }

    JdbcClient database() {
        return database;
    }

    int statements() {
        return statements.get();
    }

    private Connection counting(Connection connection) {
        return (Connection)
                Proxy.newProxyInstance(
                        Connection.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (_, method, arguments) -> {
                            if (method.getName().equals("prepareStatement")) {
                                statements.incrementAndGet();
                            }
                            try {
                                return method.invoke(connection, arguments);
                            } catch (InvocationTargetException e) {
                                throw Objects.requireNonNull(e.getCause());
                            }
                        });
    }
}
