package vn.lienthong.shell.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The server's programs, unpacked once for each user of the machine. */
final class ServerBinaries {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final Set<PosixFilePermission> PROGRAM =
            PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> PLAIN =
            PosixFilePermissions.fromString("rw-r--r--");

    private ServerBinaries() {}

    /**
     * The directory that holds {@code bin}, {@code lib} and {@code share}, unpacked when missing.
     *
     * @param places parent directories to try, best first
     */
    static Path unpacked(List<Path> places) throws IOException {
        requirePlatform();
        URL archive = ServerBinaries.class.getResource(ARCHIVE);
        if (archive == null) {
            throw unsupported();
        }
        String name = "postgresql-" + Database.MAJOR_VERSION + "-" + fingerprint(archive);
        for (Path place : places) {
            Path home = place.resolve(name);
            if (Files.isExecutable(home.resolve("bin/postgres"))) {
                return home;
            }
        }
        IOException last = new IOException("nowhere to unpack the server");
        for (Path place : places) {
            try {
                return unpack(archive, place, name);
            } catch (IOException cause) {
                last = cause;
            }
        }
        throw last;
    }

    /** Where the programs of this user are kept: beside other caches. */
    static Path userCache(Map<String, String> environment, String userHome) {
        String configured = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path cache = configured.startsWith("/") ? Path.of(configured) : Path.of(userHome, ".cache");
        return cache.resolve("lienthong");
    }

    private static void requirePlatform() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch", "");
        if (!system.equals("linux") || !Set.of("amd64", "x86_64").contains(processor)) {
            throw unsupported();
        }
    }

    private static DatabaseException unsupported() {
        return new DatabaseException(
                DatabaseFault.PLATFORM_UNSUPPORTED,
                Map.of(
                        "platform",
                        System.getProperty("os.name") + " " + System.getProperty("os.arch")));
    }

    /** Tells archives apart without reading them: checksum and size stand in the jar's index. */
    private static String fingerprint(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        if (connection instanceof JarURLConnection jar && jar.getJarEntry() != null) {
            return Long.toHexString(jar.getJarEntry().getCrc());
        }
        return Long.toHexString(connection.getContentLengthLong());
    }

    private static Path unpack(URL archive, Path place, String name) throws IOException {
        Files.createDirectories(place);
        Path home = place.resolve(name);
        Path unfinished = Files.createTempDirectory(place, ".unpacking-");
        try {
            try (InputStream packed = new BufferedInputStream(archive.openStream(), 1 << 16);
                    TarArchiveInputStream tar =
                            new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
                for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
                    write(tar, e, unfinished);
                }
            }
            Files.setPosixFilePermissions(unfinished, PROGRAM);
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException cause) {
            delete(unfinished);
            // Another process may have been faster: what it put there is complete.
            if (!Files.isExecutable(home.resolve("bin/postgres"))) {
                throw cause;
            }
        }
        return home;
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path root)
            throws IOException {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("an entry of the archive lies outside it");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolve("..").normalize());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            Files.setPosixFilePermissions(target, (entry.getMode() & 0100) != 0 ? PROGRAM : PLAIN);
        }
    }

    static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> content = Files.walk(directory)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
