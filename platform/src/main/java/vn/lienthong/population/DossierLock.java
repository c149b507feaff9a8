package vn.lienthong.population;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets one order be entered at a time where there is nobody in the register yet over whom two
 * sendings of it would meet. Within the caller's transaction, until its end.
 */
final class DossierLock {

    private DossierLock() {}

    static void take(JdbcClient database, UUID dossier) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(cast(? as text), 0))")
                .param(dossier)
                .query()
                .listOfRows();
    }
}
