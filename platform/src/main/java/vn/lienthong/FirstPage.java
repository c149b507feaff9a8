package vn.lienthong;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks for the first page once, so that "ready" means that somebody can use it. */
final class FirstPage {

    private static final int WAIT_MILLIS = 30_000;

    private FirstPage() {}

    static void require(String address) {
        try {
            var connection = (HttpURLConnection) URI.create(address + "/").toURL().openConnection();
            connection.setConnectTimeout(WAIT_MILLIS);
            connection.setReadTimeout(WAIT_MILLIS);
            int status = connection.getResponseCode();
            if (status != HttpURLConnection.HTTP_OK) {
                throw new IllegalStateException("the first page answers " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
