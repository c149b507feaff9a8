package vn.lienthong.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.OldIdentityNumber;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.Sex;
import vn.lienthong.primitives.VietnameseName;

/**
 * Records about the first people of a population, with errors of known kinds: query <i>i</i> is a
 * pure function of population, seed and <i>i</i>. Thread-safe.
 */
public final class SyntheticQueries {

    private final SyntheticPopulation population;
    private final long persons;
    private final long strangers;
    private final long seed;
    private final ErrorRates rates;
    private final @Nullable SyntheticTies ties;

    /**
     * @param persons so many first people of the population are the register; those after them, as
     *     many or what is left, are strangers to it
     */
    public SyntheticQueries(
            SyntheticPopulation population, long persons, long seed, ErrorRates rates) {
        this(population, persons, Hash.of(seed, 90, persons), rates, null);
    }

    private SyntheticQueries(
            SyntheticPopulation population,
            long persons,
            long mixedSeed,
            ErrorRates rates,
            @Nullable SyntheticTies ties) {
        if (persons < 2 || persons >= population.capacity()) {
            throw new IllegalArgumentException("a register of 2 people to all but one");
        }
        this.population = population;
        this.persons = persons;
        this.strangers = Math.min(persons, population.capacity() - persons);
        this.seed = mixedSeed;
        this.rates = rates;
        this.ties = ties;
    }

    /** The same records, with what people share with their relatives behind, errors and all. */
    public SyntheticQueries with(SyntheticTies shared) {
        return new SyntheticQueries(population, persons, seed, rates, shared);
    }

    /** The head of a file of these records. */
    String head() {
        return ties == null
                ? SyntheticFiles.QUERY_HEAD
                : SyntheticFiles.QUERY_HEAD + "," + String.join(",", SyntheticTies.COLUMNS);
    }

    /** The query with an index, from 0. */
    public SyntheticQuery query(long index) {
        var draws = new Draws(Hash.of(seed, 91, index));
        List<String> errors = new ArrayList<>();
        SyntheticPerson person = subject(index, draws, errors);
        if (person.index() >= persons) {
            errors.add("absent");
        }
        SyntheticPerson holder = person;
        if (draws.unit() < rates.conflict()) {
            holder = other(person, draws);
            errors.add("conflict");
        }
        String number = number(holder, draws, errors);
        String name = name(person.name(), draws, errors);
        String date = date(person.birthDate(), draws, errors);
        String sex = sex(person.sex(), draws, errors);
        String commune = person.communeCode();
        if (draws.unit() < rates.moved()) {
            commune = other(person, draws).communeCode();
            errors.add("moved");
        }
        List<String> shared =
                ties == null
                        ? List.of()
                        : new TieDamage(ties, rates.ties(), new Draws(Hash.of(seed, 92, index)))
                                .of(person, errors);
        return new SyntheticQuery(
                number,
                name,
                date,
                sex,
                commune,
                person.index() < persons ? OptionalLong.of(person.index()) : OptionalLong.empty(),
                shared,
                errors);
    }

    /** Whom the query is about; a repeated person is the subject of an earlier query. */
    private SyntheticPerson subject(long index, Draws draws, List<String> errors) {
        if (draws.unit() < rates.repeated() && index > 0) {
            errors.add("repeated");
            long earlier = draws.belowLong(index);
            return subject(earlier, new Draws(Hash.of(seed, 91, earlier)), new ArrayList<>());
        }
        return population.person(base(draws));
    }

    private long base(Draws draws) {
        boolean absent = draws.unit() < rates.absent();
        return absent ? persons + draws.belowLong(strangers) : draws.belowLong(persons);
    }

    private SyntheticPerson other(SyntheticPerson person, Draws draws) {
        long other = draws.belowLong(persons);
        return population.person(other == person.index() ? (other + 1) % persons : other);
    }

    private String number(SyntheticPerson person, Draws draws, List<String> errors) {
        ErrorRates.NumberErrors may = rates.number();
        String number = person.personalNumber().unmasked();
        String old = person.oldNumber().map(OldIdentityNumber::unmasked).orElse("");
        int what =
                draws.pick(
                        may.old(), may.typing(), may.oldTyping(), may.lostZeros(), may.missing());
        if ((what == 0 || what == 2) && old.isEmpty()) {
            return number;
        }
        return switch (what) {
            case 0 -> noted(errors, "old-number", old);
            case 1 -> noted(errors, "number-typing", wrongDigit(number, draws));
            case 2 -> noted(errors, "old-number-typing", wrongDigit(old, draws));
            case 3 -> {
                String rest = number.replaceFirst("^0+", "");
                yield rest.equals(number) ? number : noted(errors, "lost-zeros", rest);
            }
            case 4 -> noted(errors, "number-missing", "");
            default -> number;
        };
    }

    private static String noted(List<String> errors, String error, String value) {
        errors.add(error);
        return value;
    }

    private static String wrongDigit(String digits, Draws draws) {
        StringBuilder text = new StringBuilder(digits);
        int at = draws.below(digits.length());
        if (at + 1 < digits.length()
                && digits.charAt(at) != digits.charAt(at + 1)
                && draws.unit() < 0.3) {
            text.setCharAt(at, digits.charAt(at + 1));
            text.setCharAt(at + 1, digits.charAt(at));
        } else {
            text.setCharAt(at, (char) ('0' + (digits.charAt(at) - '0' + 1 + draws.below(9)) % 10));
        }
        return text.toString();
    }

    private String name(VietnameseName name, Draws draws, List<String> errors) {
        ErrorRates.NameErrors may = rates.name();
        int what =
                draws.pick(
                        may.unaccented(),
                        may.decomposed(),
                        may.tonePlacement(),
                        may.legacy(),
                        may.typing(),
                        may.order(),
                        may.droppedMiddle(),
                        may.abbreviated());
        String full = name.full();
        return switch (what) {
            case 0 -> noted(errors, "unaccented", NameDamage.unaccented(full));
            case 1 -> noted(errors, "decomposed", NameDamage.decomposed(full));
            case 2 -> noted(errors, "tone-placement", NameDamage.tonePlacement(full));
            case 3 -> noted(errors, "legacy", NameDamage.legacy(full, draws));
            case 4 -> noted(errors, "name-typing", NameDamage.typing(full, draws));
            case 5 -> noted(errors, "name-order", NameDamage.order(name));
            case 6 -> noted(errors, "dropped-middle", NameDamage.droppedMiddle(name));
            case 7 -> noted(errors, "abbreviated", NameDamage.abbreviated(name));
            default -> draws.unit() < 0.1 ? full.toUpperCase(Locale.ROOT) : full;
        };
    }

    private String date(LocalDate date, Draws draws, List<String> errors) {
        ErrorRates.DateErrors may = rates.date();
        int what =
                draws.pick(
                        may.yearOnly(),
                        may.swapped(),
                        may.typing(),
                        may.januaryFirst(),
                        may.missing());
        return switch (what) {
            case 0 -> noted(errors, "year-only", Integer.toString(date.getYear()));
            case 1 ->
                    date.getDayOfMonth() <= 12
                            ? noted(
                                    errors,
                                    "date-swapped",
                                    written(
                                            date.getMonthValue(),
                                            date.getDayOfMonth(),
                                            date.getYear()))
                            : written(date);
            case 2 -> noted(errors, "date-typing", wrongDate(date, draws));
            case 3 -> noted(errors, "january-first", written(1, 1, date.getYear()));
            case 4 -> noted(errors, "date-missing", "");
            default -> written(date);
        };
    }

    /** A date of which one digit is wrong; always a date of the years 1900 to 2099. */
    private static String wrongDate(LocalDate date, Draws draws) {
        String right = written(date);
        while (true) {
            StringBuilder text = new StringBuilder(right);
            int at = draws.below(right.length());
            text.setCharAt(at, (char) ('0' + draws.below(10)));
            String wrong = text.toString();
            if (!wrong.equals(right)
                    && wrong.matches("../../(19|20)..")
                    && PartialDate.parse(wrong) instanceof Outcome.Accepted<PartialDate>) {
                return wrong;
            }
        }
    }

    private static String written(LocalDate date) {
        return written(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }

    private static String written(int day, int month, int year) {
        // Written for every query: a format would read its pattern each time.
        return (day < 10 ? "0" : "") + day + (month < 10 ? "/0" : "/") + month + "/" + year;
    }

    private String sex(Sex sex, Draws draws, List<String> errors) {
        return switch (draws.pick(rates.sexMissing(), rates.sexWrong())) {
            case 0 -> noted(errors, "sex-missing", "");
            case 1 -> noted(errors, "sex-wrong", sex == Sex.MALE ? "F" : "M");
            default -> sex == Sex.MALE ? "M" : "F";
        };
    }
}
