package vn.lienthong.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What must hold in the tables at rest, whatever happened before: dossiers whole, numbers unique,
 * figures equal to what they count. Each claim is a query that counts what breaks it.
 */
public final class Recount {

    private static final String DAY = "at time zone 'Asia/Ho_Chi_Minh')::date";
    private static final Map<String, String> CLAIMS = claims();

    /** Events that somebody has not read yet, and those that are no facts yet. */
    static final String OUTSTANDING =
            """
            select (select count(*) from shell.event_publication)
                + (select count(*) from steering.incoming_fact)
            """;

    private Recount() {}

    /** The claims that do not hold, each with how often; empty when all is well. */
    public static List<String> broken(Connection database) throws SQLException {
        var broken = new ArrayList<String>();
        for (Map.Entry<String, String> claim : CLAIMS.entrySet()) {
            long count = count(database, claim.getValue());
            if (count != 0) {
                broken.add(claim.getKey() + ": " + count);
            }
        }
        return broken;
    }

    /** The single number that a query yields. */
    public static long count(Connection database, String query) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Map<String, String> claims() {
        var claims = new LinkedHashMap<String, String>();
        claims.put("events that nobody has read or worked off", OUTSTANDING);
        claims.putAll(ofDossiers());
        claims.putAll(ofPersons());
        claims.putAll(ofFigures());
        return claims;
    }

    private static Map<String, String> ofDossiers() {
        var claims = new LinkedHashMap<String, String>();
        claims.put(
                "dossiers whose state is not that of their last event",
                """
                select count(*) from services.dossier d where d.state is distinct from
                    (select e.state from services.dossier_event e
                     where e.dossier_id = d.dossier_id order by sequence desc limit 1)
                """);
        claims.put(
                "dossiers without their paper",
                """
                select count(*) from services.dossier d where not exists
                    (select from services.attachment a
                     where a.draft_id = d.draft_id and sha256(a.content) = a.sha256)
                """);
        claims.put(
                "returned dossiers without exactly one result, act and number",
                """
                select count(*) from services.dossier d where d.state = 'RETURNED' and 1 <>
                    (select count(*) from services.result r
                     join population.civil_act a on a.subject = r.person_id
                     join population.personal_number n on n.act_id = a.act_id
                     where r.dossier_id = d.dossier_id and a.case_reference = d.dossier_id)
                """);
        claims.put(
                "acts of dossiers that were not returned",
                """
                select count(*) from population.civil_act a where a.case_reference is not null
                and not exists (select from services.dossier d
                    where d.dossier_id = a.case_reference and d.state = 'RETURNED')
                """);
        return claims;
    }

    private static Map<String, String> ofPersons() {
        var claims = new LinkedHashMap<String, String>();
        claims.put(
                "numbers issued twice",
                "select count(*) - count(distinct number) from population.personal_number");
        claims.put(
                "persons without a number of their own",
                """
                select count(*) from population.person p where 1 <>
                    (select count(*) from population.personal_number n where n.person_id = p.person_id)
                """);
        claims.put(
                "persons whose present record is not in the projection",
                """
                select count(*) from population.person p where not exists
                    (select from population.person_current c
                     join population.personal_number n on n.number = c.number
                     where c.person_id = p.person_id and n.person_id = p.person_id)
                """);
        claims.put(
                "register books with gaps",
                """
                select count(*) from population.register_book b where b.last_number <>
                    (select count(*) from population.civil_act a
                     where a.commune_code = b.commune_code and a.register_number like '%/' || b.year)
                """);
        return claims;
    }

    private static Map<String, String> ofFigures() {
        var claims = new LinkedHashMap<String, String>();
        claims.put(
                "dossiers handed in that the figures do not count, or the reverse",
                difference(
                        "RECEIVED",
                        "select dossier_id as id, province_code, (submitted_at "
                                + DAY
                                + " as day from services.dossier"));
        claims.put(
                "dossiers ended that the figures do not count, or the reverse",
                difference(
                        "CLOSED",
                        "select dossier_id as id, province_code, (happened_at "
                                + DAY
                                + " as day from services.dossier_event join services.dossier using (dossier_id)"
                                + " where step in ('APPROVE', 'REFUSE', 'STOP', 'WITHDRAW')"));
        claims.put(
                "births that the figures do not count, or the reverse",
                difference(
                        "BIRTHS",
                        "select act_id as id, province_code, (registered_at "
                                + DAY
                                + " as day from population.civil_act"
                                + " join services.dossier on dossier_id = case_reference"));
        claims.put(
                "sums of days that are not those of their facts",
                sums("select kind, province_code, null as commune_code, day, amount from steering.fact_sum")
                        .formatted("day", ""));
        claims.put(
                "sums of months that are not those of their facts",
                sums("select kind, province_code, commune_code, month as day, amount from steering.fact_month")
                        .formatted(
                                "date_trunc('month', day::timestamp)::date",
                                """
                                union all
                                select kind, province_code, commune_code, day, amount from fact
                                where province_code is not null and commune_code is not null
                                """));
        return claims;
    }

    /** Of the whole country, of provinces, and what else there are sums of. */
    private static String sums(String stored) {
        return """
        with fact as (
            select measure as kind, province_code, commune_code, %%s as day, amount
            from steering.case_fact where serial <= (select serial from steering.summed)),
        counted as (
            select kind, coalesce(province_code, '') as province, coalesce(commune_code, '') as commune,
                day, sum(amount) as amount
            from (select kind, null as province_code, null as commune_code, day, amount from fact
                  union all
                  select kind, province_code, null, day, amount from fact where province_code is not null
                  %%s) f
            group by 1, 2, 3, 4),
        stored as (
            select kind, coalesce(province_code, '') as province, coalesce(commune_code, '') as commune,
                day, sum(amount) as amount
            from (%s) s group by 1, 2, 3, 4)
        select count(*) from counted full join stored using (kind, province, commune, day)
        where coalesce(counted.amount, 0) <> coalesce(stored.amount, 0)
        """
                .formatted(stored);
    }

    private static String difference(String measure, String recount) {
        return """
        select count(*) from (%s) d
        full join (select * from steering.case_fact where measure = '%s') f on f.case_id = d.id
        where d.id is null or f.case_id is null
           or (d.province_code, d.day) <> (f.province_code, f.day)
        """
                .formatted(recount, measure);
    }
}
