package vn.lienthong;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.ErrorCatalogue;
import vn.lienthong.shell.Language;
import vn.lienthong.shell.Texts;

/** What every command shares: the reader's language, and words in it on the console. */
final class Console {

    /** Gathered when the first words are said: most commands say none. */
    private @Nullable Texts texts;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    private @Nullable Language chosen;

    @Option(
            names = "--lang",
            paramLabel = "vi|en",
            description = "Language of the messages; otherwise that of the environment.")
    void choose(String tag) {
        chosen =
                switch (tag.toLowerCase(Locale.ROOT)) {
                    case "vi" -> Language.VIETNAMESE;
                    case "en" -> Language.ENGLISH;
                    default ->
                            throw new ParameterException(
                                    command().commandLine(),
                                    "--lang: vi (tiếng Việt) hoặc · or en (English)");
                };
    }

    /** The language asked for, else that of the environment, else Vietnamese. */
    Language language(Map<String, String> environment) {
        if (chosen != null) {
            return chosen;
        }
        for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return Language.of(Locale.of(value.replaceAll("[^a-z].*", "")));
            }
        }
        return Language.VIETNAMESE;
    }

    String text(Language language, String key, Map<String, String> arguments) {
        return texts().text(language, key, arguments);
    }

    String text(Language language, String key) {
        return text(language, key, Map.of());
    }

    /** Tells of a fault: what happened, why, and what to do. */
    void tell(Violation fault, Language language) {
        ErrorCatalogue.Words words = new ErrorCatalogue(texts()).words(fault, language);
        PrintWriter err = command().commandLine().getErr();
        err.println(words.title() + ".");
        err.println("  " + words.detail());
        err.println("  " + words.action());
        err.flush();
    }

    /** Tells one more line about a fault. */
    void tell(String line) {
        PrintWriter err = command().commandLine().getErr();
        err.println(line);
        err.flush();
    }

    /** The sentences of a fault in one line. */
    String sentence(Violation fault, Language language) {
        return new ErrorCatalogue(texts()).sentence(fault, language);
    }

    PrintWriter out() {
        return command().commandLine().getOut();
    }

    private Texts texts() {
        Texts known = texts;
        if (known == null) {
            known = Texts.fromClassPath();
            texts = known;
        }
        return known;
    }

    private CommandSpec command() {
        if (command == null) {
            throw new IllegalStateException("the console belongs to a command");
        }
        return command;
    }
}
