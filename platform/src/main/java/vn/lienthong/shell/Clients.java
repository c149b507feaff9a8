package vn.lienthong.shell;

import java.util.Optional;

/** Knows the programs of other agencies by their tokens. Implementations are thread-safe. */
@FunctionalInterface
public interface Clients {

    /**
     * The client that a token belongs to; empty for a token that is wrong, malformed or of a client
     * that was closed.
     *
     * @param token as sent, without the word {@code Bearer}
     */
    Optional<Client> bearing(String token);
}
