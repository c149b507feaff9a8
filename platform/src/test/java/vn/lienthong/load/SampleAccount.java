package vn.lienthong.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An account of the demonstration. Prints without its password.
 *
 * @param username such as {@code congdan} or {@code canbo}
 * @param password as drawn for that data directory
 */
public record SampleAccount(String username, String password) {

    /** The account as the platform wrote it into its data directory. */
    public static SampleAccount of(String username, Path data) throws IOException {
        return Files.readAllLines(data.resolve("demonstration-accounts.txt")).stream()
                .map(line -> line.strip().split(" +"))
                .filter(words -> words.length > 1 && words[0].equals(username))
                .map(words -> new SampleAccount(username, words[1]))
                .findFirst()
                .orElseThrow(() -> new IOException("no account " + username));
    }

    @Override
    public String toString() {
        return "SampleAccount[" + username + "]";
    }
}
