package vn.lienthong.population.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.ProjectFiles;
import vn.lienthong.RunningPlatform;

/**
 * A call of curl that a guide shows.
 *
 * @param file in which it stands, from the root of the project
 * @param text the call
 */
record CurlExample(String file, String text) {

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:8080([^\\s\"]+)");
    private static final Pattern HEADER = Pattern.compile("-H \"([^:]+): ([^\"]+)\"");
    private static final Pattern BODY = Pattern.compile("(?s)<<QUESTION\n(.*)\nQUESTION\n");

    static CurlExample of(String file) {
        return new CurlExample(file, ProjectFiles.text(file));
    }

    /** How a guide shows it. */
    String inGuide() {
        return "<!-- " + file + " -->\n```sh\n" + text + "```\n";
    }

    /** The request that the shell and curl would make of it. */
    HttpRequest.Builder request(Map<String, String> variables) {
        String call = text;
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            call = call.replace(variable.getKey(), variable.getValue());
        }
        HttpRequest.Builder request =
                HttpRequest.newBuilder(
                        URI.create(RunningPlatform.shared().address() + found(ADDRESS, call)));
        if (call.contains("--data-binary")) {
            request.POST(HttpRequest.BodyPublishers.ofString(found(BODY, call)));
        }
        HEADER.matcher(call)
                .results()
                .forEach(header -> request.header(header.group(1), header.group(2)));
        return request;
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(pattern.pattern()).isTrue();
        return matcher.group(1);
    }
}
