package vn.lienthong.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import vn.lienthong.linkage.match.Level;
import vn.lienthong.linkage.match.Model;
import vn.lienthong.linkage.match.ModelText;
import vn.lienthong.linkage.verify.Evaluation;

/**
 * The same files verified by DuckDB, as a good user of it would: blocking rules as joins, each
 * without the pairs of the ones before, comparison levels in SQL, the weights of the model that
 * comes along, one posterior a record. “Exact first” settles records of which number, name and date
 * agree before it joins the rest.
 */
final class DuckDbLoad {

    /** Conditions under which a record {@code q} and a person {@code r} are compared. */
    private static final List<String> RULES =
            List.of(
                    "q.pn = r.pn",
                    "q.old = r.old",
                    "q.plain = r.plain and q.born = r.born",
                    "q.born = r.born and q.given = r.given",
                    "q.born = r.born and q.commune_code = r.commune_code",
                    "q.last_six = r.last_six and q.surname = r.surname",
                    "q.first_six = r.first_six and q.given = r.given",
                    "q.plain = r.plain and q.year = r.year");

    private static final String CLEANED =
            """
            create table %s as
            with raw as (select * from read_csv('%s', all_varchar = true, header = true)),
            numbered as (
              select row_number() over () + 1 as line, *,
                regexp_replace(coalesce(personal_number, ''), '[^0-9]', '', 'g') as digits,
                trim(regexp_replace(replace(strip_accents(lower(full_name)), 'đ', 'd'),
                  '[^a-z]+', ' ', 'g')) as plain
              from raw)
            select line, %s as person_id,
              case when length(digits) between 10 and 12 then lpad(digits, 12, '0') end as pn,
              %s as old,
              full_name, plain, sex, commune_code,
              regexp_extract(plain, '[^ ]+$') as given, regexp_extract(plain, '^[^ ]+') as surname,
              right(pn, 6) as last_six, left(pn, 6) as first_six,
              %s as born, %s as year
            from numbered
            """;

    private final Connection database;
    private final Model model = ModelText.builtIn();
    private final int persons;

    private DuckDbLoad(Connection database, int persons) {
        this.database = database;
        this.persons = persons;
    }

    static void run(Settings settings) throws IOException, SQLException {
        List<Integer> sizes = settings.numbers("persons", "1000000,5000000");
        int threads = settings.number("threads", Runtime.getRuntime().availableProcessors());
        String memory = settings.text("memory", "8GB");
        long seed = settings.seed();
        String used = settings.used();
        Report report = Report.begin(settings, "duckdb", "The same files with DuckDB");
        report.loadAverage("before");
        List<List<String>> rows = new ArrayList<>();
        for (int persons : sizes) {
            Path directory = Samples.directory();
            try {
                var files = new VerifiedFiles(directory, persons, persons, seed);
                files.makeRegister();
                files.makeRecords();
                for (boolean exactFirst : new boolean[] {false, true}) {
                    rows.add(row(files, measured(files, threads, memory, exactFirst), exactFirst));
                }
            } finally {
                Samples.delete(directory);
            }
        }
        report.table(
                "rates",
                List.of(
                        "persons and records",
                        "variant",
                        "load and clean s",
                        "pairs",
                        "records/s without loading",
                        "records/s in all",
                        "precision",
                        "recall"),
                rows);
        report.line("Settings: " + used + ".\n");
        report.loadAverage("after");
    }

    private static List<String> row(VerifiedFiles files, Round round, boolean exactFirst) {
        return List.of(
                Integer.toString(files.persons()),
                exactFirst ? "exact first" : "plain",
                Report.figure(round.loaded()),
                "%,d".formatted(round.pairs()),
                Report.figure(files.records() / round.matched()),
                Report.figure(files.records() / (round.loaded() + round.matched())),
                "%.5f".formatted(round.found().precision()),
                "%.4f".formatted(round.found().recall()));
    }

    /**
     * What a variant came to.
     *
     * @param loaded seconds to load and clean the files
     * @param matched seconds to find and write who each record is
     * @param pairs how many were compared
     * @param found how good the results are
     */
    record Round(double loaded, double matched, long pairs, Evaluation found) {}

    /**
     * Verifies the records of the files, which must have their register; the database is deleted.
     *
     * @param memory the database's limit, as it is written there
     */
    static Round measured(VerifiedFiles files, int threads, String memory, boolean exactFirst)
            throws IOException, SQLException {
        Path directory = files.directory();
        Path file = directory.resolve("bench.duckdb");
        Path results = directory.resolve("duckdb.csv");
        Files.deleteIfExists(file);
        double loaded;
        double matched;
        long pairs;
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:" + file)) {
            var load = new DuckDbLoad(database, files.persons());
            load.run("set threads = " + threads);
            load.run("set memory_limit = '" + memory + "'");
            load.run("set preserve_insertion_order = true");
            long begun = System.nanoTime();
            load.load(directory);
            loaded = (System.nanoTime() - begun) / 1e9;
            begun = System.nanoTime();
            pairs = load.match(exactFirst, results);
            matched = (System.nanoTime() - begun) / 1e9;
        }
        Files.delete(file);
        return new Round(
                loaded, matched, pairs, Evaluation.of(results, directory.resolve("truth.csv")));
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private void load(Path directory) throws SQLException {
        run(
                CLEANED.formatted(
                        "r",
                        directory.resolve("register.csv"),
                        "person_id",
                        "nullif(old_number, '')",
                        "case when length(birth_date) = 10 then birth_date end",
                        "left(birth_date, 4)"));
        run(
                CLEANED.formatted(
                        "q",
                        directory.resolve("queries.csv"),
                        "null",
                        "case when length(digits) between 8 and 9 then lpad(digits, 9, '0') end",
                        "case when length(birth_date) = 10 then right(birth_date, 4) || '-'"
                                + " || substr(birth_date, 4, 2) || '-' || left(birth_date, 2) end",
                        "right(birth_date, 4)"));
        run(
                "create table tf as select plain, log2(count(*) / sum(count(*)) over ()) as bits"
                        + " from r group by plain");
    }

    /** Compares, weighs, decides, writes the results; answers how many pairs were compared. */
    private long match(boolean exactFirst, Path results) throws SQLException {
        run(
                "create table settled as select q.line, min(r.person_id) as person_id from q join r on"
                        + " q.pn = r.pn and q.plain = r.plain and q.born = r.born where "
                        + exactFirst
                        + " group by q.line having count(*) = 1");
        run("create table open as select * from q anti join settled using (line)");
        List<String> joins = new ArrayList<>();
        for (int i = 0; i < RULES.size(); i++) {
            StringBuilder join = new StringBuilder("select q.line, r.line as person from open q");
            join.append(" join r on ").append(RULES.get(i));
            for (String before : RULES.subList(0, i)) {
                join.append(" and not coalesce(").append(before).append(", false)");
            }
            joins.add(join.toString());
        }
        run("create table pairs as " + String.join(" union all ", joins));
        run(
                """
                create table scored as
                select q.line, r.person_id, %s + %s + %s + %s + %s + %s as bits
                from pairs p join open q on q.line = p.line join r on r.line = p.person
                left join tf on tf.plain = r.plain
                """
                        .formatted(number(), old(), name(), date(), sex(), commune()));
        run(
                """
                create table decided as
                select line, arg_max(person_id, bits) as person_id,
                  pow(2, max(bits)) * %1$s / (sum(pow(2, bits)) * %1$s + %2$s) as posterior
                from scored group by line
                """
                        .formatted(model.prevalence() / persons, 1 - model.prevalence()));
        run(
                """
                copy (
                  select q.line, case when s.person_id is not null or d.posterior >= %s
                      then 'MATCHED' else 'NOT_FOUND' end as outcome,
                    coalesce(s.person_id, case when d.posterior >= %s then d.person_id end)
                      as person_id,
                    coalesce(d.posterior, 1) as posterior
                  from q left join settled s using (line) left join decided d using (line)
                  order by q.line) to '%s' (header, delimiter ',')
                """
                        .formatted(model.accept(), model.accept(), results));
        try (Statement statement = database.createStatement();
                var count = statement.executeQuery("select count(*) from pairs")) {
            count.next();
            return count.getLong(1);
        }
    }

    private String bits(Level level) {
        Model.Shares shares = model.of(level);
        return bits(shares.m() / shares.u());
    }

    private static String bits(double ratio) {
        return "(%.4f)".formatted(Math.log(ratio) / Math.log(2));
    }

    private String number() {
        return "case when q.pn is null or r.pn is null then 0 when q.pn = r.pn then "
                + bits(model.of(Level.NUMBER_EXACT).m() * persons)
                + " when damerau_levenshtein(q.pn, r.pn) <= 1 then "
                + bits(model.of(Level.NUMBER_ONE_DIGIT).m() * persons)
                + " when q.last_six = r.last_six then "
                + bits(Level.NUMBER_LAST_SIX)
                + " else "
                + bits(Level.NUMBER_DIFFERENT)
                + " end";
    }

    private String old() {
        return "case when q.old is null or r.old is null then 0 when q.old = r.old then "
                + bits(model.of(Level.OLD_NUMBER_EXACT).m() * persons / 2)
                + " else "
                + bits(Level.OLD_NUMBER_DIFFERENT)
                + " end";
    }

    private String name() {
        return "case when q.plain is null then 0 when q.full_name = r.full_name then "
                + bits(model.of(Level.NAME_EXACT).m())
                + " - tf.bits when q.plain = r.plain then "
                + bits(model.of(Level.NAME_UNACCENTED).m())
                + " - tf.bits when jaro_winkler_similarity(q.plain, r.plain) >= 0.92 then "
                + bits(Level.NAME_ONE_EDIT)
                + " when q.given = r.given then "
                + bits(Level.NAME_GIVEN)
                + " else "
                + bits(Level.NAME_DIFFERENT)
                + " end";
    }

    private String date() {
        return "case when q.year is null or q.year = '' then 0 when q.born = r.born then "
                + bits(Level.DATE_EXACT)
                + " when q.born is null and q.year = r.year then "
                + bits(Level.DATE_LESS_KNOWN)
                + " when damerau_levenshtein(q.born, r.born) <= 1 then "
                + bits(Level.DATE_ONE_DIGIT)
                + " when q.year = r.year then "
                + bits(Level.DATE_SAME_YEAR)
                + " else "
                + bits(Level.DATE_DIFFERENT)
                + " end";
    }

    private String sex() {
        return "case when q.sex is null or r.sex is null then 0 when q.sex = r.sex then "
                + bits(Level.SEX_SAME)
                + " else "
                + bits(Level.SEX_DIFFERENT)
                + " end";
    }

    private String commune() {
        return "case when q.commune_code is null then 0 when q.commune_code = r.commune_code then "
                + bits(Level.COMMUNE_SAME)
                + " else "
                + bits(Level.COMMUNE_DIFFERENT)
                + " end";
    }
}
