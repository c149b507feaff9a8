package vn.lienthong.synthetic;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.OldIdentityNumber;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.Sex;
import vn.lienthong.primitives.VietnameseName;

/**
 * A population in which person <i>i</i> is a pure function of the seed and <i>i</i>: nothing is
 * stored, and any number of people can be made anywhere in any order.
 *
 * <p>People come in blocks of {@link #BLOCK} neighbours with consecutive indices; families and
 * households never leave their block. A population of a multiple of {@link #BLOCK} people is
 * therefore closed: every index it mentions is in it.
 *
 * <p><b>Why no personal number occurs twice.</b> Two numbers can be equal only within one place,
 * sex and year of birth. A block takes one person from each stratum of the {@link AgePyramid}, and
 * a stratum of one sex spans more than a year, so the people of one block, sex and year of birth
 * come from at most two strata, and those are neighbours, one even and one odd. Within a place, the
 * pair of the block's rank and the stratum's parity thus names at most one person of that sex and
 * year; {@code 2 × rank + parity}, permuted by a key of that place, sex and year, is the serial.
 * Serials end at 999,999, so a place has room for 500,000 blocks; {@link #capacity()} says how many
 * people that allows. Old nine-digit numbers are a permutation of the index.
 *
 * <p>Thread-safe.
 */
public final class SyntheticPopulation {

    /** People in a block; indices {@code 32 b} to {@code 32 b + 31} are neighbours. */
    public static final int BLOCK = Block.SIZE;

    private static final int BLOCKS_PER_PLACE = PersonalNumber.SERIALS / 2;
    private static final int OLD_NUMBERS = 1_000_000_000;
    private static final int LAST_YEAR_OF_OLD_NUMBERS = 1999;
    private static final double SHARE_WITH_FATHERS_NAME = 0.98;

    private final long seed;
    private final LocalDate asOf;
    private final NameFrequencies names;
    private final AgePyramid pyramid = AgePyramid.model();
    private final Places places;
    private final long capacity;

    /** The block made last: neighbours are usually asked for one after the other. */
    private volatile @Nullable Block latest;

    /**
     * @param seed chooses one population among all
     * @param asOf the day on which ages are reckoned, in the years 2001 to 2399; everybody is born
     *     before it
     * @param communes where people live
     * @param names what they are called
     */
    public SyntheticPopulation(
            long seed, LocalDate asOf, CommuneWeights communes, NameFrequencies names) {
        if (asOf.getYear() < 2001 || asOf.getYear() > PersonalNumber.LAST_YEAR) {
            throw new IllegalArgumentException("a population is made as of a year 2001 to 2399");
        }
        this.seed = Hash.mix(seed);
        this.asOf = asOf;
        this.names = names;
        this.places = new Places(this.seed, communes);
        this.capacity = Math.min(OLD_NUMBERS, places.firstBlockWithRank(BLOCKS_PER_PLACE) * BLOCK);
    }

    /**
     * The number of people this population can have without giving a number twice: a thousand
     * million, or as many as the largest province allows.
     */
    public long capacity() {
        return capacity;
    }

    /**
     * The person with an index.
     *
     * @param index 0 to {@link #capacity()} − 1
     * @throws IndexOutOfBoundsException when there is no such person
     */
    public SyntheticPerson person(long index) {
        if (index < 0 || index >= capacity) {
            throw new IndexOutOfBoundsException("person " + index + " of " + capacity);
        }
        Block block = block(index / BLOCK);
        return person(index, block, block.stratum((int) (index % BLOCK)));
    }

    /** Hands over the people with the indices {@code from} to {@code to − 1} in order. */
    public void forEach(long from, long to, Consumer<SyntheticPerson> consumer) {
        for (long index = from; index < to; index++) {
            consumer.accept(person(index));
        }
    }

    private Block block(long number) {
        Block known = latest;
        if (known != null && known.number() == number) {
            return known;
        }
        Block made = new Block(seed, number, pyramid);
        latest = made;
        return made;
    }

    private SyntheticPerson person(long index, Block block, int stratum) {
        Sex sex = block.isMale(stratum) ? Sex.MALE : Sex.FEMALE;
        LocalDate birthDate = asOf.minusDays(block.ageInDays(stratum));
        long householdIndex = index(block, block.home(stratum));
        int place = places.placeOf(block.number());
        Commune commune = places.home(place, Hash.of(seed, 30, householdIndex));
        return new SyntheticPerson(
                index,
                name(block, stratum, sex),
                sex,
                birthDate,
                personalNumber(block.number(), stratum, place, sex, birthDate.getYear()),
                oldNumber(index, birthDate.getYear()),
                commune.code(),
                commune.provinceCode(),
                householdIndex,
                optionalIndex(block, block.mother(stratum)),
                optionalIndex(block, block.father(stratum)),
                optionalIndex(block, block.spouse(stratum)));
    }

    private static long index(Block block, int stratum) {
        return block.number() * BLOCK + block.slot(stratum);
    }

    private static OptionalLong optionalIndex(Block block, int stratum) {
        return stratum < 0 ? OptionalLong.empty() : OptionalLong.of(index(block, stratum));
    }

    private PersonalNumber personalNumber(
            long block, int stratum, int place, Sex sex, int birthYear) {
        long person = 2 * places.rank(block) + (stratum & 1);
        long key = Hash.of(seed, 40 + sex.ordinal(), birthYear * 1000L + place);
        int serial = (int) Permutation.permute(person, 1000, 1000, key);
        return PersonalNumber.compose(places.code(place), sex, birthYear, serial);
    }

    private Optional<OldIdentityNumber> oldNumber(long index, int birthYear) {
        if (birthYear > LAST_YEAR_OF_OLD_NUMBERS) {
            return Optional.empty();
        }
        long number = Permutation.permute(index, 1000, 1_000_000, Hash.of(seed, 50, 0));
        char[] digits = new char[9];
        for (int i = digits.length - 1; i >= 0; i--) {
            digits[i] = (char) ('0' + number % 10);
            number /= 10;
        }
        return Optional.of(OldIdentityNumber.of(new String(digits)));
    }

    private VietnameseName name(Block block, int stratum, Sex sex) {
        long hash = Hash.of(seed, 60, index(block, stratum));
        String middle = names.middle(sex, hash);
        long draw = Hash.mix(~hash);
        String given = names.given(sex, draw);
        while (middle.endsWith(given)) {
            draw = Hash.mix(~draw);
            given = names.given(sex, draw);
        }
        return VietnameseName.of(surname(block, stratum), middle, given);
    }

    /** The father's surname, the mother's when he is not known, one of their own otherwise. */
    private String surname(Block block, int stratum) {
        int mother = block.mother(stratum);
        if (mother >= 0) {
            int father = block.father(stratum);
            long draw = Hash.of(seed, 70, index(block, stratum));
            boolean fathers = father >= 0 && Hash.unit(draw) < SHARE_WITH_FATHERS_NAME;
            return surname(block, fathers ? father : mother);
        }
        return names.surname(Hash.of(seed, 80, index(block, stratum)));
    }
}
