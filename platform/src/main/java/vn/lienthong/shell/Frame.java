package vn.lienthong.shell;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.Violation;

/**
 * What every page has around its own matter: the reader's language and sentences, who is signed in,
 * and the token that protects its forms. Made for one request, used by one thread.
 */
public final class Frame {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

    private final Texts texts;
    private final ErrorCatalogue errors;
    private final Language language;
    private final @Nullable Actor actor;
    private final PageRequest request;

    /**
     * What the page needs to know of its request.
     *
     * @param path path without the query
     * @param query query without the language, empty or ending in an ampersand
     * @param csrfName name of the form field of the token
     * @param csrfToken the token, empty where no form may be sent
     * @param stylesheet path of the style sheet
     * @param publicAddress scheme, host and port by which the reader reached the platform
     * @param destinations the navigation, as this reader may see it
     */
    public record PageRequest(
            String path,
            String query,
            String csrfName,
            String csrfToken,
            String stylesheet,
            String publicAddress,
            List<Destination> destinations) {}

    public Frame(
            Texts texts,
            ErrorCatalogue errors,
            Language language,
            @Nullable Actor actor,
            PageRequest request) {
        this.texts = texts;
        this.errors = errors;
        this.language = language;
        this.actor = actor;
        this.request = request;
    }

    public Language language() {
        return language;
    }

    public PageRequest request() {
        return request;
    }

    public Optional<Actor> actor() {
        return Optional.ofNullable(actor);
    }

    public boolean signedInAs(Role role) {
        return actor != null && actor.role() == role;
    }

    /** Whether the page's path begins with a path of the navigation. */
    public boolean under(String path) {
        return request.path().equals(path) || request.path().startsWith(path + "/");
    }

    /** Whether the page belongs to a place of the navigation and to none further down its path. */
    public boolean at(Destination place) {
        int covered = place.covers(request.path());
        return covered > 0
                && request.destinations().stream()
                        .noneMatch(other -> other.covers(request.path()) > covered);
    }

    /** The same page in the other language. */
    public String otherLanguageAddress() {
        return request.path() + "?" + request.query() + "lang=" + language.other().tag();
    }

    /** The sentence of a key. */
    public String t(String key) {
        return texts.text(language, key, Map.of());
    }

    /**
     * The sentence of a key with its places filled in.
     *
     * @param namesAndValues place, value, place, value …
     */
    public String t(String key, String... namesAndValues) {
        var arguments = new LinkedHashMap<String, String>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            arguments.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return texts.text(language, key, arguments);
    }

    public String t(Bilingual text) {
        return text.in(language);
    }

    /** The sentence of an error beside its field. */
    public String error(Violation violation) {
        return errors.sentence(violation, language);
    }

    /** The words of an error on a page of its own. */
    public ErrorCatalogue.Words words(Violation violation) {
        return errors.words(violation, language);
    }

    /** All sentences about one field, in order. */
    public List<String> errorsOf(String field, List<Violation> violations) {
        return violations.stream().filter(v -> v.field().equals(field)).map(this::error).toList();
    }

    public String date(LocalDate date) {
        return DATE.format(date);
    }

    public String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** Day in Vietnam. */
    public String day(Instant moment) {
        return date(LocalDate.ofInstant(moment, SimulatedTime.VIETNAM));
    }

    /** Hour, minute and day in Vietnam. */
    public String moment(Instant moment) {
        return MOMENT.format(ZonedDateTime.ofInstant(moment, SimulatedTime.VIETNAM));
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    /** A number with as many decimals as it has. */
    public String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    /** A share with one decimal, such as 98,6 %; a dash where there is nothing to divide by. */
    public String percent(long part, long whole) {
        if (whole == 0) {
            return "–";
        }
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(BigDecimal.valueOf(100.0 * part / whole)) + " %";
    }
}
