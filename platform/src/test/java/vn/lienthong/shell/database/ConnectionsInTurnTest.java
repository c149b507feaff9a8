package vn.lienthong.shell.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectionsInTurnTest {

    private final HikariDataSource pool = pool();
    private final ConnectionsInTurn connections = new ConnectionsInTurn(pool);

    private static HikariDataSource pool() {
        TestDatabase database = TestDatabase.fresh();
        var settings = new HikariConfig();
        settings.setJdbcUrl(database.jdbcUrl());
        settings.setUsername(database.user());
        settings.setPassword(database.password());
        settings.setMaximumPoolSize(1);
        settings.setConnectionTimeout(20_000);
        return new HikariDataSource(settings);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void whoeverWaitsLongestHasTheNextConnection() throws Exception {
        List<Integer> served = new CopyOnWriteArrayList<>();
        var waiting = new ArrayList<Thread>();
        try (Connection _ = connections.getConnection()) {
            for (int i = 0; i < 20; i++) {
                int number = i;
                Thread thread = Thread.ofPlatform().start(() -> serve(number, served));
                waiting.add(thread);
                while (thread.getState() != Thread.State.TIMED_WAITING) {
                    LockSupport.parkNanos(100_000);
                }
            }
        }
        for (Thread thread : waiting) {
            thread.join();
        }

        assertThat(served).hasSize(20).isSorted();
    }

    private void serve(int number, List<Integer> served) {
        try (Connection _ = connections.getConnection()) {
            served.add(number);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void aConnectionThatIsClosedTwiceIsOneTurn() throws SQLException {
        pool.setConnectionTimeout(250);
        var impatient = new ConnectionsInTurn(pool);
        Connection first = impatient.getConnection();
        first.close();
        first.close();

        try (Connection second = impatient.getConnection()) {
            assertThat(second.isValid(1)).isTrue();
            assertThatThrownBy(impatient::getConnection)
                    .isInstanceOf(SQLTransientConnectionException.class)
                    .hasMessageStartingWith("no connection within");
        }
    }

    @Test
    void aTurnIsGivenBackWhenThePoolHasNoConnection() {
        pool.close();

        assertThatThrownBy(connections::getConnection).isInstanceOf(SQLException.class);
        assertThatThrownBy(connections::getConnection)
                .isInstanceOf(SQLException.class)
                .hasMessageNotContaining("no connection within");
    }
}
