package vn.lienthong.shell.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.lienthong.shell.ErrorCatalogue;
import vn.lienthong.shell.Language;
import vn.lienthong.shell.Texts;

/** Whoever finds no database is told so in both languages. */
class DatabaseTextsTest {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    private final Texts texts = Texts.fromClassPath();

    @Test
    void everyFaultStandsInTheCatalogue() {
        var codes = new ErrorCatalogue(texts).entries().keySet();
        for (DatabaseFault fault : DatabaseFault.values()) {
            assertThat(codes).contains(fault.code());
        }
    }

    @Test
    void everyFaultUsesAllItsFactsInBothLanguages() {
        for (DatabaseFault fault : DatabaseFault.values()) {
            for (Language language : Language.values()) {
                var places = new TreeSet<String>();
                for (String part : new String[] {".title", ".detail", ".action"}) {
                    String text = texts.text(language, fault.code() + part, Map.of());
                    PLACE.matcher(text)
                            .results()
                            .map((MatchResult place) -> place.group(1))
                            .forEach(places::add);
                }
                assertThat(places)
                        .as("%s in %s", fault, language)
                        .containsExactlyInAnyOrderElementsOf(fault.arguments());
            }
        }
    }
}
