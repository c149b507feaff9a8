package vn.lienthong.identity;

import java.security.SecureRandom;
import java.util.HexFormat;
import vn.lienthong.shell.Identifiers;

/** Draws the tokens of clients. Thread-safe. */
final class ClientTokens {

    private static final int SECRET_BYTES = 32;

    private final Identifiers identifiers;
    private final SecureRandom random;

    ClientTokens(Identifiers identifiers, SecureRandom random) {
        this.identifiers = identifiers;
        this.random = random;
    }

    ClientToken draw() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return new ClientToken(identifiers.next(), HexFormat.of().formatHex(secret));
    }
}
