package vn.lienthong.shell.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/**
 * Makes PostgreSQL's own data directory with its two roles and the application's database: wholly
 * or not at all, for it is built aside and renamed when it is complete.
 */
final class Cluster {

    /** The application's database. */
    static final String DATABASE = "lienthong";

    private Cluster() {}

    /** Makes the cluster when the data directory has none, and gives its passwords. */
    static Credentials prepared(DataDirectory directory, ServerPrograms programs)
            throws IOException {
        if (directory.hasCluster()) {
            return Credentials.read(directory);
        }
        Path unfinished = directory.unfinishedCluster();
        ServerBinaries.delete(unfinished);
        Files.createDirectory(unfinished);
        programs.account().own(unfinished);
        initialize(directory, programs, unfinished);
        Credentials credentials = Credentials.create(directory);
        bootstrap(directory, programs, credentials);
        Files.move(unfinished, directory.cluster(), StandardCopyOption.ATOMIC_MOVE);
        return credentials;
    }

    private static void initialize(
            DataDirectory directory, ServerPrograms programs, Path unfinished) {
        ServerPrograms.Result result =
                programs.run(
                        "",
                        "initdb",
                        "--pgdata=" + unfinished,
                        "--username=" + Credentials.SUPERUSER,
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--data-checksums",
                        "--auth=reject",
                        "--no-instructions");
        if (result.status() != 0) {
            throw failed(directory, result.output());
        }
    }

    private static void bootstrap(
            DataDirectory directory, ServerPrograms programs, Credentials credentials) {
        // One statement a line: that is how the single-user server reads.
        String statements =
                "SET log_min_error_statement = panic;\n"
                        // Many rounds protect weak passwords; these are long and drawn.
                        + "SET scram_iterations = 1;\n"
                        + "ALTER ROLE "
                        + Credentials.SUPERUSER
                        + " PASSWORD '"
                        + credentials.superuser()
                        + "';\n"
                        + "CREATE ROLE "
                        + Credentials.OWNER
                        + " LOGIN PASSWORD '"
                        + credentials.owner()
                        + "';\n"
                        + "CREATE DATABASE "
                        + DATABASE
                        + " OWNER "
                        + Credentials.OWNER
                        + ";\n";
        ServerPrograms.Result result =
                programs.run(
                        statements,
                        "postgres",
                        "--single",
                        "-D",
                        directory.unfinishedCluster().toString(),
                        "-c",
                        "log_checkpoints=off",
                        "postgres");
        if (result.status() != 0
                || result.output().contains("ERROR:")
                || result.output().contains("FATAL:")) {
            throw failed(directory, result.output());
        }
    }

    private static DatabaseException failed(DataDirectory directory, String output) {
        if (DatabaseException.tellsOfFullDisk(output)) {
            return new DatabaseException(
                    DatabaseFault.DISK_FULL, Map.of("directory", directory.root().toString()));
        }
        Path log = directory.startupLog();
        try {
            Files.createDirectories(directory.logs());
            Files.writeString(log, output);
        } catch (IOException cause) {
            return DatabaseException.ofFiles(directory.root(), cause);
        }
        return new DatabaseException(DatabaseFault.START_FAILED, Map.of("log", log.toString()));
    }
}
