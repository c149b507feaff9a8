package vn.lienthong.population.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Indexes that serve searches only rest while an empty register is filled for the first time: kept
 * up to date row by row they cost more than the rows themselves, and end up larger.
 *
 * <p>What rests is written down in the database in the same transaction, so that no kill leaves the
 * register without: the import builds them at its end, resumed or not, and so does a platform that
 * starts. Thread-safe.
 */
class RestingIndexes {

    /** A register with more persons than this is in use: its indexes stay. */
    private static final long PERSONS_MAX = 10_000;

    /** Smaller files are imported before indexes would be dropped and built. */
    private static final long BYTES_MIN = 32L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(RestingIndexes.class);

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    RestingIndexes(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Index(String name, String definition) {}

    /**
     * Lets indexes rest if a file fills the register for the first time.
     *
     * @param bytes size of the file
     */
    void rest(long bytes) {
        if (bytes < BYTES_MIN) {
            return;
        }
        transaction.executeWithoutResult(_ -> {
            long persons =
                    database.sql(
                                    """
                                    select count(*) from (
                                        select from population.person limit ?) as found
                                    """)
                            .param(PERSONS_MAX + 1)
                            .query(Long.class)
                            .single();
            if (persons <= PERSONS_MAX) {
                searched().forEach(this::rest);
            }
        });
    }

    /** Indexes without a rule of their own, on the tables that every entry writes. */
    private List<Index> searched() {
        return database.sql(
                        """
                        select c.relname as name, pg_get_indexdef(c.oid) as definition
                        from pg_index i join pg_class c on c.oid = i.indexrelid
                        where i.indrelid in ('population.person'::regclass, 'population.person_current'::regclass)
                            and not i.indisunique
                        """)
                .query(RestingIndexes::index)
                .list();
    }

    private static Index index(ResultSet row, int number) throws SQLException {
        return new Index(row.getString("name"), row.getString("definition"));
    }

    private void rest(Index index) {
        database.sql("insert into population.resting_index (index_name, definition) values (?, ?)")
                .params(index.name(), index.definition())
                .update();
        // The name is one of this schema's own: letters and underscores.
        database.sql("drop index population." + index.name()).update();
    }

    /** Builds whatever rests. Writers of a table wait while an index on it is built. */
    void build() {
        List<Index> resting =
                database.sql(
                                "select index_name as name, definition from population.resting_index order by index_name")
                        .query(RestingIndexes::index)
                        .list();
        for (Index index : resting) {
            transaction.executeWithoutResult(_ -> build(index));
        }
    }

    private void build(Index index) {
        boolean ours =
                database.sql("delete from population.resting_index where index_name = ?")
                                .param(index.name())
                                .update()
                        == 1;
        if (ours) {
            database.sql("set local maintenance_work_mem = '512MB'").update();
            database.sql(index.definition()).update();
        }
    }

    /** An import was killed and not resumed: pages need the indexes now. */
    @EventListener(WebServerInitializedEvent.class)
    void buildWhatWasLeft() {
        Thread.ofVirtual()
                .name("resting-indexes")
                .start(() -> {
                    try {
                        build();
                    } catch (RuntimeException failed) {
                        LOG.warn("Indexes of the register rest until the next start.", failed);
                    }
                });
    }
}
