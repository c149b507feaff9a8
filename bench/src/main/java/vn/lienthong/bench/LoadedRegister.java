package vn.lienthong.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalDouble;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.PlatformInThisJvm;
import vn.lienthong.population.intake.ImportOrder;
import vn.lienthong.population.intake.ImportProgress;
import vn.lienthong.population.intake.RegisterImport;
import vn.lienthong.synthetic.SyntheticPopulation;

/** A register that was filled from a file, as an operator fills one. */
final class LoadedRegister implements AutoCloseable {

    private static final int TENTHS = 10;
    private static final String DATA = "data";
    private static final String FILLED = "filled";

    private final Path directory;
    private final boolean kept;
    private final PlatformInThisJvm platform;
    private final OptionalDouble importSeconds;

    private LoadedRegister(
            Path directory,
            boolean kept,
            PlatformInThisJvm platform,
            OptionalDouble importSeconds) {
        this.directory = directory;
        this.kept = kept;
        this.platform = platform;
        this.importSeconds = importSeconds;
    }

    /** Imports that many synthetic people into an empty register, which is gone afterwards. */
    static LoadedRegister with(long persons, long seed, LocalDate asOf) throws IOException {
        return in(Samples.directory(), false, persons, seed, asOf);
    }

    /**
     * A register that is still there afterwards: as an earlier one left it in that directory, or
     * filled now.
     */
    static LoadedRegister kept(Path directory, long persons, long seed, LocalDate asOf)
            throws IOException {
        if (Files.exists(directory.resolve(FILLED))) {
            return new LoadedRegister(
                    directory,
                    true,
                    PlatformInThisJvm.on(directory.resolve(DATA)),
                    OptionalDouble.empty());
        }
        LoadedRegister filled = in(directory, true, persons, seed, asOf);
        Files.createFile(directory.resolve(FILLED));
        return filled;
    }

    private static LoadedRegister in(
            Path directory, boolean kept, long persons, long seed, LocalDate asOf)
            throws IOException {
        if (persons % SyntheticPopulation.BLOCK != 0) {
            throw new IllegalArgumentException(
                    "persons is a multiple of "
                            + SyntheticPopulation.BLOCK
                            + ": families stay together");
        }
        Files.createDirectories(directory);
        Path file = directory.resolve("persons.csv");
        PersonsFile.write(file, seed, persons, asOf);
        PlatformInThisJvm platform = PlatformInThisJvm.on(directory.resolve(DATA));
        try {
            var order =
                    new ImportOrder(file, Map.of(), directory.resolve("rejects.csv"), asOf, false);
            long begun = System.nanoTime();
            ImportProgress end = platform.the(RegisterImport.class).run(order, _ -> {});
            double seconds = (System.nanoTime() - begun) / 1e9;
            if (end.entered() != persons || end.rejected() != 0) {
                throw new IllegalStateException("not everybody was entered: " + end);
            }
            Files.delete(file);
            return new LoadedRegister(directory, kept, platform, OptionalDouble.of(seconds));
        } catch (RuntimeException failed) {
            platform.close();
            throw failed;
        }
    }

    /** How long the import took; nothing of a register that was there before. */
    OptionalDouble importSeconds() {
        return importSeconds;
    }

    PlatformInThisJvm platform() {
        return platform;
    }

    JdbcClient sql() {
        return platform.the(JdbcClient.class);
    }

    /** Size of the whole database in megabytes of 1,000,000 bytes. */
    double megabytes() {
        return sql().sql("select pg_database_size(current_database())").query(Long.class).single()
                / 1e6;
    }

    /** Bytes of each table of the register with its indexes, for each person. */
    String bytesByTable(long persons) {
        return String.join(
                ", ",
                sql().sql(
                                """
                                select relname || ' '
                                    || round(pg_table_size(c.oid) / ?::numeric) || '+'
                                    || round(pg_indexes_size(c.oid) / ?::numeric)
                                from pg_class c
                                where relnamespace = 'population'::regnamespace and relkind = 'r'
                                    and pg_total_relation_size(c.oid) > ?
                                order by pg_total_relation_size(c.oid) desc
                                """)
                        .params(persons, persons, persons)
                        .query(String.class)
                        .list());
    }

    /**
     * Two more acts about everybody, as the use cases write them: a residence registered in the
     * commune of the next person, and contact details declared. {@code Rebuild} proves that they
     * are as if registered. Acts are written in the order of their identifiers, as time does it.
     */
    void twoActsMore() {
        sql().sql(
                        """
                        create unlogged table population.later as
                        select person_id, person_no, row_number() over (order by person_id) as number,
                            lead(commune_code, 1, commune_code) over (order by person_id) as commune_code,
                            entered_at + interval '1 second' as first_at,
                            entered_at + interval '2 seconds' as second_at,
                            uuidv7() as first_act, uuidv7() as second_act
                        from population.person
                        """)
                .update();
        sql().sql(
                        """
                        insert into population.written_act (act_id, kind, subject, happened_on, registered_at,
                            registered_by, commune_code, register_number, ground_id, content)
                        select first_act, 'RESIDENCE_REGISTERED'::population.act_kind, person_id, '2026-03-02', first_at,
                            '00000000-0000-0000-0000-000000000001'::uuid, commune_code, number || '/2026',
                            population.ground_of('Luật số 68/2020/QH14 ngày 13/11/2020, Điều 22'),
                            '[["RESIDENCE",{"commune":"' || commune_code || '"}]]'
                        from population.later
                        union all
                        select second_act, 'DETAILS_DECLARED', person_id, '2026-03-03', second_at,
                            '00000000-0000-0000-0000-000000000001'::uuid, commune_code, number || '/2027',
                            population.ground_of('Luật số 26/2023/QH15 ngày 27/11/2023, Điều 10'),
                            '[["CONTACT",{"phone":"0912345678"}]]'
                        from population.later
                        order by 1
                        """)
                .update();
        sql().sql(
                        """
                        insert into population.changed_fact
                            (person_id, person_no, kind, value, valid, recorded_from, act_id)
                        select l.person_id, l.person_no, f.kind::population.attribute, f.value, daterange(f.since, null),
                            f.recorded_from, f.act_id
                        from population.later l
                        cross join lateral (values
                            ('RESIDENCE', jsonb_build_object('commune', l.commune_code), '2026-03-02'::date,
                                l.first_at, l.first_act),
                            ('CONTACT', jsonb_build_object('phone', '0912345678'), '2026-03-03'::date,
                                l.second_at, l.second_act)
                        ) as f (kind, value, since, recorded_from, act_id)
                        """)
                .update();
        // A tenth at a time: acts come over years, and the database uses again what they free.
        for (int tenth = 0; tenth < TENTHS; tenth++) {
            sql().sql(
                            """
                            update population.person_current c set commune_code = l.commune_code
                            from population.later l
                            where l.person_id = c.person_id and l.commune_code <> c.commune_code and l.number % ? = ?
                            """)
                    .params(TENTHS, tenth)
                    .update();
            sql().sql("vacuum population.person_current").update();
        }
        sql().sql("drop table population.later").update();
        sql().sql("vacuum analyze population.person").update();
        sql().sql("vacuum analyze population.person_current").update();
        sql().sql("vacuum analyze population.written_act").update();
        sql().sql("vacuum analyze population.changed_fact").update();
    }

    @Override
    public void close() {
        platform.close();
        if (!kept) {
            Samples.delete(directory);
        }
    }
}
