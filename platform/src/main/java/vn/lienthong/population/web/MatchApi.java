package vn.lienthong.population.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.population.FieldAnswer;
import vn.lienthong.population.MatchAnswer;
import vn.lienthong.population.MatchField;
import vn.lienthong.population.MatchQuestion;
import vn.lienthong.population.PersonMatching;
import vn.lienthong.shell.Client;
import vn.lienthong.shell.FaultException;

/** Tells programs of other agencies whether a person is as their papers say. */
@RestController
class MatchApi {

    private static final String MOTHER = "mother.";

    private final PersonMatching matching;

    MatchApi(PersonMatching matching) {
        this.matching = matching;
    }

    /**
     * The answer as programs read it.
     *
     * @param match {@code yes}, {@code near} or {@code no}
     * @param person the shape of the question, with {@code yes}, {@code near}, {@code no} or {@code
     *     unknown} in place of each value
     */
    record MatchRead(String match, Map<String, Object> person) {}

    @PostMapping(
            path = "/api/v1/population/match",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    MatchRead match(InputStream body, @AuthenticationPrincipal Client client) throws IOException {
        return read(
                matching.match(
                        FaultException.require(MatchBody.read(QuestionBody.json(body))), client));
    }

    /**
     * Answers in the order of the questions.
     *
     * @param answers one for each
     */
    record MatchesRead(List<MatchRead> answers) {}

    @PostMapping(
            path = "/api/v1/population/matches",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    MatchesRead matches(InputStream body, @AuthenticationPrincipal Client client)
            throws IOException {
        List<MatchQuestion> questions =
                FaultException.require(
                        MatchBody.readAll(QuestionBody.json(body, PersonMatching.MOST)));
        return new MatchesRead(
                matching.matchAll(questions, client).stream().map(MatchApi::read).toList());
    }

    private static MatchRead read(MatchAnswer answer) {
        var person = new TreeMap<String, Object>();
        var mother = new TreeMap<String, Object>();
        for (Map.Entry<MatchField, FieldAnswer> field : answer.fields().entrySet()) {
            String path = field.getKey().path();
            String word = field.getValue().word();
            if (path.startsWith(MOTHER)) {
                mother.put(path.substring(MOTHER.length()), word);
            } else {
                person.put(path, word);
            }
        }
        if (!mother.isEmpty()) {
            person.put("mother", mother);
        }
        return new MatchRead(answer.match().word(), person);
    }
}
