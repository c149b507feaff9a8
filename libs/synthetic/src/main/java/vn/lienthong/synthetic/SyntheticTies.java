package vn.lienthong.synthetic;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import vn.lienthong.primitives.Sex;

/**
 * What synthetic people share with their relatives: names of parents, a telephone, a household.
 * Thread-safe.
 */
public final class SyntheticTies {

    /** The columns, in the order of {@link #of}. */
    public static final List<String> COLUMNS =
            List.of("father_name", "mother_name", "phone", "household");

    private static final int ADULT = 15;
    private static final double SHARE_WITHOUT_PHONE = 0.08;

    /** Of those whose parents are nobody of the population, so many have none in the register. */
    private static final double SHARE_WITHOUT_PARENT = 0.3;

    private static final int MOBILES = 100_000_000;
    private static final String PREFIXES = "35789";

    private final SyntheticPopulation population;
    private final long seed;
    private final LocalDate asOf;

    /**
     * @param asOf the day on which ages are reckoned
     */
    public SyntheticTies(SyntheticPopulation population, long seed, LocalDate asOf) {
        this.population = population;
        this.seed = seed;
        this.asOf = asOf;
    }

    /** The values of a person, empty where there is none. */
    List<String> of(SyntheticPerson person) {
        return List.of(
                parent(person.index(), person.fatherIndex(), Sex.MALE),
                parent(person.index(), person.motherIndex(), Sex.FEMALE),
                phone(person),
                household(person));
    }

    private String parent(long child, OptionalLong known, Sex sex) {
        if (known.isPresent()) {
            return population.person(known.getAsLong()).name().full();
        }
        long draw = Hash.of(seed, 110 + sex.ordinal(), child);
        if (Hash.unit(draw) < SHARE_WITHOUT_PARENT) {
            return "";
        }
        return somebody(draw, sex).name().full();
    }

    /** Somebody whose name a stranger may have. */
    private SyntheticPerson somebody(long draw, Sex sex) {
        long next = draw;
        while (true) {
            next = Hash.next(next);
            long index = (long) (Hash.unit(next) * population.capacity());
            SyntheticPerson person = population.person(index);
            if (person.sex() == sex) {
                return person;
            }
        }
    }

    /**
     * Adults have one of their own, children that of the person after whom the home is numbered.
     */
    private String phone(SyntheticPerson person) {
        boolean adult = !person.birthDate().isAfter(asOf.minusYears(ADULT));
        return phone(adult ? person.index() : person.householdIndex());
    }

    /** The number of an owner; some have none. */
    String phone(long owner) {
        long draw = Hash.of(seed, 112, owner);
        if (Hash.unit(draw) < SHARE_WITHOUT_PHONE) {
            return "";
        }
        long number = Hash.next(draw);
        char prefix = PREFIXES.charAt(Hash.below(number, PREFIXES.length()));
        return "0" + prefix + (MOBILES + Hash.below(Hash.next(number), MOBILES) + "").substring(1);
    }

    private String household(SyntheticPerson person) {
        return household(person.householdIndex());
    }

    static String household(long number) {
        return Long.toString(30_000_000_000L + number);
    }
}
