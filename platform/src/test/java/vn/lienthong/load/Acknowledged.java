package vn.lienthong.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** What the platform has told its users, so that it can be held to it. Thread-safe. */
final class Acknowledged {

    /** A draft and the child it is about. */
    record Draft(UUID draft, Child child) {}

    private static final Duration PAUSE = Duration.ofMillis(10);

    /** Drafts whose applicant sent them and has not read a receipt: either is right. */
    private final Map<UUID, Draft> sent = new ConcurrentHashMap<>();

    private final Map<UUID, Draft> received = new ConcurrentHashMap<>();
    private final Set<UUID> approved = ConcurrentHashMap.newKeySet();

    void sends(Draft draft) {
        sent.put(draft.draft(), draft);
    }

    void readReceipt(UUID dossier, Draft draft) {
        received.put(dossier, draft);
        sent.remove(draft.draft());
    }

    void readApproval(UUID dossier) {
        approved.add(dossier);
    }

    List<Draft> unanswered() {
        return List.copyOf(sent.values());
    }

    List<UUID> undecided() {
        return received.keySet().stream().filter(id -> !approved.contains(id)).toList();
    }

    int receivedCount() {
        return received.size();
    }

    /** Waits until more receipts were read than that; false when they were not in time. */
    boolean awaitMoreThan(int receipts, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (received.size() <= receipts) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }

    int approvedCount() {
        return approved.size();
    }

    /** What users were told and is not so, in words; empty when all of it is. */
    List<String> broken(Connection database) throws SQLException {
        var broken = new ArrayList<String>();
        long lost =
                count(
                        database,
                        """
                        select count(*) from unnest(?::uuid[], ?::uuid[], ?::text[]) as told (dossier, draft, child)
                        where 1 <> (select count(*) from services.dossier d
                                    where d.draft_id = told.draft and d.dossier_id = told.dossier
                                      and d.answers ->> 'childName' = told.child)
                        """,
                        received.keySet().toArray(),
                        received.values().stream().map(Draft::draft).toArray(),
                        received.values().stream().map(draft -> draft.child().name()).toArray());
        if (lost != 0) {
            broken.add("dossiers with a receipt that are not there as handed in: " + lost);
        }
        long twice =
                count(
                        database,
                        """
                        select count(*) from (
                            select 1 from services.dossier where answers ->> 'childName' = any(?::text[])
                            group by answers ->> 'childName' having count(*) > 1) as repeated
                        """,
                        new Object[][] {
                            received.values().stream().map(draft -> draft.child().name()).toArray()
                        });
        if (twice != 0) {
            broken.add("children with more than one dossier: " + twice);
        }
        long undone =
                count(
                        database,
                        """
                        select count(*) from unnest(?::uuid[]) as told (dossier)
                        where not exists (select from services.dossier d
                            where d.dossier_id = told.dossier and d.state = 'RETURNED')
                        """,
                        new Object[][] {approved.toArray()});
        if (undone != 0) {
            broken.add("approvals that the officer saw and that are not there: " + undone);
        }
        return broken;
    }

    private static long count(Connection database, String query, Object[]... arrays)
            throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(query)) {
            for (int i = 0; i < arrays.length; i++) {
                String type =
                        arrays[i].length > 0 && arrays[i][0] instanceof UUID ? "uuid" : "text";
                statement.setArray(i + 1, database.createArrayOf(type, arrays[i]));
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
