package vn.lienthong.verification.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.population.FieldAnswer;
import vn.lienthong.shell.Client;
import vn.lienthong.shell.FaultException;
import vn.lienthong.verification.checks.CheckAnswer;
import vn.lienthong.verification.checks.PersonChecks;

/** Answers programs of other bodies that ask about one person. */
@RestController
class CheckApi {

    private final PersonChecks checks;

    CheckApi(PersonChecks checks) {
        this.checks = checks;
    }

    /**
     * The answer as programs read it.
     *
     * @param match {@code yes}, {@code near} or {@code no}
     * @param person the fields of the question, with {@code yes}, {@code near}, {@code no} or
     *     {@code unknown} in place of each value
     * @param registerAsOf moment of the register
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CheckRead(
            String match,
            Map<String, String> person,
            @Nullable String alive,
            Instant registerAsOf) {}

    @PostMapping(
            path = "/api/v1/verification/check",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    CheckRead check(InputStream body, @AuthenticationPrincipal Client client) throws IOException {
        CheckAnswer answer = checks.check(FaultException.require(CheckBody.read(body)), client);
        var person = new TreeMap<String, String>();
        answer.fields().forEach((field, said) -> person.put(field.path(), said.word()));
        return new CheckRead(
                answer.match().word(),
                person,
                answer.alive().map(FieldAnswer::word).orElse(null),
                answer.registerAsOf());
    }
}
