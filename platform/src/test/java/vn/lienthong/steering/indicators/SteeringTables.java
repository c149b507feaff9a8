package vn.lienthong.steering.indicators;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.shell.database.TestDatabase;

/** The empty tables of steering in a database of their own, to be filled with facts. */
public final class SteeringTables {

    private final DataSource source;
    private final JdbcClient database;
    private final AtomicLong serial = new AtomicLong();

    private SteeringTables(DataSource source) {
        this.source = source;
        this.database = JdbcClient.create(source);
    }

    public static SteeringTables fresh() {
        TestDatabase fresh = TestDatabase.fresh();
        var source = new DriverManagerDataSource(fresh.jdbcUrl(), fresh.user(), fresh.password());
        Flyway.configure()
                .dataSource(source)
                .schemas("steering")
                .locations("classpath:db/migration/steering")
                .load()
                .migrate();
        return new SteeringTables(source);
    }

    public DataSource source() {
        return source;
    }

    public JdbcClient database() {
        return database;
    }

    public PlatformTransactionManager transactions() {
        return new DataSourceTransactionManager(source);
    }

    /** Facts of a province: so many, each with a day and the day of the act, not before it. */
    public void add(
            FactKind kind,
            String province,
            LocalDate day,
            LocalDate acted,
            @Nullable Boolean onTime,
            int count) {
        add(kind, province, null, day, acted, onTime, count);
    }

    /** The same of a commune. */
    public void add(
            FactKind kind,
            String province,
            @Nullable String commune,
            LocalDate day,
            LocalDate acted,
            @Nullable Boolean onTime,
            int count) {
        for (int i = 0; i < count; i++) {
            long number = serial.incrementAndGet();
            database.sql(
                            """
                            insert into steering.case_fact (measure, case_id, pseudonym, day, known_at,
                                amount, province_code, commune_code, on_time, days,
                                procedure_code, recorded_at)
                            values (?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?)
                            """)
                    .param(kind.name())
                    .param(new UUID(0, number))
                    .param("p" + number)
                    .param(day)
                    .param(moment(acted))
                    .param(province)
                    .param(commune)
                    .param(onTime)
                    .param(ChronoUnit.DAYS.between(day, acted))
                    .param(kind == FactKind.RECEIVED ? "1.001193" : null)
                    .param(moment(acted))
                    .update();
        }
    }

    private static Timestamp moment(LocalDate day) {
        return Timestamp.from(day.atTime(9, 0).atZone(SimulatedTime.VIETNAM).toInstant());
    }
}
