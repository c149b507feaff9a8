package vn.lienthong.shell.database;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Under which account the server runs: PostgreSQL refuses to run as root, so root puts it into a
 * user namespace of its own, or, where those are forbidden, under an ordinary account.
 *
 * @param prefix words before every command
 * @param owner account that must own the server's files; null when it is the present one
 */
record ServerAccount(List<String> prefix, @Nullable String owner) {

    private static final int ROOT = 0;

    static ServerAccount ofThisProcess() {
        try {
            if (!Integer.valueOf(ROOT)
                    .equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"))) {
                return new ServerAccount(List.of(), null);
            }
        } catch (IOException | UnsupportedOperationException noProcessFileSystem) {
            return new ServerAccount(List.of(), null);
        }
        ServerAccount namespace = new ServerAccount(List.of("unshare", "-U"), null);
        if (namespace.works()) {
            return namespace;
        }
        return ordinary();
    }

    /** An ordinary account for a root that may not make user namespaces. */
    static ServerAccount ordinary() {
        for (String name : List.of("postgres", "nobody")) {
            for (String group : List.of(name, "nogroup")) {
                ServerAccount account =
                        new ServerAccount(
                                List.of(
                                        "setpriv",
                                        "--reuid=" + name,
                                        "--regid=" + group,
                                        "--clear-groups"),
                                name);
                if (account.works()) {
                    return account;
                }
            }
        }
        throw new DatabaseException(DatabaseFault.NO_USER_NAMESPACE, Map.of());
    }

    /** Hands everything under {@code path} to the account, if it is another one. */
    void own(Path path) throws IOException {
        if (owner == null) {
            return;
        }
        UserPrincipal principal =
                path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner);
        Files.walkFileTree(
                path,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path directory, BasicFileAttributes attributes) throws IOException {
                        Files.setOwner(directory, principal);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        if (!attributes.isSymbolicLink()) {
                            Files.setOwner(file, principal);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private boolean works() {
        try {
            List<String> command = new ArrayList<>(prefix);
            command.add("true");
            Process probe =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return probe.waitFor(5, TimeUnit.SECONDS) && probe.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
