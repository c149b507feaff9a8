package vn.lienthong.population;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.lienthong.primitives.LegalGround;

/**
 * The numbers under which provisions of law are written down, each once. Within the caller's
 * transaction. Thread-safe.
 */
final class Grounds {

    private final JdbcClient database;

    /** Rows are never changed; there are as many as provisions by which acts are registered. */
    private final Map<String, Integer> known = new ConcurrentHashMap<>();

    Grounds(JdbcClient database) {
        this.database = database;
    }

    /** The number of a ground, which is written down when it is new. */
    int number(LegalGround ground) {
        String words = ground.toString();
        Integer before = known.get(words);
        if (before != null) {
            return before;
        }
        int number =
                database.sql("select population.ground_of(?)")
                        .param(words)
                        .query(Integer.class)
                        .single();
        // It may be of this transaction, and go with it.
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        known.put(words, number);
                    }
                });
        return number;
    }
}
