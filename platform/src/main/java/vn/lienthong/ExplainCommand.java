package vn.lienthong;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.lienthong.linkage.LinkageFault;
import vn.lienthong.linkage.verify.Explanation;

/** {@code ./lienthong explain}: says in sentences why a line of results came out as it did. */
@Command(
        name = "explain",
        description = {
            "Giải thích bằng lời vì sao một dòng có kết quả ấy.",
            "Explain in sentences why a line has its result."
        },
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    @Mixin private final OnFiles files = new OnFiles();

    @Option(
            names = "--results",
            required = true,
            paramLabel = "FILE",
            description = "results.csv of a verification.")
    private Path results = Path.of("");

    @Option(
            names = "--line",
            required = true,
            paramLabel = "NUMBER",
            description = "The line of the verified file.")
    private long line;

    @Option(
            names = "--language",
            paramLabel = "vi|en",
            description = "Language (default: ${DEFAULT-VALUE}).")
    private Language language = Language.VI;

    /** A language of explanations. */
    enum Language {
        VI,
        EN
    }

    @Override
    public Integer call() {
        return files.exit(() -> {
            files.say(explained());
            return ExitCode.OK;
        });
    }

    private String explained() throws IOException {
        return Explanation.find(results, line, language == Language.EN)
                .orElseThrow(() ->
                        new LinkageFault(
                                "results.no-line",
                                Map.of("file", results.toString(), "line", Long.toString(line))));
    }
}
