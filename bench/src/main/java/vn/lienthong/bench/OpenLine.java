package vn.lienthong.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A connection of a client that stays open: sends a request at a time and waits for its answer.
 * What a client library does for each request, the platform could do in its place, for both share
 * the cores. Not thread-safe.
 */
final class OpenLine implements AutoCloseable {

    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    /** The last chunk, which is empty, behind the end of the one before it. */
    private static final byte[] END_OF_CHUNKS = "\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Socket socket;
    private byte[] answer = new byte[8_192];
    private int length;

    private OpenLine(Socket socket) {
        this.socket = socket;
    }

    /** Opens a connection to a server on this machine. */
    static OpenLine to(URI address) {
        try {
            var socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort());
            socket.setTcpNoDelay(true);
            return new OpenLine(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Sends a request and reads its answer to the end.
     *
     * @param request head and body, as they go over the line
     * @return the answer's head and body; its chunks with their lengths between them
     * @throws UncheckedIOException when the answer is none of {@code 200} with a length or in
     *     chunks, or the line broke; it is closed then
     */
    String ask(byte[] request) {
        try {
            socket.getOutputStream().write(request);
            length = 0;
            int body = -1;
            while (body < 0) {
                readMore();
                body = after(END_OF_HEAD);
            }
            String head = new String(answer, 0, body, StandardCharsets.ISO_8859_1);
            if (!head.startsWith("HTTP/1.1 200")) {
                throw new IOException(head.substring(0, head.indexOf('\r')));
            }
            int field = head.indexOf("Content-Length: ");
            if (field >= 0) {
                int value = field + "Content-Length: ".length();
                int whole = body + Integer.parseInt(head, value, head.indexOf('\r', value), 10);
                while (length < whole) {
                    readMore();
                }
            } else {
                while (!endsWith(END_OF_CHUNKS)) {
                    readMore();
                }
            }
            return new String(answer, 0, length, StandardCharsets.UTF_8);
        } catch (IOException e) {
            close();
            throw new UncheckedIOException(e);
        }
    }

    private void readMore() throws IOException {
        if (length == answer.length) {
            answer = Arrays.copyOf(answer, 2 * length);
        }
        int read = socket.getInputStream().read(answer, length, answer.length - length);
        if (read < 0) {
            throw new EOFException("the server hung up");
        }
        length += read;
    }

    /** Where what follows {@code mark} begins, or below 0. */
    private int after(byte[] mark) {
        for (int at = mark.length; at <= length; at++) {
            if (Arrays.equals(answer, at - mark.length, at, mark, 0, mark.length)) {
                return at;
            }
        }
        return -1;
    }

    private boolean endsWith(byte[] mark) {
        return length >= mark.length
                && Arrays.equals(answer, length - mark.length, length, mark, 0, mark.length);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
