package vn.lienthong.population.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.FaultException;

/** Tells whether extracts are as their register signed them. Needs no database. Thread-safe. */
public final class ExtractCheck {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ExtractCheck() {}

    /**
     * A good extract.
     *
     * @param manifest what it is
     * @param fingerprint of the key that signed it, to be compared with that of the register
     */
    public record Good(ExtractManifest manifest, String fingerprint) {}

    /** Rows and digest of a file. */
    private record Measured(long bytes, long rows, String sha256) {}

    /**
     * Checks every extract in a directory.
     *
     * @param trusted file of the public key that must have signed; empty for the key that lies
     *     beside each extract, which whoever changed the extract may have changed too
     * @throws FaultException {@code extract.none}, or of the first that is not good {@code
     *     extract.unreadable}, {@code extract.signature}, {@code extract.missing}, {@code
     *     extract.truncated} or {@code extract.changed}
     */
    public static List<Good> check(Path directory, Optional<Path> trusted) {
        List<Path> manifests;
        try (Stream<Path> files = Files.list(directory)) {
            manifests =
                    files.filter(file ->
                                    file.getFileName().toString().matches("register-.*\\.json"))
                            .sorted()
                            .toList();
        } catch (IOException noDirectory) {
            manifests = List.of();
        }
        if (manifests.isEmpty()) {
            throw new FaultException("extract.none", Map.of("directory", directory.toString()));
        }
        var good = new ArrayList<Good>();
        for (Path manifest : manifests) {
            good.add(checked(manifest, trusted));
        }
        return good;
    }

    /**
     * Checks one extract.
     *
     * @param extract the file of persons, beside which its manifest lies
     * @param trusted as for {@link #check}
     * @throws FaultException as {@link #check}, {@code extract.none} when no manifest is there
     */
    public static Good of(Path extract, Optional<Path> trusted) {
        Path manifest = manifest(extract);
        if (!Files.exists(manifest)) {
            throw new FaultException(
                    "extract.none", Map.of("directory", String.valueOf(extract.getParent())));
        }
        return checked(manifest, trusted);
    }

    /** Where the manifest of an extract lies. */
    public static Path manifest(Path extract) {
        return extract.resolveSibling(
                String.valueOf(extract.getFileName()).replaceFirst("\\.csv$", "") + ".json");
    }

    private static Good checked(Path file, Optional<Path> trusted) {
        String name = file.getFileName().toString();
        byte[] text;
        String signature;
        PublicKey key;
        try {
            text = Files.readAllBytes(file);
            signature = Files.readString(file.resolveSibling(name + ".sig"));
            key =
                    ExtractKeys.read(
                            trusted.orElse(file.resolveSibling(name.replace(".json", ".pub.pem"))));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new FaultException("extract.unreadable", Map.of("file", name));
        }
        if (!ExtractKeys.isSigned(text, signature, key)) {
            throw new FaultException("extract.signature", Map.of("file", name));
        }
        ExtractManifest manifest;
        try {
            manifest = JSON.readValue(text, ExtractManifest.class);
        } catch (JacksonException unreadable) {
            throw new FaultException("extract.unreadable", Map.of("file", name));
        }
        compare(manifest, measured(file.resolveSibling(manifest.file()), manifest.file()));
        return new Good(manifest, ExtractKeys.fingerprint(key));
    }

    private static void compare(ExtractManifest manifest, Measured measured) {
        var arguments =
                Map.of(
                        "file",
                        manifest.file(),
                        "expected",
                        Long.toString(manifest.rows()),
                        "found",
                        Long.toString(measured.rows()));
        if (measured.bytes() < manifest.bytes()) {
            throw new FaultException(List.of(Violation.of("extract.truncated", arguments)));
        }
        if (!measured.sha256().equals(manifest.sha256())) {
            throw new FaultException(List.of(Violation.of("extract.changed", arguments)));
        }
    }

    private static Measured measured(Path file, String name) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long bytes = 0;
            long lines = 0;
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                var buffer = new byte[1 << 16];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    bytes += read;
                    for (int i = 0; i < read; i++) {
                        lines += buffer[i] == '\n' ? 1 : 0;
                    }
                }
            }
            return new Measured(
                    bytes, Math.max(0, lines - 1), HexFormat.of().formatHex(digest.digest()));
        } catch (IOException missing) {
            throw new FaultException("extract.missing", Map.of("file", name));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
