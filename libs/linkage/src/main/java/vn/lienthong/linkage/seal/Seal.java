package vn.lienthong.linkage.seal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.lienthong.linkage.LinkageFault;

/**
 * The seal of a file or of all files of a directory: a text file with name, size and SHA-256 of
 * each, in the order of their names, signed with Ed25519. Who holds the public key can tell whether
 * anything was changed, taken away or added.
 */
public final class Seal {

    /** What a seal of a file is called behind the file's name, and one of a directory in it. */
    public static final String ENDING = ".seal";

    private static final String FIRST = "lienthong-seal 1\n";
    private static final String SIGNATURE = "signature ";

    private Seal() {}

    /** Where the seal of a file or directory is. */
    public static Path place(Path sealed) {
        return Files.isDirectory(sealed)
                ? sealed.resolve("package" + ENDING)
                : sealed.resolveSibling(sealed.getFileName() + ENDING);
    }

    /**
     * Seals a file, or all files of a directory but its seal; answers how many.
     *
     * @param key PEM file of the private key
     * @throws LinkageFault {@code seal.key} when that is no Ed25519 key, {@code linkage.file} when
     *     there is nothing to seal
     */
    public static int make(Path sealed, Path key) throws IOException {
        PrivateKey read = SealKey.readPrivate(key);
        List<Path> files = files(sealed);
        String list = list(files);
        try {
            Signature signature = Signature.getInstance(SealKey.ALGORITHM);
            signature.initSign(read);
            signature.update(list.getBytes(StandardCharsets.UTF_8));
            String signed = Base64.getEncoder().encodeToString(signature.sign());
            Files.writeString(place(sealed), list + SIGNATURE + signed + "\n");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has Ed25519", impossible);
        }
        return files.size();
    }

    /**
     * Checks the seal of a file or directory; answers how many files it is of.
     *
     * @param key PEM file of the public key
     * @throws LinkageFault {@code seal.key}, {@code seal.signature} when the seal was not made with
     *     that key or was changed, {@code seal.files} when the files are not those that were sealed
     */
    public static int check(Path sealed, Path key) throws IOException {
        PublicKey read = SealKey.readPublic(key);
        Path place = place(sealed);
        String text = Files.readString(place);
        int at = text.lastIndexOf(SIGNATURE);
        if (at < 0 || !isSigned(text.substring(0, at), text.substring(at), read)) {
            throw new LinkageFault("seal.signature", Map.of("file", place.toString()));
        }
        List<Path> files = files(sealed);
        String list = list(files);
        if (!list.equals(text.substring(0, at))) {
            throw new LinkageFault("seal.files", Map.of("file", sealed.toString()));
        }
        return files.size();
    }

    private static boolean isSigned(String list, String line, PublicKey key) {
        try {
            Signature signature = Signature.getInstance(SealKey.ALGORITHM);
            signature.initVerify(key);
            signature.update(list.getBytes(StandardCharsets.UTF_8));
            return signature.verify(
                    Base64.getDecoder().decode(line.substring(SIGNATURE.length()).strip()));
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            return false;
        }
    }

    private static List<Path> files(Path sealed) throws IOException {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(sealed)) {
            Path seal = place(sealed);
            try (Stream<Path> all = Files.list(sealed)) {
                all.filter(file -> Files.isRegularFile(file) && !file.equals(seal))
                        .sorted()
                        .forEach(files::add);
            }
        } else if (Files.isRegularFile(sealed)) {
            files.add(sealed);
        }
        if (files.isEmpty()) {
            throw new LinkageFault("linkage.file", Map.of("file", sealed.toString()));
        }
        return files;
    }

    private static String list(List<Path> files) throws IOException {
        StringBuilder list = new StringBuilder(FIRST);
        for (Path file : files) {
            list.append("sha256 ").append(digest(file)).append(' ').append(Files.size(file));
            list.append(' ').append(file.getFileName()).append('\n');
        }
        return list.toString();
    }

    private static String digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] block = new byte[1 << 16];
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                digest.update(block, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
