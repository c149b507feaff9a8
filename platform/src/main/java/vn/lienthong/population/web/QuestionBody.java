package vn.lienthong.population.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.shell.FaultException;

/** Reads the question of a program: one small JSON object, each field once. */
final class QuestionBody {

    /** A question with every field at its longest has less than half of it. */
    private static final int BYTES_MAX = 4096;

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private QuestionBody() {}

    /**
     * The question as a tree.
     *
     * @throws FaultException {@code match.too-large} or {@code match.json}
     */
    static JsonNode json(InputStream body) throws IOException {
        return json(body, 1);
    }

    /**
     * Several questions as one tree.
     *
     * @param most how many
     * @throws FaultException {@code match.too-large} or {@code match.json}
     */
    static JsonNode json(InputStream body, int most) throws IOException {
        int limit = BYTES_MAX * most;
        byte[] bytes = body.readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw new FaultException("match.too-large", Map.of("limit", limit / 1024 + " KB"));
        }
        try {
            return JSON.readTree(bytes);
        } catch (JacksonException unreadable) {
            // Its message repeats what was sent.
            throw new FaultException("match.json");
        }
    }
}
