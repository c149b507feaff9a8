package vn.lienthong.verification.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.population.intake.ExtractKeys;
import vn.lienthong.shell.FaultException;
import vn.lienthong.verification.DataDirectory;

/** Tells whether a package of results is whole, unchanged and signed; needs no database. */
public final class PackageCheck {

    private static final Set<String> SIGNED =
            Set.of(ResultPackage.MANIFEST, ResultPackage.SIGNATURE, ResultPackage.KEY);

    private PackageCheck() {}

    /**
     * A package that is as it was signed.
     *
     * @param body whose results
     * @param registerAsOf moment of the register
     * @param lines that had an outcome
     * @param fingerprint of the key: SHA-256 of its encoding
     */
    public record Good(String body, Instant registerAsOf, long lines, String fingerprint) {}

    /**
     * Checks a package.
     *
     * @param key the register's public key, got another way; without it, the key in the package
     *     shows only that the package is of one piece
     * @throws FaultException {@code verification.package} naming the file that is wrong
     */
    public static Good check(Path file, Optional<Path> key) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            byte[] manifest = bytes(zip, ResultPackage.MANIFEST);
            String signature =
                    new String(bytes(zip, ResultPackage.SIGNATURE), StandardCharsets.US_ASCII);
            PublicKey by = key.isPresent() ? ExtractKeys.read(key.get()) : enclosed(zip);
            if (!ExtractKeys.isSigned(manifest, signature, by)) {
                throw wrong(ResultPackage.SIGNATURE);
            }
            ResultPackage.Manifest read =
                    new JsonMapper().readValue(manifest, ResultPackage.Manifest.class);
            requireFiles(zip, read.files());
            return new Good(
                    read.body(),
                    read.registerAsOf(),
                    read.outcomes().values().stream().mapToLong(Long::longValue).sum(),
                    ExtractKeys.fingerprint(by));
        } catch (GeneralSecurityException unreadable) {
            throw wrong(ResultPackage.KEY);
        } catch (JacksonException unreadable) {
            throw wrong(ResultPackage.MANIFEST);
        } catch (ZipException noArchive) {
            throw wrong(String.valueOf(file.getFileName()));
        }
    }

    private static void requireFiles(ZipFile zip, Map<String, String> digests) throws IOException {
        for (Map.Entry<String, String> signed : digests.entrySet()) {
            MessageDigest digest = Upload.sha256();
            ZipEntry entry = zip.getEntry(signed.getKey());
            if (entry == null) {
                throw wrong(signed.getKey());
            }
            try (InputStream in = zip.getInputStream(entry)) {
                byte[] block = new byte[1 << 16];
                for (int read = in.read(block); read >= 0; read = in.read(block)) {
                    digest.update(block, 0, read);
                }
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(signed.getValue())) {
                throw wrong(signed.getKey());
            }
        }
        var names = new TreeSet<String>();
        zip.stream().forEach(entry -> names.add(entry.getName()));
        names.removeAll(SIGNED);
        names.removeAll(digests.keySet());
        if (!names.isEmpty()) {
            throw wrong(names.getFirst());
        }
    }

    private static PublicKey enclosed(ZipFile zip) throws IOException, GeneralSecurityException {
        Path file = Files.createTempFile("key", ".pem");
        try {
            Files.write(file, bytes(zip, ResultPackage.KEY));
            return ExtractKeys.read(file);
        } finally {
            DataDirectory.remove(file);
        }
    }

    private static byte[] bytes(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw wrong(name);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private static FaultException wrong(String name) {
        return new FaultException("verification.package", Map.of("file", name));
    }
}
